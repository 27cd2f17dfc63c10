import { CommercetoolsUnavailable, type Commercetools } from '../commercetools/index.ts';
import { retryOnConflict, type Clock } from '../runtime/index.ts';
import { CONTAINERS } from './containers.ts';

/** Which Marketplacer order, invoices and line items belong to a commercetools order. The key is the order's id. */
export interface OrderLink {
  marketplacerOrderId: string;
  /** Hash of the recipient that Marketplacer was told last; absent where that is not known. */
  recipient?: string | undefined;
  lines: {
    lineItemId: string;
    marketplacerLineItemId: string;
    invoiceId: string;
    sellerId: string | null;
  }[];
}

export function createLinks(customObjects: Commercetools['customObjects'], clock: Clock) {
  return {
    async byOrderId(orderId: string): Promise<OrderLink | undefined> {
      const object = await customObjects.byKey(CONTAINERS.links, orderId);
      if (!object) return undefined;
      const { refunds: _refunds, ...link } = object.value as OrderLink & { refunds?: unknown };
      return link;
    },

    /** The commercetools id of the order that a Marketplacer order was made from, if a link says so. */
    async orderIdOf(marketplacerOrderId: string): Promise<string | undefined> {
      const member: keyof OrderLink = 'marketplacerOrderId';
      return (await customObjects.withText(CONTAINERS.links, member, marketplacerOrderId))?.key;
    },

    /**
     * The same order always gives the same link, so the last writer is as good as the first. What else is kept
     * beside the link, such as the refunds, stays: it is read first, because nothing says that version 0 keeps an
     * object from being replaced.
     */
    async put(orderId: string, link: OrderLink): Promise<void> {
      const isWritten = await retryOnConflict(clock, async () => {
        const existing = await customObjects.byKey(CONTAINERS.links, orderId);
        const value = { ...(existing?.value as object | undefined), ...link };
        const written = await customObjects.put(CONTAINERS.links, orderId, value, existing?.version ?? 0);
        return written.kind === 'written' || undefined;
      });
      if (!isWritten)
        throw new CommercetoolsUnavailable(`the link of the order ${orderId} could not be written`);
    },
  };
}
