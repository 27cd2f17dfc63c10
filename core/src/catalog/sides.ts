import type { AttributeDefinition, Product } from '@commercetools/platform-sdk';
import { productKeyOf } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import type { Advert, AdvertReading } from '../marketplacer/index.ts';
import { newnessOf, type Newness } from './newness.ts';
import { skusOf } from './origin.ts';
import type { StockEntry } from './plan-stock.ts';
import { stockShownBy } from './stock-shown.ts';

/** Where an advert can be read. */
export interface AdvertSource {
  /** Reads the advert afresh at every call. */
  read: () => Promise<AdvertReading>;
  /** Where it is known beforehand, the shop can be read before the advert. */
  legacyId?: number;
  /** The delivery is about stock, so what the product shows of it, which lags, does not do. */
  exactStock?: boolean;
  /** What the delivery itself says, for the first attempt. Whatever it leaves in doubt is read. */
  payload?: Advert;
}

/** Both sides of one advert, as they were read together with many others. */
export interface Reading {
  advert: Advert;
  product: Product | undefined;
  /** The stock entries of the product's SKUs. */
  entries: StockEntry[];
  /** The attributes of the product type. */
  definitions: readonly AttributeDefinition[];
}

/** Both sides at the beginning of one attempt. */
export interface Sides {
  now: AdvertReading;
  product: Product | undefined;
  /** The stock entries of the product's SKUs. */
  entries: StockEntry[];
  /** The entries were read themselves, and not only what the product shows of them. */
  exactStock: boolean;
  /** Where the product or its product type was read: the attributes that there are. */
  definitions: readonly AttributeDefinition[] | undefined;
  /** The shop was read before the advert, so the advert is at least as new as what the shop was built from. */
  shopFirst: boolean;
  /** Where the advert was not read, but told by a webhook. */
  newness?: Newness;
}

export const sidesOf = ({ advert, ...shop }: Reading): Sides => ({
  ...shop,
  exactStock: true,
  now: { state: 'present', advert },
  shopFirst: false,
});

/** The shop first and the advert second, wherever it is known which product to look for. */
export async function readSides(connector: Connector, source: AdvertSource): Promise<Sides> {
  const { payload, legacyId, exactStock = false } = source;
  if (payload) return sidesOfPayload(connector, payload);
  if (legacyId !== undefined) {
    const shop = await readShop(connector, legacyId, exactStock);
    return { ...shop, now: await source.read(), shopFirst: true };
  }
  const now = await source.read();
  if (now.state !== 'present') {
    return { ...NO_PRODUCT, now, shopFirst: false };
  }
  return { ...(await readShop(connector, now.advert.legacyId, exactStock)), now, shopFirst: false };
}

async function sidesOfPayload(connector: Connector, payload: Advert): Promise<Sides> {
  const shop = await readShop(connector, payload.legacyId, true);
  const newness = newnessOf(payload, shop.product);
  // A number that says nothing is no reason to write.
  const advert = newness === 'unknown' ? { ...payload, sequence: undefined } : payload;
  return { ...shop, now: { state: 'present', advert }, shopFirst: false, newness };
}

async function readShop(
  { commercetools }: Connector,
  legacyId: number,
  exactStock: boolean,
): Promise<Omit<Sides, 'now' | 'shopFirst'>> {
  const product = await commercetools.products.byKey(productKeyOf(legacyId));
  if (!product) return NO_PRODUCT;
  const entries = exactStock ? await commercetools.inventory.bySkus(skusOf(product)) : stockShownBy(product);
  return { product, entries, exactStock, definitions: product.productType.obj?.attributes };
}

const NO_PRODUCT = { product: undefined, entries: [], exactStock: true, definitions: undefined };
