import { syncFulfilmentOfInvoice, syncInvoices } from '../fulfilment/index.ts';
import type { UpdatedInvoice } from '../marketplacer/index.ts';
import { ignored, type ObjectReference } from '../outcome/index.ts';
import { sweep } from '../sweep/index.ts';
import { noted } from './drift.ts';
import { countIn, type Ended, type Run } from './run.ts';

/** Orders at one time. */
const AT_ONCE = 10;

/** Marketplacer stops delivering a webhook after about 30 days; a first run, and a full one, look as far back. */
const FURTHEST_MS = 30 * 24 * 60 * 60_000;

/**
 * Syncs what was sent for the invoices that were updated since the last complete run, so that
 * a lost webhook costs a delay and never a shipment. All invoices of an order are synced together.
 */
export function reconcileShipments(run: Run): Promise<Ended> {
  const { connector } = run;
  const { fulfilment } = connector.marketplacer;
  return sweep(run, {
    checkpoint: run.checkpoint('invoices'),
    window: { whole: run.mode === 'full', furthestMs: FURTHEST_MS },
    page: async (after, since = '') => {
      const { items, next } = await fulfilment.updatedInvoices(since, after);
      return { items: onePerOrder(items), next };
    },
    changedAt: ({ updatedAt }) => updatedAt,
    atOnce: AT_ONCE,
    objectOf,
    each: async (invoice) =>
      noted(run, objectOf(invoice), async (options) => {
        const { id, isUnread, marketplacerOrderId, orderId } = invoice;
        if (isUnread) return syncFulfilmentOfInvoice(connector, id, options);
        if (marketplacerOrderId === undefined) return ignored('unknown-object');
        const read = () => fulfilment.ofOrder(marketplacerOrderId);
        return syncInvoices(connector, { read, orderId }, options);
      }),
    told: countIn(run, 'shipments'),
  });
}

const objectOf = ({ id, orderId }: UpdatedInvoice): ObjectReference =>
  orderId ? { type: 'fulfilment', id: orderId } : { type: 'invoice', id };

/** The newest invoice of each order: they come newest first. One of which the order is not known stands for itself. */
const onePerOrder = (invoices: readonly UpdatedInvoice[]): UpdatedInvoice[] => [
  ...new Map(
    invoices.toReversed().map((invoice) => [invoice.marketplacerOrderId ?? invoice.id, invoice]),
  ).values(),
];
