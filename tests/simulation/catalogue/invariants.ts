import type { Resource } from '../../../sandbox/commercetools/model/resource.ts';
import type { Advert, Seller, Taxon, Variant } from '../../../sandbox/marketplacer/model/entities.ts';
import type { Outcome } from '../../../core/src/outcome/index.ts';
import type { World } from '../world.ts';

export const SAME_OFFERS = 'the shop offers what the sellers offer, at their prices and with their stock';
export const NOTHING_SOLD = 'nothing is sold that is not on sale';
export const SAME_SELLERS = 'each seller has a channel with its name, which says whether it is online';
export const SAME_TAXONS = 'each taxon has a category with its name, below the category of its parent';
export const SHOPS_OWN = 'what the shop has put on a product stays';
export const NOTHING_LOST = 'what is acknowledged is in the shop, or something newer is';

/*
 * Computed from the rows of Marketplacer and the resources of commercetools alone, without a line of the
 * connector, so that a mistake of its mapping is not made here as well.
 */

const stock = (world: World, sku: string, channelId: string | undefined): number | undefined =>
  world.platforms.project
    .collection('inventory-entry')
    .find('sku', sku)
    .find((entry: Resource) => entry.supplyChannel?.id === channelId)?.quantityOnStock;

export const productOf = (world: World, legacyId: number): Resource | undefined =>
  world.platforms.project.collection('product').first('key', `marketplacer-advert-${legacyId}`);

const channelOf = ({ platforms }: World, sellerId: number): Resource | undefined =>
  platforms.project.collection('channel').first('key', `marketplacer-seller-${sellerId}`);

const categoryOf = ({ platforms }: World, taxonId: number): Resource | undefined =>
  platforms.project.collection('category').first('key', `marketplacer-taxon-${taxonId}`);

const variantsIn = ({ masterVariant, variants }: Resource): Resource[] => [masterVariant, ...variants];

const isPriced = ({ platforms }: World, { id }: Advert): boolean =>
  platforms.market.store.by('Variant', 'advertId', id).some(({ price }) => price !== null);

export interface Terms {
  offerScope: 'product' | 'seller';
}

export function checkAdvert(world: World, advert: Advert, terms: Terms): void {
  const { store } = world.platforms.market;
  const seller = store.get('Seller', advert.sellerId);
  const product = productOf(world, advert.id);
  const variants = store.by('Variant', 'advertId', advert.id);
  const isSellable = advert.availability.includes('BUY_ONLINE') && isPriced(world, advert);
  const isOnSale = advert.deletedAt === null && advert.published && seller.online && isSellable;
  if (!isOnSale) return checkOffSale(world, advert, product);
  const expected = {
    published: true,
    name: advert.title,
    categories: advert.taxonId === null ? [] : [categoryOf(world, advert.taxonId)?.id],
    variants: variants.map((variant) => offerOf(variant, world.scheduler.now())).sort(byKey),
  };
  const seen = product && {
    published: product.masterData.published,
    name: product.masterData.current.name.en,
    categories: product.masterData.current.categories.map(({ id }: Resource) => id),
    variants: variantsIn(product.masterData.current)
      .map((variant) => shownOffer(world, variant, seller, terms))
      .sort(byKey),
  };
  if (JSON.stringify(seen) === JSON.stringify(expected)) return;
  world.violated(
    SAME_OFFERS,
    `advert ${advert.id}: ${JSON.stringify(seen)}, expected ${JSON.stringify(expected)}`,
  );
}

interface Offer {
  key: string;
  /** What a buyer pays now; null where there is no price. */
  centAmount: number | null;
  stock: number | undefined;
}

const byKey = (one: Offer, other: Offer) => (one.key < other.key ? -1 : 1);

/** A variant without a price is not sold, whatever its siblings cost; a sale counts between its start and its end. */
function offerOf(variant: Variant, now: number): Offer {
  const { id, price, salePrice, salePriceStartAt, salePriceEndAt, countOnHand } = variant;
  const isSale = salePrice !== null && (salePriceStartAt ?? now) <= now && now < (salePriceEndAt ?? Infinity);
  return {
    key: `Variant-${id}`,
    centAmount: isSale && price !== null ? Math.min(price, salePrice) : price,
    stock: price === null ? 0 : countOnHand,
  };
}

function shownOffer(
  world: World,
  { key, sku, prices }: Resource,
  seller: Seller,
  { offerScope }: Terms,
): Offer {
  const channelId = offerScope === 'seller' ? channelOf(world, seller.id)?.id : undefined;
  const ours = prices.filter((price: Resource) => price.channel?.id === channelId);
  return {
    key,
    centAmount: paid(ours, world.scheduler.now()),
    stock: stock(world, sku, channelId),
  };
}

/** Prices with a current validity window are preferred over prices with no dates. */
function paid(prices: Resource[], now: number): number | null {
  const isValid = ({ validFrom, validUntil }: Resource) =>
    Date.parse(validFrom) <= now && now < Date.parse(validUntil);
  const undated = prices.filter(({ validFrom, validUntil }) => !validFrom && !validUntil);
  const dated = prices.filter(isValid);
  if (undated.length + dated.length === 0) return null;
  const [price, ...others] = dated.length > 0 ? dated : undated;
  return others.length > 0 ? NaN : price?.['value'].centAmount;
}

function checkOffSale(world: World, advert: Advert, product: Resource | undefined): void {
  if (!product) return;
  const entries = variantsIn(product.masterData.staged).flatMap(({ sku }) =>
    world.platforms.project.collection('inventory-entry').find('sku', sku),
  );
  const left = entries.filter((entry: Resource) => entry.quantityOnStock > 0).length;
  if (!product.masterData.published && left === 0) return;
  const detail = { published: product.masterData.published, withStock: left };
  world.violated(NOTHING_SOLD, `advert ${advert.id}: ${JSON.stringify(detail)}`);
}

export function checkSeller(world: World, seller: Seller): void {
  const channel = channelOf(world, seller.id);
  const seen = [channel?.name?.en, channel?.custom?.fields['marketplacer-online']];
  if (seen[0] === seller.businessName && seen[1] === seller.online) return;
  world.violated(SAME_SELLERS, `seller ${seller.id}: ${JSON.stringify(seen)}`);
}

export function checkTaxon(world: World, taxon: Taxon): void {
  const category = categoryOf(world, taxon.id);
  const parent = taxon.parentId === null ? undefined : categoryOf(world, taxon.parentId)?.id;
  if (category && category.name.en === taxon.displayName && category.parent?.id === parent) return;
  const seen = category && { name: category.name, parent: category.parent };
  world.violated(SAME_TAXONS, `taxon ${taxon.id} below ${taxon.parentId}: ${JSON.stringify(seen)}`);
}

/** @param announcedAt when the event happened, in milliseconds since the epoch */
export function checkAcknowledged(world: World, advert: Advert, announcedAt: number, outcome: Outcome): void {
  if (!['applied', 'unchanged', 'stale'].includes(outcome.outcome) || advert.deletedAt !== null) return;
  const product = productOf(world, advert.id);
  const known = product?.masterData.staged.masterVariant.attributes.find(
    ({ name }: Resource) => name === 'marketplacer-updated-at',
  )?.value;
  const isNewEnough = known !== undefined && Date.parse(known) >= Math.floor(announcedAt / 1000) * 1000;
  if (!isNewEnough)
    world.violated(NOTHING_LOST, `advert ${advert.id}: ${JSON.stringify(outcome)}, has ${known}`);
}
