import type { LineItemReturnItem } from '@commercetools/platform-sdk';
import type { Response } from 'supertest';
import { piecesOf } from '../../../sandbox/testing/dispatch.ts';
import { returnItemsOf } from '../../../sandbox/testing/orders.ts';
import { refundingOf, type AskedRefund, type Refunding } from '../../../sandbox/testing/refunding.ts';
import { deliver, eventOf } from './deliveries.ts';
import { aSale, type Sale, type SaleOptions } from './sale.ts';

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
  const invoice = await dispatch.invoiceOf(order.id, lineItemId);
  const pieces = Object.entries(piecesOf(invoice, lineItemId, quantity, 'quantity'));
  return refunding.ask(
    invoice.id,
    pieces.map(([entryId, taken]) => ({ lineItemId: entryId, quantity: taken, ...more })),
  );
}

/** Delivers an event of a refund request by hand. */
export const deliverRefund = (sale: Sale, { id }: { id: string }, action = 'update'): Promise<Response> =>
  deliver(sale, eventOf('RefundRequest', { id, legacyId: 1 }, action), { entity: 'refund-request' });

/** The return items of the order, oldest first. */
export const returnsOf = ({ world, order }: Sale): Promise<LineItemReturnItem[]> =>
  returnItemsOf(world, order.id);

export const keyOf = (refundLineId: string): string =>
  `marketplacer-refund-line-${Buffer.from(refundLineId, 'base64').toString().split('-')[1]}`;
