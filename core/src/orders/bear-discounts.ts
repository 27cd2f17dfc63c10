import type { Config } from '../runtime/index.ts';
import type { DiscountPart } from './discount-parts.ts';
import { proportion } from './taxed-amount.ts';

/** Who bears what was taken off a line, in minor units with tax. */
export interface BorneDiscount {
  operator: number;
  seller: number;
}

/** How the operator of the marketplace has decided on discounts, and the keys of those that an order names. */
export interface DiscountTerms {
  sharing: Config['orders']['discounts'];
  /** By the id of the cart discount; one whose key cannot be found is missing. */
  keys: ReadonlyMap<string, string | undefined>;
}

/** Net amounts, and nothing to be told of discounts. */
export const SELLERS_BEAR_ALL: DiscountTerms = {
  sharing: { sellerShare: 100, byKey: new Map(), style: 'price' },
  keys: new Map(),
};

/** Each discount is divided by itself; a half minor unit is the seller's. */
export function bearDiscounts(
  parts: readonly DiscountPart[],
  { sharing, keys }: DiscountTerms,
): BorneDiscount {
  const total = parts.reduce((sum, { amount }) => sum + amount, 0);
  const seller = parts.reduce((sum, { cartDiscountId, amount }) => {
    const key = cartDiscountId === undefined ? undefined : keys.get(cartDiscountId);
    const share = (key === undefined ? undefined : sharing.byKey.get(key)) ?? sharing.sellerShare;
    return sum + proportion(amount, share, 100);
  }, 0);
  return { seller, operator: total - seller };
}
