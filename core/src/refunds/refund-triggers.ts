import { orUnreadable, type Connector } from '../connector/index.ts';
import type { RunOptions } from '../converge/index.ts';
import { exportOrder } from '../orders/index.ts';
import { ignored, mostUrgent, type Outcome } from '../outcome/index.ts';
import { syncRefunds } from './sync-refunds.ts';

/**
 * Cancels what Marketplacer has of a cancelled order: what is not dispatched becomes a refund request for each
 * invoice, which is returned and refunded; what is dispatched is recorded for a person.
 */
export async function cancelOrder(connector: Connector, orderId: string): Promise<Outcome> {
  const order = await connector.commercetools.orders.byId(orderId);
  if (!order) return ignored('unknown-object');
  return order.orderState === 'Cancelled' ? syncRefunds(connector, orderId) : ignored('not-yet');
}

/** @param id the opaque Marketplacer id of a refund request, or of one of its lines */
export async function syncRefundOf(
  connector: Connector,
  id: string,
  options: RunOptions = {},
): Promise<Outcome> {
  if (connector.config.flowsOff.has('refunds')) return ignored('flow-off');
  return orUnreadable({ type: 'refund-request', id }, async () => {
    const orderId = await connector.marketplacer.refunds.orderIdOf(id);
    return orderId ? syncRefunds(connector, orderId, options) : ignored('not-ours');
  });
}

/** The orders of a payment, some of which may have been paid, and then are exported, or paid back. */
export async function syncOrdersOfPayment(connector: Connector, paymentId: string): Promise<Outcome> {
  const { flowsOff, orders } = connector.config;
  const areRefundsOff = flowsOff.has('refunds');
  if (areRefundsOff && orders.exportWhen !== 'paid') return ignored('flow-off');
  const orderIds = await connector.commercetools.orders.idsOfPayment(paymentId);
  if (orderIds.length === 0) return ignored('not-ours');
  const outcomes: Outcome[] = [];
  const sync = areRefundsOff ? exportOrder : syncRefunds;
  for (const orderId of orderIds) outcomes.push(await sync(connector, orderId));
  return mostUrgent(outcomes);
}
