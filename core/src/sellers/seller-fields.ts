import type { BaseAddress } from '@commercetools/platform-sdk';
import type { FieldRow } from '../connector/index.ts';
import { shownText, type Seller } from '../marketplacer/index.ts';

/** The custom type of sellers' channels, which post-deploy makes. */
export const SELLER_TYPE_KEY = 'marketplacer-seller';

/** When the seller that a channel was built from had last changed. Guards against older readings. */
export const UPDATED_AT_FIELD = 'marketplacer-updated-at';
export const ONLINE_FIELD = 'marketplacer-online';
/** The connector's own note: false from a change of `online` until all offers of the seller were compared. */
export const OFFERS_SYNCED_FIELD = 'marketplacer-offers-synced';

export type CustomValue = string | number | boolean | null;
type AddressPart = keyof BaseAddress;

interface TextField extends FieldRow {
  part: 'name' | 'description';
  value: (seller: Seller) => string | null | undefined;
}

interface AddressField extends FieldRow {
  part: AddressPart;
  value: (seller: Seller) => string | null | undefined;
}

export interface CustomField extends FieldRow {
  /** The same name means the same type on every channel of a project, so ours have a prefix. */
  name: string;
  label: string;
  type: 'String' | 'Number' | 'Boolean';
  /** Null where the seller has none, undefined where that is not known. Absent where it is not one of the seller's. */
  value?: (seller: Seller) => CustomValue | undefined;
  /** Whether the two stand for the same, where that is more than being equal. */
  same?: (left: string, right: string) => boolean;
}

const text = (
  source: string,
  part: TextField['part'],
  rule: string,
  value: TextField['value'],
): TextField => ({
  source,
  target: `channel.${part}`,
  rule,
  owner: 'both',
  part,
  value,
});

const address = (
  source: string,
  part: AddressPart,
  value: AddressField['value'],
  rule = 'as it is',
): AddressField => ({
  source,
  target: `channel.address.${part}`,
  rule,
  owner: 'Marketplacer',
  part,
  value,
});

const custom = (
  source: string,
  name: string,
  field: Pick<CustomField, 'label' | 'type' | 'value' | 'same'>,
  rule = 'as it is; removed if there is none',
): CustomField => ({
  source,
  target: `channel.custom.${name}`,
  rule,
  owner: 'Marketplacer',
  name,
  ...field,
});

export const TEXT_FIELDS: readonly TextField[] = [
  text(
    'Seller.businessName',
    'name',
    'in every locale of CATALOG_LOCALES; texts of other locales are the shop’s',
    ({ businessName, legacyId }) => businessName.trim() || `Seller ${legacyId}`,
  ),
  text(
    'Seller.storeDescription',
    'description',
    'in every locale of CATALOG_LOCALES, as text without HTML; texts of other locales belong to the shop; replaced by the name if Marketplacer no longer has one, because commercetools refuses an empty description',
    ({ storeDescription }) => known(storeDescription, (html) => shownText(html, 'strip')),
  ),
];

/** The address is Marketplacer's as a whole: parts that the shop adds to it go, but its custom fields stay. */
export const ADDRESS_FIELDS: readonly AddressField[] = [
  address(
    'Seller.address.country.code',
    'country',
    ({ address: from }) => from?.country.code,
    'two letters of ISO 3166-1; without a valid code the channel has no address, because commercetools requires one',
  ),
  address('Seller.address.address', 'streetName', ({ address: from }) => from?.address, 'the whole line'),
  address('Seller.address.city', 'city', ({ address: from }) => from?.city),
  address('Seller.address.postcode', 'postalCode', ({ address: from }) => from?.postcode),
  address(
    'Seller.address.state.name',
    'state',
    ({ address: from }) => from?.state?.name || from?.state?.short,
    'the name, or else its short form',
  ),
  address('Seller.businessName', 'company', ({ businessName }) => businessName),
  address('Seller.emailAddress', 'email', ({ emailAddress }) => emailAddress, 'with the address only'),
  address('Seller.phone', 'phone', ({ phone }) => phone, 'with the address only'),
];

export const CUSTOM_FIELDS: readonly CustomField[] = [
  custom(
    'Seller.legacyId',
    'marketplacer-seller-id',
    { label: 'Marketplacer seller id', type: 'String', value: ({ legacyId }) => String(legacyId) },
    'as text',
  ),
  custom(
    'Seller.updatedAt',
    UPDATED_AT_FIELD,
    { label: 'Marketplacer updated at', type: 'String', value: ({ updatedAt }) => updatedAt },
    'as Marketplacer writes it; an older reading is dropped as stale',
  ),
  custom(
    'Seller.online',
    ONLINE_FIELD,
    { label: 'On-line in Marketplacer', type: 'Boolean', value: ({ online }) => online },
    'as it is; offers of a seller that is off-line are off sale, the channel stays',
  ),
  custom(
    'Seller.online',
    OFFERS_SYNCED_FIELD,
    { label: 'Offers follow the seller', type: 'Boolean' },
    'set to false when `online` changes, and to true when reconcile-job has compared all offers of the seller',
  ),
  custom('Seller.businessNumber', 'marketplacer-business-number', {
    label: 'Business number',
    type: 'String',
    value: ({ businessNumber }) => known(businessNumber),
  }),
  custom(
    'Seller.logoUrl',
    'marketplacer-logo-url',
    {
      label: 'Logo',
      type: 'String',
      value: ({ logoUrl }) => known(logoUrl),
      same: (left, right) => withoutQuery(left) === withoutQuery(right),
    },
    'as it is; the query, a signature and a size, does not make it another one; removed where there is none',
  ),
  custom('Seller.sellerRating', 'marketplacer-seller-rating', {
    label: 'Seller rating',
    type: 'Number',
    value: ({ sellerRating }) => sellerRating,
  }),
  custom('Seller.openingHours', 'marketplacer-opening-hours', {
    label: 'Opening hours',
    type: 'String',
    value: ({ openingHours }) => known(openingHours),
  }),
  custom('Seller.youtubeVideoUrl', 'marketplacer-video-url', {
    label: 'Video',
    type: 'String',
    value: ({ youtubeVideoUrl }) => known(youtubeVideoUrl),
  }),
  custom('Seller.internationalShippingEnabled', 'marketplacer-ships-abroad', {
    label: 'Ships abroad',
    type: 'Boolean',
    value: ({ internationalShippingEnabled }) => internationalShippingEnabled,
  }),
];

/** Everything that a seller becomes. The mapper works by these rows, and docs/mapping.md shows them. */
export const SELLER_FIELDS: readonly FieldRow[] = [
  {
    source: 'Seller.legacyId',
    target: 'channel.key',
    rule: '`marketplacer-seller-<legacyId>`, by which the channel is found',
    owner: 'Marketplacer',
  },
  {
    source: 'Seller.accountType',
    target: 'channel',
    rule: 'a PROSPECTIVE seller, who cannot sell yet, gets no channel',
    owner: 'Marketplacer',
  },
  {
    source: 'Seller',
    target: 'channel.roles',
    rule: '`InventorySupply` and `ProductDistribution`; roles that the shop adds stay',
    owner: 'both',
  },
  {
    source: 'Seller.metadata',
    target: 'channel.id',
    rule: 'with FLOWS_ON=onboarding, `commercetools-channel-id` names the channel that it was made from, which takes the key; other metadata is not used',
    owner: 'commercetools',
  },
  ...TEXT_FIELDS,
  ...ADDRESS_FIELDS,
  ...CUSTOM_FIELDS,
];

const BANK = 'bank details, which the shop does not need';
const MONEY = 'an amount whose unit is not documented; the shop has its own shipping prices';
const PERSONAL = 'personal data of the people who work for the seller';
const OPERATION = 'internal to Marketplacer';
const FREE = 'arbitrary key-value pairs, also of other systems';
const INFERRED = 'the name of the field could only be inferred';

/** The fields that are not mapped, and why. */
export const NOT_MAPPED: Readonly<Record<string, string>> = {
  'Seller.accountCode': BANK,
  'Seller.accountName': BANK,
  'Seller.accountNumber': BANK,
  'Seller.bsb': BANK,
  'Seller.baseCommissionRate': 'a term of the contract between operator and seller',
  'Seller.primaryUser': PERSONAL,
  'Seller.users': PERSONAL,
  'Seller.advertVettingRequired': OPERATION,
  'Seller.advertsCount': 'changes with every advert; the shop can count products',
  'Seller.apiEnabled': OPERATION,
  'Seller.isRetailer': 'known only from third-party code; `accountType` has the same',
  'Seller.marketplaceShippingRulesEnabled': OPERATION,
  'Seller.baseDomesticShippingCost': MONEY,
  'Seller.baseInternationalShippingCost': MONEY,
  'Seller.domesticShippingFreeThreshold': MONEY,
  'Seller.internationalShippingFreeThreshold': MONEY,
  'Seller.id': 'opaque; the legacy id identifies the seller',
  'Seller.externalIds': FREE,
  'Seller.address.fullAddress': 'the other parts in one line',
  'Seller.address.id': 'the address is found by its seller',
  'Seller.address.latitude': INFERRED,
  'Seller.address.longitude': INFERRED,
  'Seller.address.mapUrl': 'follows from the address',
};

/** An empty text counts as none; a field that the instance does not have stays undefined. */
function known(
  value: string | null | undefined,
  change = (text: string): string | null => text || null,
): string | null | undefined {
  return value ? change(value) : value === undefined ? undefined : null;
}

function withoutQuery(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
