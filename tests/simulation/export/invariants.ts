import type { Connector } from '../../../core/src/connector/index.ts';
import type { OrderLink } from '../../../core/src/store/index.ts';
import type { Outcome } from '../../../core/src/outcome/index.ts';
import { recordOf } from '../records.ts';
import type { World } from '../world.ts';
import { ordersOf, quantitiesOf, type Cart } from './carts.ts';
import { sumsOf, sumsSold, type Sharing, type Sums } from './discounts.ts';

/** What all of them come to. */
export const PROMISE = 'makes one Marketplacer order of each due order, and records each refused one';
export const ONE_ORDER = 'one Marketplacer order for one commercetools order';
export const NOTHING_MISSING = 'no line is missing and the sums are equal';
export const NOT_DUE = 'what is not due when it is claimed is not exported';
export const NOTHING_LOST = 'nothing is acknowledged that is neither done nor recorded';
export const CONVERGED = 'every due order ends exported or recorded as refused';
export const NO_STALE_FAILURE = 'what was exported has no open failure';
export const FOREIGN = 'the marks of others are not touched';

export const CHANNEL = 'marketplacer-orders';
/** What somebody calls that channel in some worlds. */
export const RENAMED = 'orders-to-marketplacer';
export const FOREIGN_CHANNEL = 'erp';

export type ExportWhen = 'created' | 'confirmed' | 'paid';
type Order = NonNullable<Awaited<ReturnType<Connector['commercetools']['orders']['byId']>>>;

/** One order, and what people and processes have done with it. */
export interface Tale {
  id: string;
  cart: Cart;
  exportWhen: ExportWhen;
  sharing: Sharing;
  foreignMarks: string[];
  changedAt: number;
  /** Whether the order was due when a run claimed it last, by the name of the run. */
  dueWhenClaimed: Map<string, boolean>;
}

/** As commercetools has it at this moment; whoever writes it has to read it first. */
export const orderOf = ({ platforms }: World, { id }: Pick<Tale, 'id'>): Order =>
  platforms.project.collection('order').get(id) as unknown as Order;

export function isDue(world: World, tale: Tale): boolean {
  const { orderState, paymentState } = orderOf(world, tale);
  if (orderState === 'Cancelled' || paymentState === 'Failed') return false;
  if (tale.exportWhen === 'paid') return paymentState === 'Paid' || isCharged(world, tale);
  return tale.exportWhen === 'created' || orderState === 'Confirmed';
}

/** Whoever pays by a payment in this world pays all of it. */
function isCharged({ platforms }: World, tale: Tale): boolean {
  const payments = platforms.project.collection('payment');
  const { paymentInfo } = orderOf({ platforms } as World, tale);
  return (paymentInfo?.payments ?? []).some(({ id }) => (payments.get(id)?.transactions ?? []).length > 0);
}

const ofMarketplace = ({ cart }: Tale): boolean => quantitiesOf(cart).length > 0;

/** The Marketplacer orders that carry the id of the commercetools order. */
function soldFor({ platforms }: World, { id }: Tale): { id: string; legacyId: number }[] {
  const { store } = platforms.market;
  return store
    .by('ExternalID', 'value', id)
    .filter(({ ownerKind }) => ownerKind === 'Order')
    .map(({ ownerId }) => ({ id: btoa(`Order-${ownerId}`), legacyId: ownerId }));
}

function marksOn(world: World, tale: Tale, channelKey: string): string[] {
  const channels = world.platforms.project.collection('channel');
  const channel =
    channels.first('key', channelKey) ??
    (channelKey === CHANNEL ? channels.first('key', RENAMED) : undefined);
  return orderOf(world, tale)
    .syncInfo.filter((entry) => entry.channel.id === channel?.id)
    .map(({ externalId }) => externalId ?? '');
}

const hasFailure = (world: World, { id }: Tale): boolean =>
  recordOf(world, 'failures', `order-${id}`) !== undefined;

const linkOf = (world: World, { id }: Tale): OrderLink | undefined =>
  recordOf(world, 'links', id)?.value as OrderLink | undefined;

/** As many Marketplacer orders as addresses, their ids on the order, and the link of their lines. */
const isExported = (world: World, tale: Tale): boolean =>
  soldFor(world, tale).length === ordersOf(tale.cart) && isKnown(world, tale);

/**
 * What goes to one of the addresses is exported. The rest was refused, which is recorded, or the order was cancelled
 * before it was created.
 */
const isExportedInPart = (world: World, tale: Tale): boolean =>
  soldFor(world, tale).length < ordersOf(tale.cart) &&
  isKnown(world, tale) &&
  (hasFailure(world, tale) || orderOf(world, tale).orderState === 'Cancelled');

/** All that Marketplacer has of the order stands on it and in its link. */
function isKnown(world: World, tale: Tale): boolean {
  const ids = soldFor(world, tale).map(({ id }) => id);
  const link = linkOf(world, tale);
  const linked = link?.consignments?.map(({ marketplacerOrderId }) => marketplacerOrderId) ?? [
    link?.marketplacerOrderId,
  ];
  const isMarked = marksOn(world, tale, CHANNEL).some((mark) => isSame(mark.split(';'), ids));
  return ids.length > 0 && isMarked && isSame(linked, ids);
}

const isSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  [...some].sort().join() === [...others].sort().join();

const isRefused = (world: World, tale: Tale): boolean =>
  soldFor(world, tale).length === 0 &&
  marksOn(world, tale, CHANNEL).at(-1)?.startsWith('refused.') === true &&
  hasFailure(world, tale);

/** An order may change while it is looked at; the message of that change comes by itself. */
const LOOKED_AT_MS = 10_000;

function mayBeIgnored(world: World, tale: Tale, code: string): boolean {
  if (code === 'not-ours') return !ofMarketplace(tale);
  const isChanging = world.scheduler.now() - tale.changedAt <= LOOKED_AT_MS;
  return code === 'not-yet' && (isChanging || !isDue(world, tale));
}

export function checkAcknowledgement(world: World, tale: Tale, outcome: Outcome): void {
  const accepted =
    outcome.outcome === 'ignored'
      ? mayBeIgnored(world, tale, outcome.code)
      : isExported(world, tale) || isRefused(world, tale) || isExportedInPart(world, tale);
  if (accepted) return;
  world.violated(NOTHING_LOST, `${tale.id}: ${JSON.stringify(outcome)}; ${stateOf(world, tale)}`);
}

export function checkCreation(world: World, tale: Tale, wasDue: boolean | undefined): void {
  const sold = soldFor(world, tale);
  if (sold.length > ordersOf(tale.cart))
    world.violated(ONE_ORDER, `${tale.id} is ${sold.map(({ id }) => id).join(' and ')}`);
  if (sold.length === 0) return;
  if (wasDue === false) world.violated(NOT_DUE, tale.id);
  if (sold.length < ordersOf(tale.cart)) return;
  const sent = JSON.stringify(
    linesSold(
      world,
      sold.map(({ legacyId }) => legacyId),
    ),
  );
  const quantities = [...quantitiesOf(tale.cart)].sort();
  const expected = JSON.stringify({ quantities, sums: sumsOf(tale.cart, tale.sharing) });
  if (sent !== expected) world.violated(NOTHING_MISSING, `${tale.id}: sent ${sent}, bought ${expected}`);
}

/** The quantity of each commercetools line, which may stand on two entries, and the money of all of them. */
function linesSold(world: World, orderIds: readonly number[]): { quantities: number[]; sums: Sums } {
  const { store } = world.platforms.market;
  const entries = orderIds
    .flatMap((orderId) => store.by('Invoice', 'orderId', orderId))
    .flatMap(({ id }) => store.by('LineItem', 'invoiceId', id));
  const quantities = new Map<string, number>();
  for (const entry of entries) {
    const line = store
      .by('ExternalID', 'ownerId', entry.id)
      .find(({ ownerKind, key }) => ownerKind === 'LineItem' && key === 'commercetools-line-item-id');
    const lineId = line?.value ?? '';
    quantities.set(lineId, (quantities.get(lineId) ?? 0) + entry.quantity);
  }
  return { quantities: [...quantities.values()].sort(), sums: sumsSold(world, entries) };
}

export function checkEnd(world: World, tale: Tale): void {
  const { id } = tale;
  const sold = soldFor(world, tale).length > 0;
  const exported = isExported(world, tale);
  const due = ofMarketplace(tale) && isDue(world, tale);
  const settled = sold ? exported || isExportedInPart(world, tale) : !due || isRefused(world, tale);
  const untouched = ofMarketplace(tale) || (!sold && marksOn(world, tale, CHANNEL).length === 0);
  if (!settled || !untouched) world.violated(CONVERGED, `${id}: ${stateOf(world, tale)}`);
  if (exported && hasFailure(world, tale)) world.violated(NO_STALE_FAILURE, id);
  const foreign = marksOn(world, tale, FOREIGN_CHANNEL).slice(-1);
  if (foreign.join() !== tale.foreignMarks.join()) world.violated(FOREIGN, `${id}: ${foreign.join()}`);
}

function stateOf(world: World, tale: Tale): string {
  return JSON.stringify({
    due: isDue(world, tale),
    sold: soldFor(world, tale).map(({ id }) => id),
    marks: marksOn(world, tale, CHANNEL),
    link: linkOf(world, tale),
    failure: hasFailure(world, tale),
  });
}
