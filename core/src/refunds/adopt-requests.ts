import { isOwnReturnItem, returnItemKeyOf } from '../commercetools/index.ts';
import type { RefundBook, RefundEntry } from '../ledger/index.ts';
import type { RefundRequest } from '../marketplacer/index.ts';
import {
  buyersLines,
  isCancellation,
  lineItemIdOf,
  lineReturnsOf,
  returnItemIdOf,
  unrequestedItems,
  type BothSides,
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
 * @returns the book with what was taken over, or undefined where nothing is
 */
export function adoptRequests(sides: BothSides): RefundBook | undefined {
  let entries: Readonly<Record<string, RefundEntry>> = sides.book.entries;
  for (const item of unrequestedItems(sides)) {
    const found = sides.requests.find((request) =>
      canAdopt({ ...sides, book: bookWith(entries) }, request, item),
    );
    if (!found) continue;
    const former = returnItemIdOf(found, bookWith(entries)) ?? '';
    const isGone = !lineReturnsOf(sides.order).some(({ id }) => id === former);
    const { [former]: formerEntry, ...others } = entries;
    entries = {
      ...others,
      // An announced item stays on the order, and must not ask for another request.
      ...(!isGone && { [former]: { ...formerEntry, requestId: succeededBy(item) } }),
      [item.id]: { lineItemId: item.lineItemId, quantity: item.quantity, requestId: found.id },
    };
  }
  return entries === sides.book.entries ? undefined : { ...sides.book, entries };

  function bookWith(changed: typeof entries): RefundBook {
    return { ...sides.book, entries: changed };
  }
}

/** In place of a request's id; no id of Marketplacer has a colon. */
const succeededBy = (item: Item): string => `succeeded-by:${item.id}`;

function canAdopt(sides: BothSides, request: RefundRequest, item: Item): boolean {
  const formerId = returnItemIdOf(request, sides.book);
  if (isCancellation(request)) return false;
  const lines = buyersLines(request);
  const isSame =
    lines.every((line) => lineItemIdOf(sides, line) === item.lineItemId) &&
    lines.reduce((sum, { quantity }) => sum + quantity, 0) === item.quantity;
  if (!isSame) return false;
  const items = lineReturnsOf(sides.order);
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
    stage !== 'refunded' &&
    stage !== 'denied' &&
    !hasOwnItem
  );
}
