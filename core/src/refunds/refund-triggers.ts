import type { Connector } from '../connector/index.ts';
import { ignored, unchanged, type Outcome } from '../outcome/index.ts';
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
export async function syncRefundOf(connector: Connector, id: string): Promise<Outcome> {
  if (connector.config.flowsOff.has('refunds')) return ignored('flow-off');
  const orderId = await connector.marketplacer.refunds.orderIdOf(id);
  return orderId ? syncRefunds(connector, orderId) : ignored('not-ours');
}

/** The orders of a payment, some of which may have been paid back. */
export async function syncRefundsOfPayment(connector: Connector, paymentId: string): Promise<Outcome> {
  if (connector.config.flowsOff.has('refunds')) return ignored('flow-off');
  const orderIds = await connector.commercetools.orders.idsOfPayment(paymentId);
  if (orderIds.length === 0) return ignored('not-ours');
  const outcomes: Outcome[] = [];
  for (const orderId of orderIds) outcomes.push(await syncRefunds(connector, orderId));
  return mostUrgent(outcomes);
}

/** A payment belongs to one order; if there should be several, the message comes again while one of them needs it. */
function mostUrgent(outcomes: readonly Outcome[]): Outcome {
  for (const kind of ['retry', 'failed', 'applied', 'unchanged'] as const) {
    const found = outcomes.find(({ outcome }) => outcome === kind);
    if (found) return found;
  }
  return outcomes[0] ?? unchanged;
}
