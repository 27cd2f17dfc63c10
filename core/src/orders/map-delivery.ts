import type { Address, Order } from '@commercetools/platform-sdk';
import { companyOf, mapAddress, nameOf, phoneOf } from './map-address.ts';
import type { MarketplaceLine } from './marketplace-lines.ts';

export type Destination = { kind: 'one'; address: Address | undefined } | { kind: 'several' };

/**
 * A Marketplacer order has one address, so lines of one order that go to several addresses cannot be sent.
 * Neither can a line that names an address which the order does not have.
 */
export function destinationOf(order: Order, lines: readonly MarketplaceLine[]): Destination {
  const targets = new Set(lines.flatMap(addressKeysOf));
  if (targets.size > 1) return { kind: 'several' };
  const [key] = targets;
  if (key === undefined) return addressOfOrder(order);
  const own = (order.itemShippingAddresses ?? []).find((address) => address.key === key);
  return own ? { kind: 'one', address: own } : { kind: 'several' };
}

/** Where lines go that name no address; with the shipping mode Multiple only the shippings may have one. */
function addressOfOrder({ shippingAddress, shipping = [] }: Order): Destination {
  if (shippingAddress) return { kind: 'one', address: shippingAddress };
  const addresses = shipping.map((one) => one.shippingAddress);
  const places = new Set(
    addresses.map((address) => JSON.stringify([mapAddress(address), recipientOf(address)])),
  );
  return places.size > 1 ? { kind: 'several' } : { kind: 'one', address: addresses[0] };
}

/** Where one line goes: to the addresses that it names, or else to the one of the order, which has no key here. */
function addressKeysOf({ lineItem }: MarketplaceLine): (string | undefined)[] {
  const targets = (lineItem.shippingDetails?.targets ?? []).filter(({ quantity }) => quantity > 0);
  return targets.length > 0 ? targets.map(({ addressKey }) => addressKey) : [undefined];
}

/** Who receives what goes to an address. */
export const recipientOf = (person: Address | undefined) => ({
  ...nameOf(person),
  phone: phoneOf(person),
  companyName: companyOf(person),
});
