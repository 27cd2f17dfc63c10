import { shopAlways, whileOn, type Owner, type OwnershipSettings, type Rule } from './rules.ts';

const products = whileOn('marketplacer', 'products');
/** The shop's, where `ENRICHED_FIELDS` names it. */
const enrichable =
  (field: 'name' | 'description' | 'images'): Rule =>
  (settings) =>
    settings.catalog.enrichedFields.has(field) && !settings.flowsOff.has('products')
      ? 'commercetools'
      : products(settings);
/** Only where `ENRICHED_FIELDS` names any. */
const namedAttributes: Rule = ({ catalog, flowsOff }) =>
  [...catalog.enrichedFields].some((field) => field.startsWith('attribute:')) && !flowsOff.has('products')
    ? 'commercetools'
    : 'nobody';
const stock = whileOn('marketplacer', 'stock');
const sellers = whileOn('marketplacer', 'sellers');
/** Of a channel that was marked to become a seller. */
const onboarded: Rule = (settings) =>
  settings.flowsOn?.has('onboarding') ? 'commercetools' : sellers(settings);
const orders = whileOn('commercetools', 'orders');
const fulfilment = whileOn('marketplacer', 'fulfilment');
const refunds = (owner: Owner): Rule => whileOn(owner, 'refunds');
const remittances = whileOn('marketplacer', 'remittances');

/** Categories and attributes are the shop's, unless Marketplacer has the word and the flow is on. */
const taxonomy: Rule = ({ catalog, flowsOff }) =>
  catalog.taxonomySource === 'marketplacer' && !flowsOff.has('taxonomy') ? 'marketplacer' : 'commercetools';

/** What products show of the taxonomy. */
const classified: Rule = (settings) => (settings.flowsOff.has('products') ? 'nobody' : taxonomy(settings));

/** Where the shop has the word about categories, Marketplacer says of which of them an advert is. */
const landing: Rule = (settings) => {
  const { catalog, flowsOff } = settings;
  const isExported = catalog.taxonomySource === 'commercetools' && !flowsOff.has('taxonomy');
  return isExported ? products(settings) : classified(settings);
};

/**
 * Who owns what: one owner for each field, moved by the settings alone. A part of a field that the other side has for
 * itself, such as texts in further languages, is a row of its own.
 */
const OWNERSHIP = {
  product: {
    key: products,
    name: enrichable('name'),
    'name in further locales': shopAlways,
    description: enrichable('description'),
    'description in further locales': shopAlways,
    slug: shopAlways,
    taxCategory: shopAlways,
    categories: landing,
    'categories of the shop': shopAlways,
    variants: products,
    visibility: products,
    'review of an advert that waits': ({ catalog, flowsOff }) =>
      catalog.vettedInShop && !flowsOff.has('products') ? 'commercetools' : 'nobody',
    "attributes of the connector's own": products,
    'attributes of options': classified,
    'attributes that ENRICHED_FIELDS names': namedAttributes,
    'attributes of the shop': shopAlways,
  },
  variant: {
    key: products,
    sku: shopAlways,
    price: products,
    'sale price': products,
    'other prices': shopAlways,
    images: enrichable('images'),
  },
  stock: {
    quantity: stock,
    'quantity in channels of the shop': shopAlways,
  },
  seller: {
    key: sellers,
    name: sellers,
    description: sellers,
    'texts in further locales': shopAlways,
    address: sellers,
    'name, description and address of an onboarded one': onboarded,
    roles: sellers,
    'roles of the shop': shopAlways,
    'fields of the connector': sellers,
  },
  taxon: {
    key: taxonomy,
    name: taxonomy,
    'name in further locales': shopAlways,
    slug: shopAlways,
    parent: taxonomy,
    orderHint: taxonomy,
  },
  'option-type': {
    name: taxonomy,
    label: taxonomy,
    type: taxonomy,
    values: taxonomy,
  },
  order: {
    lines: orders,
    amounts: orders,
    buyer: orders,
    addresses: orders,
  },
  fulfilment: {
    shipments: fulfilment,
    tracking: fulfilment,
    'shipment state': fulfilment,
  },
  refund: {
    'returns made in the shop': refunds('commercetools'),
    'requests made in Marketplacer': refunds('marketplacer'),
  },
  remittance: {
    amounts: remittances,
    state: remittances,
  },
} as const satisfies Record<string, Readonly<Record<string, Rule>>>;

type Table = typeof OWNERSHIP;
type Domain = keyof Table;
type FieldOf<In extends Domain> = keyof Table[In] & string;

export function ownerOf<In extends Domain>(
  domain: In,
  field: FieldOf<In>,
  settings: OwnershipSettings,
): Owner {
  return (OWNERSHIP[domain][field] as Rule)(settings);
}

interface OwnedField {
  domain: Domain;
  field: string;
  owner: Owner;
}

/** The whole table, with the owners that the settings give. */
export const ownersBy = (settings: OwnershipSettings): OwnedField[] =>
  Object.entries(OWNERSHIP).flatMap(([domain, fields]) =>
    Object.entries<Rule>(fields).map(([field, rule]) => ({
      domain: domain as Domain,
      field,
      owner: rule(settings),
    })),
  );
