import type { ProductTypeUpdateAction } from '@commercetools/platform-sdk';
import type { Advert } from '../../marketplacer/index.ts';
import { applied, failed, unchanged, type Outcome } from '../../outcome/index.ts';
import type { Config } from '../../runtime/index.ts';
import { planAttributes } from '../../taxonomy/index.ts';
import type { MappedAdvert } from '../map/map-advert.ts';
import type { Freshness } from '../read/freshness.ts';
import type { Shop } from '../read/snapshot.ts';
import { planAdvert, type ProductPlan } from './plan-advert.ts';
import { planStock, type StockChange } from './plan-stock.ts';

/** Everything that one reading of an advert would change in the shop. */
export interface AdvertPlan {
  advert: Advert;
  demand: MappedAdvert;
  shop: Shop;
  /** Where the advert was not read, but told by a webhook. */
  freshness: Freshness | undefined;
  product: ProductPlan;
  stock: StockChange[];
  /** What the product type lacks. */
  attributes: ProductTypeUpdateAction[];
  /** The product type has attributes in another form, which is to be told. */
  hasConflicts: boolean;
}

/** Pure: as far as it can be known before what the product names is there. */
export function planSync(
  advert: Advert,
  demand: MappedAdvert,
  shop: Shop,
  freshness: Freshness | undefined,
  { catalog, flowsOff }: Pick<Config, 'catalog' | 'flowsOff'>,
): AdvertPlan {
  const existing = shop.definitions ?? [];
  const { actions, conflicts, names } = planAttributes(existing, demand.wanted, catalog.locales);
  const product = planAdvert(
    advert,
    demand,
    shop.product,
    { attributes: existing, names },
    catalog,
    shop.waiting,
  );
  const { wanted, channelKey } = product.stock;
  return {
    advert,
    demand,
    shop,
    freshness,
    product,
    stock: flowsOff.has('stock') ? [] : planStock(shop.entries, wanted, channelKey),
    attributes: shop.definitions ? actions : [],
    hasConflicts: conflicts.length > 0,
  };
}

/** What a plan comes to, if everything is taken. */
export function outcomeOf({ advert, demand, product, stock, attributes }: AdvertPlan): Outcome {
  if (demand.leftOut) {
    const object = { type: 'advert', id: String(advert.legacyId) } as const;
    return failed(demand.leftOut.code, object, demand.leftOut.detail);
  }
  const changes = product.kind === 'create' ? 1 : product.actions.length + attributes.length;
  return changes + stock.length > 0 ? applied : unchanged;
}

/** What the product shows lags, so where stock moves, an entry that seems to be right may not be. */
export const mayBeStale = ({ shop, product, stock }: AdvertPlan): boolean =>
  !shop.stockReadDirectly && product.stock.moves && stock.length < product.stock.wanted.length;

/**
 * Whether it is written only where the shop was read before the advert. Marketplacer's times have seconds only: of
 * two readings with the same time, which one is newer is known by the order of the readings; of an event, when it
 * has a number. And what a list of adverts says of one that was deleted is not documented, so nothing comes back
 * on sale by a list alone.
 */
export function productNeedsShopFirst(product: ProductPlan, freshness: Freshness | undefined): boolean {
  if (product.kind === 'create' || product.actions.length === 0) return false;
  return freshness ? freshness === 'unknown' : product.sameTime || product.comesBack;
}

/**
 * Stock entries carry no time of their own. One that is there already is changed only when it was read before
 * the advert, or when the whole product was just found, and marked, to be older than the event.
 */
export function stockNeedsShopFirst(
  changes: readonly StockChange[],
  freshness: Freshness | undefined,
): boolean {
  if (freshness) return changes.length > 0 && freshness !== 'newer-by-time';
  return changes.some(({ kind }) => kind === 'change');
}
