import type { Order, Payment, ReturnItem } from '@commercetools/platform-sdk';

/**
 * Whether the money of all refundable return items has gone back to the buyer. Nothing in commercetools ties a
 * refund transaction to a return, so only this is certain: the successful refunds of the order's payments
 * cover everything that was returned, at its full price.
 */
export function isPaidBack(order: Order, payments: readonly Payment[]): boolean {
  const items = (order.returnInfo ?? [])
    .flatMap((info) => info.items)
    .filter(({ paymentState }) => paymentState === 'Initial' || paymentState === 'Refunded');
  const refunded = refundedAmount(payments, order.totalPrice.currencyCode);
  return refunded > 0 && refunded >= items.reduce((sum, item) => sum + worthOf(order, item), 0);
}

/** Minor units. */
function refundedAmount(payments: readonly Payment[], currencyCode: string): number {
  return payments
    .flatMap(({ transactions }) => transactions)
    .filter(({ type, state }) => type === 'Refund' && state === 'Success')
    .filter(({ amount }) => amount.currencyCode === currencyCode)
    .reduce((sum, { amount }) => sum + amount.centAmount, 0);
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
