import type { LineItemReturnItem, Order } from '@commercetools/platform-sdk';
import type { Response } from 'supertest';
import { refundingOf, type AskedRefund, type Refunding } from '../../../sandbox/testing/refunding.ts';
import { deliver, eventOf } from './deliveries.ts';
import { aSale, orderOf, type Sale, type SaleOptions } from './sale.ts';

/** A sale, and the people who ask for refunds. */
export interface RefundableSale extends Sale {
  refunding: Refunding;
}

export async function anUnsentSale(options: SaleOptions = {}): Promise<RefundableSale> {
  const sale = await aSale(options);
  return { ...sale, refunding: refundingOf(sale.world) };
}

/** Everything that sellers have sold is sent. */
export async function aSentSale(options: SaleOptions = {}): Promise<RefundableSale> {
  const sale = await anUnsentSale(options);
  await sale.ship(sale.tea, 3, 'T1');
  await sale.ship(sale.cup, 2, 'T2');
  return sale;
}

/** A refund request of a seller for so many pieces of a line, taken from its entries one after the other. */
export async function asked(
  { dispatch, order, refunding }: RefundableSale,
  lineItemId: string,
  quantity: number,
  more: { dispatched?: boolean; amountPerItemCents?: number } = {},
): Promise<AskedRefund> {
  const invoices = await dispatch.invoicesOf(order.id);
  const invoice = invoices.find(({ entries }) => entries.some((entry) => entry.lineItemId === lineItemId));
  if (!invoice) throw new Error(`no invoice has the line ${lineItemId}`);
  let left = quantity;
  const lines = invoice.entries
    .filter((entry) => entry.lineItemId === lineItemId)
    .flatMap((entry) => {
      const taken = Math.min(left, entry.quantity);
      left -= taken;
      return taken > 0 ? [{ lineItemId: entry.id, quantity: taken, ...more }] : [];
    });
  return refunding.ask(invoice.id, lines);
}

/** Delivers an event of a refund request by hand. */
export const deliverRefund = (sale: Sale, { id }: { id: string }, action = 'update'): Promise<Response> =>
  deliver(sale, eventOf('RefundRequest', { id, legacyId: 1 }, action), { entity: 'refund-request' });

/** The return items of the order, oldest first. */
export async function returnsOf(sale: Sale): Promise<LineItemReturnItem[]> {
  const { returnInfo = [] } = await orderOf(sale);
  return returnInfo.flatMap(({ items }) => items) as LineItemReturnItem[];
}

/** Changes the order as the shop would. */
export async function changeOrder(sale: Sale, ...actions: object[]): Promise<Order> {
  const { version } = await orderOf(sale);
  return sale.world.commercetools.post<Order>(`/orders/${sale.order.id}`, { version, actions });
}

export const keyOf = (refundLineId: string): string =>
  `marketplacer-refund-line-${Buffer.from(refundLineId, 'base64').toString().split('-')[1]}`;
