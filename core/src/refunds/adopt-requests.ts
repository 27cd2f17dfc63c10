import { isOwnReturnItem, returnItemKeyOf } from '../commercetools/index.ts';
import type { RefundTracking, RefundEntry } from '../store/index.ts';
import type { RefundRequest } from '../marketplacer/index.ts';
import {
  buyersLines,
  isCancellation,
  lineItemIdOf,
  lineReturnsOf,
  returnItemIdOf,
  unrequestedItems,
  type RefundSnapshot,
} from './pairs.ts';
import { combined, stageOf } from './refund-stage.ts';

type Item = ReturnType<typeof unrequestedItems>[number];

/**
 * A return item that needs no request of its own, because one was created before it for the same goods:
 * - `setReturnInfo` writes all items anew, with other ids;
 * - that takes the key from the connector's own items too;
 * - an announced item can never be refunded, so when the goods arrive the shop adds a second one.
 * The new item takes over the request of the former one of the same line and quantity. So goods are at most
 * refunded once, whatever the shop writes.
 *
 * @returns the tracking with what was taken over, or undefined where nothing is
 */
export function adoptRequests(snapshot: RefundSnapshot): RefundTracking | undefined {
  let entries: Readonly<Record<string, RefundEntry>> = snapshot.tracking.entries;
  for (const item of unrequestedItems(snapshot)) {
    const found = snapshot.requests.find((request) =>
      canAdopt({ ...snapshot, tracking: trackingWith(entries) }, request, item),
    );
    if (!found) continue;
    const former = returnItemIdOf(found, trackingWith(entries)) ?? '';
    const isGone = !lineReturnsOf(snapshot.order).some(({ id }) => id === former);
    const { [former]: formerEntry, ...others } = entries;
    entries = {
      ...others,
      // An announced item stays on the order, and must not ask for another request.
      ...(!isGone && { [former]: { ...formerEntry, requestId: succeededBy(item) } }),
      [item.id]: { lineItemId: item.lineItemId, quantity: item.quantity, requestId: found.id },
    };
  }
  return entries === snapshot.tracking.entries ? undefined : { ...snapshot.tracking, entries };

  function trackingWith(changed: typeof entries): RefundTracking {
    return { ...snapshot.tracking, entries: changed };
  }
}

/** In place of a request's id; no id of Marketplacer has a colon. */
const succeededBy = (item: Item): string => `succeeded-by:${item.id}`;

function canAdopt(snapshot: RefundSnapshot, request: RefundRequest, item: Item): boolean {
  const formerId = returnItemIdOf(request, snapshot.tracking);
  if (isCancellation(request)) return false;
  const lines = buyersLines(request);
  const isSame =
    lines.every((line) => lineItemIdOf(snapshot, line) === item.lineItemId) &&
    lines.reduce((sum, { quantity }) => sum + quantity, 0) === item.quantity;
  if (!isSame) return false;
  const items = lineReturnsOf(snapshot.order);
  const stage = combined(lines.map((line) => stageOf(request, line)));
  const hasOwnItem = lines.some(({ id }) =>
    items.some((other) => isOwnReturnItem(other) && other.key === returnItemKeyOf(id)),
  );
  // An old denial is no answer to a return that the shop begins.
  if (formerId === undefined) return stage !== 'denied' && !hasOwnItem;
  const former = items.find(({ id }) => id === formerId);
  if (!former) return true;
  return (
    former.shipmentState === 'Advised' &&
    item.shipmentState !== 'Advised' &&
    stage !== 'denied' &&
    !hasOwnItem
  );
}
