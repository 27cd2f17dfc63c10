import type {
  AttributeDefinition,
  Product,
  ProductDraft,
  ProductUpdateAction,
} from '@commercetools/platform-sdk';
import { WANTED_ATTRIBUTES } from '../../src/catalog/map/attributes.ts';
import type { WantedAttribute } from '../../src/taxonomy/index.ts';
import { definedFor } from '../builders/product-type.ts';
import { aShopInProcess, idOf, plantReferences } from '../builders/shop-in-process.ts';

const TYPE_KEY = 'marketplacer-product';

const selection = (keys: string[]) => keys.map((key) => ({ key, label: `Label of ${key}` }));
const option = (
  name: string,
  type: WantedAttribute['type'],
  constraint: WantedAttribute['constraint'],
  keys?: string[],
): WantedAttribute => ({
  name: `marketplacer-option-${name}`,
  label: name,
  type,
  constraint,
  isSearchable: true,
  ...(keys && { values: selection(keys) }),
});

const text = (name: string, constraint: WantedAttribute['constraint']): WantedAttribute => ({
  name,
  label: name,
  type: 'text',
  constraint,
  isSearchable: false,
});

/** What the tests of plans use beside the connector's own attributes. */
const OTHERS: WantedAttribute[] = [
  option('1-fabric', 'enum', 'SameForAll', ['61', '62']),
  option('1-size', 'enum', 'SameForAll', ['41']),
  option('2-size', 'enum', 'None', ['41', '42', '43']),
  option('3-length', 'number', 'None'),
  option('4-features', 'set-of-enum', 'None', ['51', '52']),
  text('shop-collection', 'SameForAll'),
];

const REFERRED = ['category', 'channel', 'tax-category', 'type'];
const EXPANDED = ['staged', 'current']
  .flatMap((side) => [
    `masterData.${side}.categories[*]`,
    `masterData.${side}.masterVariant.prices[*].channel`,
    `masterData.${side}.variants[*].prices[*].channel`,
  ])
  .map((path) => `expand=${encodeURIComponent(path)}`)
  .join('&');

const DEFINITIONS: readonly AttributeDefinition[] = definedFor([
  ...WANTED_ATTRIBUTES,
  ...OTHERS,
]).attributes.map((definition) => ({ ...definition, level: 'Variant' }));

const shop = aShopInProcess();
shop.plant('product-type', { id: idOf(TYPE_KEY), key: TYPE_KEY, name: TYPE_KEY, attributes: DEFINITIONS });

/** Without products, and with whatever these refer to. */
function prepare(...referring: unknown[]): void {
  shop.clear('product');
  plantReferences(shop, REFERRED, referring);
}

const read = (id: string): Product => shop.ask('GET', `/products/${id}?${EXPANDED}`);

/** The product that commercetools makes of a draft, as the connector reads it. */
export function made(draft: ProductDraft): Product {
  prepare(draft);
  const { id } = shop.ask<Product>('POST', '/products', {
    ...draft,
    productType: { typeId: 'product-type', key: TYPE_KEY },
  });
  return read(id);
}

/** The product after one update request with these actions. */
export function apply(before: Product, actions: readonly ProductUpdateAction[]): Product {
  if (actions.length === 0) return before;
  prepare(before, actions);
  shop.plant('product', { ...before, productType: { typeId: 'product-type', id: idOf(TYPE_KEY) } });
  shop.ask('POST', `/products/${before.id}`, { version: before.version, actions });
  return read(before.id);
}
