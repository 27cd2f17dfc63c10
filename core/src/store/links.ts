import { CommercetoolsUnavailable, type Commercetools } from '../commercetools/index.ts';
import { retryOnConflict, type Clock } from '../runtime/index.ts';
import { CONTAINERS } from './containers.ts';

/** The parts of an order that may change, each by itself, after its export. */
export type ToldPart =
  'address' | 'recipient' | 'email' | 'billing' | 'purchaseOrder' | 'orderNumber' | 'lines' | 'payment';

/** Which Marketplacer order, invoices and line items belong to a commercetools order. The key is the order's id. */
export interface OrderLink {
  marketplacerOrderId: string;
  /** Marketplacer could not resolve the invoices when the link was written; the lines are read later. */
  incomplete?: true | undefined;
  /** Hashes of what Marketplacer was told last of the order; one is absent where that is not known. */
  told?: Partial<Record<ToldPart, string>> | undefined;
  lines: {
    lineItemId: string;
    marketplacerLineItemId: string;
    invoiceId: string;
    sellerId: string | null;
  }[];
}

/** What there is under an order's key: the link, if there is one yet, with what is kept beside it. */
export interface LinkRecord {
  link: OrderLink | undefined;
  value: object;
  /** 0 where there is nothing. */
  version: number;
}

export function createLinks(customObjects: Commercetools['customObjects'], clock: Clock) {
  async function read(orderId: string): Promise<LinkRecord> {
    const object = await customObjects.byKey(CONTAINERS.links, orderId);
    if (!object) return { link: undefined, value: {}, version: 0 };
    const { refunds: _refunds, ...link } = object.value as OrderLink & { refunds?: unknown };
    return { link, value: object.value as object, version: object.version };
  }

  return {
    read,

    /** The links of some orders, at most as many as a page of them holds, by their ids. */
    async byOrderIds(orderIds: readonly string[]): Promise<Map<string, OrderLink>> {
      const objects = await customObjects.byKeys(CONTAINERS.links, orderIds);
      return new Map(objects.map(({ key, value }) => [key, value as OrderLink]));
    },

    byOrderId: async (orderId: string): Promise<OrderLink | undefined> => (await read(orderId)).link,

    /** The commercetools id of the order that a Marketplacer order was made from, if a link says so. */
    async orderIdOf(marketplacerOrderId: string): Promise<string | undefined> {
      const member: keyof OrderLink = 'marketplacerOrderId';
      return (await customObjects.withText(CONTAINERS.links, member, marketplacerOrderId))?.key;
    },

    /**
     * The same order always gives the same link, so the last writer is as good as the first. What else is kept
     * beside the link, such as the refunds, stays: it is read first, because nothing says that version 0 keeps an
     * object from being replaced.
     *
     * @param known what was read, where nobody else can have written since; it saves the reading
     */
    async put(orderId: string, link: OrderLink, known?: LinkRecord): Promise<void> {
      let latest = known;
      const isWritten = await retryOnConflict(clock, async () => {
        const { value, version } = latest ?? (await read(orderId));
        latest = undefined;
        const written = await customObjects.put(CONTAINERS.links, orderId, { ...value, ...link }, version);
        return written.kind === 'written' || undefined;
      });
      if (!isWritten)
        throw new CommercetoolsUnavailable(`the link of the order ${orderId} could not be written`);
    },
  };
}
