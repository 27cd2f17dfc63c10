import type { Invoice, Shipment } from '../../../sandbox/marketplacer/model/entities.ts';
import { lineStatus, linesOf, statusFlags } from '../../../sandbox/marketplacer/rules/invoicing.ts';
import type { Ending } from '../story.ts';
import type { World } from '../world.ts';
import { deliveriesOf, isOurDelivery, isOurItem } from './foreign.ts';
import {
  invoicesOf,
  itemsOf,
  orderOf,
  sentOf,
  shipmentsOf,
  sum,
  type Order,
  type ReturnItem,
  type Side,
  type Tale,
} from './tale.ts';

export const SHOWN = 'each shipment is one delivery with one parcel, as Marketplacer has it';
export const NEVER_OLDER = 'an older shipment never replaces a newer one';
export const STATE = 'the shipment state says how much is on its way, and never goes back';

/** What has been so at some moment. */
export interface ShipmentHistory {
  /** By the number of a shipment, what it said, one version after the other. */
  versions: Map<number, string[]>;
  /** By the number of a shipment, the place of the version that its delivery shows. */
  shown: Map<number, number>;
  /** The ids of deliveries that the shop has made. */
  ofShop: Set<string>;
  state: string | undefined;
  wasSent: boolean;
  wasComplete: boolean;
  /** As they were when they were looked at last. */
  invoices: readonly Invoice[];
  /** Whether the order was complete when Marketplacer last had a reason to tell of it. */
  completeWhenTold: boolean;
}

export const noShipments = (): ShipmentHistory => ({
  versions: new Map(),
  shown: new Map(),
  ofShop: new Set(),
  state: undefined,
  wasSent: false,
  wasComplete: false,
  invoices: [],
  completeWhenTold: false,
});

const DELIVERY_KEY = 'marketplacer-shipment-';

/** What the delivery of a shipment has to say. */
function contentOf({ platforms }: World, { entries }: Tale, shipment: Shipment): string {
  const { store } = platforms.market;
  const { name, trackingUrl } = store.get('ShipmentCarrier', shipment.carrierId);
  const quantities = new Map<string, number>();
  for (const { lineItemId: entryId, quantity } of store.by('ShippedItem', 'shipmentId', shipment.id)) {
    const id = entries.find((entry) => entry.id === entryId)?.lineItemId ?? '';
    quantities.set(id, (quantities.get(id) ?? 0) + quantity);
  }
  const items = [...quantities].sort();
  const { trackingNumber } = shipment;
  const link = trackingUrl?.replace('{}', trackingNumber);
  return JSON.stringify({ items, packed: items, trackingNumber, carrier: name, link });
}

/** What a delivery of ours says. */
function shownBy(delivery: ReturnType<typeof deliveriesOf>[number]): string {
  const itemsIn = (items: { id: string; quantity: number }[] = []) =>
    items.map(({ id, quantity }) => [id, quantity]).sort();
  const ours = delivery.parcels.filter(({ key }) => key === delivery.key);
  const [parcel] = ours;
  if (!parcel || ours.length > 1) return `${ours.length} parcels`;
  const { trackingId: trackingNumber, carrier } = parcel.trackingData ?? {};
  const link: unknown = parcel.custom?.fields['trackingLink'];
  const [items, packed] = [itemsIn(delivery.items), itemsIn(parcel.items)];
  return JSON.stringify({ items, packed, trackingNumber, carrier, link });
}

/** @param byConnector whether the connector has made the change that is looked at */
export function followShipments(world: World, tale: Tale, side: Side, byConnector: boolean): void {
  const { shipments: history } = tale;
  const order = orderOf(world, tale);
  for (const shipment of shipmentsOf(world, tale)) {
    const versions = history.versions.get(shipment.id) ?? [];
    const content = contentOf(world, tale, shipment);
    if (versions.at(-1) !== content) history.versions.set(shipment.id, [...versions, content]);
  }
  const isNowComplete = isComplete(world, tale, order);
  history.wasSent ||= isBegun(world, tale, order);
  history.wasComplete ||= isNowComplete;
  const invoices = invoicesOf(world, tale);
  // A row that is changed is another one.
  if (invoices.some((invoice, index) => invoice !== history.invoices[index])) {
    history.completeWhenTold = isNowComplete;
    history.invoices = invoices;
  }
  if (byConnector && side === 'shop') {
    for (const delivery of deliveriesOf(order)) checkDelivery(world, tale, delivery);
    if (order.shipmentState !== history.state) checkStep(world, tale, order.shipmentState);
  }
  if (!byConnector) history.ofShop = new Set(foreignDeliveriesOf(order).map(({ id }) => id));
  history.state = order.shipmentState;
}

const foreignDeliveriesOf = (order: Order) =>
  deliveriesOf(order).filter((delivery) => !isOurDelivery(delivery));

function checkDelivery(
  world: World,
  { id, shipments: { versions, shown, ofShop } }: Tale,
  delivery: ReturnType<typeof deliveriesOf>[number],
): void {
  if (ofShop.has(delivery.id)) return;
  const shipmentId = Number(delivery.key?.slice(DELIVERY_KEY.length));
  const known = versions.get(shipmentId) ?? [];
  const content = shownBy(delivery);
  const before = shown.get(shipmentId) ?? 0;
  const now = known.indexOf(content, before);
  if (now >= 0) shown.set(shipmentId, now);
  else {
    const promise = known.includes(content) ? NEVER_OLDER : SHOWN;
    world.violated(promise, `${id}: ${delivery.key} says ${content}, after ${known[before] ?? 'nothing'}`);
  }
}

const NOT_BEGUN: readonly (string | undefined)[] = [undefined, 'Pending', 'Ready'];
const HELD_UP: readonly (string | undefined)[] = ['Delayed', 'Backorder'];

function checkStep(world: World, { id, shipments }: Tale, state: string | undefined): void {
  const { state: before, wasSent, wasComplete } = shipments;
  const mayBegin = NOT_BEGUN.includes(before) || HELD_UP.includes(before);
  const isRight =
    (state === 'Partial' && mayBegin && wasSent) ||
    (state === 'Shipped' && (mayBegin || before === 'Partial') && wasComplete);
  if (!isRight) {
    const done = wasComplete ? 'everything' : wasSent ? 'something' : 'nothing';
    world.violated(STATE, `${id}: ${before} became ${state}, and ${done} was on its way`);
  }
}

const isBegun = (world: World, tale: Tale, order: Order): boolean =>
  order.lineItems.some(({ id }) => sentOfLine(world, tale, order, id) > 0);

/** docs/mapping.md, shipment state of the order. */
function isComplete(world: World, tale: Tale, order: Order): boolean {
  const refundedOf = (lineItemId: string) =>
    itemsOf(order).filter((item) => item.lineItemId === lineItemId && item.paymentState === 'Refunded');
  const isCancelled = (item: ReturnItem) =>
    isOurItem(item) && item.custom?.fields['marketplacerKind'] === 'cancellation';
  return (
    isBegun(world, tale, order) &&
    order.lineItems.every(({ id, quantity }) => {
      const refunded = refundedOf(id);
      const notSent = Math.max(notExpectedOf(world, tale, id), sum(refunded.filter(isCancelled)));
      return quantity <= Math.max(sentOfLine(world, tale, order, id) + notSent, sum(refunded));
    })
  );
}

/** What the sellers and the shop itself have sent of a line. */
function sentOfLine(world: World, tale: Tale, order: Order, lineItemId: string): number {
  const bySellers = tale.entries
    .filter((entry) => entry.lineItemId === lineItemId)
    .reduce((all, { id }) => all + sentOf(world, id), 0);
  const byShop = foreignDeliveriesOf(order)
    .flatMap(({ items }) => items ?? [])
    .filter(({ id }) => id === lineItemId)
    .reduce((all, { quantity }) => all + quantity, 0);
  return bySellers + byShop;
}

function notExpectedOf(world: World, tale: Tale, lineItemId: string): number {
  const settled = invoicesOf(world, tale).filter((invoice) => isSettled(world, invoice));
  return tale.entries
    .filter((entry) => entry.lineItemId === lineItemId)
    .filter(({ invoiceId }) => settled.some(({ id }) => id === invoiceId))
    .reduce((all, { id, quantity }) => all + Math.max(0, quantity - sentOf(world, id)), 0);
}

function isSettled({ platforms }: World, invoice: ReturnType<typeof invoicesOf>[number]): boolean {
  const { store } = platforms.market;
  const flags = statusFlags(store, invoice);
  if (linesOf(store, invoice).every((line) => ['CANCELLED', 'REFUNDED'].includes(lineStatus(store, line))))
    return true;
  if (flags.includes('PARTIALLY_SENT')) return false;
  return flags.includes('SENT') || flags.includes('CANCELLED');
}

/** What is voided may be shown or not: a delivery is never removed. */
const isFull = ({ platforms }: World, { id }: Shipment): boolean =>
  platforms.market.store.by('ShippedItem', 'shipmentId', id).length > 0;

/** Every shipment is shown as it is, and the shipment state says so; undefined where all is well. */
export function missingOfShipments(world: World, tale: Tale): string | undefined {
  const order = orderOf(world, tale);
  const deliveries = deliveriesOf(order);
  for (const shipment of shipmentsOf(world, tale).filter((one) => isFull(world, one))) {
    const delivery = deliveries.find(({ key }) => key === `${DELIVERY_KEY}${shipment.id}`);
    const expected = contentOf(world, tale, shipment);
    const shown = delivery && shownBy(delivery);
    if (shown !== expected)
      return `shipment ${shipment.id} is ${expected}, and shown as ${shown ?? 'nothing'}`;
  }
  const { shipmentState: state } = order;
  const { completeWhenTold, wasSent } = tale.shipments;
  const isSlow = NOT_BEGUN.includes(state);
  if (completeWhenTold && (isSlow || HELD_UP.includes(state) || state === 'Partial')) {
    return `everything is on its way, and the order is ${state}`;
  }
  return isSlow && wasSent && shipmentsOf(world, tale).some((shipment) => isFull(world, shipment))
    ? `something is on its way, and the order is ${state}`
    : undefined;
}

export function checkShipmentsAtEnd(world: World, tale: Tale, ending: Ending): void {
  const order = orderOf(world, tale);
  // That the shop has sent the last piece itself is found by the job.
  if (ending === 'reconciled') tale.shipments.completeWhenTold = isComplete(world, tale, order);
  const missing = missingOfShipments(world, tale);
  if (missing) world.violated(missing.startsWith('shipment ') ? SHOWN : STATE, `${tale.id}: ${missing}`);
}
