import type {
  DeliveryItem,
  OrderAddDeliveryAction,
  OrderUpdateAction,
  ParcelDraft,
  ParcelMeasurements,
  TrackingData,
} from '@commercetools/platform-sdk';
import { copy } from '../../../engine/json.ts';
import { duplicateField, invalidField, invalidOperation } from '../../model/errors.ts';
import { setOrRemove, type Json, type Resource } from '../../model/resource.ts';
import { customFields } from '../../rules/custom-fields.ts';
import { requireKey } from '../../rules/patterns.ts';
import { checked, type Shape } from '../../rules/shape.ts';
import { action, type Actions, type WriteContext } from '../../writes/kind.ts';
import { lineWithId, named } from './lines.ts';
import { customActionsOf, requireAddress } from './order-actions.ts';

const DELIVERY: Shape<{ deliveryId?: string; deliveryKey?: string }> = {
  deliveryId: 'string?',
  deliveryKey: 'string?',
};
const PARCEL: Shape<{ parcelId?: string; parcelKey?: string }> = {
  parcelId: 'string?',
  parcelKey: 'string?',
};

const TRACKING: Shape<TrackingData> = {
  trackingId: 'string?',
  carrier: 'string?',
  provider: 'string?',
  providerTransaction: 'string?',
  isReturn: 'boolean?',
};

const MEASUREMENTS: Shape<ParcelMeasurements> = {
  heightInMillimeter: 'integer?',
  lengthInMillimeter: 'integer?',
  widthInMillimeter: 'integer?',
  weightInGram: 'integer?',
};

const deliveryOf = (order: Resource, change: Json) => named(allDeliveries(order), change, 'delivery');
const parcelOf = (order: Resource, change: Json) =>
  named(
    allDeliveries(order).flatMap(({ parcels }) => parcels),
    change,
    'parcel',
  );

export const deliveryActions: Actions<OrderUpdateAction> = {
  addDelivery: action(
    {
      deliveryKey: 'string?',
      shippingKey: 'string?',
      items: 'array?',
      address: 'object?',
      parcels: 'array?',
      custom: 'object?',
    },
    addDelivery,
  ),
  addParcelToDelivery: action(
    {
      ...DELIVERY,
      parcelKey: 'string?',
      measurements: 'object?',
      trackingData: 'object?',
      items: 'array?',
      custom: 'object?',
    },
    (context, order, change) => {
      const delivery = deliveryOf(order, change);
      addParcel(context, order, delivery, { ...change, key: change.parcelKey });
    },
  ),
  setDeliveryItems: action({ ...DELIVERY, items: 'array' }, ({ emit }, order, change) => {
    const delivery = deliveryOf(order, change);
    const oldItems = delivery.items;
    delivery.items = deliveryItems(order, change.items);
    emit('DeliveryItemsUpdated', { ...idsOf(delivery), items: delivery.items, oldItems });
  }),
  setDeliveryAddress: action({ ...DELIVERY, address: 'object?' }, ({ emit }, order, change) => {
    const delivery = deliveryOf(order, change);
    requireAddress(change.address);
    emit('DeliveryAddressSet', { ...idsOf(delivery), address: change.address, oldAddress: delivery.address });
    setOrRemove(delivery, 'address', change.address);
  }),
  removeDelivery: action(DELIVERY, ({ emit }, order, change) => {
    const delivery = deliveryOf(order, change);
    for (const { deliveries } of shippingInfos(order)) removeFrom(deliveries, delivery);
    emit('DeliveryRemoved', { delivery });
  }),
  setParcelTrackingData: action({ ...PARCEL, trackingData: 'object?' }, ({ emit }, order, change) => {
    const parcel = parcelOf(order, change);
    setOrRemove(parcel, 'trackingData', trackingDataOf(change.trackingData));
    emit('ParcelTrackingDataUpdated', { ...parcelIdsOf(order, parcel), trackingData: parcel.trackingData });
  }),
  setParcelMeasurements: action({ ...PARCEL, measurements: 'object?' }, ({ emit }, order, change) => {
    const parcel = parcelOf(order, change);
    setOrRemove(parcel, 'measurements', measurementsOf(change.measurements));
    emit('ParcelMeasurementsUpdated', { ...parcelIdsOf(order, parcel), measurements: parcel.measurements });
  }),
  setParcelItems: action({ ...PARCEL, items: 'array' }, ({ emit }, order, change) => {
    const parcel = parcelOf(order, change);
    const oldItems = parcel.items;
    parcel.items = deliveryItems(order, change.items);
    emit('ParcelItemsUpdated', { ...parcelIdsOf(order, parcel), items: parcel.items, oldItems });
  }),
  removeParcelFromDelivery: action(PARCEL, ({ emit }, order, change) => {
    const parcel = parcelOf(order, change);
    const delivery = deliveryHolding(order, parcel);
    removeFrom(delivery.parcels, parcel);
    emit('ParcelRemovedFromDelivery', { ...idsOf(delivery), parcel });
  }),
  ...customActionsOf('setDelivery', 'order-delivery', DELIVERY, deliveryOf, { name: 'Delivery', ids: idsOf }),
  ...customActionsOf('setParcel', 'order-parcel', PARCEL, parcelOf),
};

function addDelivery(context: WriteContext, order: Resource, change: OrderAddDeliveryAction): void {
  const { deliveryKey, shippingKey, items = [], address, parcels = [] } = change;
  requireKey(deliveryKey, 'deliveryKey');
  requireAddress(address);
  if (deliveryKey !== undefined && allDeliveries(order).some(({ key }) => key === deliveryKey)) {
    throw duplicateField('deliveryKey', deliveryKey);
  }
  const delivery: Json = {
    id: context.project.uuid(),
    key: deliveryKey,
    createdAt: context.project.now(),
    items: deliveryItems(order, items),
    parcels: [],
    address,
    custom: customFields(context.project, 'order-delivery', change.custom),
  };
  shippingInfoFor(order, shippingKey).deliveries.push(delivery);
  context.emit('DeliveryAdded', { delivery, shippingKey });
  for (const parcel of parcels) addParcel(context, order, delivery, parcel);
}

function addParcel({ project, emit }: WriteContext, order: Resource, delivery: Json, draft: unknown): void {
  const parcelDraft = checked<ParcelDraft>(
    draft,
    { key: 'string?', measurements: 'object?', trackingData: 'object?', items: 'array?', custom: 'object?' },
    'parcel',
  );
  const { key, measurements, items = [], trackingData, custom } = parcelDraft;
  requireKey(key, 'parcelKey');
  const known: Json[] = allDeliveries(order).flatMap(({ parcels }) => parcels);
  if (key !== undefined && known.some((parcel) => parcel.key === key)) throw duplicateField('parcelKey', key);
  const parcel: Json = {
    id: project.uuid(),
    key,
    createdAt: project.now(),
    measurements: measurementsOf(measurements),
    trackingData: trackingDataOf(trackingData),
    items: deliveryItems(order, items),
    custom: customFields(project, 'order-parcel', custom),
  };
  delivery.parcels.push(parcel);
  emit('ParcelAddedToDelivery', { delivery: copy(delivery), parcel });
}

/** Quantities are not compared with the order: delivering more than was ordered is not refused. */
function deliveryItems(order: Resource, items: unknown[]): Json[] {
  return items.map((item) => {
    const known = checked<DeliveryItem>(item, { id: 'string', quantity: 'integer' }, 'items');
    lineWithId(order, known.id);
    if (known.quantity < 1) throw invalidField('items.quantity', known.quantity);
    return known;
  });
}

function trackingDataOf(draft: TrackingData | undefined): Json | undefined {
  return draft && { isReturn: false, ...checked<TrackingData>(draft, TRACKING, 'trackingData') };
}

/** In millimetres and grams. */
function measurementsOf(draft: ParcelMeasurements | undefined): Json | undefined {
  return draft && checked<ParcelMeasurements>(draft, MEASUREMENTS, 'measurements');
}

function shippingInfoFor(order: Resource, key: string | undefined): Json {
  const info =
    order.shippingMode === 'Multiple'
      ? order.shipping.find(({ shippingKey }: Json) => shippingKey === key)?.shippingInfo
      : order.shippingInfo;
  if (!info) throw invalidOperation('The order has no shipping info, so it can not take a delivery.');
  return info;
}

function shippingInfos({ shippingInfo, shipping }: Resource): Json[] {
  return [shippingInfo ?? [], ...shipping.map((way: Json) => way.shippingInfo)].flat();
}

function allDeliveries(order: Resource): Json[] {
  return shippingInfos(order).flatMap(({ deliveries }) => deliveries);
}

function deliveryHolding(order: Resource, parcel: Json): Json {
  return allDeliveries(order).find(({ parcels }) => parcels.includes(parcel))!;
}

function idsOf(delivery: Json): Json {
  return { deliveryId: delivery.id };
}

function parcelIdsOf(order: Resource, parcel: Json): Json {
  return { ...idsOf(deliveryHolding(order, parcel)), parcelId: parcel.id };
}

function removeFrom(list: Json[], member: Json): void {
  const at = list.indexOf(member);
  if (at >= 0) list.splice(at, 1);
}
