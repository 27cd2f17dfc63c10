import type { Payment } from '@commercetools/platform-sdk';
import { changeCursorOf } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import { applied, mostUrgent, unchanged, type Outcome } from '../outcome/index.ts';
import { sweep, type Sweep, type SweepRun, type Swept } from '../sweep/index.ts';
import { exportOrder } from './export-order.ts';
import { isMissing, MISSING_FOR_MS } from './is-missing.ts';

/**
 * Exports the orders that a payment has made due since the last run. A transaction changes the payment and not
 * the order, which may have been changed too long ago for `exportMissingOrders`.
 *
 * @param options.dryRun only tell which payments have made an order due
 */
export function exportPaidOrders(
  connector: Connector,
  run: SweepRun,
  {
    dryRun,
    whole,
    ...options
  }: { dryRun: boolean; whole: boolean } & Pick<Sweep<Payment>, 'checkpoint' | 'told'>,
): Promise<Swept> {
  const { orders, payments } = connector.commercetools;
  return sweep(run, {
    ...options,
    window: { whole, furthestMs: MISSING_FOR_MS },
    page: (after, since = '') => payments.chargedSince(since, after),
    cursorOf: changeCursorOf,
    changedAt: ({ lastModifiedAt }) => lastModifiedAt,
    groupOf: 1,
    async each({ id }) {
      const outcomes: Outcome[] = [];
      for (const orderId of await orders.idsOfPayment(id)) outcomes.push(await exportIfMissing(orderId));
      return mostUrgent(outcomes);
    },
  });

  async function exportIfMissing(orderId: string): Promise<Outcome> {
    const order = await orders.byId(orderId);
    const isOld = order && connector.clock.now() - Date.parse(order.lastModifiedAt) >= MISSING_FOR_MS;
    if (!isOld || !isMissing(connector, order)) return unchanged;
    return dryRun ? applied : exportOrder(connector, orderId, { lookFirst: true });
  }
}
