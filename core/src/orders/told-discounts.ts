import { BUYER_PAID_KEY, type OrderDraft } from '../marketplacer/index.ts';
import type { BorneDiscount } from './bear-discounts.ts';

type LineItemInput = NonNullable<OrderDraft['lineItems']>[number];
type AdjustmentInput = NonNullable<LineItemInput['adjustments']>[number];

/** The sign of a promotion's amount is only inferred (docs/known-limits.md). */
const PROMOTION_SIGN = -1;

/**
 * What is withheld from the seller's remittance: his own part, as the name of the field says. Its
 * description says "to be remitted to the seller", which would be the operator's part (docs/known-limits.md).
 */
const withheldOf = ({ seller }: BorneDiscount): number => seller;

/** Marketplacer asks for a text; it names nothing of the order. */
const DESCRIPTION = 'Discount of the shop';

export const promotionOf = (borne: BorneDiscount): AdjustmentInput => ({
  adjustmentType: 'PROMOTION',
  amountCents: PROMOTION_SIGN * (borne.seller + borne.operator),
  amountToWithholdFromSellerRemittanceCents: withheldOf(borne),
  description: DESCRIPTION,
});

/** In minor units. */
export const discountMetadata = ({ seller, operator }: BorneDiscount, paid: number) => [
  { key: 'discount-total', value: String(seller + operator) },
  { key: 'discount-operator-share', value: String(operator) },
  { key: BUYER_PAID_KEY, value: String(paid) },
];
