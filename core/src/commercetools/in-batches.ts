/** commercetools' largest page (https://docs.commercetools.com/api/general-concepts) is 500; answers stay smaller. */
const MOST_VALUES = 100;

/**
 * How long the values of one query may be as they are sent. Where a query is refused (413) is not published;
 * it was seen at about 11,000 characters. This leaves room for the rest of the URL.
 */
const LONGEST_LIST = 5_000;

/** Cuts the values of a predicate such as `key in :keys` into lists that each fit one query, in their order. */
export function* inBatches(values: readonly string[]): Generator<string[]> {
  let share: string[] = [];
  let length = 0;
  for (const value of values) {
    const longer = lengthOf(value);
    if (share.length === MOST_VALUES || (share.length > 0 && length + longer > LONGEST_LIST)) {
      yield share;
      share = [];
      length = 0;
    }
    share.push(value);
    length += longer;
  }
  if (share.length > 0) yield share;
}

/** The parameters of these queries are called `var.keys` and `var.skus`. */
const lengthOf = (value: string): number => `&${new URLSearchParams({ 'var.keys': value })}`.length;
