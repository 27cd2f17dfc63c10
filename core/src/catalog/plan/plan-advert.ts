import type { Product, ProductDraft, ProductUpdateAction } from '@commercetools/platform-sdk';
import { channelKeyOf } from '../../commercetools/index.ts';
import type { Advert } from '../../marketplacer/index.ts';
import { failed, stale, type FailureCode, type Outcome } from '../../outcome/index.ts';
import type { Config } from '../../runtime/index.ts';
import { isTaxonomySynced } from '../../taxonomy/index.ts';
import { isTaxonomyExported } from '../../taxonomy-export/index.ts';
import type { DesiredProduct } from '../map/desired-product.ts';
import { SEQUENCE_ATTRIBUTE } from '../map/attributes.ts';
import { fitAttributes, type FittedProduct, type UsableAttributes } from './fit-attributes.ts';
import { mapAdvert, type MappedAdvert } from '../map/map-advert.ts';
import { offSaleReason, withoutWaiting } from '../map/offer-state.ts';
import { isOffSale } from '../read/on-offer.ts';
import { isBuiltFrom, provenanceOf, skusOf } from '../read/provenance.ts';
import { NONE_WAITING, type Waiting } from '../read/waiting.ts';
import { productDraftOf, planProduct, type Policy } from './plan-product.ts';
import { withCategoryNote } from './plan-shop-category.ts';
import { planVetting } from './plan-vetting.ts';
import type { DesiredStock } from './plan-stock.ts';
import { offerChannelOf } from '../map/price.ts';
import { planSkus, type SkuPlan } from './plan-skus.ts';
import { pairVariants } from './plan-variant.ts';

/** What one reading of an advert requires. */
export type AdvertDemand =
  /** There is nothing to do, or nothing that may be done. */
  | { kind: 'settled'; outcome: Outcome }
  /** The advert cannot be mapped, but it is certainly off sale. */
  | { kind: 'put-off-sale'; product: Product; reason: string; code: FailureCode; detail: string }
  | MappedAdvert;

/** The changes that the shop needs. */
export type ProductPlan = { stock: StockPlan } & (
  | { kind: 'create'; draft: ProductDraft }
  | {
      kind: 'update';
      product: Product;
      desired: FittedProduct;
      /** Empty if the product is in sync. */
      actions: ProductUpdateAction[];
      /** Reading and product carry the same time, so it cannot be told which one is newer. */
      sameTime: boolean;
      /** It is off sale now and would be on sale. */
      comesBack: boolean;
      /** The seller's channel may not be there yet. */
      sellerChanged: boolean;
    }
);

interface StockPlan {
  wanted: DesiredStock[];
  /** The channel that the stock belongs to, where each seller has stock of its own. */
  channelKey: string | undefined;
  /** Entries of removed variants and of the previous seller. They are emptied first, because nothing leads to them afterwards. */
  toEmpty: { skus: string[]; channelKey: string | undefined }[];
  /** SKUs that variants give away. What is on stock under them goes first. */
  freed: string[];
  /** It goes off sale, comes back, or moves to another seller. */
  moves: boolean;
}

const UNREAD_PRICES = 'prices of its own are not used';

/** Pure: what one reading of an advert requires, given the product as it is. */
export function assessAdvert(
  advert: Advert,
  product: Product | undefined,
  config: Pick<Config, 'catalog' | 'flowsOff'>,
): AdvertDemand {
  const object = { type: 'advert', id: String(advert.legacyId) } as const;
  const settled = (outcome: Outcome): AdvertDemand => ({ kind: 'settled', outcome });
  const isOurs = product && isBuiltFrom(product, advert.legacyId);
  if (isOurs && product.priceMode === 'Standalone') {
    const detail = `product ${product.key}`;
    return { kind: 'put-off-sale', product, reason: UNREAD_PRICES, code: 'price-mode-standalone', detail };
  }
  const mapping = mapAdvert(advert, config.catalog, taxonomyBy(config));
  if (isOurs && isNewer(provenanceOf(product).updatedAt, advert.updatedAt)) return settled(stale);
  if (mapping.kind === 'unmappable') {
    const { code, detail } = mapping;
    const reason = offSaleReason(advert);
    return isOurs && reason !== undefined
      ? { kind: 'put-off-sale', product, reason, code, detail }
      : settled(failed(code, object, detail));
  }
  if (product && !isOurs) return settled(failed('foreign-product', object, product.key));
  const { leftOut, isPriced } = mapping;
  // Nothing is made that cannot be sold for want of a price; what is there goes off sale.
  if (!product && !isPriced && leftOut) return settled(failed(leftOut.code, object, leftOut.detail));
  return mapping;
}

function taxonomyBy(config: Pick<Config, 'catalog' | 'flowsOff'>): Parameters<typeof mapAdvert>[2] {
  if (isTaxonomySynced(config)) return 'synced';
  return isTaxonomyExported(config) ? 'exported' : 'left-alone';
}

/** Pure: compares what an advert requires with the product as it is. */
export function planAdvert(
  advert: Advert,
  { product: desired, wanted }: Pick<MappedAdvert, 'product' | 'wanted'>,
  product: Product | undefined,
  usable: UsableAttributes,
  catalog: Config['catalog'],
  waiting: Waiting = NONE_WAITING,
): ProductPlan {
  const vetting = planVetting(advert, desired, product, catalog);
  const fitted = fitAttributes(withCategoryNote(vetting.desired, product), wanted, usable);
  const channelKey = offerChannelOf(advert, catalog);
  const { skus, freed } = skusIn(desired, product);
  const offered = desired.variants.map(({ key, sku, quantity }) => ({
    sku: skus.get(key) ?? sku,
    quantity: withoutWaiting(quantity, waiting.get(key)),
  }));
  if (!product) {
    return {
      kind: 'create',
      draft: productDraftOf(fitted, catalog),
      stock: { wanted: offered, channelKey, toEmpty: [], freed, moves: false },
    };
  }
  const provenance = provenanceOf(product);
  const sellerChanged = provenance.sellerId !== (advert.seller ? String(advert.seller.legacyId) : undefined);
  const actions = planNumbered(advert, product, fitted, { ...catalog, vetting });
  const isHidden = actions.some(({ action }) => action === 'publish') && !product.masterData.published;
  const comesBack = desired.onSale && (isOffSale(product) || isHidden);
  return {
    kind: 'update',
    product,
    desired: fitted,
    actions,
    sameTime: provenance.updatedAt === desired.updatedAt,
    comesBack,
    sellerChanged,
    stock: {
      wanted: offered,
      channelKey,
      toEmpty: entriesToEmpty(product, offered, channelKey, sellerChanged),
      freed,
      moves: sellerChanged || comesBack || (!desired.onSale && !isOffSale(product)),
    },
  };
}

function entriesToEmpty(
  product: Product,
  wanted: readonly DesiredStock[],
  channelKey: string | undefined,
  sellerChanged: boolean,
): StockPlan['toEmpty'] {
  const all = skusOf(product);
  const removed = all.filter((sku) => !wanted.some((offered) => offered.sku === sku));
  const { sellerId } = provenanceOf(product);
  const former = sellerChanged && channelKey && sellerId ? channelKeyOf(Number(sellerId)) : undefined;
  return [
    ...(removed.length > 0 ? [{ skus: removed, channelKey }] : []),
    ...(former ? [{ skus: all, channelKey: former }] : []),
  ];
}

/** A product that was not built from a numbered event must not keep an earlier number. */
function planNumbered(
  { sequence }: Advert,
  product: Product,
  fitted: FittedProduct,
  policy: Policy,
): ProductUpdateAction[] {
  const actions = planProduct(product, fitted, policy);
  const isOutdated = sequence === undefined && provenanceOf(product).sequence !== undefined;
  return actions.length > 0 && isOutdated ? planProduct(product, withoutNumber(fitted), policy) : actions;
}

const withoutNumber = (desired: FittedProduct): FittedProduct => ({
  ...desired,
  variants: desired.variants.map((variant) => ({
    ...variant,
    attributes: { ...variant.attributes, [SEQUENCE_ATTRIBUTE]: null },
  })),
});

function skusIn({ variants }: DesiredProduct, product: Product | undefined): SkuPlan {
  const staged = product?.masterData.staged;
  const existing = staged ? [staged.masterVariant, ...staged.variants] : [];
  return planSkus(pairVariants(existing, variants), variants);
}

function isNewer(known: unknown, reading: string): boolean {
  return typeof known === 'string' && Date.parse(known) > Date.parse(reading);
}
