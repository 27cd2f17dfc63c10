import type { Product, ProductDraft, ProductUpdateAction } from '@commercetools/platform-sdk';
import { channelKeyOf } from '../commercetools/index.ts';
import type { Advert } from '../marketplacer/index.ts';
import { failed, stale, type Outcome } from '../outcome/index.ts';
import type { Config } from '../runtime/index.ts';
import { mapAdvert, offerChannelOf } from './map-advert.ts';
import { isBuiltFrom, originOf, skusOf } from './origin.ts';
import { draftOf, planProduct } from './plan-product.ts';
import type { DesiredStock } from './plan-stock.ts';

/** What has to be done in the shop for one reading of an advert. */
export type AdvertPlan =
  /** Nothing can or may be done. */
  | { kind: 'settled'; outcome: Outcome }
  | ({ kind: 'create'; draft: ProductDraft } & StockPlan)
  | ({
      kind: 'update';
      product: Product;
      /** Empty where the product is in step. */
      actions: ProductUpdateAction[];
      /** The reading carries the same time as the product, which then does not say which one is newer. */
      sameTime: boolean;
      /** The seller's channel may not be there yet. */
      sellerChanged: boolean;
      /** The channel of the seller before, where it held the stock. */
      formerChannelKey: string | undefined;
    } & StockPlan);

interface StockPlan {
  stock: DesiredStock[];
  /** The channel that the stock belongs to, where each seller has stock of its own. */
  channelKey: string | undefined;
}

/** Pure: compares one reading of an advert with the product that is there. */
export function planAdvert(
  advert: Advert,
  product: Product | undefined,
  catalog: Config['catalog'],
): AdvertPlan {
  const object = { type: 'advert', id: String(advert.legacyId) } as const;
  const settled = (outcome: Outcome): AdvertPlan => ({ kind: 'settled', outcome });
  const mapping = mapAdvert(advert, catalog);
  if (mapping.kind === 'unmappable') return settled(failed(mapping.code, object, mapping.detail));

  const desired = mapping.product;
  const channelKey = offerChannelOf(advert, catalog);
  const stock = desired.variants.map(({ sku, quantity }) => ({ sku, quantity }));
  if (!product) return { kind: 'create', draft: draftOf(desired, catalog), stock, channelKey };
  if (!isBuiltFrom(product, advert.legacyId)) return settled(failed('foreign-product', object, desired.key));
  const origin = originOf(product);
  if (isNewer(origin.updatedAt, desired.updatedAt)) return settled(stale);

  const staying = new Set(stock.map(({ sku }) => sku));
  const removed = skusOf(product).filter((sku) => !staying.has(sku));
  const sellerChanged = origin.sellerId !== (advert.seller ? String(advert.seller.legacyId) : undefined);
  return {
    kind: 'update',
    product,
    actions: planProduct(product, desired, catalog),
    sameTime: origin.updatedAt === desired.updatedAt,
    sellerChanged,
    formerChannelKey:
      sellerChanged && channelKey && origin.sellerId ? channelKeyOf(Number(origin.sellerId)) : undefined,
    stock: [...stock, ...removed.map((sku) => ({ sku, quantity: 0 }))],
    channelKey,
  };
}

function isNewer(known: unknown, reading: string): boolean {
  return typeof known === 'string' && Date.parse(known) > Date.parse(reading);
}
