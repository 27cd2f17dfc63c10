import type { Order } from '@commercetools/platform-sdk';
import { runUseCase, type Connector } from '../connector/index.ts';
import type { Outcome } from '../outcome/index.ts';
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
 * @param visit told about every order that had to be exported; returning false ends the sweep
 * @param dryRun only tell which orders would be exported
 * @returns whether the sweep came to its end
 */
export async function exportMissingOrders(
  connector: Connector,
  visit: (orderId: string, outcome: Outcome | undefined) => Promise<boolean>,
  dryRun = false,
): Promise<boolean> {
  const since = new Date(connector.clock.now() - WINDOW_MS).toISOString();
  /** A claim and a mark change the order, which brings it again. */
  const visited = new Set<string>();
  let last: Order | undefined;
  do {
    const orders = await connector.commercetools.orders.changedSince(since, last);
    const missing = orders.filter((order) => !visited.has(order.id) && isMissing(connector, order));
    for (const order of missing) {
      visited.add(order.id);
      const outcome = dryRun
        ? undefined
        : await runUseCase(connector, () => exportOrder(connector, order.id, { lookFirst: true }));
      if (!(await visit(order.id, outcome))) return false;
    }
    last = orders.at(-1);
  } while (last);
  return true;
}

function isMissing({ config }: Connector, order: Order): boolean {
  const { kind } = markOf(order);
  if (marketplaceLinesOf(order).length === 0) return false;
  return kind === 'claimed' || (kind === 'none' && isDue(order, config.orders.exportWhen));
}
