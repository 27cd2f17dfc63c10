import type { Payment } from '@commercetools/platform-sdk';
import { changeCursorOf } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import { applied, mostUrgent, unchanged, type Outcome } from '../outcome/index.ts';
import { sweep, type Sweep, type SweepRun, type Swept } from '../sweep/index.ts';
import { exportOrder } from './export-order.ts';
import { isMissing, MISSING_FOR_MS } from './is-missing.ts';

/**
 * Exports the orders that a payment has made due since the last run. A transaction changes the payment and not
 * the order, so `exportMissingOrders` does not see it.
 *
 * @param options.dryRun only tell which payments have made an order due
 * @param options.isSeen orders that another list has shown
 */
export function exportPaidOrders(
  connector: Connector,
  run: SweepRun,
  {
    dryRun,
    whole,
    isSeen,
    ...options
  }: {
    dryRun: boolean;
    whole: boolean;
    isSeen?: (orderId: string) => boolean;
  } & Pick<Sweep<Payment>, 'checkpoint' | 'told'>,
): Promise<Swept> {
  const { payments } = connector.commercetools;
  return sweep(run, {
    ...options,
    window: { whole, furthestMs: MISSING_FOR_MS },
    page: (after, since = '') => payments.chargedSince(since, after),
    cursorOf: changeCursorOf,
    changedAt: ({ lastModifiedAt }) => lastModifiedAt,
    groupOf: 1,
    objectOf: ({ id }) => ({ type: 'payment', id }),
    each: ({ id }) => exportOrdersOfPayment(connector, id, { dryRun, isSeen }),
  });
}

/** Exports what a payment has made due, whatever was heard of it. */
export async function exportOrdersOfPayment(
  connector: Connector,
  paymentId: string,
  { dryRun = false, isSeen }: { dryRun?: boolean; isSeen?: ((orderId: string) => boolean) | undefined } = {},
): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const orderId of await connector.commercetools.orders.idsOfPayment(paymentId)) {
    if (!isSeen?.(orderId)) outcomes.push(await exportIfMissing(connector, orderId, { dryRun }));
  }
  return mostUrgent(outcomes);
}

/** Exports an order that Marketplacer should have, and about which nothing says that it does. */
export async function exportIfMissing(
  connector: Connector,
  orderId: string,
  { dryRun = false } = {},
): Promise<Outcome> {
  const order = await connector.commercetools.orders.byId(orderId);
  if (!order || !isMissing(connector, order)) return unchanged;
  return dryRun ? applied : exportOrder(connector, orderId, { lookFirst: true });
}
