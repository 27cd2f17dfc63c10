import type { Product, ProductDraft, ProductUpdateAction } from '@commercetools/platform-sdk';
import { channelKeyOf } from '../commercetools/index.ts';
import type { Advert } from '../marketplacer/index.ts';
import { failed, stale, type FailureCode, type Outcome } from '../outcome/index.ts';
import type { Config } from '../runtime/index.ts';
import type { DesiredProduct } from './desired-product.ts';
import { mapAdvert, offerChannelOf } from './map-advert.ts';
import { isOnSale } from './offer-state.ts';
import { isBuiltFrom, originOf, skusOf } from './origin.ts';
import { draftOf, planProduct } from './plan-product.ts';
import type { DesiredStock } from './plan-stock.ts';

/** What has to be done in the shop for one reading of an advert. */
export type AdvertPlan =
  /** Nothing can or may be done. */
  | { kind: 'settled'; outcome: Outcome }
  /** The advert cannot be mapped, but that it is off sale is certain. */
  | { kind: 'put-off-sale'; product: Product; code: FailureCode; detail: string }
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
  if (mapping.kind === 'unmappable') {
    const { code, detail } = mapping;
    const visible = product && isBuiltFrom(product, advert.legacyId) ? product : undefined;
    return visible && !isOnSale(advert)
      ? { kind: 'put-off-sale', product: visible, code, detail }
      : settled(failed(code, object, detail));
  }

  const desired = mapping.product;
  const channelKey = offerChannelOf(advert, catalog);
  if (!product) {
    return {
      kind: 'create',
      draft: draftOf(desired, catalog),
      stock: stockOf(desired, undefined),
      channelKey,
    };
  }
  if (!isBuiltFrom(product, advert.legacyId)) return settled(failed('foreign-product', object, desired.key));
  const origin = originOf(product);
  if (isNewer(origin.updatedAt, desired.updatedAt)) return settled(stale);

  const sellerChanged = origin.sellerId !== (advert.seller ? String(advert.seller.legacyId) : undefined);
  return {
    kind: 'update',
    product,
    actions: planProduct(product, desired, catalog),
    sameTime: origin.updatedAt === desired.updatedAt,
    sellerChanged,
    formerChannelKey:
      sellerChanged && channelKey && origin.sellerId ? channelKeyOf(Number(origin.sellerId)) : undefined,
    stock: stockOf(desired, product),
    channelKey,
  };
}

/** A variant keeps the SKU that it was made with, whatever it would be given now. Removed ones have no stock. */
function stockOf(desired: DesiredProduct, product: Product | undefined): DesiredStock[] {
  const { masterVariant, variants } = product?.masterData.staged ?? { variants: [] };
  const made = new Map(
    [...(masterVariant ? [masterVariant] : []), ...variants].map(({ key, sku }) => [key, sku]),
  );
  const offered = desired.variants.map(({ key, sku, quantity }) => ({ sku: made.get(key) ?? sku, quantity }));
  const staying = new Set(offered.map(({ sku }) => sku));
  const removed = product ? skusOf(product).filter((sku) => !staying.has(sku)) : [];
  return [...offered, ...removed.map((sku) => ({ sku, quantity: 0 }))];
}

function isNewer(known: unknown, reading: string): boolean {
  return typeof known === 'string' && Date.parse(known) > Date.parse(reading);
}
