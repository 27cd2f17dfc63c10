import type { DeliveryItem, Order, TrackingData } from '@commercetools/platform-sdk';
import { deliveryKeyOf } from '../commercetools/index.ts';
import type { OrderLink } from '../store/index.ts';
import { LINE_ITEM_ID_KEY, type FulfilledOrder } from '../marketplacer/index.ts';
import { unknownInInvoice } from './unknown-values.ts';

type Invoice = NonNullable<NonNullable<NonNullable<FulfilledOrder['invoices']>['nodes']>[number]>;
type Entry = Invoice['lineItems'][number];
type Shipment = Invoice['shipments'][number];

/** One shipment of Marketplacer as commercetools should show it: one delivery with one parcel in it. */
export interface DesiredDelivery {
  /** Of the delivery, and of the parcel. */
  key: string;
  shipmentLegacyId: number;
  /** One for each line, in the order's own order; none where the shipment names no line that is known. */
  items: DeliveryItem[];
  tracking: Pick<TrackingData, 'trackingId' | 'carrier'>;
  trackingLink: string | undefined;
  /** It contains something that is not a line of the order. */
  holdsUnknown: boolean;
  /** Marketplacer tells what it contains, and that is nothing: what it held is in another one. */
  isEmpty?: boolean;
}

export interface DesiredFulfilment {
  deliveries: DesiredDelivery[];
  /** By line item id: what Marketplacer does not send any more, because it was cancelled or refunded. */
  notExpected: ReadonlyMap<string, number>;
  /** Values that are newer than this connector, each as `field value`; nothing is concluded from their invoices. */
  unknownValues: readonly string[];
}

/** Whether anything can follow from it for the commercetools order. */
export const hasNews = (source: FulfilledOrder): boolean =>
  invoicesOf(source).some(
    (invoice) => invoice.shipments.length > 0 || isSettled(invoice) || unknownInInvoice(invoice).length > 0,
  );

/** Whether a line has lost the external id that says which line of commercetools it is. */
export const needsLink = (source: FulfilledOrder): boolean =>
  invoicesOf(source)
    .flatMap(({ lineItems }) => lineItems)
    .some((entry) => lineItemIdIn(entry) === undefined);

/**
 * Translates what Marketplacer has sent of an order. A line that was exported as two entries is one line
 * again: the quantities of both add up.
 *
 * @param link tells the lines of entries that have lost their external id
 */
export function mapFulfilment(
  source: FulfilledOrder,
  order: Pick<Order, 'lineItems'>,
  link: OrderLink | undefined,
): DesiredFulfilment {
  const linked = new Map(
    link?.lines.map(({ marketplacerLineItemId, lineItemId }) => [marketplacerLineItemId, lineItemId]),
  );
  const known = new Set(order.lineItems.map(({ id }) => id));
  const invoices = invoicesOf(source);
  const lineOf = new Map<string, string>();
  for (const entry of invoices.flatMap(({ lineItems }) => lineItems)) {
    const lineItemId = lineItemIdIn(entry) ?? linked.get(entry.id);
    if (lineItemId !== undefined && known.has(lineItemId)) lineOf.set(entry.id, lineItemId);
  }
  const position = new Map(order.lineItems.map(({ id }, index) => [id, index]));
  const inOrder = (a: DeliveryItem, b: DeliveryItem) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0);
  return {
    deliveries: invoices
      .flatMap(({ shipments }) => shipments)
      .map((shipment) => {
        const { items, ...held } = shippedItemsOf(shipment, lineOf);
        return {
          key: deliveryKeyOf(shipment.legacyId),
          shipmentLegacyId: shipment.legacyId,
          items: items.sort(inOrder),
          tracking: trackingOf(shipment),
          trackingLink: trackingLinkOf(shipment),
          ...held,
        };
      }),
    notExpected: notExpectedIn(invoices, lineOf),
    unknownValues: invoices.flatMap(unknownInInvoice),
  };
}

const invoicesOf = ({ invoices }: FulfilledOrder): Invoice[] =>
  (invoices?.nodes ?? []).filter((invoice) => invoice !== null);

const lineItemIdIn = ({ externalIds }: Entry): string | undefined =>
  externalIds.find(({ key }) => key === LINE_ITEM_ID_KEY)?.value;

function shippedItemsOf(
  { shippedItems }: Shipment,
  lineOf: ReadonlyMap<string, string>,
): Pick<DesiredDelivery, 'items' | 'holdsUnknown' | 'isEmpty'> {
  const quantities = new Map<string, number>();
  let holdsUnknown = false;
  for (const { quantity, lineItem } of shippedItems ?? []) {
    const id = lineOf.get(lineItem.id);
    if (id === undefined) holdsUnknown = true;
    else if (quantity > 0) add(quantities, id, quantity);
  }
  const items = [...quantities].map(([id, quantity]) => ({ id, quantity }));
  // Without the field nothing is told, which is not the same as an empty list.
  const isEmpty = shippedItems !== null && !holdsUnknown && items.length === 0;
  return { items, holdsUnknown, ...(isEmpty && { isEmpty }) };
}

/** What a settled invoice has not sent yet, it will not send. */
function notExpectedIn(
  invoices: readonly Invoice[],
  lineOf: ReadonlyMap<string, string>,
): Map<string, number> {
  const sent = new Map<string, number>();
  for (const { quantity, lineItem } of invoices
    .flatMap(({ shipments }) => shipments)
    .flatMap(({ shippedItems }) => shippedItems ?? [])) {
    if (quantity > 0) add(sent, lineItem.id, quantity);
  }
  const notExpected = new Map<string, number>();
  for (const entry of invoices.filter(isSettled).flatMap(({ lineItems }) => lineItems)) {
    const id = lineOf.get(entry.id);
    const left = entry.quantity - (sent.get(entry.id) ?? 0);
    if (id !== undefined && left > 0) add(notExpected, id, left);
  }
  return notExpected;
}

const NOTHING_TO_COME: readonly Invoice['statusFlags'][number][] = ['SENT', 'COLLECTED', 'CANCELLED'];
const GIVEN_UP: readonly Entry['status'][] = ['CANCELLED', 'REFUNDED'];

/**
 * Whether the seller sends nothing more. Amendments say which part of a line was cancelled, but the names
 * of their fields are not documented, nor is the status of a line that was cancelled in part; the flags of
 * the invoice say the same as soon as the rest is sent.
 */
function isSettled(invoice: Invoice): boolean {
  const { statusFlags, lineItems } = invoice;
  if (unknownInInvoice(invoice).length > 0) return false;
  if (lineItems.length > 0 && lineItems.every(({ status }) => GIVEN_UP.includes(status))) return true;
  if (statusFlags.includes('PARTIALLY_SENT')) return false;
  return statusFlags.some((flag) => NOTHING_TO_COME.includes(flag));
}

function trackingOf({ trackingNumber, carrier }: Shipment): DesiredDelivery['tracking'] {
  const [trackingId, name] = [cleaned(trackingNumber), cleaned(carrier)];
  return { ...(trackingId && { trackingId }), ...(name && { carrier: name }) };
}

/** Sellers type or paste it, so control characters, broken surrogates and outer spaces are removed. */
const cleaned = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim();

/** Storefronts render it as a link, so only web addresses get through. */
function trackingLinkOf({ trackingLink }: Shipment): string | undefined {
  const url = URL.parse(trackingLink ?? '');
  return url && ['http:', 'https:'].includes(url.protocol) ? url.href : undefined;
}

function add(quantities: Map<string, number>, id: string, quantity: number): void {
  quantities.set(id, (quantities.get(id) ?? 0) + quantity);
}
