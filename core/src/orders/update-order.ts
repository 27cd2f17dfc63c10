import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import {
  MarketplacerRefusal,
  type OrderAttributes,
  type OrderDelivery,
  type OrderUpdate,
} from '../marketplacer/index.ts';
import { applied, ignored, retry, unchanged, type Outcome } from '../outcome/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import { afterExport } from './after-export.ts';
import { mapAddress } from './map-address.ts';
import { destinationOf, recipientDigest, recipientOf } from './map-delivery.ts';
import { marketplaceLinesOf } from './marketplace-lines.ts';
import { planUpdate } from './plan-update.ts';
import { recordAndNotify } from './record-and-notify.ts';
import { redactBuyer } from './redact-buyer.ts';

/**
 * Brings the delivery address and the recipient of an exported order to Marketplacer. Marketplacer has no
 * versions, so the order is read again after each write: whoever was late writes once more, and the
 * address that commercetools has stands at the end.
 */
export function updateOrder(connector: Connector, orderId: string): Promise<Outcome> {
  return afterExport(connector, orderId, async (first, marketplacerOrderId) => {
    let order: Order = first;
    let written: string | undefined;
    const outcome = await retryOnConflict(connector.clock, async () => {
      if (written !== undefined) {
        const now = await connector.commercetools.orders.byId(orderId);
        if (!now) return ignored('unknown-object');
        if (fingerprint(now) === written) return settled(connector, orderId, applied);
        order = now;
      }
      const result = await writeOnce(connector, order, marketplacerOrderId);
      written = fingerprint(order);
      return result;
    });
    return outcome ?? retry('conflict');
  });
}

/** Undefined where something was written. */
async function writeOnce(
  connector: Connector,
  order: Order,
  marketplacerOrderId: string,
): Promise<Outcome | undefined> {
  const { store, marketplacer } = connector;
  const destination = destinationOf(order, marketplaceLinesOf(order));
  if (destination.kind === 'several') return needsPerson(connector, order, 'several addresses');
  const { address } = destination;
  const link = await store.links.byOrderId(order.id);
  const known = await marketplacer.orders.delivery(marketplacerOrderId);
  if (!known) return ignored('unknown-object');
  const recipient = recipientDigest(order);
  const plan = planUpdate(address, known.address, link?.recipient === recipient);
  if (plan.kind === 'nothing') return settled(connector, order.id, unchanged);
  if (plan.kind === 'impossible') return needsPerson(connector, order, plan.detail);
  // Where no answer comes, nobody knows which recipient Marketplacer has.
  if (link?.recipient && link.recipient !== recipient) {
    await store.links.put(order.id, { ...link, recipient: undefined });
  }
  const sent = await send(connector, known, plan.attributes);
  if (sent.kind === 'refused') {
    const buyer = [recipientOf(address), address && mapAddress(address), address?.email, order.customerEmail];
    const reasons = redactBuyer(sent.reasons.join('; '), { order: plan.attributes }, buyer, known.address);
    return needsPerson(connector, order, reasons);
  }
  if (link) await store.links.put(order.id, { ...link, recipient });
  return undefined;
}

/** The status is required with every update; the present one is sent back (reference page of `orderUpdate`). */
async function send(
  { marketplacer }: Connector,
  { id, status }: OrderDelivery,
  attributes: OrderAttributes,
): Promise<OrderUpdate> {
  if (!status) return { kind: 'refused', reasons: ['the status of the order cannot be read'] };
  try {
    return await marketplacer.orders.update({ orderId: id, status, attributes });
  } catch (error) {
    if (!(error instanceof MarketplacerRefusal)) throw error;
    return { kind: 'refused', reasons: [error.message] };
  }
}

const needsPerson = (connector: Connector, { id }: Order, detail: string): Promise<Outcome> =>
  recordAndNotify(connector, {
    code: 'order-address-not-updated',
    object: { type: 'order-address', id },
    detail,
  });

async function settled({ store }: Connector, orderId: string, outcome: Outcome): Promise<Outcome> {
  await store.failures.resolve({ type: 'order-address', id: orderId });
  return outcome;
}

/** Of what decides where the order goes; two that are equal need one write only. */
const fingerprint = ({ shippingAddress, shipping, itemShippingAddresses, lineItems }: Order): string =>
  JSON.stringify([
    shippingAddress,
    shipping?.map((one) => one.shippingAddress),
    itemShippingAddresses,
    lineItems.map(({ shippingDetails }) => shippingDetails),
  ]);
