import type { CustomObject } from '@commercetools/platform-sdk';
import type { Commercetools } from '../commercetools/index.ts';
import { CONTAINERS } from './containers.ts';
import type { OrderLink } from './links.ts';
import { writtenOr } from './unwritable.ts';

/**
 * What the connector remembers of the refunds of one order. It lives inside the order's link, which is there
 * before the first refund can be: so a claim is a versioned update of an object that exists.
 */
export interface RefundTracking {
  /** What asks for a refund, by the id of the return item or the name of the cancellation. */
  entries: Readonly<Record<string, RefundEntry>>;
  /** The refund lines on which both sides have agreed that nothing is refunded. */
  agreedDenials: readonly string[];
  /** By the id of such a refund line, the return item on which they have agreed. */
  agreedItems?: Readonly<Record<string, string>>;
}

export interface RefundEntry {
  /** The opaque id of the Marketplacer refund request; absent until it is known. */
  requestId?: string;
  /** A worker creates the request; `until` in milliseconds since the epoch. */
  claim?: { token: string; until: number };
  /** Of the return item, by which one is known again that the shop has written anew. */
  lineItemId?: string;
  quantity?: number;
  key?: string;
  /** The line of a seller's request for which an item stands that has lost its key. */
  refundLineId?: string;
  /** The item has left the order, and none has taken its place. */
  gone?: true;
}

export interface TrackedOrder {
  link: OrderLink;
  tracking: RefundTracking;
  version: number;
}

export function createRefundTracking(customObjects: Commercetools['customObjects']) {
  return {
    /** Undefined where the order has no link. */
    async open(orderId: string): Promise<TrackedOrder | undefined> {
      const object = await customObjects.byKey(CONTAINERS.links, orderId);
      return object && trackedOrderOf(object);
    },

    /** Writes the tracking if nobody wrote since it was opened. @returns undefined where somebody did */
    async write(
      orderId: string,
      { link, version }: TrackedOrder,
      tracking: RefundTracking,
    ): Promise<TrackedOrder | undefined> {
      const value = { ...link, refunds: tracking };
      const written = await customObjects.put(CONTAINERS.links, orderId, value, version);
      const object = writtenOr(written, { type: 'refund', id: orderId });
      return object && trackedOrderOf(object);
    },
  };
}

function trackedOrderOf({ value, version }: CustomObject): TrackedOrder {
  const { refunds, ...link } = value as OrderLink & { refunds?: Partial<RefundTracking> };
  const tracking = {
    entries: refunds?.entries ?? {},
    agreedDenials: refunds?.agreedDenials ?? [],
    agreedItems: refunds?.agreedItems ?? {},
  };
  return { link, tracking, version };
}
