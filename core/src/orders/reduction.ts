import type { Order } from '@commercetools/platform-sdk';
import { shippingsOf } from './shippings.ts';
import { grossOf } from './taxed-amount.ts';

/**
 * What was taken off the whole order, in minor units with tax: `amount` off lines and shippings that cost `of`
 * together, each in proportion to what it costs. A discount on the total does that, and a voucher.
 */
export function reductionOf(order: Order): { amount: number; of: number } {
  const gross = [...order.lineItems, ...(order.customLineItems ?? [])].map(({ totalPrice, taxedPrice }) =>
    grossOf(totalPrice.centAmount, taxedPrice),
  );
  const costs = [...gross, ...shippingsOf(order).map(({ amount }) => amount)];
  const discount =
    order.discountOnTotalPrice?.discountedGrossAmount ?? order.discountOnTotalPrice?.discountedAmount;
  const of = costs.reduce((sum, amount) => sum + Math.max(0, amount), 0);
  const vouchers = gross.reduce((sum, amount) => sum + Math.max(0, -amount), 0);
  return { amount: Math.min(of, (discount?.centAmount ?? 0) + vouchers), of };
}
