import type { Address } from '@commercetools/platform-sdk';
import { NUMBER_AFTER_STREET } from '../commercetools/index.ts';
import type { AddressInput } from '../marketplacer/index.ts';

/** Storefronts leave empty texts in what a buyer does not fill in; they count as absent. */
export const textOf = (value: string | undefined): string | undefined => value?.trim() || undefined;

const joined = (parts: (string | undefined)[], separator: string): string | undefined =>
  textOf(parts.flatMap((part) => textOf(part) ?? []).join(separator));

/**
 * Marketplacer has one line for what commercetools keeps in several fields (the name of its second
 * address line could not be found), so they are folded into one.
 */
export function mapAddress(address: Address): AddressInput {
  const state = textOf(address.state) ?? textOf(address.region);
  return {
    address: joined(
      [
        streetOf(address),
        address.additionalStreetInfo,
        address.building,
        address.apartment,
        address.department,
        address.pOBox,
        address.additionalAddressInfo,
      ],
      ', ',
    ),
    city: textOf(address.city),
    postcode: textOf(address.postalCode),
    country: { code: address.country },
    ...(state && { state: { name: state } }),
  };
}

function streetOf({ streetName, streetNumber, country }: Address): string | undefined {
  const parts = [streetNumber, streetName];
  return joined(NUMBER_AFTER_STREET.has(country) ? parts.toReversed() : parts, ' ');
}

export const phoneOf = (address: Address | undefined): string | undefined =>
  textOf(address?.phone) ?? textOf(address?.mobile);

/** Names as Marketplacer keeps them: with what stands before a name, for which it has no place. */
export function nameOf(person: Address | undefined) {
  const before = [...new Set([person?.salutation, person?.title].flatMap((text) => textOf(text) ?? []))];
  const firstName = textOf(person?.firstName);
  const surname = textOf(person?.lastName);
  return firstName
    ? { firstName: joined([...before, firstName], ' '), surname }
    : { firstName, surname: surname && joined([...before, surname], ' ') };
}

export const companyOf = (person: Address | undefined): string | undefined => textOf(person?.company);
