import type { AttributeDefinitionDraft } from '@commercetools/platform-sdk';
import { ADVERT_ID_ATTRIBUTE, keyOfId, VARIANT_ID_ATTRIBUTE } from '../commercetools/index.ts';
import type { Advert, Variant } from '../marketplacer/index.ts';

type Constraint = 'SameForAll' | 'Unique' | 'None';

interface AttributeRule {
  name: string;
  label: string;
  constraint: Constraint;
  value: (advert: Advert, variant: Variant) => string | null | undefined;
}

/** When the advert that a product was built from had last changed. Guards against older readings. */
export const UPDATED_AT_ATTRIBUTE = 'marketplacer-updated-at';
export const SELLER_ID_ATTRIBUTE = 'marketplacer-seller-id';

/** The attributes of the connector's product type, and where their values come from. All are texts. */
const ATTRIBUTES: readonly AttributeRule[] = [
  {
    name: ADVERT_ID_ATTRIBUTE,
    label: 'Marketplacer advert id',
    constraint: 'SameForAll',
    value: (advert) => String(advert.legacyId),
  },
  {
    name: SELLER_ID_ATTRIBUTE,
    label: 'Marketplacer seller id',
    constraint: 'SameForAll',
    value: (advert) => advert.seller && String(advert.seller.legacyId),
  },
  {
    name: 'marketplacer-seller-name',
    label: 'Seller',
    constraint: 'SameForAll',
    value: (advert) => advert.seller?.businessName,
  },
  {
    name: 'marketplacer-brand',
    label: 'Brand',
    constraint: 'SameForAll',
    value: (advert) => advert.brand?.name,
  },
  {
    name: UPDATED_AT_ATTRIBUTE,
    label: 'Marketplacer updated at',
    constraint: 'SameForAll',
    value: (advert) => advert.updatedAt,
  },
  {
    name: VARIANT_ID_ATTRIBUTE,
    label: 'Marketplacer variant id',
    constraint: 'Unique',
    value: (_advert, variant) => keyOfId(variant.id),
  },
  {
    name: 'marketplacer-sku',
    label: "Seller's SKU",
    constraint: 'None',
    value: (_advert, variant) => variant.sku,
  },
  {
    name: 'marketplacer-barcode',
    label: 'Barcode',
    constraint: 'None',
    value: (_advert, variant) => variant.barcode,
  },
];

export const SHARED_ATTRIBUTES: readonly string[] = ATTRIBUTES.filter(
  ({ constraint }) => constraint === 'SameForAll',
).map(({ name }) => name);

/** The attribute values of one variant. An empty text counts as no value. */
export function attributesOf(advert: Advert, variant: Variant): Record<string, string> {
  const values = ATTRIBUTES.map(({ name, value }) => [name, value(advert, variant)] as const);
  return Object.fromEntries(values.filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** The definitions that the product type must carry. */
export function attributeDefinitions(locale: string): AttributeDefinitionDraft[] {
  return ATTRIBUTES.map(({ name, label, constraint }) => ({
    name,
    label: { [locale]: label },
    type: { name: 'text' },
    isRequired: false,
    attributeConstraint: constraint,
    inputHint: 'SingleLine',
    isSearchable: false,
  }));
}
