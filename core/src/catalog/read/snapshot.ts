import type { AttributeDefinition, Product } from '@commercetools/platform-sdk';
import { productKeyOf } from '../../commercetools/index.ts';
import type { Connector } from '../../connector/index.ts';
import type { Advert, AdvertReading } from '../../marketplacer/index.ts';
import { freshnessOf, type Freshness } from './freshness.ts';
import { skusOf } from './provenance.ts';
import { projectedStockOf, type StockEntry } from './projected-stock.ts';

/** Where an advert can be read. */
export interface AdvertSource {
  /** Reads the advert afresh at every call. */
  read: () => Promise<AdvertReading>;
  /** Where it is known beforehand, the shop can be read before the advert. */
  legacyId?: number;
  /** The delivery is about stock, so what the product shows of it, which lags, does not do. */
  stockReadDirectly?: boolean;
  /** What the delivery itself says, for the first attempt. Whatever it leaves in doubt is read. */
  payload?: Advert;
}

/** Both snapshot of one advert, as they were read together with many others. */
export interface Reading {
  advert: Advert;
  product: Product | undefined;
  /** The stock entries of the product's SKUs. */
  entries: StockEntry[];
  /** The attributes of the product type. */
  definitions: readonly AttributeDefinition[];
}

/** Both snapshot at the beginning of one attempt. */
export interface Snapshot {
  now: AdvertReading;
  product: Product | undefined;
  /** The stock entries of the product's SKUs. */
  entries: StockEntry[];
  /** The entries were read themselves, and not only what the product shows of them. */
  stockReadDirectly: boolean;
  /** Where the product or its product type was read: the attributes that there are. */
  definitions: readonly AttributeDefinition[] | undefined;
  /** The shop was read before the advert, so the advert is at least as new as what the shop was built from. */
  targetReadFirst: boolean;
  /** Where the advert was not read, but told by a webhook. */
  freshness?: Freshness;
}

export const snapshotOf = ({ advert, ...shop }: Reading): Snapshot => ({
  ...shop,
  stockReadDirectly: true,
  now: { state: 'present', advert },
  targetReadFirst: false,
});

/** The shop first and the advert second, wherever it is known which product to look for. */
export async function readSnapshot(connector: Connector, source: AdvertSource): Promise<Snapshot> {
  const { payload, legacyId, stockReadDirectly = false } = source;
  if (payload) return snapshotOfPayload(connector, payload);
  if (legacyId !== undefined) {
    const shop = await readShop(connector, legacyId, stockReadDirectly);
    return { ...shop, now: await source.read(), targetReadFirst: true };
  }
  const now = await source.read();
  if (now.state !== 'present') {
    return { ...NO_PRODUCT, now, targetReadFirst: false };
  }
  return {
    ...(await readShop(connector, now.advert.legacyId, stockReadDirectly)),
    now,
    targetReadFirst: false,
  };
}

async function snapshotOfPayload(connector: Connector, payload: Advert): Promise<Snapshot> {
  const shop = await readShop(connector, payload.legacyId, true);
  const freshness = freshnessOf(payload, shop.product);
  // A number that says nothing is no reason to write.
  const advert = freshness === 'unknown' ? { ...payload, sequence: undefined } : payload;
  return { ...shop, now: { state: 'present', advert }, targetReadFirst: false, freshness };
}

async function readShop(
  { commercetools }: Connector,
  legacyId: number,
  stockReadDirectly: boolean,
): Promise<Omit<Snapshot, 'now' | 'targetReadFirst'>> {
  const product = await commercetools.products.byKey(productKeyOf(legacyId));
  if (!product) return NO_PRODUCT;
  const entries = stockReadDirectly
    ? await commercetools.inventory.bySkus(skusOf(product))
    : projectedStockOf(product);
  return { product, entries, stockReadDirectly, definitions: product.productType.obj?.attributes };
}

const NO_PRODUCT = { product: undefined, entries: [], stockReadDirectly: true, definitions: undefined };
