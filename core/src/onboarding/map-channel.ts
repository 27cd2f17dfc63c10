import type { Channel } from '@commercetools/platform-sdk';
import { CHANNEL_ID_KEY, type SellerAttributes, type SellerDraft } from '../marketplacer/index.ts';
import { ACCOUNT_TYPE, ONBOARDED_FIELDS, textOf, type AddressParts } from './onboarding-fields.ts';

type ChannelMapping =
  | { kind: 'seller'; draft: SellerDraft }
  /** The names of the fields of the channel that are empty. */
  | { kind: 'incomplete'; missing: string[] };

/** The parts of an address, each by its own name, so that a person knows what to fill in. */
const ADDRESS_PARTS = ['streetName', 'city', 'postalCode'] as const;

/** The seller that a channel is to become. */
export function mapChannel(channel: Channel, locale: string): ChannelMapping {
  const missing = missingIn(channel, locale);
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const values = Object.fromEntries(
    ONBOARDED_FIELDS.map(({ attribute, value }) => [attribute, value(channel, locale)]),
  );
  const attributes = attributesOf(values) as Required<Pick<SellerDraft, 'businessName'>> & SellerAttributes;
  const { firstName = '', lastName = '', email = '' } = channel.address ?? {};
  return {
    kind: 'seller',
    draft: {
      ...(attributes as Pick<
        SellerDraft,
        'businessName' | 'legalBusinessName' | 'phone' | 'address' | 'emailAddress' | 'storeDescription'
      >),
      accountType: ACCOUNT_TYPE,
      user: { firstName: firstName.trim(), surname: lastName.trim(), emailAddress: email.trim() },
      metadata: [{ key: CHANNEL_ID_KEY, value: channel.id }],
    },
  };
}

/** As `sellerCreate` and `sellerUpdate` take it. */
export function attributesOf(
  values: Readonly<Record<string, string | AddressParts | undefined>>,
): SellerAttributes {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? value : addressInputOf(value)]],
    ),
  );
}

const addressInputOf = ({ country, state, ...rest }: AddressParts) => ({
  ...rest,
  state: { name: state },
  country: { code: country },
});

function missingIn(channel: Channel, locale: string): string[] {
  const { address } = channel;
  const fields = ONBOARDED_FIELDS.filter(
    ({ isRequired, attribute, value }) =>
      isRequired && attribute !== 'address' && value(channel, locale) === undefined,
  ).map(({ target }) => target.replace(/^channel\./, ''));
  const parts = ['firstName', 'lastName', ...ADDRESS_PARTS] as const;
  return [
    ...fields,
    ...parts.filter((part) => textOf(address?.[part]) === undefined).map((part) => `address.${part}`),
  ];
}
