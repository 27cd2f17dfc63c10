import { CommercetoolsUnavailable, type Commercetools } from '../commercetools/index.ts';
import { CONTAINERS } from './container.ts';

/** Which Marketplacer order, invoices and line items belong to a commercetools order. The key is the order's id. */
export interface OrderLink {
  marketplacerOrderId: string;
  lines: {
    lineItemId: string;
    marketplacerLineItemId: string;
    invoiceId: string;
    sellerId: string | null;
  }[];
}

export function createLinks(customObjects: Commercetools['customObjects']) {
  return {
    async byOrderId(orderId: string): Promise<OrderLink | undefined> {
      const object = await customObjects.byKey(CONTAINERS.links, orderId);
      return object?.value as OrderLink | undefined;
    },

    /** The same order always gives the same link, so the last writer is as good as the first. */
    async put(orderId: string, link: OrderLink): Promise<void> {
      const written = await customObjects.put(CONTAINERS.links, orderId, link);
      if (written.kind === 'written') return;
      throw new CommercetoolsUnavailable(`the link of the order ${orderId} was not written: ${written.kind}`);
    },
  };
}
