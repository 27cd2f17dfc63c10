import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import { isoTime, sweep, type Sweep, type SweepRun, type Swept } from '../sweep/index.ts';
import { deliveredQuantities, deliveriesOf, isOwnDelivery, sumOf } from './deliveries.ts';
import { progressOf } from './shipment-state.ts';
import { syncFulfilmentOf } from './sync-fulfilment.ts';

/** As far back as lost orders are looked for. */
const WINDOW_MS = 8 * 24 * 60 * 60_000;

/**
 * Finds the orders of which the shop itself has sent the last line: no message of that is subscribed to,
 * because our own deliveries would raise it too.
 *
 * @param options.dryRun only tell which orders would be changed
 */
export function finishOrders(
  connector: Connector,
  run: SweepRun,
  { dryRun, ...options }: { dryRun: boolean } & Pick<Sweep<Order>, 'checkpoint' | 'told'>,
): Promise<Swept> {
  const since = isoTime(connector.clock.now() - WINDOW_MS);
  return sweep(run, {
    ...options,
    page: async (after) => {
      const { items, next } = await connector.commercetools.orders.partlyShippedSince(since, after);
      return { items: items.filter(isAllSent), next };
    },
    cursorOf: ({ id }) => id,
    groupOf: 1,
    objectOf: ({ id }) => ({ type: 'fulfilment', id }),
    each: ({ id }) => syncFulfilmentOf(connector, id, { dryRun }),
  });
}

/** Of goods that Marketplacer has sent in part, or has cancelled before any of them was sent. */
function isAllSent(order: Order): boolean {
  const deliveries = deliveriesOf(order);
  const isCancelled = (order.returnInfo ?? []).length > 0 && order.syncInfo.length > 0;
  if (!isCancelled && !deliveries.some(isOwnDelivery)) return false;
  return progressOf(order, sumOf(deliveries.map(deliveredQuantities)), new Map()) === 'all';
}
