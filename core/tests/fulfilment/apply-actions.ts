import type {
  Delivery,
  DeliveryItem,
  Order,
  OrderUpdateAction,
  Parcel,
  ParcelDraft,
} from '@commercetools/platform-sdk';

/**
 * An independent reading of commercetools' rules for deliveries (API reference, Order update actions),
 * against which a property runs thousands of plans. It knows nothing of the planner; whatever commercetools would refuse,
 * throws. Beside the sandbox it stays as a second opinion on ids, keys and parcels; the story of the fulfilment runs the
 * same plans on the sandbox.
 */
export function applied(order: Order, actions: readonly OrderUpdateAction[]): Order {
  const result = structuredClone(order) as WritableOrder;
  for (const action of actions) apply(result, action);
  return result;
}

type WritableOrder = { -readonly [Key in keyof Order]: Order[Key] };
type WritableParcel = { -readonly [Key in keyof Parcel]: Parcel[Key] };
type WritableDelivery = { -readonly [Key in keyof Delivery]: Delivery[Key] } & { parcels: WritableParcel[] };

function apply(order: WritableOrder, action: OrderUpdateAction): void {
  switch (action.action) {
    case 'addDelivery': {
      if (order.shippingMode === 'Multiple' && !action.shippingKey) throw new Error('no shippingKey');
      const info =
        order.shippingMode === 'Multiple'
          ? order.shipping.find(({ shippingKey }) => shippingKey === action.shippingKey)?.shippingInfo
          : order.shippingInfo;
      if (!info) throw new Error('no shipping info');
      if (deliveries(order).some(({ key }) => key === action.deliveryKey))
        throw new Error('delivery key twice');
      const delivery: WritableDelivery = {
        id: `id-of-${action.deliveryKey}`,
        key: action.deliveryKey,
        createdAt: '2026-03-01T10:00:00.000Z',
        items: itemsOf(order, action.items),
        parcels: [],
      };
      Object.assign(info, { deliveries: [...(info.deliveries ?? []), delivery] });
      for (const parcel of action.parcels ?? []) addParcel(order, deliveryWith(order, delivery.key), parcel);
      return;
    }
    case 'addParcelToDelivery': {
      const { action: _name, deliveryKey, parcelKey, ...draft } = action;
      return addParcel(order, deliveryWith(order, deliveryKey), { ...draft, key: parcelKey });
    }
    case 'setDeliveryItems':
      deliveryWith(order, action.deliveryKey).items = itemsOf(order, action.items);
      return;
    case 'setParcelItems':
      parcelWith(order, action.parcelKey).items = itemsOf(order, action.items);
      return;
    case 'setParcelTrackingData': {
      const parcel = parcelWith(order, action.parcelKey);
      if (action.trackingData) parcel.trackingData = { isReturn: false, ...action.trackingData };
      else delete parcel.trackingData;
      return;
    }
    case 'setParcelCustomType':
      parcelWith(order, action.parcelKey).custom = customOf(action);
      return;
    case 'setParcelCustomField': {
      const parcel = parcelWith(order, action.parcelKey);
      if (!parcel.custom) throw new Error('no custom type');
      const { [action.name]: old, ...others } = parcel.custom.fields;
      if (action.value === undefined && old === undefined) throw new Error('not set');
      const fields = action.value === undefined ? others : { ...others, [action.name]: action.value };
      parcel.custom = { ...parcel.custom, fields };
      return;
    }
    case 'changeShipmentState':
      order.shipmentState = action.shipmentState;
      return;
    default:
      throw new Error(`not an action of fulfilment: ${action.action}`);
  }
}

function addParcel(order: WritableOrder, delivery: WritableDelivery, draft: ParcelDraft): void {
  if (allParcels(order).some(({ key }) => key === draft.key)) throw new Error('parcel key twice');
  delivery.parcels.push({
    id: `id-of-parcel-${draft.key}`,
    key: draft.key,
    createdAt: '2026-03-01T10:00:00.000Z',
    items: itemsOf(order, draft.items),
    ...(draft.trackingData && { trackingData: { isReturn: false, ...draft.trackingData } }),
    ...(draft.custom && { custom: customOf(draft.custom) }),
  });
}

const customOf = ({ type, fields }: { type?: { key?: string }; fields?: object }) => ({
  type: { typeId: 'type' as const, id: `id-of-${type?.key}` },
  fields: { ...fields },
});

function itemsOf(order: Order, items: readonly DeliveryItem[] = []): DeliveryItem[] {
  for (const { id } of items) {
    if (!order.lineItems.some((line) => line.id === id)) throw new Error(`no line ${id}`);
  }
  return structuredClone([...items]);
}

export const deliveries = ({ shippingInfo, shipping }: Order): WritableDelivery[] =>
  [shippingInfo, ...shipping.map((entry) => entry.shippingInfo)].flatMap(
    (info) => (info?.deliveries ?? []) as WritableDelivery[],
  );

const allParcels = (order: Order): WritableParcel[] => deliveries(order).flatMap(({ parcels }) => parcels);

function deliveryWith(order: Order, key: string | undefined): WritableDelivery {
  const found = deliveries(order).find((delivery) => delivery.key === key);
  if (!found) throw new Error(`no delivery ${key}`);
  return found;
}

function parcelWith(order: Order, key: string | undefined): WritableParcel {
  const found = allParcels(order).find((parcel) => parcel.key === key);
  if (!found) throw new Error(`no parcel ${key}`);
  return found;
}
