import type { CustomObject } from '@commercetools/platform-sdk';
import type { Commercetools } from '../commercetools/index.ts';
import { CONTAINERS } from './container.ts';
import type { OrderLink } from './links.ts';

/**
 * What the connector remembers of the refunds of one order. It lives inside the order's link, which is there
 * before the first refund can be: so a claim is a versioned update of an object that exists.
 */
export interface RefundBook {
  /** What asks for a refund, by the id of the return item or the name of the cancellation. */
  entries: Readonly<Record<string, RefundEntry>>;
  /** The refund lines on which both sides have agreed that nothing is refunded. */
  agreedDenials: readonly string[];
}

export interface RefundEntry {
  /** The opaque id of the Marketplacer refund request; absent until it is known. */
  requestId?: string;
  /** A worker creates the request; `until` in milliseconds since the epoch. */
  claim?: { token: string; until: number };
  /** Of the return item, by which one is known again that the shop has written anew. */
  lineItemId?: string;
  quantity?: number;
}

export interface OpenBook {
  link: OrderLink;
  book: RefundBook;
  version: number;
}

export function createRefundBooks(customObjects: Commercetools['customObjects']) {
  return {
    /** Undefined where the order has no link. */
    async open(orderId: string): Promise<OpenBook | undefined> {
      const object = await customObjects.byKey(CONTAINERS.links, orderId);
      return object && openBookOf(object);
    },

    /** Writes the book if nobody wrote since it was opened. @returns undefined where somebody did */
    async write(
      orderId: string,
      { link, version }: OpenBook,
      book: RefundBook,
    ): Promise<OpenBook | undefined> {
      const value = { ...link, refunds: book };
      const written = await customObjects.put(CONTAINERS.links, orderId, value, version);
      return written.kind === 'written' ? openBookOf(written.resource) : undefined;
    },
  };
}

function openBookOf({ value, version }: CustomObject): OpenBook {
  const { refunds, ...link } = value as OrderLink & { refunds?: Partial<RefundBook> };
  const book = { entries: refunds?.entries ?? {}, agreedDenials: refunds?.agreedDenials ?? [] };
  return { link, book, version };
}
