import { isDeepStrictEqual } from 'node:util';
import type { Order } from '@commercetools/platform-sdk';
import { PARCEL_TYPE_KEY, TRACKING_LINK_FIELD } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import { commercetoolsIdOf, type FulfilledOrder } from '../marketplacer/index.ts';
import { applied, failed, ignored, retry, unchanged, type Outcome } from '../outcome/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import { hasNews, mapFulfilment, needsLink, type DesiredFulfilment } from './map-fulfilment.ts';
import { planFulfilment, typesInQuestion, type FulfilmentPlan } from './plan-fulfilment.ts';
import type { CustomType, TakesLink } from './plan-parcel.ts';

/** Where it can be read what has been sent of an order. */
export interface FulfilmentSource {
  /** Reads it afresh at every call. */
  read: () => Promise<FulfilledOrder | undefined>;
  /** Of commercetools; where it is known beforehand, the shop can be read before Marketplacer. */
  orderId?: string | undefined;
}

/** Both snapshot of one order. */
interface OrderSnapshot {
  order: Order;
  source: FulfilledOrder;
  /** The shop was read before Marketplacer, so the source is at least as new as what the order shows. */
  targetReadFirst: boolean;
}

type Reading =
  { kind: 'both'; snapshot: OrderSnapshot } | { kind: 'settled'; outcome: Outcome; orderId?: string };

/**
 * Makes an order show all that Marketplacer has sent of it, however often, in whatever order and on
 * however many instances this runs. One update request, guarded by the order's version; what is there is
 * changed only by a reading of which it is certain that it is not older. Marketplacer may have changed back
 * while a correction was written, so both snapshot are read once more behind it, until nothing differs.
 *
 * @param options.dryRun only say whether anything would be changed
 */
export async function syncFulfilment(
  connector: Connector,
  source: FulfilmentSource,
  { dryRun = false } = {},
): Promise<Outcome> {
  if (connector.config.flowsOff.has('fulfilment')) return ignored('flow-off');
  let { orderId } = source;
  let corrected: FulfilmentPlan | undefined;
  const outcome = await retryOnConflict(connector.clock, async () => {
    const reading = await readSnapshot(connector, source, orderId);
    if (reading.kind === 'settled') return reading.outcome;
    const { snapshot } = reading;
    orderId = snapshot.order.id;
    const plan = await planFor(connector, snapshot);
    if (dryRun)
      return plan.actions.length > 0 ? applied : outcomeWithProblem(snapshot.order, plan, unchanged);
    const result = await writeOrder(connector, snapshot, plan);
    // A correction that is planned again as it was written is one that the shop does not keep.
    if (result !== applied || !plan.corrects || isDeepStrictEqual(plan, corrected)) return result;
    corrected = plan;
    return undefined;
  });
  if (corrected && outcome?.outcome === 'unchanged') return applied;
  return outcome ?? retry('conflict');
}

/** The same for the commercetools order with this id, whose Marketplacer order is found by its link or its external id. */
export async function syncFulfilmentOf(
  connector: Connector,
  orderId: string,
  options: { dryRun?: boolean } = {},
): Promise<Outcome> {
  const { fulfilment, orders } = connector.marketplacer;
  const link = await connector.store.links.byOrderId(orderId);
  const id = link?.marketplacerOrderId ?? (await orders.byCommercetoolsId(orderId))?.id;
  if (id === undefined) return ignored('unknown-object');
  return syncFulfilment(connector, { read: () => fulfilment.ofOrder(id), orderId }, options);
}

/** The shop first and Marketplacer second, wherever it is known which order to look for. */
async function readSnapshot(
  connector: Connector,
  { read }: FulfilmentSource,
  known: string | undefined,
): Promise<Reading> {
  const { orders } = connector.commercetools;
  const first = known === undefined ? undefined : await orders.byId(known);
  if (known !== undefined && !first) return settled(ignored('unknown-object'));
  const source = await read();
  if (!source) return settled(ignored('unknown-object'));
  if (!hasNews(source)) return settled(unchanged);
  if (first) return { kind: 'both', snapshot: { order: first, source, targetReadFirst: true } };
  const orderId = commercetoolsIdOf(source) ?? (await connector.store.links.orderIdOf(source.id));
  if (orderId === undefined) return settled(ignored('not-ours'));
  const order = await orders.byId(orderId);
  if (!order) return settled(ignored('unknown-object'));
  return { kind: 'both', snapshot: { order, source, targetReadFirst: false } };
}

const settled = (outcome: Outcome): Reading => ({ kind: 'settled', outcome });

async function planFor(connector: Connector, { order, source }: OrderSnapshot): Promise<FulfilmentPlan> {
  const link = needsLink(source) ? await connector.store.links.byOrderId(order.id) : undefined;
  const desired = mapFulfilment(source, order, link);
  return planFulfilment(order, desired, await typesWithLink(connector, order, desired));
}

/** Reads the custom types of parcels only where a link is to be put into one. */
async function typesWithLink(
  { commercetools, log }: Connector,
  order: Order,
  desired: DesiredFulfilment,
): Promise<TakesLink> {
  const takes = new Map<string, boolean>();
  for (const type of typesInQuestion(order, desired)) {
    if (takes.has(nameOf(type))) continue;
    const has = await commercetools.types.hasTextField(type, TRACKING_LINK_FIELD);
    if (!has)
      log.warn({ type: nameOf(type) }, `no custom field ${TRACKING_LINK_FIELD} for the tracking link`);
    takes.set(nameOf(type), has);
  }
  return (type) => takes.get(nameOf(type)) === true;
}

const nameOf = (type: CustomType): string => ('key' in type ? PARCEL_TYPE_KEY : type.id);

/** Undefined where both snapshot must be read again. */
async function writeOrder(
  { commercetools }: Connector,
  { order, targetReadFirst }: OrderSnapshot,
  plan: FulfilmentPlan,
): Promise<Outcome | undefined> {
  if (plan.actions.length === 0) return outcomeWithProblem(order, plan, unchanged);
  if (plan.corrects && !targetReadFirst) return undefined;
  const written = await commercetools.orders.update(order, plan.actions);
  switch (written.kind) {
    case 'written':
      return outcomeWithProblem(order, plan, applied);
    case 'conflict':
      return undefined;
    case 'duplicate':
      return failed('duplicate-value', objectOf(order), `${written.field} ${written.value}`);
    case 'rejected':
      return failed('refused-by-commercetools', objectOf(order), written.reasons.join('; '));
  }
}

const outcomeWithProblem = (order: Order, { problem }: FulfilmentPlan, otherwise: Outcome): Outcome =>
  problem ? failed(problem.code, objectOf(order), problem.detail) : otherwise;

const objectOf = ({ id }: Order) => ({ type: 'fulfilment', id }) as const;
