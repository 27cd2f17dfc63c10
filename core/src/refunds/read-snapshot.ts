import type { Connector } from '../connector/index.ts';
import type { TrackedOrder } from '../store/index.ts';
import type { RefundRequest } from '../marketplacer/index.ts';
import { isPaidBack } from './paid-back.ts';
import type { RefundSnapshot } from './pairs.ts';

/** Everything about the returns and refunds of an order; undefined where it, or its link, is gone. */
export async function readSnapshot(
  { commercetools, store, marketplacer }: Connector,
  orderId: string,
): Promise<{ snapshot: RefundSnapshot; opened: TrackedOrder } | undefined> {
  // The tracking is read before the requests, so that a request which it does not name yet is found among them.
  const opened = await store.refundTracking.open(orderId);
  if (!opened) return undefined;
  const { link, tracking } = opened;
  const [order, invoices] = await Promise.all([
    commercetools.orders.byId(orderId),
    marketplacer.refunds.invoicesOf(link.marketplacerOrderId),
  ]);
  if (!order) return undefined;
  const [payments, listed] = await Promise.all([
    commercetools.payments.ofOrder(order),
    Promise.all(invoices.map(({ legacyId }) => marketplacer.refunds.ofInvoice(legacyId))),
  ]);
  const requests = listed.flat();
  const requestIds = Object.values(tracking.entries).map(({ requestId }) => requestId);
  const unlisted = requestIds.filter(
    (id) => id && isRequest(id) && !requests.some((known) => known.id === id),
  );
  const added = await Promise.all(unlisted.map((id = '') => marketplacer.refunds.byId(id)));
  return {
    snapshot: {
      order,
      link,
      tracking,
      invoices,
      requests: [...requests, ...added.filter((request): request is RefundRequest => request !== undefined)],
      paidBack: isPaidBack(order, payments),
    },
    opened,
  };
}

/** The tracking also notes which item took over a request; ids of Marketplacer are base64. */
const isRequest = (id: string): boolean => !id.includes(':');
