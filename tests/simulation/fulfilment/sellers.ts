import { parse, type DocumentNode } from 'graphql';
import { globalId } from '../../../sandbox/marketplacer/model/ids.ts';
import { amendedQuantity, refundableQuantity } from '../../../sandbox/marketplacer/rules/invoicing.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { requestsOf, sentOf, shipmentsOf, sum, type Asked, type Entry, type Tale } from './tale.ts';

export type Act = (world: World, tale: Tale, random: Random) => void;

const documents = new Map<string, DocumentNode>();

function documentOf(name: string): DocumentNode {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}MutationInput`;
  const document =
    documents.get(name) ??
    parse(`mutation Portal($input: ${type}!) { ${name}(input: $input) { errors { field messages } } }`);
  documents.set(name, document);
  return document;
}

/** What the portals do is done at once. What breaks a rule of Marketplacer's is refused, and nothing happens. */
function inPortal({ platforms }: World, name: string, input: object): void {
  const { errors } = platforms.askMarketplacer(documentOf(name), { input });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
}

const NOTES = [{ note: 'by hand' }];

/** Entries of one seller of which something is left, and how much. */
function leftOf(
  tale: Tale,
  random: Random,
  left: (entry: Entry) => number,
): { entry: Entry; quantity: number }[] {
  const entries = tale.entries.filter((entry) => left(entry) > 0);
  if (entries.length === 0) return [];
  const { invoiceId } = random.oneOf(entries);
  const several = entries
    .filter((entry) => entry.invoiceId === invoiceId)
    .filter((_entry, index) => index === 0 || random.chance(0.5));
  return several.map((entry) => ({
    entry,
    quantity: random.chance(0.5) ? left(entry) : random.between(1, left(entry)),
  }));
}

const unsentOf =
  (world: World) =>
  ({ id, quantity }: Entry): number => {
    const { store } = world.platforms.market;
    return quantity - amendedQuantity(store, store.get('LineItem', id), 'CANCELLED') - sentOf(world, id);
  };

const refundableOf =
  ({ platforms: { market } }: World) =>
  ({ id }: Entry): number =>
    refundableQuantity(market.store, market.store.get('LineItem', id));

const ships: Act = (world, tale, random) => {
  const parcel = leftOf(tale, random, unsentOf(world));
  const [first] = parcel;
  if (!first) return;
  inPortal(world, 'shipmentCreate', {
    invoiceId: globalId('Invoice', first.entry.invoiceId),
    shippedItems: parcel.map(({ entry, quantity }) => ({
      lineItemId: globalId('LineItem', entry.id),
      quantity,
    })),
    postageCarrierId: globalId('ShipmentCarrier', random.between(1, 2)),
    dispatchedAt: '2026-03-02',
    trackingNumber: `T${random.between(1, 999)}`,
  });
};

/** Often it is changed back. Nobody corrects a label that was voided. */
const corrects: Act = (world, tale, random) => {
  const { store } = world.platforms.market;
  const shipments = shipmentsOf(world, tale).filter(
    ({ id }) => store.by('ShippedItem', 'shipmentId', id).length > 0,
  );
  if (shipments.length === 0) return;
  inPortal(world, 'shipmentUpdate', {
    shipmentId: globalId('Shipment', random.oneOf(shipments).id),
    ...(random.chance(0.8) && { trackingNumber: `C${random.between(1, 2)}` }),
    ...(random.chance(0.3) && { postageCarrierId: globalId('ShipmentCarrier', random.between(1, 2)) }),
  });
};

/** The API has no word for it; the portals have. */
const recounts: Act = (world, tale, random) => {
  const { store } = world.platforms.market;
  const items = shipmentsOf(world, tale).flatMap(({ id }) => store.by('ShippedItem', 'shipmentId', id));
  if (items.length === 0) return;
  const item = random.oneOf(items);
  const entry = tale.entries.find(({ id }) => id === item.lineItemId) as Entry;
  const quantity = random.between(1, item.quantity + Math.max(0, unsentOf(world)(entry)));
  store.transaction(() => {
    store.update(item, { quantity });
    const { invoiceId } = store.update(store.get('Shipment', item.shipmentId), {});
    store.update(store.get('Invoice', invoiceId), {});
  });
};

/** A label is voided, and often another one takes its place at once; the shipment is gone, or empty. */
const voids: Act = (world, tale, random) => {
  const { store } = world.platforms.market;
  const shipments = shipmentsOf(world, tale);
  if (shipments.length === 0) return;
  const shipment = random.oneOf(shipments);
  store.transaction(() => {
    for (const item of store.by('ShippedItem', 'shipmentId', shipment.id)) store.destroy(item);
    if (random.chance(0.5)) store.destroy(shipment);
    store.update(store.get('Invoice', shipment.invoiceId), {});
  });
  if (random.chance(0.7)) ships(world, tale, random);
};

/** Without a refund request. */
const amends: Act = (world, tale, random) => {
  const left = (entry: Entry) => Math.min(unsentOf(world)(entry), refundableOf(world)(entry));
  const lines = leftOf(tale, random, left);
  const [first] = lines;
  if (!first) return;
  inPortal(world, 'invoiceAmendmentCreate', {
    invoiceId: globalId('Invoice', first.entry.invoiceId),
    remittanceCents: -1,
    lineItems: lines.map(({ entry, quantity }) => ({
      lineItemId: globalId('LineItem', entry.id),
      quantity,
      amountCents: -1,
      dispatched: false,
      status: 'CANCELLED',
    })),
  });
};

function ask(world: World, parts: readonly { entry: Entry; quantity: number }[], dispatched: boolean): void {
  const [first] = parts;
  if (!first) return;
  inPortal(world, 'refundRequestCreate', {
    invoiceId: globalId('Invoice', first.entry.invoiceId),
    lineItems: parts.map(({ entry, quantity }) => ({
      lineItemId: globalId('LineItem', entry.id),
      quantity,
      dispatched,
      reason: 'by hand',
    })),
    notes: NOTES,
    initiator: 'SELLER',
  });
}

const asksForReturn: Act = (world, tale, random) => {
  const returning = requestsOf(world, tale).flatMap(({ lines }) => lines.filter((line) => line.dispatched));
  const kept = ({ id }: Entry) =>
    sentOf(world, id) - sum(returning.filter((line) => line.entryId === id && line.decision !== 'denied'));
  const left = (entry: Entry) => Math.min(kept(entry), refundableOf(world)(entry));
  ask(world, leftOf(tale, random, left), true);
};

const asksForCancellation: Act = (world, tale, random) =>
  ask(
    world,
    leftOf(tale, random, (entry) => Math.min(unsentOf(world)(entry), refundableOf(world)(entry))),
    false,
  );

const step = (world: World, name: string, { id }: Asked): void =>
  inPortal(world, `refundRequest${name}`, { refundRequestId: id, notes: NOTES });

/** Where a request is, what can be done with it. */
function stepsOf(world: World, request: Asked, random: Random): (() => void)[] {
  const whole = (name: string) => () => step(world, name, request);
  const ofLine = (name: string) => () =>
    inPortal(world, `refundRequestLineItem${name}`, {
      refundRequestLineItemId: globalId('RefundRequestLineItem', random.oneOf(request.lines).id),
      notes: NOTES,
      ...(name === 'Deny' && { denyRefundReason: 'used' }),
    });
  switch (request.status) {
    case 'AWAITING':
      return [
        whole('Return'),
        whole('Return'),
        whole('Deny'),
        ofLine('Accept'),
        ofLine('Return'),
        ofLine('Deny'),
      ];
    case 'RETURNED':
    case 'PROCESSED':
      return [whole('Refund'), whole('Refund'), whole('Deny')];
    case 'DENIED':
      return [whole('RevertDenial')];
    default:
      return [];
  }
}

const decides: Act = (world, tale, random) => {
  const requests = requestsOf(world, tale);
  if (requests.length === 0) return;
  const steps = stepsOf(world, random.oneOf(requests), random);
  if (steps.length > 0) random.oneOf(steps)();
};

const REFUNDABLE: readonly string[] = ['AWAITING', 'RETURNED', 'PROCESSED'];

/** All the way, in one go. */
const refunds: Act = (world, tale, random) => {
  const open = requestsOf(world, tale).filter(({ status }) => REFUNDABLE.includes(status));
  if (open.length === 0) return;
  const request = random.oneOf(open);
  if (request.status === 'AWAITING') step(world, 'Return', request);
  step(world, 'Refund', request);
};

/** What sellers and operators do in the portals. */
export const SELLER_ACTS = {
  ships,
  corrects,
  recounts,
  voids,
  amends,
  asksForReturn,
  asksForCancellation,
  decides,
  refunds,
};
