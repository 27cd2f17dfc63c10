import type { DeliveryItem, Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import { deliveriesOf } from '../fulfilment/index.ts';
import { duenessNow, markOf, marketplaceLinesOf, type Dueness, type ExportMark } from '../orders/index.ts';
import { marketplacerOrderIdsOf, type OrderLink } from '../store/index.ts';
import { isoTime } from '../sweep/index.ts';

/** What the connector knows of an order, of whose buyer nothing is shown. Moments are ISO 8601. */
interface OrderFacts {
  order: Pick<Order, 'id' | 'orderNumber' | 'createdAt' | 'orderState' | 'paymentState' | 'shipmentState'>;
  export: {
    state: ExportMark['kind'];
    /** Whether it is to be exported, where it is not yet. */
    due?: Dueness | 'not-ours';
    /** The end of the claim of the worker that exports it. */
    until?: string;
  };
  link: LinkFacts | undefined;
  /** Without the numbers by which a parcel can be followed to its buyer. */
  parcels: { delivery?: string | undefined; parcel?: string | undefined; items: Item[] }[];
  returns: (Item & {
    key?: string | undefined;
    shipmentState: string;
    paymentState: string;
    /** The refund request in Marketplacer, where one is known. */
    refundRequestId?: string | undefined;
  })[];
}

interface Item {
  lineItemId: string;
  quantity: number;
}

type LinkFacts = Pick<OrderLink, 'lines' | 'incomplete' | 'hasRefused' | 'invoices'> & {
  marketplacerOrderIds: string[];
};

/** Undefined where commercetools does not have the order. */
export async function readOrder(
  connector: Pick<Connector, 'clock' | 'commercetools' | 'config' | 'store'>,
  id: string,
): Promise<OrderFacts | undefined> {
  const [order, tracked] = await Promise.all([
    connector.commercetools.orders.byId(id),
    connector.store.refundTracking.open(id),
  ]);
  if (!order) return undefined;
  const { orderNumber, createdAt, orderState, paymentState, shipmentState } = order;
  return {
    order: { id, orderNumber, createdAt, orderState, paymentState, shipmentState },
    export: exportOf(connector, order),
    link: tracked && linkFactsOf(tracked.link),
    parcels: parcelsOf(order),
    returns: (order.returnInfo ?? []).flatMap(({ items }) =>
      items.map((item) => ({
        key: item.key,
        lineItemId: item.type === 'LineItemReturnItem' ? item.lineItemId : item.customLineItemId,
        quantity: item.quantity,
        shipmentState: item.shipmentState,
        paymentState: item.paymentState,
        refundRequestId: tracked?.tracking.entries[item.id]?.requestId,
      })),
    ),
  };
}

function exportOf(connector: Pick<Connector, 'clock' | 'config'>, order: Order): OrderFacts['export'] {
  const mark = markOf(order);
  switch (mark.kind) {
    case 'none':
      return { state: 'none', due: dueOf(connector, order) };
    case 'claimed':
      return { state: 'claimed', until: isoTime(mark.until) };
    default:
      return { state: mark.kind };
  }
}

const dueOf = (connector: Pick<Connector, 'clock' | 'config'>, order: Order): OrderFacts['export']['due'] =>
  marketplaceLinesOf(order).length === 0 ? 'not-ours' : duenessNow(connector, order);

const linkFactsOf = (link: OrderLink): LinkFacts => ({
  marketplacerOrderIds: marketplacerOrderIdsOf(link),
  incomplete: link.incomplete,
  hasRefused: link.hasRefused,
  lines: link.lines,
  invoices: link.invoices,
});

/** A delivery without parcels stands for itself. */
const parcelsOf = (order: Order): OrderFacts['parcels'] =>
  deliveriesOf(order).flatMap(({ key, items, parcels }) =>
    parcels.length === 0
      ? [{ delivery: key, items: itemsOf(items) }]
      : parcels.map((parcel) => ({
          delivery: key,
          parcel: parcel.key,
          items: itemsOf(parcel.items && parcel.items.length > 0 ? parcel.items : items),
        })),
  );

const itemsOf = (items: readonly DeliveryItem[]): Item[] =>
  items.map(({ id, quantity }) => ({ lineItemId: id, quantity }));
