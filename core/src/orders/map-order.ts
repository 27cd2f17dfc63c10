import type { Address, Order } from '@commercetools/platform-sdk';
import { CONSIGNMENT_KEY, ORDER_ID_KEY, ORDER_NUMBER_KEY, type OrderDraft } from '../marketplacer/index.ts';
import type { FailureCode } from '../outcome/index.ts';
import { PLAIN_TERMS, type ExportTerms } from './export-terms.ts';
import { costsOf } from './line-costs.ts';
import { lineItemsOf } from './map-line.ts';
import { lineFieldsOf } from './map-line-fields.ts';
import { buyerPartsOf } from './map-buyer.ts';
import { consignmentsOf, type Consignment } from './map-consignments.ts';
import { marketplaceLinesOf, type MarketplaceLine } from './marketplace-lines.ts';

type LineItemInput = NonNullable<OrderDraft['lineItems']>[number];

/** What becomes one Marketplacer order. */
export interface ConsignmentDraft {
  consignment: Consignment;
  draft: OrderDraft;
}

export type OrderMapping =
  { kind: 'mapped'; drafts: ConsignmentDraft[] } | { kind: 'unmappable'; code: FailureCode; detail?: string };

/** GraphQL's Int, in which Marketplacer takes amounts. */
const LARGEST_AMOUNT = 2 ** 31 - 1;

/**
 * Translates the marketplace part of an order into one `orderCreate` for each address that its lines
 * go to. The sum of what is sent equals,
 * to the minor unit, what the buyer paid for those lines (docs/mapping.md has the rules).
 *
 * @param currencyCode ISO 4217, of the Marketplacer instance; it takes no other
 * @param terms what the operator has decided
 * @param exported the keys of the addresses whose lines Marketplacer has already
 */
export function mapOrder(
  order: Order,
  currencyCode: string,
  terms: ExportTerms = PLAIN_TERMS,
  exported: ReadonlySet<string> = new Set(),
): OrderMapping {
  if (order.totalPrice.currencyCode !== currencyCode) {
    return { kind: 'unmappable', code: 'order-currency', detail: order.totalPrice.currencyCode };
  }
  const lines = marketplaceLinesOf(order);
  if (lines.some(({ variantId }) => !variantId)) return { kind: 'unmappable', code: 'order-line-unknown' };
  if (lines.some(isNegative)) return { kind: 'unmappable', code: 'order-line-negative' };
  const consignments = consignmentsOf(order, lines);
  if (consignments.kind === 'unclear') return { kind: 'unmappable', code: 'order-address-unclear' };
  const { all, places } = consignments;
  const entries = costsOf(order, lines).map((cost) => {
    const { lineItem } = cost.line;
    const pieces = places.map((place) => place.pieces.get(lineItem.id) ?? 0);
    return lineItemsOf(cost, terms.discounts, pieces, lineFieldsOf(lineItem, order, terms.lineFields));
  });
  if (entries.flat(2).some(isTooLarge)) return { kind: 'unmappable', code: 'order-amount-too-large' };
  const drafts = all.flatMap(({ addressKeys, address }): ConsignmentDraft[] => {
    const left = addressKeys.filter((key) => !exported.has(key));
    if (left.length === 0) return [];
    const isOneOfSeveral = all.length > 1 || exported.size > 0;
    return [
      {
        consignment: { addressKeys: left, address },
        draft: {
          clientMutationId: order.id,
          order: {
            ...buyerOf(order, address),
            externalIds: externalIdsOf(order, isOneOfSeveral ? left : undefined),
          },
          lineItems: entries.flatMap((line) =>
            places.flatMap(({ addressKey }, place) => (left.includes(addressKey) ? (line[place] ?? []) : [])),
          ),
        },
      },
    ];
  });
  return { kind: 'mapped', drafts };
}

const isTooLarge = ({ cost, postage }: LineItemInput): boolean =>
  (cost?.amount ?? 0) > LARGEST_AMOUNT || (postage?.amount ?? 0) > LARGEST_AMOUNT;

/** Only where there are several does each say which one it is. */
const externalIdsOf = ({ id, orderNumber }: Order, addressKeys: string[] | undefined) => [
  { key: ORDER_ID_KEY, value: id },
  ...(orderNumber ? [{ key: ORDER_NUMBER_KEY, value: orderNumber }] : []),
  ...(addressKeys ? [{ key: CONSIGNMENT_KEY, value: addressKeys.join(',') }] : []),
];

/** An imported order may hold one, such as what an exchange gives back (API reference, LineItemImportDraft). */
const isNegative = ({ lineItem: { quantity, totalPrice } }: MarketplaceLine): boolean =>
  quantity < 1 || totalPrice.centAmount < 0;

function buyerOf(order: Order, shipping: Address | undefined): OrderDraft['order'] {
  const { recipient, address, email, billing, purchaseOrder } = buyerPartsOf(order, shipping);
  return { ...recipient, ...email, ...purchaseOrder, ...address, ...billing };
}
