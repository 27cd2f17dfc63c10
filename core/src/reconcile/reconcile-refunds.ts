import type { ChangedRefund } from '../marketplacer/index.ts';
import type { ObjectReference } from '../outcome/index.ts';
import { syncRefundOf, syncRefunds } from '../refunds/index.ts';
import { inGroups, pagesOf, readAll, sweep } from '../sweep/index.ts';
import { noted } from './drift.ts';
import { countIn, type Ended, type Run } from './run.ts';

/** A first run, and a full one, look as far back as Marketplacer keeps delivering a webhook. */
const FURTHEST_MS = 30 * 24 * 60 * 60_000;
/** Payments whose orders are asked for, one after the other, between two signs of life. */
const PAYMENTS_AT_A_TIME = 20;

/**
 * Syncs the orders whose returns, cancellation, payments or refund requests were changed since the last
 * complete run: what no message tells, such as `setReturnPaymentState`, and what a lost one should have told.
 *
 * All of them are known before the first is changed, because a change moves an order in every list.
 */
export async function reconcileRefunds(run: Run): Promise<Ended> {
  return sweep(run, {
    checkpoint: run.checkpoint('refunds'),
    window: { whole: run.mode === 'full', furthestMs: FURTHEST_MS },
    page: async (after = '', since = '') => {
      const found = await readAll(run, changedOrders(run.connector, since));
      const byCursor = new Map((found ?? []).map((one) => [cursorOf(one), one]));
      const due = [...byCursor.keys()].filter((cursor) => cursor > after).sort();
      return found && { items: due.flatMap((cursor) => byCursor.get(cursor) ?? []), next: undefined };
    },
    cursorOf,
    groupOf: 1,
    objectOf,
    each: (changed) =>
      noted(run, objectOf(changed), (options) =>
        (changed.kind === 'order' ? syncRefunds : syncRefundOf)(run.connector, changed.id, options),
      ),
    told: countIn(run, 'refunds'),
  });
}

/** Orders, by their ids, and behind them what has to be read first. */
const cursorOf = ({ kind, id }: ChangedRefund): string => (kind === 'order' ? id : `request ${id}`);

const objectOf = ({ kind, id }: ChangedRefund): ObjectReference => ({
  type: kind === 'order' ? 'refund' : kind,
  id,
});

const orderOf = (id: string): ChangedRefund => ({ kind: 'order', id });

/** Orders, some of them several times. */
async function* changedOrders(
  { commercetools: { orders, payments }, marketplacer }: Run['connector'],
  since: string,
): AsyncGenerator<ChangedRefund[]> {
  for await (const changed of pagesOf((after) => orders.withReturnsSince(since, after))) {
    yield changed.map(({ id }) => orderOf(id));
  }
  for await (const refunded of pagesOf((after) => payments.refundedSince(since, after))) {
    for (const some of inGroups(refunded, PAYMENTS_AT_A_TIME)) {
      const orderIds: string[] = [];
      for (const { id } of some) orderIds.push(...(await orders.idsOfPayment(id)));
      yield orderIds.map(orderOf);
    }
  }
  yield* marketplacer.refunds.changedSince(since);
}
