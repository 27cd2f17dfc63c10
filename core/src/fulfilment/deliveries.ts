import type { Delivery, DeliveryItem, Order } from '@commercetools/platform-sdk';
import { shipmentLegacyIdOf } from '../commercetools/index.ts';

/** Quantities by line item id. */
export type Quantities = ReadonlyMap<string, number>;

/** All deliveries of an order, those that the shop made itself included. */
export function deliveriesOf({
  shippingInfo,
  shipping,
}: Pick<Order, 'shippingInfo' | 'shipping'>): Delivery[] {
  const infos = [shippingInfo, ...(shipping ?? []).map((entry) => entry.shippingInfo)];
  return infos.flatMap((info) => info?.deliveries ?? []);
}

/** Whether the connector has made it for a shipment. */
export const isOwnDelivery = ({ key }: Pick<Delivery, 'key'>): boolean =>
  key !== undefined && shipmentLegacyIdOf(key) !== undefined;

/** What a delivery brings to the buyer: what it says itself or its parcels say, and nothing where they come back. */
export function deliveredQuantities({ items, parcels }: Pick<Delivery, 'items' | 'parcels'>): Quantities {
  if (parcels.length > 0 && parcels.every(({ trackingData }) => trackingData?.isReturn)) return new Map();
  const own = quantitiesOf(items);
  const packed = quantitiesOf(parcels.flatMap((parcel) => parcel.items ?? []));
  const ids = new Set([...own.keys(), ...packed.keys()]);
  return new Map([...ids].map((id) => [id, Math.max(own.get(id) ?? 0, packed.get(id) ?? 0)]));
}

export function quantitiesOf(items: readonly DeliveryItem[] = []): Quantities {
  const quantities = new Map<string, number>();
  for (const { id, quantity } of items) quantities.set(id, (quantities.get(id) ?? 0) + quantity);
  return quantities;
}

export function sumOf(contents: readonly Quantities[]): Quantities {
  return quantitiesOf(
    contents.flatMap((content) => [...content].map(([id, quantity]) => ({ id, quantity }))),
  );
}
