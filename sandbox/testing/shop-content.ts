import type {
  Category,
  InventoryEntry,
  Product,
  ProductData,
  ProductVariant,
} from '@commercetools/platform-sdk';
import type { World } from '../client/index.ts';
import { writeRequests } from './writes.ts';

type Json = Record<string, unknown>;

/** Everything in a shop that came from Marketplacer, without what commercetools adds of its own. */
export interface ShopContent {
  /** By key. */
  products: Record<string, Json>;
  channels: Record<string, Json>;
  categories: Record<string, Json>;
  /** The attribute definitions of the product types, by name. */
  attributes: Record<string, Json>;
  /** By the type and the id of their object; those of webhooks themselves are no part of a catalogue. */
  failures: Record<string, Json>;
  /** Stock of SKUs that no product has (any more). */
  otherStock: Record<string, unknown>;
}

/** What commercetools adds of its own, and what it derives from other objects. */
const OF_COMMERCETOOLS = new Set([
  'id',
  'version',
  'versionModifiedAt',
  'createdAt',
  'createdBy',
  'lastModifiedAt',
  'lastModifiedBy',
  'lastMessageSequenceNumber',
  'lastVariantId',
  'availability',
  'obj',
]);

/** The connector's own note for its next run, and nothing of the seller. */
const OWN_NOTE = 'marketplacer-offers-synced';

const PAGE = 500;

/** Everything in the shop, in a form that is the same for the same content. */
export async function contentOf({ commercetools }: World): Promise<ShopContent> {
  const all = async <Item extends { id: string }>(path: string): Promise<Item[]> => {
    const found: Item[] = [];
    for (;;) {
      const { results } = await commercetools.get<{ results: Item[] }>(path, {
        limit: PAGE,
        sort: 'id asc',
        ...(found.length > 0 && { where: `id > "${found.at(-1)?.id}"` }),
      });
      found.push(...results);
      if (results.length < PAGE) return found;
    }
  };
  const categories = await all<Category>('/categories');
  const channels = await all<Keyed>('/channels');
  const types = await all<Keyed>('/types');
  const productTypes = await all<Keyed & { attributes: { name: string }[] }>('/product-types');
  const products = await all<Product>('/products');
  const entries = await all<InventoryEntry>('/inventory');
  const failures = await all<{ id: string; value: FailureValue }>(
    '/custom-objects/marketplacer-connector-failures',
  );

  const keys = new Map(
    [...categories, ...channels, ...types, ...productTypes].map(({ id, key }) => [id, key ?? id]),
  );
  const plain = (value: unknown) => plainOf(value, keys) as Json;
  const stock = Map.groupBy(entries, ({ sku }) => sku);
  const stockOf = (sku: string | undefined) =>
    (stock.get(sku ?? '') ?? []).map(({ quantityOnStock, supplyChannel }) => ({
      quantityOnStock,
      supplyChannel: plain(supplyChannel),
    }));
  const shownIn = ({ masterVariant, variants, ...data }: ProductData): Json => ({
    ...plain({ ...data, categories: sortedBy(data.categories, ({ id }) => keys.get(id)) }),
    variants: byKey([masterVariant, ...variants], variantOf),
  });
  const variantOf = ({ attributes = [], prices = [], ...variant }: ProductVariant): Json => ({
    ...plain(variant),
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, plainValue(value)])),
    prices: plain(sortedBy(prices, ({ key }) => key)),
    stock: stockOf(variant.sku),
  });
  const productOf = ({ masterData: { current, staged, ...state }, ...product }: Product): Json => ({
    ...plain(product),
    ...(state.published ? { ...state, current: shownIn(current) } : { published: false }),
    staged: shownIn(staged),
  });

  const offered = new Set(
    products.flatMap(({ masterData: { staged } }) =>
      [staged.masterVariant, ...staged.variants].map(({ sku }) => sku),
    ),
  );
  return {
    products: byKey(products, productOf),
    channels: byKey(channels, plain),
    categories: byKey(categories, ({ orderHint: _hint, ...category }) => ({
      ...plain(category),
      place: placeOf(category.id, categories),
    })),
    attributes: Object.fromEntries(
      productTypes.flatMap(({ key, attributes }) =>
        attributes.map((definition) => [`${key}/${definition.name}`, definitionOf(definition)]),
      ),
    ),
    failures: Object.fromEntries(
      failures
        .filter(({ value }) => value.object.type !== 'webhook')
        .map(({ value: { firstSeen: _first, lastSeen: _last, times: _times, ...failure } }) => [
          `${failure.object.type}-${failure.object.id}`,
          failure,
        ]),
    ),
    otherStock: Object.fromEntries(
      [...stock.keys()].filter((sku) => !offered.has(sku)).map((sku) => [sku, stockOf(sku)]),
    ),
  };
}

/** The place of a category among its siblings: their order counts, not the numbers that make it. */
function placeOf(id: string, categories: readonly Category[]): number {
  const parentOf = new Map(categories.map((category) => [category.id, category.parent?.id]));
  return categories
    .filter((other) => other.parent?.id === parentOf.get(id))
    .toSorted((one, other) => Number(one.orderHint) - Number(other.orderHint))
    .findIndex((other) => other.id === id);
}

interface Keyed {
  id: string;
  key?: string;
}

interface FailureValue {
  code: string;
  object: { type: string; id: string };
  firstSeen: string;
  lastSeen: string;
  times: number;
}

function byKey<Item extends { key?: string }>(
  items: Item[],
  show: (item: Item) => Json,
): Record<string, Json> {
  return Object.fromEntries(items.map((item) => [item.key ?? 'without key', show(item)]));
}

function sortedBy<Item>(items: Item[], nameOf: (item: Item) => string | undefined): Item[] {
  return items.toSorted((one, other) => (nameOf(one) ?? '').localeCompare(nameOf(other) ?? ''));
}

/** References by key, pictures without their signatures, and nothing that commercetools adds. */
function plainOf(value: unknown, keys: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => plainOf(item, keys));
  if (typeof value !== 'object' || value === null) return value;
  if ('typeId' in value && 'id' in value) return `${value.typeId} ${keys.get(String(value.id))}`;
  const members = Object.entries(value)
    .filter(([name]) => !OF_COMMERCETOOLS.has(name) && name !== OWN_NOTE)
    .map(([name, member]) => [name, name === 'url' ? pictureOf(member) : plainOf(member, keys)]);
  return Object.fromEntries(members);
}

const pictureOf = (url: unknown): string => String(url).split('?', 1)[0] ?? '';

/** Of an enum the key, because its label is the product type's; a set has no order. */
function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue).sort();
  return typeof value === 'object' && value !== null && 'key' in value && 'label' in value
    ? value.key
    : value;
}

/** The order of enum values follows from the order in which they were met. */
function definitionOf(definition: object): Json {
  return JSON.parse(JSON.stringify(definition), (name, value: unknown) =>
    name === 'values' && Array.isArray(value)
      ? Object.fromEntries(value.map((one: { key: string; label: string }) => [one.key, one.label]))
      : value,
  ) as Json;
}

/** Every field in which two contents differ, as `path: one ≠ other`. */
export function differences(one: unknown, other: unknown, path = ''): string[] {
  if (Object.is(one, other)) return [];
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) {
    return [`${path}: ${shown(one)} ≠ ${shown(other)}`];
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) =>
    differences(Reflect.get(one, name), Reflect.get(other, name), path === '' ? name : `${path} ▸ ${name}`),
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 200);

/** What was written since the requests were forgotten, beside what the connector keeps for itself, such as its failures. */
export async function contentWrites(world: World): Promise<string[]> {
  return (await writeRequests(world))
    .filter(({ path, body }) => !isOwnRecord(path, body))
    .map(({ method, path, body }) => `${method} ${path} ${shown(body)}`);
}

function isOwnRecord(path: string, body: unknown): boolean {
  if (path.includes('/marketplacer-connector-')) return true;
  const { container = '', actions = [] } = (body ?? {}) as Partial<{
    container: string;
    actions: { name?: string }[];
  }>;
  const isNote = actions.length > 0 && actions.every(({ name }) => name === OWN_NOTE);
  return container.startsWith('marketplacer-connector-') || isNote;
}
