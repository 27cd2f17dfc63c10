import type { Order, ReturnItem, ShipmentState } from '@commercetools/platform-sdk';
import { isOwnReturnItem } from '../commercetools/index.ts';
import type { Quantities } from './deliveries.ts';

/** How much of an order is on its way. */
export type Progress = 'none' | 'some' | 'all';

/**
 * How far a whole order has come, first-party lines included. Custom lines are fees and services, and are
 * never delivered.
 *
 * @param shipped what all deliveries together bring
 * @param notExpected what Marketplacer does not send any more
 */
export function progressOf(
  order: Pick<Order, 'lineItems' | 'returnInfo'>,
  shipped: Quantities,
  notExpected: Quantities,
): Progress {
  const refunded = refundedIn(order, () => true);
  const cancelled = refundedIn(order, isCancellation);
  const open = order.lineItems.filter(({ id, quantity }) => {
    // What is cancelled in part may be no longer expected of a settled invoice, too.
    const notSent = Math.max(notExpected.get(id) ?? 0, cancelled.get(id) ?? 0);
    // A refund beyond what was sent is for what will not be sent.
    return quantity > Math.max((shipped.get(id) ?? 0) + notSent, refunded.get(id) ?? 0);
  });
  if (!order.lineItems.some(({ id }) => (shipped.get(id) ?? 0) > 0)) return 'none';
  return open.length === 0 ? 'all' : 'some';
}

/** An item of the connector for goods that never left their seller. */
const isCancellation = (item: ReturnItem): boolean =>
  isOwnReturnItem(item) && item.custom?.fields['marketplacerKind'] === 'cancellation';

function refundedIn(
  { returnInfo }: Pick<Order, 'returnInfo'>,
  counts: (item: ReturnItem) => boolean,
): Map<string, number> {
  const refunded = new Map<string, number>();
  for (const item of (returnInfo ?? []).flatMap(({ items }) => items)) {
    if (item.type !== 'LineItemReturnItem' || item.paymentState !== 'Refunded' || !counts(item)) continue;
    refunded.set(item.lineItemId, (refunded.get(item.lineItemId) ?? 0) + item.quantity);
  }
  return refunded;
}

const NOT_BEGUN: readonly (ShipmentState | undefined)[] = [undefined, 'Pending', 'Ready'];
/** What the shop says about the rest of an order; it stands until there is something new to say. */
const HELD_UP: readonly (ShipmentState | undefined)[] = ['Delayed', 'Backorder'];

/**
 * The shipment state that an order should change to, and only ever forwards; undefined where it stays as
 * it is (docs/mapping.md has the table).
 *
 * @param more more is on its way than before
 */
export function nextShipmentState(
  current: ShipmentState | undefined,
  progress: Progress,
  more: boolean,
): 'Partial' | 'Shipped' | undefined {
  const heldUp = HELD_UP.includes(current);
  const begun = !NOT_BEGUN.includes(current);
  if (progress === 'all') return !begun || heldUp || current === 'Partial' ? 'Shipped' : undefined;
  if (progress === 'some') return !begun || (heldUp && more) ? 'Partial' : undefined;
  return undefined;
}
