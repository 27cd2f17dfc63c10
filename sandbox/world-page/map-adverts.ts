import type { Product, ProductVariant } from '@commercetools/platform-sdk';
import type { AdvertState, MarketplacerState, ShopState, VariantState } from './state.ts';
import type { AdvertPair, Goods, Offer } from './view.ts';

/** Adverts beside their products, and what the shop sells itself. */
export function mapAdverts(source: MarketplacerState, shop: ShopState, locale: string): AdvertPair[] {
  const sellers = new Map(source.sellers.map(({ legacyId, businessName }) => [legacyId, businessName]));
  const products = new Map(shop.products.map((product) => [product.key, product]));
  const stock = new Map(shop.inventory.map(({ sku, quantityOnStock }) => [sku, quantityOnStock]));
  const pairs = source.adverts.toReversed().map((advert): AdvertPair => {
    const product = products.get(keyOf(advert));
    return {
      id: advert.id,
      agreement: agrees(advert, product, stock, locale) ? 'in-step' : 'apart',
      marketplacer: {
        number: advert.legacyId,
        title: advert.title,
        seller: sellers.get(advert.sellerId) ?? '',
        state: stateOf(advert),
        offer: offerOf(advert),
        acts: sellerActs(advert),
      },
      ...(product && { commercetools: productView(product, stock, locale) }),
    };
  });
  const own = shop.products
    .filter(({ key }) => !key?.startsWith('marketplacer-advert-'))
    .map((product): AdvertPair => ({
      id: product.id,
      agreement: 'one-sided',
      commercetools: productView(product, stock, locale),
    }));
  return [...pairs, ...own];
}

type Stock = ReadonlyMap<string, number>;

const keyOf = ({ legacyId }: AdvertState): string => `marketplacer-advert-${legacyId}`;
const skuOf = ({ legacyId }: VariantState): string => `Variant-${legacyId}`;
const liveVariants = ({ variants }: AdvertState) => variants.filter(({ deleted }) => !deleted);
const isOnSale = ({ deleted, state }: AdvertState): boolean => !deleted && state.displayable;

const stateOf = (advert: AdvertState) =>
  advert.deleted ? 'deleted' : isOnSale(advert) ? 'on sale' : 'off-line';

const variantsOf = ({ masterData: { current } }: Product): ProductVariant[] => [
  current.masterVariant,
  ...current.variants,
];

function agrees(advert: AdvertState, product: Product | undefined, stock: Stock, locale: string): boolean {
  if (!isOnSale(advert)) return !product?.masterData.published;
  if (!product?.masterData.published || product.masterData.current.name[locale] !== advert.title)
    return false;
  const offered = new Map(variantsOf(product).map((variant) => [variant.key, variant]));
  return liveVariants(advert).every((variant) => {
    const { prices = [], sku = '' } = offered.get(skuOf(variant)) ?? {};
    const samePrice = prices[0]?.value.centAmount === (variant.price ?? advert.price);
    return samePrice && (variant.infiniteQuantity || stock.get(sku) === variant.countOnHand);
  });
}

function offerOf(advert: AdvertState): Goods {
  const variants = liveVariants(advert);
  const counted = variants.every(({ infiniteQuantity }) => !infiniteQuantity);
  return goodsOf(
    variants.map(({ price }) => price ?? advert.price ?? undefined),
    counted ? sum(variants.map(({ countOnHand }) => countOnHand)) : undefined,
  );
}

function productView(product: Product, stock: Stock, locale: string): AdvertPair['commercetools'] {
  const { published, current } = product.masterData;
  const variants = variantsOf(product);
  const entries = variants.map(({ sku = '' }) => stock.get(sku)).filter((one) => one !== undefined);
  const offer = goodsOf(
    variants.map(({ prices = [] }) => prices[0]?.value.centAmount),
    entries.length > 0 ? sum(entries) : undefined,
  );
  const sku = variants[0]?.sku ?? '';
  const isForSale = published && (offer.stock ?? 1) > 0;
  return {
    key: product.key ?? product.id,
    name: current.name[locale] ?? '',
    state: published ? 'published' : 'unpublished',
    offer,
    acts: isForSale ? [{ act: 'buy-one', id: sku, label: 'Buy' }] : [],
  };
}

function sellerActs(advert: AdvertState): Offer[] {
  if (advert.deleted) return [];
  const { id } = advert;
  const sellable = liveVariants(advert).some(({ countOnHand }) => countOnHand > 0);
  return [
    { act: 'raise-price', id, label: 'Raise price' },
    sellable ? { act: 'sell-out', id, label: 'Sell out' } : { act: 'restock', id, label: 'Restock' },
    advert.state.published
      ? { act: 'take-off-line', id, label: 'Off-line' }
      : { act: 'bring-on-line', id, label: 'On-line' },
    { act: 'delete', id, label: 'Delete' },
  ];
}

function goodsOf(prices: (number | undefined)[], stock: number | undefined): Goods {
  const known = prices.filter((price) => price !== undefined);
  return {
    variants: prices.length,
    from: known.length > 0 ? Math.min(...known) : undefined,
    to: known.length > 0 ? Math.max(...known) : undefined,
    stock,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
