import type { TypeResolvers } from '../graphql/context.ts';
import type { Address } from '../model/entities.ts';
import { refuse } from '../model/errors.ts';
import type { AddressInput } from '../model/inputs.ts';
import type { Store } from '../store/store.ts';
import { mustFind } from './mutation.ts';

const HOME_COUNTRY = 'AU';

/** The id of the address written; street, city and postcode are needed to create one. */
export function writeAddress(store: Store, input: AddressInput, field: string): number {
  const known = input.id ? mustFind(store, 'Address', input.id, `${field}.id`) : undefined;
  const required = (name: 'address' | 'city' | 'postcode') =>
    (input[name] ?? known?.[name])?.trim() || refuse(`${field}.${name}`, "can't be blank");
  const fields = {
    address: required('address'),
    city: required('city'),
    postcode: required('postcode'),
    countryCode: countryCode(input, field) ?? known?.countryCode ?? HOME_COUNTRY,
    stateName: input.state?.name ?? known?.stateName ?? null,
  };
  return known ? store.update(known, fields).id : store.insert('Address', fields).id;
}

function countryCode({ country }: AddressInput, field: string): string | undefined {
  if (country?.code == null) return undefined;
  if (!/^[A-Z]{2}$/.test(country.code)) refuse(`${field}.country.code`, 'must be two capital letters');
  return country.code;
}

const FIRST_LETTER = 'A'.charCodeAt(0);
const LETTERS = 26;

function countryNumber(code: string): number {
  return (code.charCodeAt(0) - FIRST_LETTER) * LETTERS + code.charCodeAt(1) - FIRST_LETTER + 1;
}

export const addressResolvers: Record<string, TypeResolvers> = {
  Address: {
    country: ({ countryCode }: Address) => ({
      kind: 'Country',
      id: countryNumber(countryCode),
      code: countryCode,
      name: new Intl.DisplayNames(['en'], { type: 'region' }).of(countryCode) ?? null,
    }),
    /** Every address has a state of its own, with the address's number. */
    state: ({ id, stateName }: Address) => stateName && { kind: 'State', id, name: stateName, short: null },
  },
};
