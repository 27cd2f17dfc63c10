import type { Address } from '@commercetools/platform-sdk';
import type { OrderDraft } from '../marketplacer/index.ts';

type AddressInput = NonNullable<OrderDraft['order']['address']>;

/** Present parts only, so that nothing is invented for what the buyer left out. */
const joined = (parts: (string | undefined)[], separator: string): string =>
  parts.filter((part) => part?.trim()).join(separator);

/**
 * Marketplacer has one line for what commercetools keeps in several fields (the name of its second
 * address line could not be found), so they are folded into one.
 */
export function mapAddress(address: Address): AddressInput {
  return {
    address: joined(
      [
        joined([address.streetNumber, address.streetName], ' '),
        address.additionalStreetInfo,
        address.building,
        address.apartment,
        address.pOBox,
        address.additionalAddressInfo,
      ],
      ', ',
    ),
    city: address.city,
    postcode: address.postalCode,
    country: { code: address.country },
    ...((address.state ?? address.region) && { state: { name: address.state ?? address.region } }),
  };
}

export const phoneOf = (address: Address | undefined): string | undefined =>
  address?.phone ?? address?.mobile;
