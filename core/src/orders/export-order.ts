import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import { createOnce } from '../exactly-once/index.ts';
import { applied, failed, ignored, retry, unchanged, type Outcome } from '../outcome/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import { markOf, refusedText, RELEASED, wasAttempted } from './export-mark.ts';
import { exportTermsOf } from './export-terms.ts';
import { exportPorts, UnmarkableOrder, type Refusal } from './export-ports.ts';
import { duenessNow } from './is-missing.ts';
import { orderLinkOf } from './map-link.ts';
import { marketplaceLinesOf } from './marketplace-lines.ts';
import { setMark } from './set-mark.ts';

/**
 * Exports one order to Marketplacer exactly once, however often and on however many instances this runs.
 *
 * @param options.lookFirst the order may exist in Marketplacer although nothing on it says so
 * @param options.again a person wants what Marketplacer has refused to be tried once more
 * @see docs/architecture.md#exporting-an-order-once
 */
export async function exportOrder(
  connector: Connector,
  orderId: string,
  { lookFirst = false, again = false } = {},
): Promise<Outcome> {
  if (connector.config.flowsOff.has('orders')) return ignored('flow-off');
  const outcome = await retryOnConflict(connector.clock, async () => {
    const order = await connector.commercetools.orders.byId(orderId);
    if (!order) return ignored('unknown-object');
    if (again && (await wasRefused(connector, order))) return exportOnce(connector, order, true);
    return (await alreadyExported(connector, order)) ?? exportOnce(connector, order, lookFirst);
  });
  return outcome ?? retry('conflict');
}

/** Whether Marketplacer has refused the order, or what goes to one of its addresses. */
async function wasRefused({ store }: Connector, order: Order): Promise<boolean> {
  const { kind } = markOf(order);
  if (kind === 'refused') return true;
  return kind === 'exported' && (await store.links.byOrderId(order.id))?.hasRefused === true;
}

/** What there is to say of an order that is not to be exported now; undefined where it may have to be. */
async function alreadyExported(connector: Connector, order: Order): Promise<Outcome | undefined> {
  const mark = markOf(order);
  if (marketplaceLinesOf(order).length === 0) return ignored('not-ours');
  switch (mark.kind) {
    case 'exported':
      return restoreLink(connector, order, mark.marketplacerOrderIds);
    case 'refused':
      return unchanged;
    case 'claimed':
      // What was claimed may exist in Marketplacer, even if the order was cancelled since.
      return undefined;
    case 'none':
      return whyNotDue(connector, order);
  }
}

function whyNotDue(connector: Connector, order: Order): Outcome | undefined {
  const dueness = duenessNow(connector, order);
  return dueness === 'due' ? undefined : ignored(dueness === 'past' ? 'past-order' : 'not-yet');
}

/** Undefined where somebody else wrote to the order first. */
async function exportOnce(
  connector: Connector,
  order: Order,
  lookFirst: boolean,
): Promise<Outcome | undefined> {
  const mayHaveFailed = lookFirst || wasAttempted(order);
  const terms = await exportTermsOf(connector, order);
  const ports = exportPorts(connector, order, mayHaveFailed, terms);
  const exported = await createOnce(ports, connector.clock, { lookFirst });
  switch (exported.kind) {
    case 'created':
    case 'found':
      return applied;
    case 'refused':
      return exported.refusal === 'not-due'
        ? release(connector, exported.held.order)
        : refuse(connector, exported.held.order, exported.refusal);
    case 'claimed':
      return retry('claimed');
    case 'unknown':
      if (exported.reason === 'too-late') return retry('out-of-time');
      if (!(exported.error instanceof UnmarkableOrder)) throw exported.error;
      return failed('refused-by-commercetools', { type: 'order', id: order.id }, exported.error.message);
    case 'conflict':
      return undefined;
  }
}

/**
 * Gives up a claim that was taken over for an order that is not due, so that the job leaves the order alone.
 * The version of the claim guards it: nobody else's claim is ever released.
 */
async function release({ commercetools }: Connector, order: Order): Promise<Outcome> {
  const released = await commercetools.orders.mark(order, RELEASED);
  return released.kind === 'written' ? ignored('not-yet') : retry('conflict');
}

/** A refusal is final: it is recorded first, and then shown on the order. */
async function refuse(
  connector: Connector,
  order: Order,
  { code, detail }: Exclude<Refusal, 'not-due'>,
): Promise<Outcome> {
  const { store, log, notify } = connector;
  const failure = { code, object: { type: 'order', id: order.id } as const, detail };
  await store.failures.record(failure);
  if (!(await setMark(connector, order, refusedText(code)))) return retry('conflict');
  log.warn({ code, order: order.id }, 'the order was not exported');
  await notify([failure]);
  return { outcome: 'failed', failure, recorded: true };
}

async function restoreLink(
  { store, marketplacer }: Connector,
  order: Order,
  marketplacerOrderIds: readonly string[],
): Promise<Outcome> {
  const link = await store.links.byOrderId(order.id);
  if (link && !link.incomplete) return unchanged;
  const found = await Promise.all(marketplacerOrderIds.map((id) => marketplacer.orders.byId(id)));
  const existing = found.filter((one) => one !== undefined);
  if (existing.length < found.length) return unchanged;
  const restored = orderLinkOf(existing);
  if (link && restored.incomplete) return unchanged;
  await store.links.put(order.id, restored);
  return applied;
}
