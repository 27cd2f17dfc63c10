import type { DeliveryItem, Order } from '@commercetools/platform-sdk';

/**
 * Where a delivery belongs in an order: nowhere in particular, or, where lines go by several shipping
 * methods, to the one of its first line. Undefined where the order has no shipping info, without which
 * commercetools takes no delivery (OrderAddDeliveryAction).
 */
export function shippingKeyOf(
  { shippingMode, shippingInfo, shipping, lineItems }: Order,
  items: readonly DeliveryItem[],
): { shippingKey?: string } | undefined {
  if (shippingMode !== 'Multiple') return shippingInfo && {};
  const targets = items
    .flatMap(({ id }) => lineItems.find((line) => line.id === id)?.shippingDetails?.targets ?? [])
    .filter(({ quantity }) => quantity > 0);
  for (const { shippingMethodKey, addressKey } of targets) {
    const found =
      shipping.find(({ shippingKey }) => shippingKey === shippingMethodKey) ??
      shipping.find(({ shippingAddress }) => shippingAddress?.key === addressKey);
    if (found) return { shippingKey: found.shippingKey };
  }
  const [first] = shipping;
  return first && { shippingKey: first.shippingKey };
}
