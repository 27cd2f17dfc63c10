import type { Order, Payment, ReturnItem, Transaction } from '@commercetools/platform-sdk';
import { reductionOf } from '../orders/index.ts';
import { isKnownPaymentState } from './return-stage.ts';

/**
 * Whether the money of all refundable return items has gone back to the buyer. Nothing in commercetools ties a
 * refund transaction to a return, so only this is certain: the successful refunds of the order's payments
 * cover what was paid for everything that was returned, and those that are not older than the newest undecided
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

/**
 * What was paid for the returned part of a line, in minor units with tax. How a shop rounds is not known, so the part
 * is rounded up, and what a discount on the order's total or a voucher takes off it as well.
 */
function worthOf(order: Order, item: ReturnItem): number {
  const line =
    item.type === 'LineItemReturnItem'
      ? order.lineItems.find(({ id }) => id === item.lineItemId)
      : order.customLineItems.find(({ id }) => id === item.customLineItemId);
  if (!line) return Infinity;
  const total = BigInt((line.taxedPrice?.totalGross ?? line.totalPrice).centAmount) * BigInt(item.quantity);
  const pieces = BigInt(line.quantity);
  const { amount, of } = reductionOf(order);
  const reduced = of === 0 ? 0n : roundedUp(total * BigInt(amount), pieces * BigInt(of));
  return Number(roundedUp(total, pieces) - reduced);
}

const roundedUp = (value: bigint, by: bigint): bigint => (value + by - 1n) / by;
