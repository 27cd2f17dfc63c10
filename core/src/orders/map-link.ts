import { CONSIGNMENT_KEY, LINE_ITEM_ID_KEY, type MarketplacerOrder } from '../marketplacer/index.ts';
import type { OrderLink } from '../store/index.ts';

/**
 * Which Marketplacer line, invoice and seller stands for which line of the commercetools order.
 *
 * @param orders all that Marketplacer has of it, at least one
 */
export function orderLinkOf(orders: readonly MarketplacerOrder[]): OrderLink {
  const consignments = orders.flatMap((order) => {
    const addressKeys = addressKeysOf(order);
    return addressKeys ? [{ marketplacerOrderId: order.id, addressKeys }] : [];
  });
  return {
    marketplacerOrderId: orders[0]?.id ?? '',
    ...(consignments.length > 0 && { consignments }),
    incomplete: orders.some(({ invoices }) => invoices === undefined) ? true : undefined,
    lines: orders.flatMap(linesOf),
  };
}

/** The keys of the addresses that an order goes to which is one of several. */
export const addressKeysOf = ({ externalIds }: MarketplacerOrder): string[] | undefined =>
  externalIds.find(({ key }) => key === CONSIGNMENT_KEY)?.value.split(',');

function linesOf(order: MarketplacerOrder): OrderLink['lines'] {
  const invoices = (order.invoices?.nodes ?? []).filter((invoice) => invoice !== null);
  return invoices.flatMap((invoice) =>
    invoice.lineItems.flatMap(({ id, externalIds }) => {
      const lineItemId = externalIds.find(({ key }) => key === LINE_ITEM_ID_KEY)?.value;
      const sellerId = invoice.seller?.id ?? null;
      return lineItemId ? [{ lineItemId, marketplacerLineItemId: id, invoiceId: invoice.id, sellerId }] : [];
    }),
  );
}
