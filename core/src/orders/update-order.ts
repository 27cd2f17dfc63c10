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
import type { OrderLink } from '../store/index.ts';
import { afterExport } from './after-export.ts';
import { buyerPartsOf } from './map-buyer.ts';
import { destinationOf } from './map-delivery.ts';
import { marketplaceLinesOf } from './marketplace-lines.ts';
import { planUpdate, type Untold, type UpdatePlan } from './plan-update.ts';
import { recordChanges, recordUntold } from './record-changes.ts';
import { redactBuyer } from './redact-buyer.ts';
import { asksForState, withStates } from './state-fallback.ts';
import { isRecorded, onlyParts, toldOf, untoldOf, withoutParts, type Told } from './told.ts';

/**
 * Brings to Marketplacer what has changed of an exported order: where it goes and to whom, the e-mail, the billing
 * details, its number. What cannot be brought there is recorded. Marketplacer has no versions, so the order is read
 * again after each write: whoever was late writes once more, and what commercetools has stands at the end.
 */
export function updateOrder(connector: Connector, orderId: string): Promise<Outcome> {
  return afterExport(connector, orderId, async (first, marketplacerOrderId) => {
    let order: Order = first;
    let written: Update | undefined;
    const outcome = await retryOnConflict(connector.clock, async () => {
      if (written) {
        const now = await connector.commercetools.orders.byId(orderId);
        if (!now) return ignored('unknown-object');
        if (fingerprint(toldOf(now)) === fingerprint(written.now))
          return conclude(connector, written, applied);
        order = now;
      }
      const update = await planNow(connector, order, marketplacerOrderId);
      if (!('plan' in update)) return update;
      if (isNothing(update.plan)) return conclude(connector, update, written ? applied : unchanged);
      written = update;
      return write(connector, update);
    });
    return outcome ?? retry('conflict');
  });
}

/** One attempt to bring one state of an order to Marketplacer. */
interface Update {
  order: Order;
  link: OrderLink | undefined;
  known: OrderDelivery;
  parts: ReturnType<typeof buyerPartsOf>;
  /** What Marketplacer is to be told. */
  now: Told;
  untold: Untold;
  plan: UpdatePlan;
}

async function planNow(
  connector: Connector,
  order: Order,
  marketplacerOrderId: string,
): Promise<Update | Outcome> {
  const destination = destinationOf(order, marketplaceLinesOf(order));
  const now = toldOf(order);
  if (destination.kind === 'several' || !now) {
    return recordUntold(connector, order, 'address', 'several addresses');
  }
  const link = await connector.store.links.byOrderId(order.id);
  const known = await connector.marketplacer.orders.delivery(marketplacerOrderId);
  if (!known) return ignored('unknown-object');
  const untold = untoldOf(link?.told, now);
  const parts = buyerPartsOf(order, destination.address);
  const plan = planUpdate(
    { parts, hasBillingAddress: order.billingAddress !== undefined, orderNumber: order.orderNumber },
    known,
    untold,
  );
  return { order, link, known, parts, now, untold, plan };
}

const isNothing = ({ attributes, orderNumber }: UpdatePlan): boolean =>
  Object.keys(attributes).length === 0 && orderNumber === undefined;

/** Undefined where Marketplacer took it. Until it has said so, nobody knows what it has. */
async function write(connector: Connector, update: Update): Promise<Outcome | undefined> {
  const { order, known, parts, now, plan } = update;
  const sent = plan.tells.filter((part) => !isRecorded(part));
  await remember(connector, update, withoutParts(update.link?.told, sent));
  const answer = await send(connector, known, plan);
  if (answer.kind === 'refused') {
    const reasons = redactBuyer(answer.reasons.join('; '), { order: plan.attributes }, parts, known.address);
    return recordUntold(connector, order, plan.attributes.address ? 'address' : 'details', reasons);
  }
  await remember(connector, update, { ...update.link?.told, ...onlyParts(now, sent) });
  return undefined;
}

/** Records what could not be told, then what need not be looked at again. */
async function conclude(connector: Connector, update: Update, outcome: Outcome): Promise<Outcome> {
  const { order, now, untold, plan } = update;
  const recorded = await recordChanges(connector, order, untold, plan.impossible);
  await remember(connector, update, { ...update.link?.told, ...onlyParts(now, plan.tells) });
  return recorded ?? outcome;
}

async function remember({ store }: Connector, update: Update, told: Told): Promise<void> {
  const { link, order } = update;
  if (!link || fingerprint(link.told) === fingerprint(told)) return;
  update.link = { ...link, told };
  await store.links.put(order.id, update.link);
}

/** The status is required with every update; the present one is sent back (reference page of `orderUpdate`). */
async function send(
  { marketplacer: { orders } }: Connector,
  { id, status }: OrderDelivery,
  { attributes, orderNumber }: UpdatePlan,
): Promise<OrderUpdate> {
  try {
    if (Object.keys(attributes).length > 0) {
      if (!status) return { kind: 'refused', reasons: ['the status of the order cannot be read'] };
      const update = (changed: OrderAttributes) =>
        orders.update({ orderId: id, status, attributes: changed });
      const first = await update(attributes);
      const stated = withStates(attributes);
      const again = first.kind === 'refused' && stated && asksForState(first.reasons);
      const updated = again ? await update(stated) : first;
      if (updated.kind === 'refused') return updated;
    }
    return orderNumber === undefined ? { kind: 'updated' } : await orders.setNumber(id, orderNumber);
  } catch (error) {
    if (!(error instanceof MarketplacerRefusal)) throw error;
    return { kind: 'refused', reasons: [error.message] };
  }
}

/** Two states of an order that are equal in this need one write only. */
const fingerprint = (told: Told | undefined): string => JSON.stringify(Object.entries(told ?? {}).sort());
