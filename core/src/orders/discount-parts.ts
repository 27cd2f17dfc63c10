import type { LineItem, Order } from '@commercetools/platform-sdk';
import { allocate } from './allocate.ts';
import { grossOf, proportion, rateOf, taxOn } from './taxed-amount.ts';

/** What one discount took off a line, in minor units with tax. */
export interface DiscountPart {
  /** Of the cart discount; undefined where the order names none, as of a product discount or a voucher. */
  cartDiscountId: string | undefined;
  amount: number;
}

interface Weighted {
  cartDiscountId: string | undefined;
  weight: number;
}

/** What the discounts of a line itself took off it. A total that was given from outside has none. */
export function lineDiscountsOf(line: LineItem): DiscountPart[] {
  const { price, quantity, totalPrice, priceMode, discountedPricePerQuantity } = line;
  if (priceMode === 'ExternalTotal') return [];
  const off = price.value.centAmount * quantity - totalPrice.centAmount;
  if (off <= 0) return [];
  const ofProduct = price.discounted ? price.value.centAmount - price.discounted.value.centAmount : 0;
  const parts: Weighted[] = [
    { cartDiscountId: undefined, weight: ofProduct * quantity },
    ...discountedPricePerQuantity.flatMap(({ quantity: pieces, discountedPrice }) =>
      discountedPrice.includedDiscounts.map(({ discount, discountedAmount }) => ({
        cartDiscountId: cartDiscountIdOf(discount),
        weight: discountedAmount.centAmount * pieces,
      })),
    ),
  ];
  return shared(off + taxOnTop(line, off), parts);
}

/** The part of `amount`, which was taken off a line, that each discount on the order's total has in it. */
export function totalDiscountsOf(
  { discountOnTotalPrice }: Order,
  amount: number,
  reduction: { discount: number; vouchers: number },
): DiscountPart[] {
  const [discount = 0, voucher = 0] = allocate(amount, [reduction.discount, reduction.vouchers]);
  const parts = (discountOnTotalPrice?.includedDiscounts ?? []).map((included): Weighted => ({
    cartDiscountId: cartDiscountIdOf(included.discount),
    weight: included.discountedAmount.centAmount,
  }));
  return [...shared(discount, parts), ...shared(voucher, [])];
}

/** The cart discounts that the order names, each once. */
export const cartDiscountIdsOf = ({ lineItems, discountOnTotalPrice }: Order): string[] => [
  ...new Set(
    [
      ...lineItems.flatMap(({ discountedPricePerQuantity }) =>
        discountedPricePerQuantity.flatMap(({ discountedPrice }) => discountedPrice.includedDiscounts),
      ),
      ...(discountOnTotalPrice?.includedDiscounts ?? []),
    ].flatMap(({ discount }) => cartDiscountIdOf(discount) ?? []),
  ),
];

/** A direct discount is a reference too, but has no key (API reference, DirectDiscount). */
const cartDiscountIdOf = ({ typeId, id }: { typeId: string; id: string }): string | undefined =>
  typeId === 'cart-discount' ? id : undefined;

function shared(amount: number, weighted: readonly Weighted[]): DiscountPart[] {
  if (amount === 0) return [];
  const parts = weighted.filter(({ weight }) => weight > 0);
  if (parts.length === 0) return [{ cartDiscountId: undefined, amount }];
  const amounts = allocate(
    amount,
    parts.map(({ weight }) => weight),
  );
  return parts.map(({ cartDiscountId }, index) => ({ cartDiscountId, amount: amounts[index] ?? 0 }));
}

/** The tax that would have been added to what was taken off, where taxes are not in the price. */
function taxOnTop(line: LineItem, off: number): number {
  const rate = rateOf(line);
  if (rate) return rate.includedInPrice ? 0 : taxOn(off, rate);
  const total = line.totalPrice.centAmount;
  return total > 0 ? proportion(off, grossOf(total, line.taxedPrice) - total, total) : 0;
}
