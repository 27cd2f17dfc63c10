import type { OrderLink } from '../store/index.ts';
import { LINE_ITEM_ID_KEY, type MarketplacerOrder } from '../marketplacer/index.ts';

/** Which Marketplacer line, invoice and seller stands for which line of the commercetools order. */
export function orderLinkOf(order: MarketplacerOrder): OrderLink {
  const invoices = (order.invoices?.nodes ?? []).filter((invoice) => invoice !== null);
  return {
    marketplacerOrderId: order.id,
    incomplete: order.invoices === undefined ? true : undefined,
    lines: invoices.flatMap((invoice) =>
      invoice.lineItems.flatMap(({ id, externalIds }) => {
        const lineItemId = externalIds.find(({ key }) => key === LINE_ITEM_ID_KEY)?.value;
        const sellerId = invoice.seller?.id ?? null;
        return lineItemId
          ? [{ lineItemId, marketplacerLineItemId: id, invoiceId: invoice.id, sellerId }]
          : [];
      }),
    ),
  };
}
