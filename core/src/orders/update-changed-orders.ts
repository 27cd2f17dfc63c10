import type { Order } from '@commercetools/platform-sdk';
import { changeCursorOf } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import { applied, unchanged } from '../outcome/index.ts';
import type { OrderLink } from '../store/index.ts';
import { sweep, type Sweep, type SweepRun, type Swept } from '../sweep/index.ts';
import { markOf } from './export-mark.ts';
import { MISSING_FOR_MS } from './is-missing.ts';
import { toldOf, untoldOf } from './told.ts';
import { updateOrder } from './update-order.ts';

/**
 * Compares the exported orders that were changed since the last run with what Marketplacer was told of them, and
 * brings what differs: the change of an item shipping address, which raises no message, and what a lost message
 * should have told.
 *
 * @param options.dryRun only tell which orders differ
 */
export function updateChangedOrders(
  connector: Connector,
  run: SweepRun,
  {
    dryRun,
    whole,
    ...options
  }: { dryRun: boolean; whole: boolean } & Pick<Sweep<Order, Map<string, OrderLink>>, 'checkpoint' | 'told'>,
): Promise<Swept> {
  const { commercetools, store } = connector;
  return sweep<Order, Map<string, OrderLink>>(run, {
    ...options,
    window: { whole, furthestMs: MISSING_FOR_MS },
    page: async (after, since = '') => {
      const { items, next } = await commercetools.orders.changedSince(since, after);
      return { items: items.filter((order) => markOf(order).kind === 'exported'), next };
    },
    prepare: (orders) => store.links.byOrderIds(orders.map(({ id }) => id)),
    changedAt: ({ lastModifiedAt }) => lastModifiedAt,
    cursorOf: changeCursorOf,
    objectOf: ({ id }) => ({ type: 'order-details', id }),
    async each(order, links) {
      if (isTold(order, links.get(order.id))) return unchanged;
      return dryRun ? applied : updateOrder(connector, order.id);
    },
  });
}

function isTold(order: Order, link: OrderLink | undefined): boolean {
  const all = link?.consignments ?? (link ? [{ ...link, addressKeys: undefined }] : []);
  return (
    all.length > 0 &&
    all.every(({ told, addressKeys }) => {
      const now = toldOf(order, addressKeys);
      const untold = now && untoldOf(told, now);
      return untold && untold.stale.length + untold.unknown.length === 0;
    })
  );
}
