import type { Order } from '@commercetools/platform-sdk';
import { changeCursorOf } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import { applied } from '../outcome/index.ts';
import { isoTime, sweep, type Sweep, type SweepRun, type Swept } from '../sweep/index.ts';
import { markOf } from './export-mark.ts';
import { exportOrder } from './export-order.ts';
import { isDue } from './is-due.ts';
import { marketplaceLinesOf } from './marketplace-lines.ts';

/** Longer than any message is kept by Connect (7 days). An order becomes due by a change of it. */
const WINDOW_MS = 8 * 24 * 60 * 60_000;

/**
 * Exports the orders that were changed in the last days and carry no mark of ours, so that a lost message or a deleted
 * subscription costs a delay and never an order.
 *
 * @param options.dryRun only tell which orders would be exported
 */
export function exportMissingOrders(
  connector: Connector,
  run: SweepRun,
  { dryRun, ...options }: { dryRun: boolean } & Pick<Sweep<Order>, 'checkpoint' | 'told'>,
): Promise<Swept> {
  const since = isoTime(connector.clock.now() - WINDOW_MS);
  /** A claim and a mark change the order, which brings it again. */
  const visited = new Set<string>();
  return sweep(run, {
    ...options,
    page: async (after) => {
      const { items, next } = await connector.commercetools.orders.changedSince(since, after);
      const missing = items.filter((order) => !visited.has(order.id) && isMissing(connector, order));
      for (const { id } of missing) visited.add(id);
      return { items: missing, next };
    },
    cursorOf: changeCursorOf,
    groupOf: 1,
    each: async ({ id }) => (dryRun ? applied : exportOrder(connector, id, { lookFirst: true })),
  });
}

function isMissing({ config }: Pick<Connector, 'config'>, order: Order): boolean {
  const { kind } = markOf(order);
  if (marketplaceLinesOf(order).length === 0) return false;
  return kind === 'claimed' || (kind === 'none' && isDue(order, config.orders.exportWhen));
}
