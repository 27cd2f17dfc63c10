import { itemsOf, type Order, type Tale } from './tale.ts';

export const FOREIGN = 'what the shop has put on the order stays as it is';

const OUR_DELIVERY = /^marketplacer-shipment-/;
const OUR_ITEM = /^marketplacer-refund-line-/;
const OUR_FIELD = 'trackingLink';

export const isOurDelivery = ({ key = '' }: { key?: string }): boolean => OUR_DELIVERY.test(key);
export const isOurKey = (key = ''): boolean => OUR_ITEM.test(key);
export const isOurItem = ({ key }: { key?: string }): boolean => isOurKey(key);

export const deliveriesOf = ({ shippingInfo }: Order) => shippingInfo?.deliveries ?? [];

/** Deliveries, parcels, custom fields and return items of the shop, and what it has added to ours. */
export function foreignPartOf(order: Order, { entries }: Pick<Tale, 'entries'>): string {
  const sold = new Set(entries.map(({ lineItemId }) => lineItemId));
  const ofParcel = ({ key, measurements, trackingData, custom }: Parcel) => {
    const { trackingId: _number, carrier: _carrier, isReturn: _is, ...told } = trackingData ?? {};
    const { [OUR_FIELD]: _link, ...fields } = custom?.fields ?? {};
    return measurements || Object.keys({ ...told, ...fields }).length > 0
      ? [{ key, measurements, told, fields }]
      : [];
  };
  const onOurs = deliveriesOf(order)
    .filter(isOurDelivery)
    .flatMap(({ key, parcels }) =>
      parcels.flatMap((parcel): unknown[] => (parcel.key === key ? ofParcel(parcel) : [parcel])),
    );
  const items = itemsOf(order)
    .filter((item) => !isOurItem(item))
    .map(({ lastModifiedAt: _at, paymentState, ...item }) =>
      // The connector says how the refund of marketplace goods was decided, and nothing else.
      sold.has(item.lineItemId) ? item : { ...item, paymentState },
    );
  return JSON.stringify({
    deliveries: deliveriesOf(order).filter((delivery) => !isOurDelivery(delivery)),
    onOurs,
    items,
    purchaseOrderNumber: order.purchaseOrderNumber,
    orderState: order.orderState,
    paymentState: order.paymentState,
    custom: order.custom,
  });
}

type Parcel = ReturnType<typeof deliveriesOf>[number]['parcels'][number];
