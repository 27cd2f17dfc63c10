import { isDeepStrictEqual } from 'node:util';
import { CommercetoolsUnavailable, type Commercetools } from '../commercetools/index.ts';
import { retryOnConflict, type Clock } from '../runtime/index.ts';
import { CONTAINERS } from './containers.ts';
import type { RecordedMoney } from './remittance-records.ts';
import { writtenOr } from './unwritable.ts';

/** The parts of an order that may change, each by itself, after its export. */
export type ToldPart =
  'address' | 'recipient' | 'email' | 'billing' | 'purchaseOrder' | 'orderNumber' | 'lines' | 'payment';

/** Hashes of what Marketplacer was told last of an order; one is absent where that is not known. */
export type Told = Partial<Record<ToldPart, string>>;

/** A Marketplacer order that is one of several for one commercetools order. */
interface ConsignmentLink {
  marketplacerOrderId: string;
  /** Of the addresses in commercetools that its lines go to. */
  addressKeys: string[];
  told?: Told | undefined;
}

/** What is remembered of an invoice. Texts of people are not. */
export interface InvoiceNote {
  /** The opaque Marketplacer id. */
  id: string;
  number: number;
  /** ISO 8601: of the reading that this is from. */
  updatedAt: string;
  /** ISO 8601. */
  paidAt?: string;
  /** ISO 8601: when the seller was paid. */
  remittedAt?: string;
  /** Of the invoice as it was sold, without what was amended since. */
  total?: RecordedMoney;
  /** How many annotations people have written on it. */
  annotations?: number;
  /** Pieces of lines, by their Marketplacer ids, that were refunded or cancelled without a refund request. */
  amendedAlone?: { marketplacerLineItemId: string; quantity: number }[];
}

/** Which Marketplacer order, invoices and line items belong to a commercetools order. The key is the order's id. */
export interface OrderLink {
  marketplacerOrderId: string;
  /** Where the lines go to several addresses, which are several Marketplacer orders: all of them. */
  consignments?: ConsignmentLink[] | undefined;
  /** Some of them Marketplacer has refused; a replay makes only those. */
  hasRefused?: true | undefined;
  /** Marketplacer could not resolve the invoices when the link was written; the lines are read later. */
  incomplete?: true | undefined;
  told?: Told | undefined;
  /** Of those that were looked at since the export. */
  invoices?: InvoiceNote[] | undefined;
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
      const member: keyof OrderLink & keyof ConsignmentLink = 'marketplacerOrderId';
      const where = `${member} = :text or consignments(${member} = :text)`;
      return (await customObjects.withText(CONTAINERS.links, where, marketplacerOrderId))?.key;
    },

    /** Notes what one Marketplacer order of an order was told. An order without a link has nothing to note it in. */
    async tell(orderId: string, marketplacerOrderId: string, told: Told): Promise<void> {
      const record = await read(orderId);
      if (!record.link) return;
      const consignments = record.link.consignments?.map((one) =>
        one.marketplacerOrderId === marketplacerOrderId ? { ...one, told } : one,
      );
      await this.put(orderId, { ...record.link, ...(consignments ? { consignments } : { told }) }, record);
    },

    /**
     * Notes what invoices of an order say. Of each the later reading stays. An order without a link has nothing to note
     * it in.
     */
    async noteInvoices(orderId: string, notes: readonly InvoiceNote[]): Promise<void> {
      const record = await read(orderId);
      if (!record.link) return;
      const known = new Map(record.link.invoices?.map((one) => [one.id, one]));
      for (const note of notes) {
        const former = known.get(note.id);
        if (!former || Date.parse(former.updatedAt) <= Date.parse(note.updatedAt)) known.set(note.id, note);
      }
      const invoices = [...known.values()].sort((one, other) => one.number - other.number);
      if (isDeepStrictEqual(invoices, record.link.invoices ?? [])) return;
      const value = { ...record.value, invoices };
      // Whoever has written meanwhile has written something else; the next reading notes it.
      await customObjects.put(CONTAINERS.links, orderId, value, record.version);
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
        return writtenOr(written, { type: 'order', id: orderId }) && true;
      });
      if (!isWritten)
        throw new CommercetoolsUnavailable(`the link of the order ${orderId} could not be written`);
    },
  };
}

/** All Marketplacer orders of a commercetools order. */
export const marketplacerOrderIdsOf = ({ marketplacerOrderId, consignments }: OrderLink): string[] =>
  consignments?.map((one) => one.marketplacerOrderId) ?? [marketplacerOrderId];
