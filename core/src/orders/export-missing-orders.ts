import type { Order } from '@commercetools/platform-sdk';
import { changeCursorOf } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import { applied } from '../outcome/index.ts';
import { sweep, type Sweep, type SweepRun, type Swept } from '../sweep/index.ts';
import { markOf } from './export-mark.ts';
import { exportOrder } from './export-order.ts';
import { duenessNow, isMissing, MISSING_FOR_MS } from './is-missing.ts';
import { marketplaceLinesOf } from './marketplace-lines.ts';

/** An order that waits longer than this to become due is told. */
const PATIENCE_MS = 24 * 60 * 60_000;

/**
 * Exports the orders that were changed since the last run, or in the last days, and carry no mark of ours, so that a
 * lost message or a deleted subscription costs a delay and never an order.
 *
 * @param options.dryRun only tell which orders would be exported
 * @param options.waiting told, at least once, of each order that has waited for more than a day to become due
 */
export function exportMissingOrders(
  connector: Connector,
  run: SweepRun,
  {
    dryRun,
    whole,
    waiting,
    ...options
  }: {
    dryRun: boolean;
    whole: boolean;
    waiting?: (order: Order) => void;
  } & Pick<Sweep<Order>, 'checkpoint' | 'told'>,
): Promise<Swept> {
  /** A claim and a mark change the order, which brings it again. */
  const visited = new Set<string>();
  return sweep(run, {
    ...options,
    window: { whole, furthestMs: MISSING_FOR_MS },
    page: async (after, since = '') => {
      const { items, next } = await connector.commercetools.orders.changedSince(since, after);
      const kindOf = (order: Order) => {
        try {
          return isMissing(connector, order) ? 'missing' : isWaiting(connector, order) && 'waiting';
        } catch {
          // What cannot be understood is said where the order is exported, which stops no other.
          return 'missing';
        }
      };
      const { missing: found = [], waiting: patient = [] } = Object.groupBy(items, (one) =>
        String(kindOf(one)),
      );
      const missing = found.filter(({ id }) => !visited.has(id));
      for (const { id } of missing) visited.add(id);
      patient.forEach((order) => waiting?.(order));
      return { items: missing, next, newest: items.at(-1)?.lastModifiedAt };
    },
    changedAt: ({ lastModifiedAt }) => lastModifiedAt,
    cursorOf: changeCursorOf,
    groupOf: 1,
    objectOf: ({ id }) => ({ type: 'order', id }),
    each: async ({ id }) => (dryRun ? applied : exportOrder(connector, id, { lookFirst: true })),
  });
}

function isWaiting(connector: Pick<Connector, 'config' | 'clock'>, order: Order): boolean {
  if (marketplaceLinesOf(order).length === 0 || order.orderState === 'Cancelled') return false;
  if (connector.clock.now() - Date.parse(order.createdAt) < PATIENCE_MS) return false;
  return markOf(order).kind === 'none' && duenessNow(connector, order) === 'not-yet';
}
