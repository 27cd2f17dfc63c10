import type {
  Channel,
  CustomObject,
  InventoryEntry,
  InventoryPagedQueryResponse,
  Product,
  ProductPagedQueryResponse,
  ProductVariant,
} from '@commercetools/platform-sdk';
import type { World } from '../../../sandbox/client/index.ts';

type Subject = { legacyId: number };

export const productKeyOf = ({ legacyId }: Subject): string => `marketplacer-advert-${legacyId}`;
export const variantKeyOf = ({ legacyId }: Subject): string => `Variant-${legacyId}`;
export const channelKeyOf = ({ legacyId }: Subject): string => `marketplacer-seller-${legacyId}`;

export const productOf = ({ commercetools }: World, advert: Subject): Promise<Product> =>
  commercetools.get<Product>(`/products/key=${productKeyOf(advert)}`);

export async function allProducts({ commercetools }: World): Promise<Product[]> {
  return (await commercetools.get<ProductPagedQueryResponse>('/products', { limit: 500 })).results;
}

export const channelOf = ({ commercetools }: World, seller: Subject): Promise<Channel> =>
  commercetools.get<Channel>(`/channels/key=${channelKeyOf(seller)}`);

/** All variants of what shoppers see, or of what is staged. */
export function variantsOf(product: Product, data: 'current' | 'staged' = 'current'): ProductVariant[] {
  const { masterVariant, variants } = product.masterData[data];
  return [masterVariant, ...variants];
}

export function variantIn(product: Product, variant: Subject): ProductVariant {
  const found = variantsOf(product).find(({ key }) => key === variantKeyOf(variant));
  if (!found) throw new Error(`product ${product.key} has no variant ${variantKeyOf(variant)}`);
  return found;
}

/** The amounts of our price, in minor units, by variant key. */
export function pricesIn(product: Product): Record<string, number | undefined> {
  const amountOf = ({ prices = [] }: ProductVariant) =>
    prices.find(({ key }) => key === 'marketplacer')?.value.centAmount;
  return Object.fromEntries(variantsOf(product).map((variant) => [variant.key ?? '', amountOf(variant)]));
}

export function attributesOf(variant: ProductVariant): Record<string, unknown> {
  return Object.fromEntries((variant.attributes ?? []).map(({ name, value }) => [name, value]));
}

export async function stockEntries({ commercetools }: World): Promise<InventoryEntry[]> {
  return (await commercetools.get<InventoryPagedQueryResponse>('/inventory', { limit: 500 })).results;
}

/** Units on stock, by SKU. */
export async function stockIn(world: World): Promise<Record<string, number>> {
  const entries = await stockEntries(world);
  return Object.fromEntries(entries.map(({ sku, quantityOnStock }) => [sku, quantityOnStock]));
}

/** The failures that the connector keeps for the operator. */
export async function failuresIn({ commercetools }: World) {
  const container = '/custom-objects/marketplacer-connector-failures';
  const { results } = await commercetools.get<{ results: CustomObject[] }>(container, { limit: 500 });
  return results.map(({ value }) => value as { code: string; object: object; times: number });
}
