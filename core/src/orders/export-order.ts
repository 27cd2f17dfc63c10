import { randomUUID } from 'node:crypto';
import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import type { OrderLink } from '../store/index.ts';
import {
  MarketplacerRefusal,
  MarketplacerUnavailable,
  type MarketplacerOrder,
  type OrderCreation,
  type OrderDraft,
} from '../marketplacer/index.ts';
import { applied, ignored, retry, unchanged, type FailureCode, type Outcome } from '../outcome/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import { claimText, markOf, refusedText, RELEASED, type ExportMark } from './export-mark.ts';
import { isDue } from './is-due.ts';
import { recipientDigest } from './map-delivery.ts';
import { orderLinkOf } from './map-link.ts';
import { mapOrder } from './map-order.ts';
import { marketplaceLinesOf } from './marketplace-lines.ts';
import { redactBuyer } from './redact-buyer.ts';

/** A claim outlives the call that it guards many times over: minutes against seconds. */
const CLAIM_MS = 3 * 60_000;
/** Clocks of two instances may differ by this much before one takes over a claim that still lives. */
const CLOCK_SKEW_MS = 30_000;
/** A process that was held up for longer than this between its claim and `orderCreate` leaves it to another. */
const CREATE_WITHIN_MS = 20_000;
/**
 * How long Marketplacer may take until an order can be found by its external id is not documented.
 * The life of a claim has passed already when this pause is made.
 */
const INDEXING_PAUSE_MS = 2_000;

/**
 * Exports one order to Marketplacer exactly once, however often and on however many instances this
 * runs. Every step can be the last one of a process that dies; the next run continues from there.
 *
 * @param options.lookFirst the order may exist in Marketplacer although nothing on it says so
 * @see docs/architecture.md#exporting-an-order-once
 */
export async function exportOrder(
  connector: Connector,
  orderId: string,
  { lookFirst = false } = {},
): Promise<Outcome> {
  if (connector.config.flowsOff.has('orders')) return ignored('flow-off');
  const outcome = await retryOnConflict(connector.clock, async () => {
    const order = await connector.commercetools.orders.byId(orderId);
    if (!order) return ignored('unknown-object');
    const mark = markOf(order);
    const settled = await alreadyExported(connector, order, mark);
    if (settled) return settled;
    const claim = await claimOrder(connector, order);
    return claim && createUnderClaim(connector, claim, lookFirst || mark.kind === 'claimed');
  });
  return outcome ?? retry('conflict');
}

/** What there is to say of an order that is not to be exported now; undefined where it is. */
async function alreadyExported(
  connector: Connector,
  order: Order,
  mark: ExportMark,
): Promise<Outcome | undefined> {
  const { clock, config } = connector;
  if (marketplaceLinesOf(order).length === 0) return ignored('not-ours');
  if (mark.kind === 'exported') return restoreLink(connector, order, mark.marketplacerOrderId);
  if (mark.kind === 'refused') return unchanged;
  // What was claimed may exist in Marketplacer, even if the order was cancelled since.
  if (mark.kind === 'claimed') return clock.now() < mark.until + CLOCK_SKEW_MS ? retry('claimed') : undefined;
  return isDue(order, config.orders.exportWhen) ? undefined : ignored('not-yet');
}

interface Claim {
  /** The order as the claim left it. */
  order: Order;
  /** Milliseconds since the epoch. */
  madeAt: number;
}

/** Undefined where somebody else wrote to the order first. */
async function claimOrder({ commercetools, clock }: Connector, order: Order): Promise<Claim | undefined> {
  const madeAt = clock.now();
  const claimed = await commercetools.orders.mark(order, claimText(randomUUID(), madeAt + CLAIM_MS));
  if (claimed.kind === 'written') return { order: claimed.resource, madeAt };
  if (claimed.kind === 'conflict') return undefined;
  throw new Error('the export channel cannot be named on orders; run post-deploy of order-event-app again');
}

async function createUnderClaim(connector: Connector, claim: Claim, lookFirst: boolean): Promise<Outcome> {
  const { clock, config } = connector;
  const { order } = claim;
  const existing = lookFirst ? await lookUp(connector, order.id) : undefined;
  if (existing) return finish(connector, order, orderLinkOf(existing), lookFirst);
  if (!isDue(order, config.orders.exportWhen)) return release(connector, order);
  const mapping = mapOrder(order, config.catalog.currency.code);
  if (mapping.kind === 'unmappable') return refuse(connector, order, mapping.code, mapping.detail);
  if (clock.now() > claim.madeAt + CREATE_WITHIN_MS) return retry('out-of-time');
  const creation = await create(connector, order, mapping.draft);
  if (creation.kind === 'created') {
    return finish(
      connector,
      order,
      { ...orderLinkOf(creation.order), recipient: recipientDigest(order) },
      lookFirst,
    );
  }
  return refuse(connector, order, 'order-refused', redactBuyer(creation.reasons.join('; '), mapping.draft));
}

/**
 * Gives up a claim that was taken over for an order that is not due, so that the job leaves the order alone.
 * The version of the claim guards it: nobody else's claim is ever released.
 */
async function release({ commercetools }: Connector, order: Order): Promise<Outcome> {
  const released = await commercetools.orders.mark(order, RELEASED);
  return released.kind === 'written' ? ignored('not-yet') : retry('conflict');
}

/**
 * What Marketplacer does not even take, such as a request beyond the scopes of the API key, is tried again
 * with the next delivery, but not in silence.
 */
async function create(
  { store, marketplacer }: Connector,
  order: Order,
  draft: OrderDraft,
): Promise<OrderCreation> {
  try {
    return await marketplacer.orders.create(draft);
  } catch (error) {
    if (!(error instanceof MarketplacerRefusal)) throw error;
    const detail = redactBuyer(error.message, draft);
    await store.failures.record({
      code: 'order-create-rejected',
      object: { type: 'order', id: order.id },
      detail,
    });
    throw new MarketplacerUnavailable('Marketplacer does not take orderCreate; the failure is recorded');
  }
}

/** Asks twice, with a pause for indexing in between, before an order counts as never created. */
async function lookUp(
  { marketplacer, clock }: Connector,
  orderId: string,
): Promise<MarketplacerOrder | undefined> {
  const found = await marketplacer.orders.byCommercetoolsId(orderId);
  if (found) return found;
  await clock.sleep(INDEXING_PAUSE_MS);
  return marketplacer.orders.byCommercetoolsId(orderId);
}

/** The mark comes last: the job passes over a marked order, so whatever is missing then stays missing. */
async function finish(
  connector: Connector,
  order: Order,
  link: OrderLink,
  failedBefore: boolean,
): Promise<Outcome> {
  const { links, failures } = connector.store;
  await Promise.all([
    links.put(order.id, link),
    failedBefore && failures.resolve({ type: 'order', id: order.id }),
  ]);
  return setMark(connector, order, link.marketplacerOrderId);
}

/** A refusal is final: it is recorded first, and then shown on the order. */
async function refuse(
  { commercetools, clock, store, log, notify }: Connector,
  order: Order,
  code: FailureCode,
  detail: string | undefined,
): Promise<Outcome> {
  const failure = { code, object: { type: 'order', id: order.id } as const, detail };
  await store.failures.record(failure);
  const marked = await setMark({ commercetools, clock }, order, refusedText(code));
  if (marked.outcome === 'retry') return marked;
  log.warn({ code, order: order.id }, 'the order was not exported');
  await notify([failure]);
  return { outcome: 'failed', failure, recorded: true };
}

/** Other writers may change the order meanwhile; the mark goes onto whatever version it has now. */
async function setMark(
  { commercetools, clock }: Pick<Connector, 'commercetools' | 'clock'>,
  order: Order,
  externalId: string,
): Promise<Outcome> {
  let current = order;
  const outcome = await retryOnConflict(clock, async () => {
    const marked = await commercetools.orders.mark(current, externalId);
    if (marked.kind === 'written') return applied;
    const now = await commercetools.orders.byId(order.id);
    if (!now) return ignored('unknown-object');
    if (markOf(now).kind === 'exported') return applied;
    current = now;
    return undefined;
  });
  return outcome ?? retry('conflict');
}

async function restoreLink(
  { store, marketplacer }: Connector,
  order: Order,
  marketplacerOrderId: string,
): Promise<Outcome> {
  if (await store.links.byOrderId(order.id)) return unchanged;
  const existing = await marketplacer.orders.byId(marketplacerOrderId);
  if (!existing) return unchanged;
  await store.links.put(order.id, orderLinkOf(existing));
  return applied;
}
