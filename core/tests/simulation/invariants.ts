import type { Order } from '@commercetools/platform-sdk';
import { CONTAINERS, type OrderLink } from '../../src/store/index.ts';
import type { Outcome } from '../../src/outcome/index.ts';
import type { Bought } from './carts.ts';
import type { SoldOrder } from './simulated-marketplacer.ts';
import type { World } from './world.ts';

export const ONE_ORDER = 'one Marketplacer order for one commercetools order';
export const NOTHING_MISSING = 'no line is missing and the sums are equal';
export const NOT_DUE = 'what is not due when it is claimed is not exported';
export const NOTHING_LOST = 'nothing is acknowledged that is neither done nor recorded';
export const CONVERGED = 'every due order ends exported or recorded as refused';
export const NO_STALE_FAILURE = 'what was exported has no open failure';
export const FOREIGN = 'the marks of others are not touched';

const CHANNEL = 'marketplacer-orders';
export const FOREIGN_CHANNEL = 'erp';

/** One order, and what people and processes have done with it. */
export interface Tale extends Bought {
  /** Milliseconds since the epoch until which Marketplacer has no stock. */
  soldOutUntil: number;
  foreignMarks: string[];
  changedAt: number;
  /** Whether the order was due when a run claimed it last, by the name of the run. */
  dueWhenClaimed: Map<string, boolean>;
}

export function isDue({ commercetools, exportWhen }: World, id: string): boolean {
  const { orderState, paymentState } = commercetools.order(id) as Order;
  if (orderState === 'Cancelled') return false;
  if (exportWhen === 'paid') return paymentState === 'Paid';
  return exportWhen === 'created' || orderState === 'Confirmed';
}

const ofMarketplace = ({ quantities }: Tale): boolean => Object.keys(quantities).length > 0;

const soldFor = ({ marketplacer }: World, { order }: Tale): SoldOrder[] =>
  marketplacer.sold.filter(({ draft }) => draft.clientMutationId === order.id);

const marksOn = ({ commercetools }: World, { order }: Tale, channelKey: string): string[] =>
  (commercetools.order(order.id)?.syncInfo ?? [])
    .filter(({ channel }) => channel.obj?.key === channelKey)
    .map(({ externalId }) => externalId ?? '');

const hasFailure = ({ commercetools }: World, { order }: Tale): boolean =>
  commercetools.object(CONTAINERS.failures, `order-${order.id}`) !== undefined;

const linkOf = ({ commercetools }: World, { order }: Tale): OrderLink | undefined =>
  commercetools.object(CONTAINERS.links, order.id)?.value as OrderLink | undefined;

/** One Marketplacer order, its id on the order, and the link of its lines. */
function isExported(world: World, tale: Tale): boolean {
  const [only, ...more] = soldFor(world, tale);
  return (
    only !== undefined &&
    more.length === 0 &&
    marksOn(world, tale, CHANNEL).includes(only.id) &&
    linkOf(world, tale)?.marketplacerOrderId === only.id
  );
}

const isRefused = (world: World, tale: Tale): boolean =>
  soldFor(world, tale).length === 0 &&
  marksOn(world, tale, CHANNEL).at(-1)?.startsWith('refused.') === true &&
  hasFailure(world, tale);

/** An order may change while it is looked at; the message of that change comes by itself. */
const LOOKED_AT_MS = 10_000;

function mayBeIgnored(world: World, tale: Tale, code: string): boolean {
  if (code === 'not-ours') return !ofMarketplace(tale);
  const isChanging = world.scheduler.now() - tale.changedAt <= LOOKED_AT_MS;
  return code === 'not-yet' && (isChanging || !isDue(world, tale.order.id));
}

export function checkAcknowledgement(world: World, tale: Tale, outcome: Outcome): void {
  const accepted =
    outcome.outcome === 'ignored'
      ? mayBeIgnored(world, tale, outcome.code)
      : isExported(world, tale) || isRefused(world, tale);
  if (accepted) return;
  world.violated(NOTHING_LOST, `${tale.order.id}: ${JSON.stringify(outcome)}; ${stateOf(world, tale)}`);
}

export function checkCreation(world: World, tale: Tale, wasDue: boolean | undefined): void {
  const sold = soldFor(world, tale);
  const { id } = tale.order;
  if (sold.length > 1) world.violated(ONE_ORDER, `${id} is ${sold.map((one) => one.id).join(' and ')}`);
  if (wasDue === false) world.violated(NOT_DUE, id);
  const lines = sold.at(-1)?.draft.lineItems ?? [];
  if (sold.length === 0) return;
  const quantities: Record<string, number> = {};
  let paid = 0;
  for (const { externalIds, quantity, cost, postage } of lines) {
    const lineId = String(externalIds?.[0]?.value);
    quantities[lineId] = (quantities[lineId] ?? 0) + quantity;
    paid += (cost?.amount ?? 0) + (postage?.amount ?? 0);
  }
  const sent = JSON.stringify([quantities, paid]);
  const expected = JSON.stringify([tale.quantities, tale.paid]);
  if (sent !== expected) world.violated(NOTHING_MISSING, `${id}: sent ${sent}, bought ${expected}`);
}

export function checkEnd(world: World, tale: Tale): void {
  const { id } = tale.order;
  const sold = soldFor(world, tale).length > 0;
  const exported = isExported(world, tale);
  const due = ofMarketplace(tale) && isDue(world, id);
  const settled = sold ? exported : !due || isRefused(world, tale);
  const untouched = ofMarketplace(tale) || (!sold && marksOn(world, tale, CHANNEL).length === 0);
  if (!settled || !untouched) world.violated(CONVERGED, `${id}: ${stateOf(world, tale)}`);
  if (exported && hasFailure(world, tale)) world.violated(NO_STALE_FAILURE, id);
  const foreign = marksOn(world, tale, FOREIGN_CHANNEL).slice(-1);
  if (foreign.join() !== tale.foreignMarks.join()) world.violated(FOREIGN, `${id}: ${foreign.join()}`);
}

function stateOf(world: World, tale: Tale): string {
  return JSON.stringify({
    due: isDue(world, tale.order.id),
    sold: soldFor(world, tale).map(({ id }) => id),
    marks: marksOn(world, tale, CHANNEL),
    link: linkOf(world, tale),
    failure: hasFailure(world, tale),
  });
}
