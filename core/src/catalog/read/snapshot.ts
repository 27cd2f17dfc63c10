import type { AttributeDefinition, Product } from '@commercetools/platform-sdk';
import { productKeyOf } from '../../commercetools/index.ts';
import type { Uses } from '../../connector/index.ts';
import type { Advert, AdvertReading } from '../../marketplacer/index.ts';
import { projectedStockOf, type StockEntry } from './projected-stock.ts';
import { skusOf } from './provenance.ts';

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
  /** Where the product or its product type was read: the attributes that there are. */
  definitions: readonly AttributeDefinition[] | undefined;
}

export async function readShop(
  {
    commercetools: { inventory, products },
    config,
  }: Uses<{ commercetools: 'inventory' | 'products'; config: 'flowsOff' }>,
  legacyId: number,
  stockReadDirectly: boolean,
): Promise<Shop> {
  const product = await products.byKey(productKeyOf(legacyId));
  if (!product) return { product, entries: [], stockReadDirectly: true, definitions: undefined };
  const definitions = product.productType.obj?.attributes;
  if (!stockReadDirectly) {
    return { product, entries: projectedStockOf(product), stockReadDirectly, definitions };
  }
  const entries = config.flowsOff.has('stock') ? [] : await inventory.bySkus(skusOf(product));
  return { product, entries, stockReadDirectly, definitions };
}
