import { liveRow, row } from '../graphql/relations.ts';
import {
  advertPrice,
  advertState,
  deliveriesOf,
  isDisplayable,
  liveOptions,
  variantLabel,
  variantPrice,
  variantsOf,
} from '../rules/catalogue.ts';
import type { Context, TypeResolvers } from '../graphql/context.ts';
import type { Advert, Parcel, Variant } from '../model/entities.ts';
import { notEmulated } from '../model/errors.ts';
import { hasStock, inventoriesOf, stockOf, type Stock } from '../rules/inventories.ts';
import { showDecimal } from '../model/money.ts';
import { anyAdvert, type AnyAdvert } from './any-advert.ts';

const DELETED_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Every advert that the API still knows: the deleted ones stay for 30 days. */
export function knownAdverts({ instance: { store, clock } }: Context): Advert[] {
  const oldest = clock.now() - DELETED_KEPT_MS;
  return store.everything('Advert').filter(({ deletedAt }) => deletedAt === null || deletedAt >= oldest);
}

function allAdverts(
  _root: unknown,
  { updatedSince }: { updatedSince?: number | null },
  context: Context,
): AnyAdvert[] {
  return knownAdverts(context)
    .filter((advert) => updatedSince == null || advert.updatedAt >= updatedSince)
    .map(anyAdvert);
}

function decimal(amount: number | null | undefined, { instance: { options } }: Context): string | null {
  return amount == null ? null : showDecimal(amount, options.currencyDigits);
}

function parcel(row: Advert | Variant, parcel: Parcel | null) {
  return parcel && { kind: 'ShippingParcel', id: row.id, ...parcel };
}

function advertOf({ store }: Context['instance'], { advertId }: Variant): Advert {
  return store.get('Advert', advertId);
}

function onlyOwnCurrency(
  { currency }: { currency?: string | null },
  { instance: { options } }: Context,
): void {
  if (currency && currency !== options.currency) notEmulated(`Conversion to ${currency}`);
}

type State = keyof ReturnType<typeof advertState>;
const state =
  (name: State) =>
  (advert: Advert, _args: unknown, { instance }: Context) =>
    advertState(instance.store, advert)[name];

const advertAmount =
  (name: 'original' | 'lowest') => (advert: Advert, args: { currency?: string | null }, context: Context) => {
    onlyOwnCurrency(args, context);
    return decimal(advertPrice(context.instance.store, advert)?.[name], context);
  };

const variantAmount =
  (name: 'original' | 'lowest') =>
  (variant: Variant, args: { currency?: string | null }, context: Context) => {
    onlyOwnCurrency(args, context);
    return decimal(variantPrice(context.instance.store, variant)?.[name], context);
  };

const advertType: TypeResolvers = {
  advertOptionValues: (advert: Advert, _args, { instance }) => liveOptions(instance.store, advert),
  brand: liveRow('Brand', 'brandId'),
  condition: () => 'NEW',
  displayImage: ({ imageIds }: Advert, _args, { instance }) =>
    instance.store.find('Image', imageIds[0]) ?? null,
  displayable: state('displayable'),
  fullTitle: ({ brandId, title }: Advert, _args, { instance }) =>
    [instance.store.live('Brand', brandId)?.name, title].filter(Boolean).join(' '),
  hasFreeDomesticShipping: ({ sellerId }: Advert, _args, { instance }) =>
    instance.store.get('Seller', sellerId).baseDomesticShippingCost === 0,
  images: ({ imageIds }: Advert, _args, { instance }) =>
    imageIds.map((id) => instance.store.get('Image', id)),
  lowestOriginalPrice: advertAmount('original'),
  lowestPrice: advertAmount('lowest'),
  online: state('online'),
  published: state('published'),
  requiresVetting: state('requiresVetting'),
  salePrice: ({ salePrice }: Advert, _args, context) => decimal(salePrice, context),
  seller: row('Seller', 'sellerId'),
  taxon: liveRow('Taxon', 'taxonId'),
  taxonNullable: liveRow('Taxon', 'taxonId'),
  variants: (
    advert: Advert,
    { displayableOnly }: { displayableOnly?: boolean | null },
    { instance: { store } },
  ) => variantsOf(store, advert).filter((variant) => !displayableOnly || isDisplayable(store, variant)),
  vetted: state('vetted'),
  vettingRejected: ({ vettingRejectedAt }: Advert) => vettingRejectedAt !== null,
};

const variantType: TypeResolvers = {
  administrativeBodyWarning: () => null,
  advert: (variant: Variant, _args, { instance }) => anyAdvert(advertOf(instance, variant)),
  allergenContains: () => null,
  allergenMayContain: () => null,
  buyable: (variant: Variant, _args, { instance }) =>
    isDisplayable(instance.store, variant) &&
    deliveriesOf(advertOf(instance, variant)).length > 0 &&
    hasStock(instance, variant) &&
    variantPrice(instance.store, variant) !== undefined,
  comparableUnit: () => null,
  countOnHand: (variant: Variant, _args, { instance }) => stockOf(instance, variant).countOnHand,
  directions: () => null,
  displayable: (variant: Variant, _args, { instance }) => isDisplayable(instance.store, variant),
  editablePrice: variantAmount('original'),
  images: ({ imageIds }: Variant, _args, { instance }) =>
    imageIds.map((id) => instance.store.get('Image', id)),
  infiniteQuantity: (variant: Variant, _args, { instance }) => stockOf(instance, variant).infiniteQuantity,
  inventories: (variant: Variant, _args, { instance }) => inventoriesOf(instance.store, variant),
  label: (variant: Variant, _args, { instance }) => variantLabel(instance.store, variant),
  lowestOriginalPrice: variantAmount('original'),
  lowestPrice: variantAmount('lowest'),
  optionValues: (variant: Variant, _args, { instance: { store } }: Context) =>
    liveOptions(store, variant)
      .map(({ optionValueId }) => store.find('OptionValue', optionValueId))
      .filter(Boolean),
  price: ({ price }: Variant, _args, context) => decimal(price, context),
  salePrice: ({ salePrice }: Variant, _args, context) => decimal(salePrice, context),
  shippingParcelToUse: (variant: Variant, _args, { instance }) =>
    parcel(variant, variant.parcel ?? advertOf(instance, variant).parcel),
  variantOptionValues: (variant: Variant, _args, { instance }) => liveOptions(instance.store, variant),
};

function money(amount: number | null, context: Context) {
  return amount === null ? null : { amount: decimal(amount, context), cents: amount };
}

const inventoryType: TypeResolvers = {
  price: ({ price }: Stock, _args, context) => money(price, context),
  salePrice: ({ salePrice }: Stock, _args, context) => money(salePrice, context),
  seller: row('Seller', 'sellerId'),
};

const CENTIMETRES: Record<string, number> = { mm: 0.1, cm: 1, m: 100, in: 2.54, ft: 30.48 };
const KILOGRAMS: Record<string, number> = { g: 0.001, kg: 1, lb: 0.45359237, oz: 0.028349523125 };

const length = (name: 'length' | 'width' | 'depth') => (parcel: Parcel) =>
  parcel[name] === null ? null : parcel[name] * (CENTIMETRES[parcel.distanceUnit] ?? 1);

export const productResolvers: Record<string, TypeResolvers> = {
  Query: {
    allAdverts,
  },
  Advert: advertType,
  Variant: variantType,
  Inventory: inventoryType,
  ShippingParcel: {
    lengthInCm: length('length'),
    widthInCm: length('width'),
    depthInCm: length('depth'),
    weightInKg: ({ weight, massUnit }: Parcel) =>
      weight === null ? null : weight * (KILOGRAMS[massUnit] ?? 1),
  },
};
