import { isDeepStrictEqual } from 'node:util';
import type { Order } from '@commercetools/platform-sdk';
import { PARCEL_TYPE_KEY, TRACKING_LINK_FIELD, type LineStates } from '../commercetools/index.ts';
import { orUnreadable, type Uses } from '../connector/index.ts';
import {
  again,
  compare,
  converge,
  done,
  reread,
  toWrite,
  type Attempt,
  type Comparison,
  type Flow,
  type RunOptions,
} from '../converge/index.ts';
import { commercetoolsIdOf, type FulfilledOrder } from '../marketplacer/index.ts';
import { applied, failed, ignored, unchanged, type Outcome } from '../outcome/index.ts';
import { explainFulfilment } from './explain-fulfilment.ts';
import { hasNews, mapFulfilment, needsLink, type DesiredFulfilment } from './map-fulfilment.ts';
import { readAllConsignments } from './read-all-consignments.ts';
import { planFulfilment, typesInQuestion, type FulfilmentPlan } from './plan-fulfilment.ts';
import { planLineStates } from './plan-line-states.ts';
import type { CustomType, TakesLink } from './plan-parcel.ts';
import { decideAbout } from '../runtime/index.ts';

/** Where it can be read what has been sent of an order. */
export interface FulfilmentSource {
  /** Reads it again at every call. */
  read: () => Promise<FulfilledOrder | undefined>;
  /** Of commercetools; where it is known beforehand, the shop can be read before Marketplacer. */
  orderId?: string | undefined;
}

export type FulfilmentPorts = Uses<{
  commercetools: 'orders' | 'types' | 'lineStates';
  marketplacer: 'fulfilment';
  store: 'links';
  config: 'flowsOff' | 'orders';
  clock: 'now' | 'sleep';
  log: 'warn';
}>;
type PortsToFind = FulfilmentPorts & Uses<{ marketplacer: 'orders' }>;

/**
 * Makes an order show all that Marketplacer has sent of it, however often, in whatever order and on
 * however many instances this runs.
 */
export async function syncFulfilment(
  connector: FulfilmentPorts,
  source: FulfilmentSource,
  options: RunOptions = {},
): Promise<Outcome> {
  if (connector.config.flowsOff.has('fulfilment')) return ignored('flow-off');
  const object = source.orderId === undefined ? undefined : objectOf({ id: source.orderId });
  return orUnreadable(object, () => converge(fulfilmentFlow(connector, source), connector.clock, options));
}

export const compareFulfilment = (
  connector: FulfilmentPorts,
  source: FulfilmentSource,
): Promise<Comparison> => compare(fulfilmentFlow(connector, source), connector.clock);

/** The same for the commercetools order with this id, whose Marketplacer order is found by its link or its external id. */
export async function syncFulfilmentOf(
  connector: PortsToFind,
  orderId: string,
  options: RunOptions = {},
): Promise<Outcome> {
  const source = await sourceOf(connector, orderId);
  return source ? syncFulfilment(connector, source, options) : ignored('unknown-object');
}

export async function compareFulfilmentOf(connector: PortsToFind, orderId: string): Promise<Comparison> {
  const source = await sourceOf(connector, orderId);
  if (!source) return { outcome: ignored('unknown-object'), differences: [] };
  return compareFulfilment(connector, source);
}

async function sourceOf(connector: PortsToFind, orderId: string): Promise<FulfilmentSource | undefined> {
  const { fulfilment, orders } = connector.marketplacer;
  const link = await connector.store.links.byOrderId(orderId);
  const id = link?.marketplacerOrderId ?? (await orders.byCommercetoolsId(orderId))[0]?.id;
  return id === undefined ? undefined : { read: () => fulfilment.ofOrder(id), orderId };
}

/**
 * One update request, guarded by the order's version; what is there is changed, and the order completed, only by a
 * reading of which it is certain that it is not older. Marketplacer may have changed back while a correction was written, so both sides
 * are read once more behind it, until nothing differs.
 */
function fulfilmentFlow(connector: FulfilmentPorts, { read, orderId }: FulfilmentSource) {
  const { orders } = connector.commercetools;
  const { links } = connector.store;
  let corrected: FulfilmentPlan | undefined;
  return {
    // Where nothing was sent, no order is looked for.
    locate: async (source) =>
      orderId ??
      (source && hasNews(source) ? (commercetoolsIdOf(source) ?? links.orderIdOf(source.id)) : undefined),
    readTarget: (id) => {
      decideAbout({ type: 'order', id });
      return orders.byId(id);
    },
    readSource: async () => {
      const source = await read();
      return source && readAllConsignments(connector, source);
    },
    plan: async ({ key, target: order, source }) => {
      if ((key !== undefined && !order) || !source) return done(ignored('unknown-object'));
      if (!hasNews(source)) return done(unchanged);
      if (!order) return done(ignored('not-ours'));
      const plan = await planFor(connector, order, source);
      return plan.actions.length > 0
        ? toWrite({ order, plan }, applied, plan.corrects || plan.movesLines || completes(plan))
        : done(outcomeWithProblem(order, plan, unchanged));
    },
    write: async ({ order, plan }) => {
      const attempt = await writeOrder(orders, order, plan);
      const isDone = attempt.kind === 'done' && attempt.result === applied;
      // Lines are moved in a request of their own: if that is refused, the deliveries are there all the same.
      if (isDone && !plan.movesLines && connector.config.orders.lineStates === 'marketplacer') {
        return reread(true);
      }
      // A correction that is planned again as it was written is one that the shop does not keep.
      if (!isDone || !plan.corrects || isDeepStrictEqual(plan, corrected)) return attempt;
      corrected = plan;
      return reread(true);
    },
    explain: ({ order, plan }) => explainFulfilment(order, plan),
  } satisfies Flow<string, Order, FulfilledOrder | undefined, { order: Order; plan: FulfilmentPlan }>;
}

/** An older reading may count a shipment that was voided since, and the state of an order never goes back. */
const completes = ({ actions }: FulfilmentPlan): boolean =>
  actions.some((one) => one.action === 'changeShipmentState' && one.shipmentState === 'Shipped');

async function planFor(
  connector: FulfilmentPorts,
  order: Order,
  source: FulfilledOrder,
): Promise<FulfilmentPlan> {
  const link = needsLink(source) ? await connector.store.links.byOrderId(order.id) : undefined;
  const desired = mapFulfilment(source, order, link);
  const plan = planFulfilment(order, desired, await typesWithLink(connector, order, desired));
  const isOver = plan.actions.length === 0;
  return isOver && connector.config.orders.lineStates === 'marketplacer'
    ? movingLines(plan, order, desired, await connector.commercetools.lineStates.ids())
    : plan;
}

function movingLines(
  plan: FulfilmentPlan,
  order: Order,
  desired: DesiredFulfilment,
  states: LineStates | undefined,
): FulfilmentPlan {
  if (!states) {
    const detail = 'the states of line items are missing; run post-deploy of product-webhook-service again';
    return { ...plan, problem: plan.problem ?? { code: 'refused-by-commercetools', detail } };
  }
  return { ...plan, actions: planLineStates(order, desired, states), movesLines: true };
}

/** Reads the custom types of parcels only where a link is to be put into one. */
async function typesWithLink(
  { commercetools, log }: FulfilmentPorts,
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

async function writeOrder(
  orders: FulfilmentPorts['commercetools']['orders'],
  order: Order,
  plan: FulfilmentPlan,
): Promise<Attempt> {
  const written = await orders.update(order, plan.actions);
  switch (written.kind) {
    case 'written':
      return done(outcomeWithProblem(order, plan, applied), true);
    case 'conflict':
      return again();
    case 'duplicate':
      return done(failed('duplicate-value', objectOf(order), `${written.field} ${written.value}`));
    case 'rejected':
      return done(failed('refused-by-commercetools', objectOf(order), written.reasons.join('; ')));
  }
}

const outcomeWithProblem = (order: Order, { problem }: FulfilmentPlan, otherwise: Outcome): Outcome =>
  problem ? failed(problem.code, objectOf(order), problem.detail) : otherwise;

const objectOf = ({ id }: Pick<Order, 'id'>) => ({ type: 'fulfilment', id }) as const;
