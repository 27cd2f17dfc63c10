import { runUseCase } from '../connector/index.ts';
import type { Order, Payment } from '@commercetools/platform-sdk';
import type { RefundCheckpoint } from '../store/index.ts';
import { syncRefunds } from '../refunds/index.ts';
import { count } from './report.ts';
import { isOutOfTime, mayGoOn, withOverlap, type Run } from './run.ts';

/** A first run, and a full one, look as far back as Marketplacer keeps delivering a webhook. */
const FURTHEST_MS = 30 * 24 * 60 * 60_000;
/** Payments whose orders are asked for, one after the other, between two signs of life. */
const PAYMENTS_AT_A_TIME = 20;

/**
 * Brings into step the orders whose returns, cancellation, payments or refund requests were changed since the last
 * complete run: what no message tells, such as `setReturnPaymentState`, and what a lost one should have told. The
 * moment up to which everything is in step moves only when everything before it is settled.
 *
 * @returns whether all orders were looked at
 */
export async function reconcileRefunds(run: Run): Promise<boolean> {
  const { syncedUntil, checkpoint: resumed } = run.state.refunds ?? {};
  let checkpoint: RefundCheckpoint = resumed ?? begin(run, syncedUntil);
  if (!(await run.save({ refunds: { syncedUntil, checkpoint } }))) return false;
  const due = await dueOrders(run, checkpoint.since);
  if (!due) return false;
  for (const orderId of due.filter((id) => id > (checkpoint.after ?? ''))) {
    if (isOutOfTime(run)) return false;
    const { connector, dryRun } = run;
    const sync = () => syncRefunds(connector, orderId, { dryRun });
    const outcome = dryRun ? await sync() : await runUseCase(connector, sync);
    count(run.tallies.refunds, outcome);
    const hasRetries = checkpoint.hasRetries === true || outcome.outcome === 'retry';
    checkpoint = { ...checkpoint, after: orderId, hasRetries };
    if (!(await run.save({ refunds: { syncedUntil, checkpoint } }))) return false;
  }
  return run.save({ refunds: { syncedUntil: checkpoint.hasRetries ? syncedUntil : checkpoint.startedAt } });
}

function begin({ connector, mode }: Run, syncedUntil: string | undefined): RefundCheckpoint {
  const now = connector.clock.now();
  const known = mode === 'incremental' && syncedUntil ? withOverlap(syncedUntil) : undefined;
  return {
    since: new Date(known ?? now - FURTHEST_MS).toISOString(),
    startedAt: new Date(now).toISOString(),
  };
}

/**
 * All of them are known before the first is changed, because a change moves an order in every list.
 *
 * @returns undefined where the run has to stop
 */
async function dueOrders(run: Run, since: string): Promise<string[] | undefined> {
  const { commercetools, marketplacer } = run.connector;
  const due = new Set<string>();
  let order: Order | undefined;
  do {
    if (!(await mayGoOn(run))) return undefined;
    const orders = await commercetools.orders.withReturnsSince(since, order);
    for (const { id } of orders) due.add(id);
    order = orders.at(-1);
  } while (order);
  let payment: Payment | undefined;
  do {
    if (!(await mayGoOn(run))) return undefined;
    const payments = await commercetools.payments.refundedSince(since, payment);
    if (!(await addOrdersOf(run, payments, due))) return undefined;
    payment = payments.at(-1);
  } while (payment);
  for await (const orderIds of marketplacer.refunds.ordersChangedSince(since)) {
    if (!(await mayGoOn(run))) return undefined;
    for (const orderId of orderIds) due.add(orderId);
  }
  return [...due].sort();
}

/** @returns false where the run has to stop */
async function addOrdersOf(run: Run, payments: readonly Payment[], due: Set<string>): Promise<boolean> {
  const { orders } = run.connector.commercetools;
  for (const [index, { id }] of payments.entries()) {
    if (index > 0 && index % PAYMENTS_AT_A_TIME === 0 && !(await mayGoOn(run))) return false;
    for (const orderId of await orders.idsOfPayment(id)) due.add(orderId);
  }
  return true;
}
