import type { IndexEntry, Indexing } from '../../engine/collection.ts';
import type { Json, Resource } from '../model/resource.ts';

type Indexer = (resource: Resource) => IndexEntry[];

const unique = (field: string, value: string | undefined): IndexEntry[] =>
  value === undefined ? [] : [{ field, value, unique: true }];

const plain = (field: string, value: string | undefined): IndexEntry[] =>
  value === undefined ? [] : [{ field, value }];

const slugs = (slug: Json | undefined): IndexEntry[] =>
  Object.entries(slug ?? {}).flatMap(([locale, text]) => unique(`slug.${locale}`, text));

const payments = ({ paymentInfo }: Resource): IndexEntry[] =>
  (paymentInfo?.payments ?? []).flatMap(({ id }: Json) => plain('payment', id));

const INDEXERS: Record<string, Indexer> = {
  product: (product) => [
    ...unique('key', product.key),
    ...plain('productType', product.productType.id),
    ...[product.masterData.current, product.masterData.staged].flatMap((data) => [
      ...slugs(data.slug),
      ...data.categories.flatMap((category: Json) => plain('category', category.id)),
      ...[data.masterVariant, ...data.variants].flatMap((variant: Json) => [
        ...unique('sku', variant.sku),
        ...plain('variantKey', variant.key),
      ]),
    ]),
  ],
  category: (category) => [
    ...unique('key', category.key),
    ...slugs(category.slug),
    ...plain('parent', category.parent?.id),
  ],
  'inventory-entry': (entry) => [
    ...unique('key', entry.key),
    ...plain('sku', entry.sku),
    ...plain('supplyChannel', entry.supplyChannel?.id),
    {
      field: 'sku, supplyChannel',
      value: JSON.stringify([entry.sku, entry.supplyChannel?.id]),
      unique: true,
      reported: entry.supplyChannel ? [entry.sku, entry.supplyChannel.id] : entry.sku,
    },
  ],
  order: (order) => [...unique('orderNumber', order.orderNumber), ...payments(order)],
  'cart-discount': (discount) => unique('key', discount.key),
  cart: (cart) => [...unique('key', cart.key), ...payments(cart)],
  'key-value-document': (object) => [
    ...plain('container', object.container),
    ...plain('containerAndKey', containerAndKey(object.container, object.key)),
  ],
};

export function containerAndKey(container: string, key: string): string {
  return `${container}/${key}`;
}

/** Predicate paths, per type, that one of the indexes above can answer. */
const PATHS: Record<string, Record<string, string>> = {
  product: {
    'masterData.current.masterVariant.sku': 'sku',
    'masterData.current.variants.sku': 'sku',
    'masterData.staged.masterVariant.sku': 'sku',
    'masterData.staged.variants.sku': 'sku',
  },
  'product-projection': {
    'masterVariant.sku': 'sku',
    'variants.sku': 'sku',
    'masterVariant.key': 'variantKey',
    'variants.key': 'variantKey',
  },
  'inventory-entry': { sku: 'sku', 'supplyChannel.id': 'supplyChannel' },
  order: { orderNumber: 'orderNumber' },
};

/** The index that holds a predicate path such as `variants.sku`, if there is one. */
export const indexOfPath =
  (typeId: string): Indexing<Resource>['indexOfPath'] =>
  (path) => {
    if (path === 'id') return 'id';
    if (path === 'key' && typeId !== 'key-value-document' && typeId !== 'order') return 'key';
    return PATHS[typeId]?.[path];
  };

export function indexingOf(typeId: string): Indexing<Resource> {
  const entriesOf = INDEXERS[typeId] ?? (({ key }: Resource) => unique('key', key));
  return { entriesOf, indexOfPath: indexOfPath(typeId) };
}
