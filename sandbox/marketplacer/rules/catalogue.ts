import type { Advert, ChosenOption, DeliveryType, Row, Variant } from '../model/entities.ts';
import type { Store } from '../store/store.ts';

interface AdvertState {
  published: boolean;
  requiresVetting: boolean;
  vetted: boolean;
  displayable: boolean;
  online: boolean;
}

/** `published` is the seller's intent; without it, everything else is false. */
export function advertState(store: Store, advert: Advert): AdvertState {
  const seller = store.get('Seller', advert.sellerId);
  const published = advert.published && advert.deletedAt === null;
  const rejected = advert.vettingRejectedAt !== null;
  const vettingDone = !seller.advertVettingRequired || advert.vetted;
  const offered = variantsOf(store, advert).some((variant) => variant.published);
  const displayable =
    published && seller.online && seller.deletedAt === null && !rejected && vettingDone && offered;
  return {
    published,
    requiresVetting: published && !rejected && !vettingDone,
    vetted: published && advert.vetted,
    displayable,
    online: displayable,
  };
}

export function variantsOf(store: Store, advert: Advert): readonly Variant[] {
  return store.by('Variant', 'advertId', advert.id);
}

/** A variant goes with its advert, an inventory with its variant. */
export function isGone(store: Store, row: Row): boolean {
  if (row.deletedAt !== null) return true;
  if (row.kind === 'Inventory') return isGone(store, store.get('Variant', row.variantId));
  return row.kind === 'Variant' && store.get('Advert', row.advertId).deletedAt !== null;
}

export function isDisplayable(store: Store, variant: Variant): boolean {
  return (
    !isGone(store, variant) &&
    variant.published &&
    advertState(store, store.get('Advert', variant.advertId)).displayable
  );
}

// "The type of transaction permitted for a given advert" (AdvertSaleTypeEnum), as what it may be delivered by.
const DELIVERIES: readonly [DeliveryType, string][] = [
  ['BUY_ONLINE', 'BUY_ONLINE'],
  ['CLICK_AND_COLLECT', 'CLICK_AND_COLLECT'],
  ['NO_DISPATCH', 'BUY_ONLINE'],
];

/** The delivery types in which an advert can be bought; POA and FROM "cannot be purchased online" (help, price types). */
export function deliveriesOf({ availability, priceType }: Advert): DeliveryType[] {
  if (priceType !== null) return [];
  return DELIVERIES.filter(([, needed]) => availability.includes(needed)).map(([type]) => type);
}

interface Price {
  original: number;
  lowest: number;
}

/** The advert's price is that of a variant only where none has one of its own. */
export function variantPrice(store: Store, variant: Variant): Price | undefined {
  if (variant.price !== null) return priceNow(store, variant);
  const advert = store.get('Advert', variant.advertId);
  const isPricedByVariant = variantsOf(store, advert).some(({ price }) => price !== null);
  if (isPricedByVariant) return undefined;
  return priceNow(store, variant.salePrice === null ? advert : { ...variant, price: advert.price });
}

type Priced = Pick<Advert, 'price' | 'salePrice' | 'salePriceStartAt' | 'salePriceEndAt'>;

/**
 * A sale price counts when it is lower, and between its start and its end where it has them. Both pass by the clock:
 * nothing is updated then, and no event is documented (help, "Schedule price promotions").
 */
function priceNow(
  store: Store,
  { price, salePrice, salePriceStartAt, salePriceEndAt }: Priced,
): Price | undefined {
  if (price === null) return undefined;
  const now = store.now();
  const isOn = (salePriceStartAt ?? now) <= now && now < (salePriceEndAt ?? Infinity);
  return { original: price, lowest: isOn ? Math.min(price, salePrice ?? price) : price };
}

/** The price of the advert's cheapest variant, or its own while it has no variants. */
export function advertPrice(store: Store, advert: Advert): Price | undefined {
  const prices = variantsOf(store, advert)
    .map((variant) => variantPrice(store, variant))
    .filter((price) => price !== undefined);
  if (prices.length === 0)
    return variantsOf(store, advert).length === 0 ? priceNow(store, advert) : undefined;
  return prices.toSorted((one, other) => one.lowest - other.lowest)[0];
}

/** The choices that still mean something: with its option type or value a choice is gone. */
export function liveOptions(store: Store, { options }: Advert | Variant): ChosenOption[] {
  return options.filter(
    ({ optionTypeId, optionValueId }) =>
      store.live('OptionType', optionTypeId) &&
      (optionValueId === null || store.live('OptionValue', optionValueId)),
  );
}

function optionText(store: Store, option: ChosenOption): string {
  return option.textValue ?? store.find('OptionValue', option.optionValueId)?.displayName ?? '';
}

export function variantLabel(store: Store, variant: Variant): string {
  return liveOptions(store, variant)
    .map((option) => optionText(store, option))
    .join(' / ');
}

/** Everything that a buyer sees of an advert changes its `updatedAt`, changes of its variants included. */
export function touchAdvert(store: Store, advertId: number): Advert {
  return store.update(store.get('Advert', advertId), {});
}

export function updateVariant(store: Store, variant: Variant, changes: Partial<Variant>): Variant {
  const updated = store.update(variant, changes);
  touchAdvert(store, variant.advertId);
  return updated;
}

export function destroyVariant(store: Store, variant: Variant): void {
  store.destroy(variant);
  touchAdvert(store, variant.advertId);
}
