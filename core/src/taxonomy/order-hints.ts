/** The digits behind the point. Without a zero at the end, their order as texts is their order as numbers. */
const HINT = /^0\.(\d*[1-9])$/;

/** A new hint beyond this length makes all siblings be numbered anew. */
const MOST_DIGITS = 32;

export interface Sibling {
  /** Undefined where there is none yet. */
  hint: string | undefined;
  /** It comes from elsewhere, so it is written anyway. */
  moves?: boolean;
}

/**
 * Hints that put siblings into their order: decimals between 0 and 1, all different. As many as possible of
 * those that need no other change stay as they are.
 *
 * @param siblings in the order that they should have
 */
export function orderHints(siblings: readonly Sibling[]): string[] {
  const current = siblings.map(({ hint }) => HINT.exec(hint ?? '')?.[1]);
  const settled = longestRise(current.map((one, index) => (siblings[index]?.moves ? undefined : one)));
  const kept = withFitting(settled, current, siblings);
  const digits: string[] = [];
  let missing = 0;
  const fillUpTo = (high: string | undefined) => {
    digits.push(...between(digits.at(-1) ?? '', high, missing));
    missing = 0;
  };
  for (const one of kept) {
    if (one === undefined) {
      missing += 1;
    } else {
      fillUpTo(one);
      digits.push(one);
    }
  }
  fillUpTo(undefined);
  const tooLong = digits.some((one, index) => kept[index] === undefined && one.length > MOST_DIGITS);
  return (tooLong ? between('', undefined, digits.length) : digits).map((one) => `0.${one}`);
}

/** What has moved here keeps its hint where that happens to fit. */
function withFitting(
  settled: readonly (string | undefined)[],
  current: readonly (string | undefined)[],
  siblings: readonly Sibling[],
): (string | undefined)[] {
  const above: (string | undefined)[] = [];
  for (let index = settled.length - 1, next: string | undefined; index >= 0; index -= 1) {
    above[index] = next;
    next = settled[index] ?? next;
  }
  let low = '';
  return settled.map((one, index) => {
    const own = siblings[index]?.moves ? current[index] : undefined;
    const fits = own !== undefined && own > low && own < (above[index] ?? 'open');
    const kept = one ?? (fits ? own : undefined);
    low = kept ?? low;
    return kept;
  });
}

/** The longest strictly rising part of a list; undefined in place of what does not belong to it. */
function longestRise(texts: readonly (string | undefined)[]): (string | undefined)[] {
  /** For each length, where the rise of that length with the smallest end has its end. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, text] of texts.entries()) {
    if (text === undefined) continue;
    const length = firstNotBelow(ends, (end) => texts[end]! >= text);
    before[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  }
  const rise: (string | undefined)[] = texts.map(() => undefined);
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) rise[index] = texts[index];
  return rise;
}

function firstNotBelow(sorted: readonly number[], isNotBelow: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isNotBelow(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Evenly spread decimals strictly between two others, with few digits; open ends are 0 and 1. */
function between(low: string, high: string | undefined, count: number): string[] {
  for (let length = Math.max(low.length, high?.length ?? 0, 1); ; length += 1) {
    const from = BigInt(low.padEnd(length, '0'));
    const to = high === undefined ? 10n ** BigInt(length) : BigInt(high.padEnd(length, '0'));
    if (to - from <= BigInt(count)) continue;
    return Array.from({ length: count }, (_, index) => {
      const value = from + ((to - from) * BigInt(index + 1)) / BigInt(count + 1);
      return String(value).padStart(length, '0').replace(/0+$/, '');
    });
  }
}
