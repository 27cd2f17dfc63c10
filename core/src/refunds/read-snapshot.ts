import type { Order, Payment } from '@commercetools/platform-sdk';
import type { Uses } from '../connector/index.ts';
import { postagesOf } from '../orders/index.ts';
import type { RefundableInvoice, RefundRequest } from '../marketplacer/index.ts';
import { marketplacerOrderIdsOf, type TrackedOrder } from '../store/index.ts';
import { isPaidBack } from './paid-back.ts';
import type { RefundSnapshot } from './pairs.ts';

/** What the shop says about the returns of an order. */
export interface ReturnSide {
  /** Read before the requests, so that a request which it does not name yet is found among them. */
  opened: TrackedOrder;
  order: Order;
  payments: readonly Payment[];
}

/** What Marketplacer says about its refunds. */
export interface RefundSide {
  invoices: readonly RefundableInvoice[];
  requests: readonly RefundRequest[];
}

/** Undefined where the order, or its link, is gone; and where the link does not know the lines yet. */
export async function readReturnSide(
  {
    commercetools: { orders, payments },
    store,
  }: Uses<{
    commercetools: 'orders' | 'payments';
    store: 'refundTracking';
  }>,
  orderId: string,
): Promise<ReturnSide | undefined> {
  // One after the other: beside an older order, a denial that both sides have agreed on looks as if the shop took it back.
  const opened = await store.refundTracking.open(orderId);
  const order = opened && !opened.link.incomplete ? await orders.byId(orderId) : undefined;
  return opened && order && { opened, order, payments: await payments.ofOrder(order) };
}

export async function readRefundSide(
  { marketplacer: { refunds } }: Uses<{ marketplacer: 'refunds' }>,
  { opened: { link, tracking } }: ReturnSide,
): Promise<RefundSide> {
  const ids = marketplacerOrderIdsOf(link);
  const invoices = (await Promise.all(ids.map((id) => refunds.invoicesOf(id)))).flat();
  const listed = await Promise.all(invoices.map(({ legacyId }) => refunds.ofInvoice(legacyId)));
  const requests = listed.flat();
  const unlisted = Object.values(tracking.entries).flatMap(({ requestId }) =>
    requestId && isRequest(requestId) && !requests.some(({ id }) => id === requestId) ? [requestId] : [],
  );
  const added = await Promise.all(unlisted.map((id) => refunds.byId(id)));
  return { invoices, requests: [...requests, ...added.filter((request) => request !== undefined)] };
}

export const snapshotOf = (
  { opened: { link, tracking }, order, payments }: ReturnSide,
  refundSide: RefundSide,
): RefundSnapshot => ({
  order,
  link,
  tracking,
  ...refundSide,
  paidBack: isPaidBack(order, payments),
  postages: postagesOf(order),
});

/** The tracking also notes which item took over a request; ids of Marketplacer are base64. */
const isRequest = (id: string): boolean => !id.includes(':');
