import { LINE_ITEM_ID_KEY, type OrderDraft } from '../marketplacer/index.ts';
import { allocate } from './allocate.ts';
import { bearDiscounts, type DiscountTerms } from './bear-discounts.ts';
import type { LineCost } from './line-costs.ts';
import type { Metadatum } from './map-line-fields.ts';
import { cutParts, type Part } from './cut-parts.ts';
import { splitLine } from './split-line.ts';
import { discountMetadata, promotionOf } from './told-discounts.ts';

type LineItemInput = NonNullable<OrderDraft['lineItems']>[number];

/**
 * Marketplacer turns a line total into a whole unit price and the unit price back into a line total, so
 * a total that its quantity does not divide is sent as several entries that all divide. So does what the
 * buyer paid, so that any number of pieces can be refunded exactly.
 *
 * @param pieces how many pieces go to each of the places that the line goes to; all of them together
 * @param fields what else the seller sees of the line
 * @returns the entries for each of the places
 */
export function lineItemsOf(
  cost: LineCost,
  terms: DiscountTerms,
  pieces: readonly number[],
  fields: readonly Metadatum[] = [],
): LineItemInput[][] {
  const { line, postage, postageTax, taxIn } = cost;
  const entries = cutParts(partsOf(cost, terms), pieces).flatMap((parts, place) =>
    parts.map((part) => ({ place, ...toldAs(part, terms) })),
  );
  const postages = allocate(postage, pieces);
  const postageTaxes = postageTax === undefined ? undefined : allocate(postageTax, postages);
  const taxes =
    taxIn &&
    allocate(
      taxIn(entries.reduce((sum, { amount }) => sum + amount, 0)),
      entries.map(({ amount }) => amount),
    );
  const inputs = entries.map(({ place, quantity, amount, metadata, adjustments }, index): LineItemInput => {
    const carriesPostage = entries[index - 1]?.place !== place;
    const of = (shares: readonly number[] | undefined) => (carriesPostage ? shares?.[place] : shares && 0);
    const told = [...fields, ...(metadata ?? [])];
    return {
      variantId: line.variantId,
      quantity,
      cost: money(amount, taxes?.[index]),
      postage: money(of(postages) ?? 0, of(postageTaxes)),
      externalIds: [{ key: LINE_ITEM_ID_KEY, value: line.lineItem.id }],
      ...(told.length > 0 && { metadata: told }),
      ...(adjustments && { adjustments }),
    };
  });
  return pieces.map((_pieces, place) => inputs.filter((_input, index) => entries[index]?.place === place));
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
