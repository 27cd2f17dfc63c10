import type { Product, ProductDraft, ProductUpdateAction } from '@commercetools/platform-sdk';
import { channelKeyOf } from '../commercetools/index.ts';
import type { Advert } from '../marketplacer/index.ts';
import { failed, stale, type FailureCode, type Outcome } from '../outcome/index.ts';
import type { Config } from '../runtime/index.ts';
import { isTaxonomyCarried } from '../taxonomy/index.ts';
import type { DesiredProduct } from './desired-product.ts';
import { OFF_SALE_ATTRIBUTE, SEQUENCE_ATTRIBUTE } from './attributes.ts';
import { fitAttributes, type FittedProduct, type UsableAttributes } from './fit-attributes.ts';
import { mapAdvert, type MappedAdvert } from './map-advert.ts';
import { isOnSale } from './offer-state.ts';
import { isBuiltFrom, originOf, skusOf } from './origin.ts';
import { draftOf, planProduct } from './plan-product.ts';
import type { DesiredStock } from './plan-stock.ts';
import { offerChannelOf } from './price.ts';

/** What one reading of an advert asks for. */
export type AdvertDemand =
  /** Nothing can or may be done. */
  | { kind: 'settled'; outcome: Outcome }
  /** The advert cannot be mapped, but that it is off sale is certain. */
  | { kind: 'put-off-sale'; product: Product; code: FailureCode; detail: string }
  | MappedAdvert;

/** What has to be done in the shop. */
export type ProductPlan = StockPlan &
  (
    | { kind: 'create'; draft: ProductDraft }
    | {
        kind: 'update';
        product: Product;
        /** Empty where the product is in step. */
        actions: ProductUpdateAction[];
        /** The reading carries the same time as the product, which then does not say which one is newer. */
        sameTime: boolean;
        /** It goes off the shelf or comes back, or to another seller: its stock goes with it. */
        movesStock: boolean;
        /** Of variants that go: emptied before they do, because nothing leads to them afterwards. */
        removedSkus: string[];
        /** The seller's channel may not be there yet. */
        sellerChanged: boolean;
        /** The channel of the seller before, where it held the stock. */
        formerChannelKey: string | undefined;
      }
  );

interface StockPlan {
  stock: DesiredStock[];
  /** The channel that the stock belongs to, where each seller has stock of its own. */
  channelKey: string | undefined;
}

/** Pure: what one reading of an advert asks for, next to the product that is there. */
export function assessAdvert(
  advert: Advert,
  product: Product | undefined,
  config: Pick<Config, 'catalog' | 'flowsOff'>,
): AdvertDemand {
  const object = { type: 'advert', id: String(advert.legacyId) } as const;
  const settled = (outcome: Outcome): AdvertDemand => ({ kind: 'settled', outcome });
  const isOurs = product && isBuiltFrom(product, advert.legacyId);
  const mapping = mapAdvert(advert, config.catalog, isTaxonomyCarried(config));
  if (mapping.kind === 'unmappable') {
    const { code, detail } = mapping;
    return isOurs && !isOnSale(advert)
      ? { kind: 'put-off-sale', product, code, detail }
      : settled(failed(code, object, detail));
  }
  if (product && !isOurs) return settled(failed('foreign-product', object, product.key));
  if (product && isNewer(originOf(product).updatedAt, advert.updatedAt)) return settled(stale);
  return mapping;
}

/** Pure: compares what an advert asks for with the product that is there. */
export function planAdvert(
  advert: Advert,
  { product: desired, wanted }: Pick<MappedAdvert, 'product' | 'wanted'>,
  product: Product | undefined,
  usable: UsableAttributes,
  catalog: Config['catalog'],
): ProductPlan {
  const fitted = fitAttributes(desired, wanted, usable);
  const channelKey = offerChannelOf(advert, catalog);
  const stock = stockOf(desired, product);
  if (!product) return { kind: 'create', draft: draftOf(fitted, catalog), stock, channelKey };
  const origin = originOf(product);
  const sellerChanged = origin.sellerId !== (advert.seller ? String(advert.seller.legacyId) : undefined);
  const planned = planProduct(product, fitted, catalog);
  const isNumberOutdated =
    planned.length > 0 && advert.sequence === undefined && origin.sequence !== undefined;
  const actions = isNumberOutdated ? planProduct(product, withoutNumber(fitted), catalog) : planned;
  return {
    kind: 'update',
    product,
    actions,
    removedSkus: skusOf(product).filter((sku) => !stock.some((offered) => offered.sku === sku)),
    movesStock: sellerChanged || actions.some((action) => movesStock(action, product)),
    sameTime: origin.updatedAt === desired.updatedAt,
    sellerChanged,
    formerChannelKey:
      sellerChanged && channelKey && origin.sellerId ? channelKeyOf(Number(origin.sellerId)) : undefined,
    stock,
    channelKey,
  };
}

/** What is not built from a numbered event must not keep the number of the one before. */
const withoutNumber = (desired: FittedProduct): FittedProduct => ({
  ...desired,
  variants: desired.variants.map((variant) => ({
    ...variant,
    attributes: { ...variant.attributes, [SEQUENCE_ATTRIBUTE]: null },
  })),
});

function movesStock(action: ProductUpdateAction, product: Product): boolean {
  switch (action.action) {
    case 'setAttributeInAllVariants':
      return action.name === OFF_SALE_ATTRIBUTE;
    case 'publish':
      return !product.masterData.published;
    case 'unpublish':
      return true;
    default:
      return false;
  }
}

/** A variant keeps the SKU that it was made with, whatever it would be given now. */
function stockOf(desired: DesiredProduct, product: Product | undefined): DesiredStock[] {
  const { masterVariant, variants } = product?.masterData.staged ?? { variants: [] };
  const made = new Map(
    [...(masterVariant ? [masterVariant] : []), ...variants].map(({ key, sku }) => [key, sku]),
  );
  return desired.variants.map(({ key, sku, quantity }) => ({ sku: made.get(key) ?? sku, quantity }));
}

function isNewer(known: unknown, reading: string): boolean {
  return typeof known === 'string' && Date.parse(known) > Date.parse(reading);
}
