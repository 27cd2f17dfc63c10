import type { Page } from '../runtime/index.ts';
import type { GraphqlClient } from './client.ts';
import {
  FulfilledInvoicesPageDocument,
  FulfilmentOfInvoiceDocument,
  FulfilmentOfOrderDocument,
  FulfilmentOfShipmentDocument,
  UpdatedInvoiceIdsDocument,
  UpdatedInvoicesDocument,
  type FulfilledInvoiceFragment,
  type FulfilledOrderFragment,
} from './generated/operations.ts';
import { ORDER_ID_KEY } from './orders.ts';
import { nextOf, unreadIn, wholeList, type List } from './page.ts';

/** What has been sent of an order: every shipment of every seller. */
export type FulfilledOrder = Omit<FulfilledOrderFragment, 'invoices'> & {
  invoices: List<FulfilledInvoiceFragment>;
};

/** An invoice that was updated, by the order that it belongs to. */
export interface UpdatedInvoice {
  /** The opaque Marketplacer id. */
  id: string;
  /** Marketplacer could not resolve it on its page; it has to be read by itself. */
  isUnread?: true;
  updatedAt: string;
  /** Undefined where the invoice does not show its order. */
  marketplacerOrderId: string | undefined;
  /** Of commercetools; undefined where Marketplacer's order does not name one. */
  orderId: string | undefined;
}

/** Marketplacer's own recommendation is at most 500 a page. */
const INVOICES_PER_PAGE = 100;

/** The opaque ids are Marketplacer's own; undefined where there is no such object, or it shows no order. */
export function createFulfilment(client: GraphqlClient) {
  /** All invoices of an order belong together: of those of one page, the order would look as if it was sent. */
  async function whole(order: FulfilledOrder | null | undefined): Promise<FulfilledOrder | undefined> {
    if (!order) return undefined;
    const { id } = order;
    const invoices = await wholeList(`invoices of ${id}`, order.invoices, async (after) => {
      const { node } = await client.query(FulfilledInvoicesPageDocument, { id, after });
      return node?.__typename === 'Order' ? node.invoices : undefined;
    });
    return { ...order, invoices };
  }

  return {
    async ofInvoice(id: string): Promise<FulfilledOrder | undefined> {
      const { node } = await client.query(FulfilmentOfInvoiceDocument, { id });
      return whole(node?.__typename === 'Invoice' ? node.order : undefined);
    },

    async ofShipment(id: string): Promise<FulfilledOrder | undefined> {
      const { node } = await client.query(FulfilmentOfShipmentDocument, { id });
      return whole(node?.__typename === 'Shipment' ? node.invoice.order : undefined);
    },

    async ofOrder(id: string): Promise<FulfilledOrder | undefined> {
      const { node } = await client.query(FulfilmentOfOrderDocument, { id });
      return whole(node?.__typename === 'Order' ? node : undefined);
    },

    /**
     * Invoices that were updated at or after `since` (ISO 8601), the newest first: one that is updated
     * while the pages are read moves to the front, so that none is passed over.
     */
    async updatedInvoices(since: string, after?: string): Promise<Page<UpdatedInvoice>> {
      const variables = { updatedSince: since, first: INVOICES_PER_PAGE, after };
      const { invoices } = await client.query(UpdatedInvoicesDocument, variables);
      const read = (invoices?.nodes ?? []).filter((invoice) => invoice !== null);
      const items = read.map(({ id, updatedAt, order }): UpdatedInvoice => ({
        id,
        updatedAt,
        marketplacerOrderId: order?.id,
        orderId: order ? commercetoolsIdOf(order) : undefined,
      }));
      const unread = await unreadIn<Pick<UpdatedInvoice, 'id' | 'updatedAt'>>(invoices, read, () =>
        client.query(UpdatedInvoiceIdsDocument, variables).then((ids) => ids.invoices),
      );
      const unknown = { isUnread: true, marketplacerOrderId: undefined, orderId: undefined } as const;
      return { items: [...items, ...unread.map((one) => ({ ...one, ...unknown }))], next: nextOf(invoices) };
    },
  };
}

/** The commercetools order that a Marketplacer order was made from, as its external id says. */
export function commercetoolsIdOf({ externalIds }: Pick<FulfilledOrder, 'externalIds'>): string | undefined {
  return externalIds.find(({ key }) => key === ORDER_ID_KEY)?.value;
}
