import type { InventoryEntry, Product } from '@commercetools/platform-sdk';
import { productKeyOf } from '../../commercetools/index.ts';
import type { Uses } from '../../connector/index.ts';
import type { AdvertRemoval } from '../../marketplacer/index.ts';
import { skusOf } from './provenance.ts';

/** Whether the shop already shows what a removal asks for. */
export type IsOffSale = (removal: Removal) => boolean;

type Removal = Pick<AdvertRemoval, 'state' | 'legacyId'>;

/**
 * Reads the products and the stock of many adverts together. A product is off sale if it is unpublished and has
 * no stock: one that was never published may have some, and so may one that two workers wrote at the same time.
 */
export async function readOffSale(
  {
    commercetools: { inventory, products },
    config,
  }: Uses<{ commercetools: 'inventory' | 'products'; config: 'catalog' | 'flowsOff' }>,
  removals: readonly Removal[],
): Promise<IsOffSale> {
  const found = await products.byKeys(removals.map(({ legacyId }) => productKeyOf(legacyId)));
  const hidden = [...found.values()].filter(({ masterData }) => !masterData.published);
  const entries =
    config.flowsOff.has('stock') || hidden.length === 0 ? [] : await inventory.bySkus(hidden.flatMap(skusOf));
  // The channels of a shop's own stock are not looked at closer: at worst a removal is made once more.
  const mayBeOurs = ({ supplyChannel }: InventoryEntry) =>
    (supplyChannel !== undefined) === (config.catalog.offerScope === 'seller');
  const inStock = new Set(
    entries.filter((entry) => mayBeOurs(entry) && entry.quantityOnStock !== 0).map(({ sku }) => sku),
  );
  const isEmpty = (product: Product) => !skusOf(product).some((sku) => inStock.has(sku));
  return ({ state, legacyId }) => {
    const product = found.get(productKeyOf(legacyId));
    if (!product) return true;
    const goes = state === 'deleted' && config.catalog.removedProducts === 'delete';
    return !goes && !product.masterData.published && isEmpty(product);
  };
}
