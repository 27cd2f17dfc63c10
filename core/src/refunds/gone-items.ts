import type { RefundTracking } from '../store/index.ts';
import { entryKeyOf, isCancellation, isOnOrder, pairsOf, type RefundSnapshot } from './pairs.ts';
import { itemIdOfPart } from './part-names.ts';

/**
 * What is to be remembered of return items that have left the order, and that no other has replaced at once: what they
 * stood for is never lent to a return that begins later.
 *
 * @param snapshot with what was taken over already
 * @returns undefined where nothing is new
 */
export function forgetGoneItems(snapshot: RefundSnapshot): RefundTracking | undefined {
  const tracking = withGone(snapshot);
  const forgotten = withoutAgreements({ ...snapshot, tracking });
  return forgotten === snapshot.tracking ? undefined : forgotten;
}

/** Marks the requests whose items are gone. */
function withGone(snapshot: RefundSnapshot): RefundTracking {
  const { tracking } = snapshot;
  const gone = snapshot.requests
    .filter((request) => !isCancellation(request))
    .flatMap((request) => {
      const former = entryKeyOf(request, tracking);
      if (former === undefined || isOnOrder(snapshot, itemIdOfPart(former))) return [];
      const entry = tracking.entries[former];
      return entry?.gone ? [] : [[former, { ...entry, requestId: request.id, gone: true }] as const];
    });
  return gone.length === 0
    ? tracking
    : { ...tracking, entries: { ...tracking.entries, ...Object.fromEntries(gone) } };
}

/** Without the agreements on lines that no item stands for any more. */
function withoutAgreements(snapshot: RefundSnapshot): RefundTracking {
  const { requests, tracking } = snapshot;
  const shown = new Set(
    pairsOf(snapshot).flatMap(({ item, lines }) => (item ? lines.map(({ id }) => id) : [])),
  );
  const known = new Set(requests.flatMap(({ lineItems }) => lineItems.map(({ id }) => id)));
  const agreedDenials = tracking.agreedDenials.filter((id) => shown.has(id) || !known.has(id));
  return agreedDenials.length === tracking.agreedDenials.length ? tracking : { ...tracking, agreedDenials };
}
