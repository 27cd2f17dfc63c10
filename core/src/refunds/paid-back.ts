import type { Order, Payment, ReturnItem, Transaction } from '@commercetools/platform-sdk';
import { isKnownPaymentState } from './return-stage.ts';

/**
 * Whether the money of all refundable return items has gone back to the buyer. Nothing in commercetools ties a
 * refund transaction to a return, so only this is certain: the successful refunds of the order's payments
 * cover everything that was returned, at its full price, and those that are not older than the newest undecided
 * item cover all but what was decided before it. A refund without a time may be older, and an item in a state that is
 * not known may be refundable.
 */
export function isPaidBack(order: Order, payments: readonly Payment[]): boolean {
  const items = (order.returnInfo ?? []).flatMap((info) => info.items);
  const open = items.filter(({ paymentState }) => paymentState === 'Initial');
  if (open.length === 0 || !items.every(({ paymentState }) => isKnownPaymentState(paymentState)))
    return false;
  const newest = Math.max(...open.map(({ createdAt }) => Date.parse(createdAt)));
  const refunded = items.filter(({ paymentState }) => paymentState === 'Refunded');
  const refundedSince = refunded.filter(({ lastModifiedAt }) => Date.parse(lastModifiedAt) >= newest);
  const refunds = refundsOf(payments, order.totalPrice.currencyCode);
  const refundsSince = refunds.filter(({ timestamp = '' }) => Date.parse(timestamp) >= newest);
  return (
    covers(refunds, order, [...open, ...refunded]) && covers(refundsSince, order, [...open, ...refundedSince])
  );
}

const refundsOf = (payments: readonly Payment[], currencyCode: string): Transaction[] =>
  payments
    .flatMap(({ transactions }) => transactions)
    .filter(({ type, state }) => type === 'Refund' && state === 'Success')
    .filter(({ amount }) => amount.currencyCode === currencyCode);

function covers(refunds: readonly Transaction[], order: Order, items: readonly ReturnItem[]): boolean {
  const refunded = refunds.reduce((sum, { amount }) => sum + amount.centAmount, 0);
  return refunded > 0 && refunded >= items.reduce((sum, item) => sum + worthOf(order, item), 0);
}

/** The returned part of a line's total with tax, in minor units, rounded up; a discount on the order's total is left aside. */
function worthOf(order: Order, item: ReturnItem): number {
  const line =
    item.type === 'LineItemReturnItem'
      ? order.lineItems.find(({ id }) => id === item.lineItemId)
      : order.customLineItems.find(({ id }) => id === item.customLineItemId);
  if (!line) return Infinity;
  const total = (line.taxedPrice?.totalGross ?? line.totalPrice).centAmount;
  const pieces = BigInt(line.quantity);
  return Number((BigInt(total) * BigInt(item.quantity) + pieces - 1n) / pieces);
}
