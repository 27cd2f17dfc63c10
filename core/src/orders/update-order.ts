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
import type { Told } from '../store/index.ts';
import { afterExport } from './after-export.ts';
import { buyerPartsOf } from './map-buyer.ts';
import { planUpdate, type Untold, type UpdatePlan } from './plan-update.ts';
import { recordChanges, recordUntold } from './record-changes.ts';
import { redactBuyer } from './redact-buyer.ts';
import { asksForState, withStates } from './state-fallback.ts';
import { consignmentAt, isRecorded, onlyParts, toldOf, untoldOf, withoutParts } from './told.ts';

/**
 * Brings to Marketplacer what has changed of an exported order: where it goes and to whom, the e-mail, the billing
 * details, its number. What cannot be brought there is recorded. Marketplacer has no versions, so the order is read
 * again after each write: whoever was late writes once more, and what commercetools has stands at the end.
 */
export function updateOrder(connector: Connector, orderId: string): Promise<Outcome> {
  return afterExport(connector, orderId, async (order, marketplacerOrderIds) => {
    const settled: Settled[] = [];
    for (const id of marketplacerOrderIds) {
      const one = await updateConsignment(connector, order, id);
      if (!('update' in one)) return one;
      settled.push(one);
    }
    return conclude(connector, settled);
  });
}

/** A Marketplacer order that is as it should be, as far as it can be. */
interface Settled {
  update: Update;
  wasWritten: boolean;
}

async function updateConsignment(
  connector: Connector,
  first: Order,
  marketplacerOrderId: string,
): Promise<Settled | Outcome> {
  let order: Order = first;
  let written: Update | undefined;
  const settled = await retryOnConflict(connector.clock, async (): Promise<Settled | Outcome | undefined> => {
    if (written) {
      const now = await connector.commercetools.orders.byId(first.id);
      if (!now) return ignored('unknown-object');
      const isSame = fingerprint(toldOf(now, written.addressKeys)) === fingerprint(written.now);
      if (isSame) return { update: written, wasWritten: true };
      order = now;
    }
    const update = await planNow(connector, order, marketplacerOrderId);
    if (!('plan' in update)) return update;
    if (isNothing(update.plan)) return { update, wasWritten: written !== undefined };
    written = update;
    return write(connector, update);
  });
  return settled ?? retry('conflict');
}

/** One attempt to bring one state of an order to one of its Marketplacer orders. */
interface Update {
  order: Order;
  marketplacerOrderId: string;
  /** Where it is one of several. */
  addressKeys: readonly string[] | undefined;
  known: OrderDelivery;
  parts: ReturnType<typeof buyerPartsOf>;
  /** What Marketplacer was told, as far as is known. */
  told: Told | undefined;
  /** What it is to be told. */
  now: Told;
  untold: Untold;
  plan: UpdatePlan;
}

async function planNow(
  connector: Connector,
  order: Order,
  marketplacerOrderId: string,
): Promise<Update | Outcome> {
  const link = await connector.store.links.byOrderId(order.id);
  const one = link?.consignments?.find((each) => each.marketplacerOrderId === marketplacerOrderId);
  const addressKeys = one?.addressKeys;
  const consignment = consignmentAt(order, addressKeys);
  const now = toldOf(order, addressKeys);
  if (!consignment || !now) return recordUntold(connector, order, 'address', 'several addresses');
  const known = await connector.marketplacer.orders.delivery(marketplacerOrderId);
  if (!known) return ignored('unknown-object');
  const told = (one ?? link)?.told;
  const untold = untoldOf(told, now);
  const parts = buyerPartsOf(order, consignment.address);
  const plan = planUpdate(
    { parts, hasBillingAddress: order.billingAddress !== undefined, orderNumber: order.orderNumber },
    known,
    untold,
  );
  return { order, marketplacerOrderId, addressKeys, known, parts, told, now, untold, plan };
}

const isNothing = ({ attributes, orderNumber }: UpdatePlan): boolean =>
  Object.keys(attributes).length === 0 && orderNumber === undefined;

/** Undefined where Marketplacer took it. Until it has said so, nobody knows what it has. */
async function write(connector: Connector, update: Update): Promise<Outcome | undefined> {
  const { order, known, parts, now, plan } = update;
  const sent = plan.tells.filter((part) => !isRecorded(part));
  await remember(connector, update, withoutParts(update.told, sent));
  const answer = await send(connector, known, plan);
  if (answer.kind === 'refused') {
    const reasons = redactBuyer(answer.reasons.join('; '), { order: plan.attributes }, parts, known.address);
    return recordUntold(connector, order, plan.attributes.address ? 'address' : 'details', reasons);
  }
  await remember(connector, update, { ...update.told, ...onlyParts(now, sent) });
  return undefined;
}

/** Records what could not be sent, once for the whole order, then remembers what was. */
async function conclude(connector: Connector, settled: readonly Settled[]): Promise<Outcome> {
  const updates = settled.map(({ update }) => update);
  const [first] = updates;
  if (!first) return unchanged;
  const recorded = await recordChanges(connector, first.order, first.untold, impossibleIn(updates));
  for (const update of updates) {
    await remember(connector, update, { ...update.told, ...onlyParts(update.now, update.plan.tells) });
  }
  return recorded ?? (settled.some(({ wasWritten }) => wasWritten) ? applied : unchanged);
}

function impossibleIn(updates: readonly Update[]): UpdatePlan['impossible'] {
  const all = (what: 'address' | 'details') =>
    [...new Set(updates.map(({ plan }) => plan.impossible[what]).filter((why) => why !== undefined))].join(
      '; ',
    ) || undefined;
  return { address: all('address'), details: all('details') };
}

async function remember({ store }: Connector, update: Update, told: Told): Promise<void> {
  const { order, marketplacerOrderId } = update;
  if (fingerprint(update.told) === fingerprint(told)) return;
  update.told = told;
  await store.links.tell(order.id, marketplacerOrderId, told);
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
