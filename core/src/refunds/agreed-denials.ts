import type { Pair } from './pairs.ts';

/**
 * The refund lines for which both sides agree, or have agreed, that nothing is refunded. If the sides differ
 * later, this tells which one has changed its mind. Forgotten when both are open again, or both have refunded.
 *
 * @returns undefined where nothing changes
 */
export function agreedDenialsAfter(pairs: readonly Pair[], known: readonly string[]): string[] | undefined {
  const agreed = new Set(known);
  for (const { refund, wanted, lines } of pairs) {
    const isDenied = refund === 'denied' && wanted === 'not-refunded';
    if (refund === 'split' || refund === 'unknown' || wanted === 'unknown') continue;
    const isOver = refund !== 'denied' && wanted !== 'not-refunded';
    for (const { id } of lines) {
      if (isDenied) agreed.add(id);
      if (isOver) agreed.delete(id);
    }
  }
  return agreed.size === known.length && known.every((id) => agreed.has(id)) ? undefined : [...agreed];
}

/**
 * With which return item both sides have agreed on a denial. An item that takes its place is written anew, and has
 * decided nothing.
 *
 * @returns undefined where nothing changes
 */
export function agreedItemsAfter(
  pairs: readonly Pair[],
  known: Readonly<Record<string, string>>,
): Record<string, string> | undefined {
  const agreed = { ...known };
  for (const { refund, wanted, lines, item } of pairs) {
    if (refund !== 'denied' || wanted !== 'not-refunded' || !item) continue;
    for (const { id } of lines) agreed[id] = item.id;
  }
  return Object.entries(agreed).some(([id, itemId]) => known[id] !== itemId) ? agreed : undefined;
}
