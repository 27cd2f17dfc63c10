import { LINE_ITEM_ID_KEY, type OrderDraft } from '../marketplacer/index.ts';
import { allocate } from './allocate.ts';
import { bearDiscounts, type BorneDiscount, type DiscountTerms } from './bear-discounts.ts';
import type { LineCost } from './line-costs.ts';
import type { Metadatum } from './map-line-fields.ts';
import { splitLine } from './split-line.ts';
import { discountMetadata, promotionOf } from './told-discounts.ts';

type LineItemInput = NonNullable<OrderDraft['lineItems']>[number];

/** Some pieces of a line, in minor units. */
interface Part {
  quantity: number;
  /** What the buyer paid for them. */
  paid: number;
  borne: BorneDiscount;
}

/**
 * Marketplacer turns a line total into a whole unit price and the unit price back into a line total, so
 * a total that its quantity does not divide is sent as several entries that all divide. So does what the
 * buyer paid, so that any number of pieces can be refunded exactly.
 *
 * @param fields what else the seller sees of the line
 */
export function lineItemsOf(
  cost: LineCost,
  terms: DiscountTerms,
  fields: readonly Metadatum[] = [],
): LineItemInput[] {
  const { line, postage, postageTax, taxIn } = cost;
  const entries = partsOf(cost, terms).map((part) => toldAs(part, terms));
  const taxes =
    taxIn &&
    allocate(
      taxIn(entries.reduce((sum, { amount }) => sum + amount, 0)),
      entries.map(({ amount }) => amount),
    );
  return entries.map(({ quantity, amount, metadata, adjustments }, index): LineItemInput => {
    const carriesPostage = index === 0;
    const told = [...fields, ...(metadata ?? [])];
    return {
      variantId: line.variantId,
      quantity,
      cost: money(amount, taxes?.[index]),
      postage: money(carriesPostage ? postage : 0, carriesPostage ? postageTax : postageTax && 0),
      externalIds: [{ key: LINE_ITEM_ID_KEY, value: line.lineItem.id }],
      ...(told.length > 0 && { metadata: told }),
      ...(adjustments && { adjustments }),
    };
  });
}

function partsOf({ line, amount, discounts }: LineCost, terms: DiscountTerms): Part[] {
  const { quantity } = line.lineItem;
  const { operator, seller } = bearDiscounts(discounts, terms);
  const isWhole = terms.sharing.style === 'adjustment' && operator > 0;
  const parts = splitLine(quantity, isWhole ? [amount, operator, seller] : [amount, operator]);
  const sellers = isWhole
    ? parts.map(({ values: [, , part = 0] }) => part)
    : allocate(
        seller,
        parts.map((part) => part.quantity),
      );
  return parts.map(({ quantity: pieces, values: [paid, part] }, index) => ({
    quantity: pieces,
    paid,
    borne: { operator: part, seller: sellers[index] ?? 0 },
  }));
}

interface Told extends Pick<LineItemInput, 'adjustments' | 'metadata'> {
  quantity: number;
  amount: number;
}

/** Where the seller bears everything, he is told what was paid and nothing else. */
function toldAs({ quantity, paid, borne }: Part, { sharing }: DiscountTerms): Told {
  if (borne.operator === 0) return { quantity, amount: paid };
  const metadata = discountMetadata(borne, paid);
  return sharing.style === 'price'
    ? { quantity, amount: paid + borne.operator, metadata }
    : {
        quantity,
        amount: paid + borne.operator + borne.seller,
        adjustments: [promotionOf(borne)],
        metadata,
      };
}

/** Tax is sent on all lines, cost and postage alike, or on none. */
const money = (amount: number, tax: number | undefined) => (tax === undefined ? { amount } : { amount, tax });
