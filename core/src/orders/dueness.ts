import type { Order } from '@commercetools/platform-sdk';
import type { Config } from '../runtime/index.ts';
import { isPaid, type Payable } from './is-paid.ts';

/** What decides whether a seller has work with an order. */
export type Dueness = 'due' | 'not-yet' | 'past';

type Dated = Pick<
  Order,
  'orderState' | 'shipmentState' | 'completedAt' | 'cart' | 'quote' | 'recurringOrder'
> &
  Payable;

/** Of an imported order: longer than this ago, it is history. */
const HISTORY_MS = 8 * 24 * 60 * 60_000;

/**
 * Whether the order has come far enough for Marketplacer to see it. A cancelled one, or one whose payment has
 * failed, is not due while it is so. An imported order that was completed or sent, or that was placed more than
 * eight days ago, is `past`: nobody has work with it.
 *
 * @param order read with its payments expanded
 * @param now milliseconds since the epoch
 */
export function duenessOf(order: Dated, exportWhen: Config['orders']['exportWhen'], now: number): Dueness {
  if (order.orderState === 'Cancelled' || order.paymentState === 'Failed') return 'not-yet';
  if (isHistory(order, now)) return 'past';
  switch (exportWhen) {
    case 'created':
      return 'due';
    case 'confirmed':
      return order.orderState === 'Confirmed' || order.orderState === 'Complete' ? 'due' : 'not-yet';
    case 'paid':
      return isPaid(order) ? 'due' : 'not-yet';
  }
}

function isHistory({ completedAt, ...order }: Dated, now: number): boolean {
  if (!wasImported(order)) return false;
  if (order.orderState === 'Complete') return true;
  if (order.shipmentState === 'Shipped' || order.shipmentState === 'Delivered') return true;
  return completedAt !== undefined && now - Date.parse(completedAt) > HISTORY_MS;
}

/** Every order that was not imported refers to what it was made from (commercetools API reference, Order). */
const wasImported = ({ cart, quote, recurringOrder }: Pick<Dated, 'cart' | 'quote' | 'recurringOrder'>) =>
  !cart && !quote && !recurringOrder;
