import { ADVERT_ID_ATTRIBUTE, keyOfId, VARIANT_ID_ATTRIBUTE } from '../../commercetools/index.ts';
import type { FieldRow } from '../../connector/index.ts';
import type { Advert, Variant } from '../../marketplacer/index.ts';
import type { Config, Enrichable } from '../../runtime/index.ts';
import type { WantedAttribute } from '../../taxonomy/index.ts';
import type { AttributeValue, AttributeValues } from './desired-product.ts';
import { offSaleReason, waitingSince } from './offer-state.ts';
import { hasAnyPrice, originalPriceOf } from './price.ts';
import { SELLERS_SKU_ATTRIBUTE } from './seller-sku.ts';

type Settings = Pick<Config['catalog'], 'taxonomySource' | 'vettedInShop'>;

interface AttributeRule extends Pick<FieldRow, 'source' | 'rule'> {
  name: string;
  label: string;
  type: WantedAttribute['type'];
  constraint: WantedAttribute['constraint'];
  /** Undefined where it is not known, null or an empty text where there is none. */
  value: (advert: Advert, variant: Variant, catalog: Config['catalog']) => AttributeValue | null | undefined;
  values?: WantedAttribute['values'];
  owner?: FieldRow['owner'];
  /** The connector reads it back and decides by it, so the shop cannot own it. */
  steers?: true;
  /** Products have it only with these settings. */
  isUsed?: (catalog: Settings) => boolean;
}

/** When the advert behind a product last changed. Guards against older readings. */
export const UPDATED_AT_ATTRIBUTE = 'marketplacer-updated-at';
/** The number of the event that a product was built from. It decides which of two events of one second is newer. */
export const SEQUENCE_ATTRIBUTE = 'marketplacer-sequence';
export const SELLER_ID_ATTRIBUTE = 'marketplacer-seller-id';
/** Tells the shop why a product is off sale, and the connector that it was. */
export const OFF_SALE_ATTRIBUTE = 'marketplacer-off-sale-reason';

/** Since when an advert waits, as the product was shown to those who decide. */
export const WAITS_SINCE_ATTRIBUTE = 'marketplacer-waits-since';
/** By it, people of the shop reject an advert that waits. */
export const REVIEW_ATTRIBUTE = 'marketplacer-review';
export const REVIEW_REJECTED = 'rejected';
export const REVIEW_REASON_ATTRIBUTE = 'marketplacer-vetting-reason';

/** Which of the categories of a product the connector has put it in. */
export const CATEGORY_ID_ATTRIBUTE = 'marketplacer-category-id';

/** Tells the shop that there is a sale, and the connector. */
export const ORIGINAL_PRICE_ATTRIBUTE = 'marketplacer-original-price';

const WITHOUT_PRICE = 'without a price';

const ofAdvert = { type: 'text', constraint: 'SameForAll', rule: '' } as const;
const ofVariant = { type: 'text', constraint: 'None', rule: '' } as const;

/** The attributes of the connector's product type, and where their values come from. */
const ATTRIBUTES: readonly AttributeRule[] = [
  {
    ...ofAdvert,
    name: ADVERT_ID_ATTRIBUTE,
    steers: true,
    label: 'Marketplacer advert id',
    source: 'Advert.legacyId',
    rule: 'marks a product of the connector; a product without it is never touched',
    value: (advert) => String(advert.legacyId),
  },
  {
    ...ofAdvert,
    name: SELLER_ID_ATTRIBUTE,
    steers: true,
    label: 'Marketplacer seller id',
    source: 'Advert.seller.legacyId',
    value: (advert) => advert.seller && String(advert.seller.legacyId),
  },
  {
    ...ofAdvert,
    name: 'marketplacer-seller-name',
    label: 'Seller',
    source: 'Advert.seller.businessName',
    value: (advert) => advert.seller?.businessName,
  },
  {
    ...ofAdvert,
    name: 'marketplacer-brand',
    label: 'Brand',
    source: 'Advert.brand: Brand.name',
    value: ({ brand }) => (brand === undefined ? undefined : (brand?.name ?? null)),
  },
  {
    ...ofAdvert,
    name: UPDATED_AT_ATTRIBUTE,
    steers: true,
    label: 'Marketplacer updated at',
    source: 'Advert.updatedAt',
    rule: 'the time of the reading that the product was built from; an older reading never replaces a newer one',
    value: (advert) => advert.updatedAt,
  },
  {
    ...ofAdvert,
    name: SEQUENCE_ATTRIBUTE,
    steers: true,
    label: 'Marketplacer sequence',
    type: 'number',
    source: 'the header `Marketplacer-Sequence`',
    rule: 'with `WEBHOOK_MODE=payload`: of two events of one second, the one with the lower number is older',
    value: (advert) => advert.sequence,
  },
  {
    ...ofAdvert,
    name: OFF_SALE_ATTRIBUTE,
    steers: true,
    label: 'Off sale',
    source: 'Advert.published',
    rule: 'the first reason of [On sale or not](#on-sale-or-not) that applies; none while on sale',
    value: (advert, _variant, catalog) =>
      offSaleReason(advert) ?? (hasAnyPrice(advert, catalog) ? null : WITHOUT_PRICE),
  },
  {
    ...ofAdvert,
    name: WAITS_SINCE_ATTRIBUTE,
    steers: true,
    label: 'Waits for vetting since',
    source: 'Advert.requiresVettingAt',
    rule: 'with `FLOWS_ON=vetting`, while the advert waits; see [Vetting](#vetting-in-the-shop)',
    value: waitingSince,
    isUsed: ({ vettedInShop }) => vettedInShop,
  },
  {
    ...ofAdvert,
    name: REVIEW_ATTRIBUTE,
    steers: true,
    label: 'Review',
    type: 'enum',
    values: [{ key: REVIEW_REJECTED, label: 'Rejected' }],
    source: 'the rejection of Advert',
    rule: 'with `FLOWS_ON=vetting`; see [Vetting](#vetting-in-the-shop)',
    value: () => undefined,
    owner: 'commercetools',
    isUsed: ({ vettedInShop }) => vettedInShop,
  },
  {
    ...ofAdvert,
    name: REVIEW_REASON_ATTRIBUTE,
    steers: true,
    label: 'Reason of the rejection',
    source: 'Advert.vettingRejectedReason',
    rule: 'with `FLOWS_ON=vetting`; see [Vetting](#vetting-in-the-shop)',
    value: () => undefined,
    owner: 'commercetools',
    isUsed: ({ vettedInShop }) => vettedInShop,
  },
  {
    ...ofAdvert,
    name: CATEGORY_ID_ATTRIBUTE,
    steers: true,
    label: 'Category of the taxon',
    source: 'Advert.taxonNullable: Taxon.externalIds',
    rule: 'with `TAXONOMY_SOURCE=commercetools`, the category that the connector has put the product in; only that one is ever taken away',
    value: () => undefined,
    isUsed: ({ taxonomySource }) => taxonomySource === 'commercetools',
  },
  {
    ...ofAdvert,
    name: 'marketplacer-code',
    label: 'Marketplacer code',
    source: 'Advert.code',
    value: (advert) => advert.code,
  },
  {
    ...ofAdvert,
    name: 'marketplacer-condition',
    label: 'Condition',
    source: 'Advert.condition',
    value: (advert) => advert.condition,
  },
  {
    ...ofAdvert,
    name: 'marketplacer-availability',
    label: 'Availability',
    type: 'set-of-text',
    source: 'Advert.availability',
    value: (advert) => sorted(advert.availability),
  },
  {
    ...ofAdvert,
    name: 'marketplacer-free-domestic-shipping',
    label: 'Free domestic shipping',
    type: 'boolean',
    source: 'Advert.hasFreeDomesticShipping',
    value: (advert) => advert.hasFreeDomesticShipping,
  },
  {
    ...ofVariant,
    name: VARIANT_ID_ATTRIBUTE,
    steers: true,
    label: 'Marketplacer variant id',
    constraint: 'Unique',
    source: 'Variant.id',
    rule: "the same as the variant's key, for lines whose variant lost its key",
    value: (_advert, variant) => keyOfId(variant.id),
  },
  {
    ...ofVariant,
    name: 'marketplacer-label',
    label: 'Variant',
    source: 'Variant.label',
    value: (_advert, variant) => variant.label,
  },
  {
    ...ofVariant,
    name: SELLERS_SKU_ATTRIBUTE,
    steers: true,
    label: "Seller's SKU",
    source: 'Variant.sku',
    value: (_advert, variant) => variant.sku,
  },
  {
    ...ofVariant,
    name: 'marketplacer-barcode',
    label: 'Barcode',
    source: 'Variant.barcode',
    value: (_advert, variant) => variant.barcode,
  },
  {
    ...ofVariant,
    name: ORIGINAL_PRICE_ATTRIBUTE,
    steers: true,
    label: 'Original price',
    type: 'money',
    source: 'Variant.lowestOriginalPrice, Advert.lowestOriginalPrice',
    rule: 'the price before the sale, if it is higher than the price; where the dates of the sale are known, as long as Marketplacer tells of the sale',
    value: originalPriceOf,
  },
  {
    ...ofVariant,
    name: 'marketplacer-administrative-body-warning',
    label: 'Warning',
    source: 'Variant.administrativeBodyWarning',
    value: (_advert, variant) => variant.administrativeBodyWarning,
  },
  {
    ...ofVariant,
    name: 'marketplacer-allergen-contains',
    label: 'Contains',
    source: 'Variant.allergenContains',
    value: (_advert, variant) => variant.allergenContains,
  },
  {
    ...ofVariant,
    name: 'marketplacer-allergen-may-contain',
    label: 'May contain',
    source: 'Variant.allergenMayContain',
    value: (_advert, variant) => variant.allergenMayContain,
  },
  {
    ...ofVariant,
    name: 'marketplacer-directions',
    label: 'Directions',
    source: 'Variant.directions',
    value: (_advert, variant) => variant.directions,
  },
  {
    ...ofVariant,
    name: 'marketplacer-comparable-size',
    label: 'Size for unit pricing',
    type: 'number',
    source: 'Variant.comparableSize',
    value: (_advert, variant) => variant.comparableSize,
  },
  {
    ...ofVariant,
    name: 'marketplacer-comparable-unit',
    label: 'Unit for unit pricing',
    source: 'Variant.comparableUnit',
    value: (_advert, variant) => variant.comparableUnit,
  },
  ...(
    [
      ['weight-kg', 'Weight in kg', 'weightInKg'],
      ['length-cm', 'Length in cm', 'lengthInCm'],
      ['width-cm', 'Width in cm', 'widthInCm'],
      ['depth-cm', 'Depth in cm', 'depthInCm'],
    ] as const
  ).map(([name, label, field]): AttributeRule => ({
    ...ofVariant,
    name: `marketplacer-${name}`,
    label,
    type: 'number',
    source: `Variant.shippingParcelToUse: ShippingParcel.${field}`,
    rule: "of the parcel: the variant's own, or else the advert's",
    value: (_advert, { shippingParcelToUse }) =>
      shippingParcelToUse === undefined ? undefined : (shippingParcelToUse?.[field] ?? null),
  })),
];

const asWanted = ({ name, label, type, constraint, values }: AttributeRule): WantedAttribute => ({
  name,
  label,
  type,
  constraint,
  isSearchable: false,
  ...(values && { values }),
});

/** The attributes that every product needs, besides its options. */
export const WANTED_ATTRIBUTES: readonly WantedAttribute[] = ATTRIBUTES.filter(({ isUsed }) => !isUsed).map(
  asWanted,
);

/** The same, with those that only some settings need. */
export const wantedAttributes = (catalog: Settings): readonly WantedAttribute[] =>
  ATTRIBUTES.filter(({ isUsed }) => isUsed?.(catalog) !== false).map(asWanted);

/** Attributes that Marketplacer's side writes whatever `ENRICHED_FIELDS` says. */
const STEERING: ReadonlySet<Enrichable> = new Set(
  ATTRIBUTES.filter(({ steers }) => steers).map(({ name }) => `attribute:${name}` as const),
);

/** What the shop owns of every product. */
export const ownedByShop = ({
  enrichedFields,
}: Pick<Config['catalog'], 'enrichedFields'>): ReadonlySet<Enrichable> =>
  new Set([...enrichedFields].filter((field) => !STEERING.has(field)));

/** For docs/mapping.md. */
export const ATTRIBUTE_FIELDS: readonly (FieldRow & { map: AttributeRule['value'] })[] = ATTRIBUTES.map(
  ({ name, source, rule, type, value, owner = 'Marketplacer' }) => ({
    source,
    target: `attribute \`${name}\` (${type.replaceAll('-', ' ')})`,
    rule,
    owner,
    map: value,
  }),
);

/** The values of one variant, apart from its options. An empty text counts as none. */
export function attributesOf(advert: Advert, variant: Variant, catalog: Config['catalog']): AttributeValues {
  const values: AttributeValues = {};
  for (const rule of ATTRIBUTES) {
    if (rule.isUsed?.(catalog) === false) continue;
    const value = rule.value(advert, variant, catalog);
    if (value !== undefined) values[rule.name] = value === '' ? null : value;
  }
  return values;
}

function sorted(texts: readonly string[]): string[] | null {
  return texts.length > 0 ? [...new Set(texts)].sort() : null;
}
