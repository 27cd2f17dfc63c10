import type { CustomLineItem, LineItem, Order, ShippingInfo } from '@commercetools/platform-sdk';
import { grossOf, taxOf } from './taxed-amount.ts';

type Item = LineItem | CustomLineItem;

/** One way of shipping, in minor units: after its own discounts, before a discount on the total. */
export interface ShippingCost {
  amount: number;
  /** The tax in `amount`; undefined where the shipping has no tax entry. */
  tax: number | undefined;
  /** How much of an item goes this way, of 1; it is what the cost is shared by. */
  carries(item: Item): { part: number; of: number };
}

/**
 * With the shipping mode Multiple, the targets of a line name its shipping (API reference, ItemShippingTarget);
 * otherwise the one shipping carries everything. `taxedShippingPrice` of the order has the discount on the
 * total taken off already, so it is of no use here.
 */
export function shippingsOf(order: Order): ShippingCost[] {
  if (order.shippingInfo) return [{ ...costOf(order.shippingInfo), carries: everything }];
  return (order.shipping ?? []).map(({ shippingKey, shippingInfo }) => ({
    ...costOf(shippingInfo),
    carries: ({ quantity, shippingDetails }) => ({
      part: (shippingDetails?.targets ?? [])
        .filter((target) => target.shippingMethodKey === shippingKey && target.quantity > 0)
        .reduce((sum, target) => sum + target.quantity, 0),
      of: quantity,
    }),
  }));
}

const everything = ({ quantity }: Item) => ({ part: quantity, of: quantity });

function costOf({ price, discountedPrice, taxedPrice }: ShippingInfo) {
  const { centAmount } = discountedPrice?.value ?? price;
  return { amount: grossOf(centAmount, taxedPrice), tax: taxedPrice && taxOf(taxedPrice) };
}
