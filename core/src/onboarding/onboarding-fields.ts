import type { Address, Channel } from '@commercetools/platform-sdk';
import { NUMBER_AFTER_STREET } from '../commercetools/index.ts';
import type { FieldRow } from '../connector/index.ts';
import type { OnboardedSeller, SellerDraft } from '../marketplacer/index.ts';
import { LEGAL_NAME_FIELD } from '../sellers/index.ts';

/** Who is made: a seller who cannot sell yet. Whoever runs the marketplace decides in Marketplacer when it may. */
export const ACCOUNT_TYPE: SellerDraft['accountType'] = 'PROSPECTIVE';

type Attribute =
  'businessName' | 'legalBusinessName' | 'emailAddress' | 'phone' | 'storeDescription' | 'address';

/** One thing that the shop owns of a seller that it has onboarded. */
export interface OnboardedField extends FieldRow {
  attribute: Attribute;
  /** Without it there is no seller. */
  isRequired: boolean;
  /** Somebody's personal data, which is neither shown nor recorded. */
  isPersonal: boolean;
  /** As the channel has it; undefined where it has none. */
  value: (channel: Channel, locale: string) => string | AddressParts | undefined;
  /** As Marketplacer shows it; undefined where it does not. */
  shown: (seller: OnboardedSeller) => string | AddressParts | undefined;
}

/** An address in the parts that Marketplacer knows. */
export interface AddressParts {
  address: string;
  city: string;
  postcode: string;
  state: string;
  country: string;
}

export const textOf = (text: string | null | undefined): string | undefined => text?.trim() || undefined;

const field = (
  attribute: Attribute,
  target: string,
  rule: string,
  { isRequired = true, isPersonal = false }: Partial<Pick<OnboardedField, 'isRequired' | 'isPersonal'>>,
  value: OnboardedField['value'],
  shown: OnboardedField['shown'],
): OnboardedField => ({
  source: `Seller.${attribute}`,
  target,
  rule,
  owner: 'commercetools',
  attribute,
  isRequired,
  isPersonal,
  value,
  shown,
});

const PERSONAL = { isPersonal: true };

export const ONBOARDED_FIELDS: readonly OnboardedField[] = [
  field(
    'businessName',
    'channel.name',
    'in the first locale of CATALOG_LOCALES',
    {},
    ({ name }, locale) => textOf(name?.[locale]),
    ({ businessName }) => textOf(businessName),
  ),
  field(
    'legalBusinessName',
    `channel.custom.${LEGAL_NAME_FIELD}`,
    'or else the company of the address; Marketplacer does not show it, so it is sent when it was changed in the shop',
    {},
    ({ custom, address }) => textOf(custom?.fields[LEGAL_NAME_FIELD] as string) ?? textOf(address?.company),
    () => undefined,
  ),
  field(
    'storeDescription',
    'channel.description',
    'in the first locale of CATALOG_LOCALES; where the shop has none, that of Marketplacer stays',
    { isRequired: false },
    ({ description }, locale) => textOf(description?.[locale]),
    ({ storeDescription }) => textOf(storeDescription),
  ),
  field(
    'emailAddress',
    'channel.address.email',
    'the public address, and that of the first user when the seller is made',
    PERSONAL,
    ({ address }) => textOf(address?.email),
    ({ emailAddress }) => textOf(emailAddress),
  ),
  field(
    'phone',
    'channel.address.phone',
    'or else the mobile phone',
    PERSONAL,
    ({ address }) => textOf(address?.phone) ?? textOf(address?.mobile),
    ({ phone }) => textOf(phone),
  ),
  field(
    'address',
    'channel.address',
    'street with its number, city, postal code, country, and the state, for which the region or else the city stands in: Marketplacer requires one of every seller',
    PERSONAL,
    ({ address }) => addressOf(address),
    ({ address }) =>
      address
        ? {
            address: address.address ?? '',
            city: address.city ?? '',
            postcode: address.postcode ?? '',
            state: address.state?.name ?? '',
            country: address.country.code,
          }
        : undefined,
  ),
];

/** Undefined where a part is missing that Marketplacer requires. */
function addressOf(address: Address | undefined): AddressParts | undefined {
  const city = textOf(address?.city);
  const postcode = textOf(address?.postalCode);
  const street = textOf(address?.streetName);
  if (!address || !street || !city || !postcode) return undefined;
  const state = textOf(address.state) ?? textOf(address.region) ?? city;
  return { address: streetLineOf(address), city, postcode, state, country: address.country };
}

function streetLineOf({ streetName, streetNumber, country }: Address): string {
  const parts = [streetNumber, streetName].flatMap((part) => textOf(part) ?? []);
  return (NUMBER_AFTER_STREET.has(country) ? parts.toReversed() : parts).join(' ');
}
