/** Pieces of a line that are alike in every value; the values are totals of the pieces. */
export interface Entry<Values extends readonly number[]> {
  quantity: number;
  values: { [Index in keyof Values]: number };
}

/**
 * Splits the pieces of a line so that every value divides by the quantity of its entry. Of each value the
 * dearer pieces come last, so that one value makes two entries at most.
 *
 * @param quantity at least 1
 * @param values whole minor units, not negative, for all pieces together
 */
export function splitLine<const Values extends readonly number[]>(
  quantity: number,
  values: Values,
): Entry<Values>[] {
  const cuts = values.map((value) => quantity - (value % quantity));
  const ends = [...new Set([...cuts, quantity])].sort((a, b) => a - b);
  return ends.map((end, index) => {
    const pieces = end - (ends[index - 1] ?? 0);
    const each = (value: number, at: number) =>
      Math.floor(value / quantity) + (end > (cuts[at] ?? 0) ? 1 : 0);
    return {
      quantity: pieces,
      values: values.map((value, at) => pieces * each(value, at)) as Entry<Values>['values'],
    };
  });
}
