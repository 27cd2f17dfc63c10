import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import { ignored, type Outcome } from '../outcome/index.ts';
import { markOf } from './export-mark.ts';
import { exportOrder } from './export-order.ts';

/**
 * Does something to an order that Marketplacer has. One that it does not have yet is exported as it is
 * now where it is due, and then there is nothing left to do; while a worker exports it, the message
 * has to come again.
 */
export async function afterExport(
  connector: Connector,
  orderId: string,
  work: (order: Order, marketplacerOrderIds: string[]) => Promise<Outcome>,
): Promise<Outcome> {
  if (connector.config.flowsOff.has('orders')) return ignored('flow-off');
  const { orders } = connector.commercetools;
  const order = await orders.byId(orderId);
  if (!order) return ignored('unknown-object');
  const mark = markOf(order);
  if (mark.kind === 'exported') return work(order, mark.marketplacerOrderIds);
  const outcome = await exportOrder(connector, orderId);
  // Only a claim that was taken over may stand for a Marketplacer order of an earlier state.
  if (mark.kind !== 'claimed' || outcome.outcome !== 'applied') return outcome;
  const exported = await orders.byId(orderId);
  const now = exported && markOf(exported);
  return exported && now?.kind === 'exported' ? work(exported, now.marketplacerOrderIds) : outcome;
}
