import type { Order } from '@commercetools/platform-sdk';
import { shipmentLegacyIdOf } from '../commercetools/index.ts';
import { runUseCase, type Connector } from '../connector/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { deliveredQuantities, deliveriesOf, sumOf } from './deliveries.ts';
import { progressOf } from './shipment-state.ts';
import { syncFulfilmentOf } from './sync-fulfilment.ts';

/** As far back as lost orders are looked for. */
const WINDOW_MS = 8 * 24 * 60 * 60_000;

interface Sweep {
  /** Told about every order that was found; returning false ends the sweep. */
  visit: (outcome: Outcome) => Promise<boolean>;
  /** Asked before every page; false ends the sweep. */
  mayGoOn: () => Promise<boolean>;
}

/**
 * Finds the orders of which the shop itself has sent the last line: no message of that is subscribed to,
 * because our own deliveries would raise it too.
 *
 * @param dryRun only tell which orders would be changed
 * @returns whether the sweep came to its end
 */
export async function finishOrders(
  connector: Connector,
  { visit, mayGoOn }: Sweep,
  dryRun: boolean,
): Promise<boolean> {
  const since = new Date(connector.clock.now() - WINDOW_MS).toISOString();
  let last: string | undefined;
  do {
    if (!(await mayGoOn())) return false;
    const orders = await connector.commercetools.orders.partlyShippedSince(since, last);
    for (const { id } of orders.filter(isAllSent)) {
      const sync = () => syncFulfilmentOf(connector, id, { dryRun });
      if (!(await visit(dryRun ? await sync() : await runUseCase(connector, sync)))) return false;
    }
    last = orders.at(-1)?.id;
  } while (last);
  return true;
}

function isAllSent(order: Order): boolean {
  const deliveries = deliveriesOf(order);
  if (!deliveries.some(({ key }) => key && shipmentLegacyIdOf(key) !== undefined)) return false;
  return progressOf(order, sumOf(deliveries.map(deliveredQuantities)), new Map()) === 'all';
}
