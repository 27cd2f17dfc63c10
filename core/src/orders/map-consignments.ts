import type { Address, Order } from '@commercetools/platform-sdk';
import { mapAddress } from './map-address.ts';
import { recipientOf } from './map-buyer.ts';
import type { MarketplaceLine } from './marketplace-lines.ts';

/** One Marketplacer order: the marketplace lines of an order that go to one address. */
export interface Consignment {
  /** Keys of the item shipping addresses; `ORDER_ADDRESS` stands for the address of the order itself. */
  addressKeys: string[];
  address: Address | undefined;
}

/** What goes to one of the addresses of an order. */
interface Place {
  addressKey: string;
  /** How many pieces of each line, by the id of the line. */
  pieces: ReadonlyMap<string, number>;
}

export type Consignments =
  | { kind: 'consignments'; all: Consignment[]; places: Place[] }
  /** A line names an address that the order does not have, or more or fewer pieces than it has. */
  | { kind: 'unclear' };

/** No key of an address, which has two characters at least (API reference, BaseAddress). */
const ORDER_ADDRESS = '-';

/**
 * A Marketplacer order has one address, so lines that go to several are several orders. Addresses that are equal in
 * content are one.
 */
export function consignmentsOf(order: Order, lines: readonly MarketplaceLine[]): Consignments {
  const places = new Map<string, Map<string, number>>();
  for (const line of lines) {
    const targets = targetsOf(line);
    if (!targets) return { kind: 'unclear' };
    for (const { addressKey, quantity } of targets) {
      const pieces = places.get(addressKey) ?? new Map<string, number>();
      const { id } = line.lineItem;
      places.set(addressKey, pieces.set(id, (pieces.get(id) ?? 0) + quantity));
    }
  }
  const all = new Map<string, Consignment>();
  for (const addressKey of places.keys()) {
    const known = addressOf(order, addressKey);
    if (!known) return { kind: 'unclear' };
    const content = contentOf(known.address);
    const same = all.get(content);
    if (same) same.addressKeys.push(addressKey);
    else all.set(content, { addressKeys: [addressKey], address: known.address });
  }
  return {
    kind: 'consignments',
    all: [...all.values()],
    places: [...places].map(([addressKey, pieces]) => ({ addressKey, pieces })),
  };
}

interface Target {
  addressKey: string;
  quantity: number;
}

/** Where the pieces of a line go. A line that names one address goes there as a whole. */
function targetsOf({ lineItem: { quantity, shippingDetails } }: MarketplaceLine): Target[] | undefined {
  const targets = (shippingDetails?.targets ?? []).filter((target) => target.quantity > 0);
  const [first] = targets;
  if (!first) return [{ addressKey: ORDER_ADDRESS, quantity }];
  if (targets.every(({ addressKey }) => addressKey === first.addressKey)) {
    return [{ addressKey: first.addressKey, quantity }];
  }
  const sum = targets.reduce((pieces, target) => pieces + target.quantity, 0);
  return sum === quantity ? targets : undefined;
}

function addressOf(order: Order, key: string): { address: Address | undefined } | undefined {
  if (key === ORDER_ADDRESS) return addressOfOrder(order);
  const address = (order.itemShippingAddresses ?? []).find((one) => one.key === key);
  return address && { address };
}

/** With the shipping mode Multiple only the shippings may have an address, and then it has to be one. */
function addressOfOrder({
  shippingAddress,
  shipping = [],
}: Order): { address: Address | undefined } | undefined {
  if (shippingAddress) return { address: shippingAddress };
  const addresses = shipping.map((one) => one.shippingAddress);
  return new Set(addresses.map(contentOf)).size > 1 ? undefined : { address: addresses[0] };
}

const contentOf = (address: Address | undefined): string =>
  address ? JSON.stringify([mapAddress(address), recipientOf(address)]) : '';
