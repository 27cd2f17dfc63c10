import type { AttributeDefinition, Product } from '@commercetools/platform-sdk';
import { productKeyOf } from '../../commercetools/index.ts';
import type { Uses } from '../../connector/index.ts';
import type { Advert, AdvertReading } from '../../marketplacer/index.ts';
import { projectedStockOf, type StockEntry } from './projected-stock.ts';
import { skusOf, variantKeysOf } from './provenance.ts';
import { NONE_WAITING, readWaiting, type Waiting, type WaitingPorts } from './waiting.ts';

/** Where an advert can be read. */
export interface AdvertSource {
  /** Reads the advert again at every call. */
  read: () => Promise<AdvertReading>;
  /** Where it is known beforehand, the shop can be read before the advert. */
  legacyId?: number | undefined;
  /** The delivery is about stock, so what the product shows of it, which lags, does not do. */
  stockReadDirectly?: boolean;
  /** What the delivery itself says, for the first attempt. Whatever it leaves in doubt is read. */
  payload?: Advert | undefined;
  /** Both sides, as they were read together with many others, for the first attempt. */
  shared?: { advert: Advert; shop: Shop };
}

/** What the shop has of one advert. */
export interface Shop {
  product: Product | undefined;
  /** The stock entries of the product's SKUs. */
  entries: StockEntry[];
  /** The entries were read themselves, and not only what the product shows of them. */
  stockReadDirectly: boolean;
  /** Sold already, and not known to Marketplacer. */
  waiting: Waiting;
  /** Where the product or its product type was read: the attributes that there are. */
  definitions: readonly AttributeDefinition[] | undefined;
}

export async function readShop(
  connector: WaitingPorts & Uses<{ commercetools: 'inventory' | 'products'; config: 'flowsOff' }>,
  legacyId: number,
  stockReadDirectly: boolean,
): Promise<Shop> {
  const { commercetools, config } = connector;
  const product = await commercetools.products.byKey(productKeyOf(legacyId));
  if (!product) return NOTHING;
  const definitions = product.productType.obj?.attributes;
  const entries = stockReadDirectly ? await readEntries(connector, product) : projectedStockOf(product);
  const waiting = config.flowsOff.has('stock')
    ? NONE_WAITING
    : await readWaiting(connector, variantKeysOf(product));
  return { product, entries, stockReadDirectly, waiting, definitions };
}

const readEntries = async (
  { commercetools, config }: Uses<{ commercetools: 'inventory'; config: 'flowsOff' }>,
  product: Product,
): Promise<StockEntry[]> =>
  config.flowsOff.has('stock') ? [] : commercetools.inventory.bySkus(skusOf(product));

export const NOTHING: Shop = {
  product: undefined,
  entries: [],
  stockReadDirectly: true,
  waiting: NONE_WAITING,
  definitions: undefined,
};
