/**
 * Allocates a whole number of minor units over weights without losing any (largest remainder method): each
 * share is proportional and rounded down; what is left goes, one unit at a time, to the largest remainders,
 * and to the earlier share if two are equal.
 *
 * @param total minor units; may be negative
 * @param weights not negative; where all are 0 the first one takes the total
 * @returns one share per weight; their sum is `total`
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (sum === 0n) return weights.map((_weight, index) => (index === 0 ? total : 0));
  const sign = total < 0 ? -1n : 1n;
  const whole = BigInt(Math.abs(total));
  const parts = weights.map((weight, index) => {
    const exact = whole * BigInt(weight);
    return { index, part: exact / sum, remainder: exact % sum };
  });
  let left = whole - parts.reduce((all, { part }) => all + part, 0n);
  for (const entry of [...parts].sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)) {
    if (left === 0n) break;
    entry.part += 1n;
    left -= 1n;
  }
  return parts.map(({ part }) => Number(sign * part));
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : Number(a > b));
