import { isGone, variantPrice } from './catalogue.ts';
import type { Inventory, Variant } from '../model/entities.ts';
import type { Marketplace } from '../store/marketplace.ts';
import type { Store } from '../store/store.ts';

/** One stock of a variant, as its seller keeps it. Amounts are minor units. */
export type Stock = Pick<
  Inventory,
  'kind' | 'id' | 'variantId' | 'sellerId' | 'price' | 'salePrice' | 'countOnHand' | 'infiniteQuantity'
>;

/** The seller's own inventory is the variant itself and has its number; those of other stores follow. */
export function inventoriesOf(store: Store, variant: Variant): [Stock, ...Stock[]] {
  const advert = store.get('Advert', variant.advertId);
  const own: Stock = {
    kind: 'Inventory',
    id: variant.id,
    variantId: variant.id,
    sellerId: advert.sellerId,
    price: variantPrice(store, variant)?.original ?? null,
    salePrice: variant.salePrice,
    countOnHand: variant.countOnHand,
    infiniteQuantity: variant.infiniteQuantity,
  };
  return [own, ...store.by('Inventory', 'variantId', variant.id)];
}

export function findInventory(store: Store, id: number | undefined): Stock | undefined {
  const variant = store.find('Variant', store.find('Inventory', id)?.variantId ?? id);
  if (!variant || isGone(store, variant)) return undefined;
  return inventoriesOf(store, variant).find((inventory) => inventory.id === id);
}

/** What `Variant.countOnHand` and `Variant.infiniteQuantity` say. */
export function stockOf({ store, options }: Marketplace, variant: Variant) {
  const [own, ...others] = inventoriesOf(store, variant);
  const counted = options.countOnHandOf === 'first-inventory' ? [own] : [own, ...others];
  return {
    countOnHand: counted.reduce((sum, { countOnHand }) => sum + countOnHand, 0),
    infiniteQuantity: counted.some(({ infiniteQuantity }) => infiniteQuantity),
  };
}

export function hasStock(instance: Marketplace, variant: Variant): boolean {
  const { countOnHand, infiniteQuantity } = stockOf(instance, variant);
  return infiniteQuantity || countOnHand > 0;
}
