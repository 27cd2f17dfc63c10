import type { Address, Order } from '@commercetools/platform-sdk';
import { ORDER_ID_KEY, ORDER_NUMBER_KEY, type OrderDraft } from '../marketplacer/index.ts';
import type { FailureCode } from '../outcome/index.ts';
import { PLAIN_TERMS, type ExportTerms } from './export-terms.ts';
import { costsOf } from './line-costs.ts';
import { lineItemsOf } from './map-line.ts';
import { lineFieldsOf } from './map-line-fields.ts';
import { buyerPartsOf } from './map-buyer.ts';
import { destinationOf } from './map-delivery.ts';
import { marketplaceLinesOf, type MarketplaceLine } from './marketplace-lines.ts';

export type OrderMapping =
  { kind: 'mapped'; draft: OrderDraft } | { kind: 'unmappable'; code: FailureCode; detail?: string };

/** GraphQL's Int, in which Marketplacer takes amounts. */
const LARGEST_AMOUNT = 2 ** 31 - 1;

/**
 * Translates the marketplace part of an order into one `orderCreate`. The sum of what is sent equals,
 * to the minor unit, what the buyer paid for those lines (docs/mapping.md has the rules).
 *
 * @param currencyCode ISO 4217, of the Marketplacer instance; it takes no other
 * @param terms what the operator has decided
 */
export function mapOrder(order: Order, currencyCode: string, terms: ExportTerms = PLAIN_TERMS): OrderMapping {
  if (order.totalPrice.currencyCode !== currencyCode) {
    return { kind: 'unmappable', code: 'order-currency', detail: order.totalPrice.currencyCode };
  }
  const lines = marketplaceLinesOf(order);
  if (lines.some(({ variantId }) => !variantId)) return { kind: 'unmappable', code: 'order-line-unknown' };
  if (lines.some(isNegative)) return { kind: 'unmappable', code: 'order-line-negative' };
  const destination = destinationOf(order, lines);
  if (destination.kind === 'several') return { kind: 'unmappable', code: 'order-several-addresses' };
  const lineItems = costsOf(order, lines).flatMap((cost) =>
    lineItemsOf(cost, terms.discounts, lineFieldsOf(cost.line.lineItem, order, terms.lineFields)),
  );
  if (
    lineItems.some(
      ({ cost, postage }) => (cost?.amount ?? 0) > LARGEST_AMOUNT || (postage?.amount ?? 0) > LARGEST_AMOUNT,
    )
  ) {
    return { kind: 'unmappable', code: 'order-amount-too-large' };
  }
  return {
    kind: 'mapped',
    draft: {
      clientMutationId: order.id,
      order: {
        ...buyerOf(order, destination.address),
        externalIds: [
          { key: ORDER_ID_KEY, value: order.id },
          ...(order.orderNumber ? [{ key: ORDER_NUMBER_KEY, value: order.orderNumber }] : []),
        ],
      },
      lineItems,
    },
  };
}

/** An imported order may hold one, such as what an exchange gives back (API reference, LineItemImportDraft). */
const isNegative = ({ lineItem: { quantity, totalPrice } }: MarketplaceLine): boolean =>
  quantity < 1 || totalPrice.centAmount < 0;

function buyerOf(order: Order, shipping: Address | undefined): OrderDraft['order'] {
  const { recipient, address, email, billing, purchaseOrder } = buyerPartsOf(order, shipping);
  return { ...recipient, ...email, ...purchaseOrder, ...address, ...billing };
}
