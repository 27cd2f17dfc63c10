import type { AddressInput } from '../marketplacer/index.ts';

interface Addresses {
  address?: AddressInput | null | undefined;
  billingAddress?: AddressInput | null | undefined;
}

/**
 * Whether Marketplacer asks for the state of an address, as the description of `AddressInput` says, although many
 * countries have none. How it names the field is not documented, so any reason that speaks of a state counts.
 */
export const asksForState = (reasons: readonly string[]): boolean =>
  reasons.some((reason) => /\bstate\b/i.test(reason));

/** The same with the city as the state of addresses that have none; undefined where there is nothing to add. */
export function withStates<Order extends Addresses>(order: Order): Order | undefined {
  const address = withState(order.address);
  const billingAddress = withState(order.billingAddress);
  if (!address && !billingAddress) return undefined;
  return { ...order, ...(address && { address }), ...(billingAddress && { billingAddress }) };
}

export function withState(address: AddressInput | null | undefined): AddressInput | undefined {
  return address?.city && !address.state ? { ...address, state: { name: address.city } } : undefined;
}
