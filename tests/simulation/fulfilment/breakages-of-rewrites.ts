import type { Connector } from '../../../core/src/connector/index.ts';
import type { Breakage } from '../simulate.ts';

type Opened = NonNullable<Awaited<ReturnType<Connector['store']['refundTracking']['open']>>>;

/** What is remembered of the returns of an order is read as something else. */
const remembering = (change: (tracking: Opened['tracking']) => Opened['tracking']): Breakage => ({
  connector: ({ store, ...connector }) => ({
    ...connector,
    store: {
      ...store,
      refundTracking: {
        ...store.refundTracking,
        open: async (orderId) => {
          const opened = await store.refundTracking.open(orderId);
          return opened && { ...opened, tracking: change(opened.tracking) };
        },
      },
    },
  }),
});

/** An item that the shop has written anew is asked for again. */
export const rewriteIsReturn: Breakage = remembering((tracking) => ({
  ...tracking,
  entries: Object.fromEntries(
    Object.entries(tracking.entries).map(([id, entry]) => [
      id,
      entry.requestId ? { ...entry, gone: true } : entry,
    ]),
  ),
}));

/** That an item is undecided again after it was written anew counts as a change of mind. */
export const rewriteIsDecision: Breakage = remembering(({ agreedItems: _agreed, ...tracking }) => tracking);
