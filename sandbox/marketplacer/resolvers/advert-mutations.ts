import { advertPrice, touchAdvert, updateVariant, variantsOf } from '../rules/catalogue.ts';
import type { TypeResolvers } from '../graphql/context.ts';
import type { Advert, Fields, KeyValue, Parcel, Variant } from '../model/entities.ts';
import { notEmulated, refuse } from '../model/errors.ts';
import type { Marketplace } from '../store/marketplace.ts';
import { readDecimal } from '../model/money.ts';
import type { Store } from '../store/store.ts';
import { writeTags } from './external-ids.ts';
import { writeImages } from './images.ts';
import type { ImageInput } from '../model/inputs.ts';
import { given, mustFind, mutation, unshown } from './mutation.ts';
import { chooseOptions, type ChosenOptionInput } from './option-values.ts';

interface ParcelInput {
  weight?: number;
  massUnit?: string;
  length?: number;
  width?: number;
  depth?: number;
  distanceUnit?: string;
}

interface VariantInput {
  id?: string | null;
  sku?: string | null;
  price?: string | null;
  salePrice?: string | null;
  salePriceStartAt?: number | null;
  salePriceEndAt?: number | null;
  barcode?: string | null;
  countOnHand?: number | null;
  infiniteQuantity?: boolean | null;
  optionValueIds?: string[] | null;
  variantOptionValues?: ChosenOptionInput[] | null;
  images?: ImageInput[] | null;
  metadata?: KeyValue[] | null;
  externalIds?: KeyValue[] | null;
  published?: boolean | null;
  minPurchaseQuantity?: number | null;
  maxPurchaseQuantity?: number | null;
  comparableSize?: number | null;
  shippingParcel?: ParcelInput | null;
}

interface AdvertInput {
  title?: string | null;
  brandId?: string | null;
  brandMappings?: string[] | null;
  taxonId?: string | null;
  taxonMappings?: string[] | null;
  description?: string | null;
  price?: string | null;
  salePrice?: string | null;
  salePriceStartAt?: number | null;
  salePriceEndAt?: number | null;
  saleType?: string | null;
  priceType?: string | null;
  priceUnit?: string | null;
  code?: string | null;
  externalId?: string | null;
  metadata?: KeyValue[] | null;
  externalIds?: KeyValue[] | null;
  images?: ImageInput[] | null;
  advertOptionValues?: ChosenOptionInput[] | null;
  variants?: VariantInput[] | null;
  attemptAutoPublish?: boolean | null;
  published?: boolean | null;
  shippingParcel?: ParcelInput | null;
}

interface UpsertInput {
  advertId?: string | null;
  sellerId?: string | null;
  attributes: AdvertInput;
}

const AVAILABILITY: Record<string, string[]> = {
  BUY_ONLINE_ONLY: ['BUY_ONLINE'],
  BUY_ONLINE_OR_CLICK_AND_COLLECT: ['BUY_ONLINE', 'CLICK_AND_COLLECT'],
};

const UNSHOWN_OF_ADVERT = ['specifications', 'productFeatures', 'youtubeVideoUrl', 'customIframeUrl'];
const UNSHOWN_OF_VARIANT = ['description', 'externalId', 'itemSize'];

const NEW_ADVERT: Omit<Fields<'Advert'>, 'sellerId' | 'title'> = {
  description: null,
  code: null,
  externalId: null,
  brandId: null,
  brandBeforeMapping: [],
  taxonId: null,
  availability: ['BUY_ONLINE'],
  priceType: null,
  priceUnit: null,
  price: null,
  salePrice: null,
  salePriceStartAt: null,
  salePriceEndAt: null,
  published: false,
  vetted: false,
  vettingRejectedAt: null,
  vettingRejectedReason: null,
  requiresVettingAt: null,
  imageIds: [],
  options: [],
  parcel: null,
  more: {},
};

const NEW_VARIANT: Omit<Fields<'Variant'>, 'advertId'> = {
  sku: null,
  barcode: null,
  price: null,
  salePrice: null,
  salePriceStartAt: null,
  salePriceEndAt: null,
  countOnHand: 0,
  infiniteQuantity: false,
  published: true,
  minPurchaseQuantity: null,
  maxPurchaseQuantity: null,
  comparableSize: null,
  imageIds: [],
  options: [],
  parcel: null,
  more: {},
};

export function upsertAdvert({ advertId, sellerId, attributes }: UpsertInput, instance: Marketplace): Advert {
  const { store } = instance;
  const known = advertId ? mustFind(store, 'Advert', advertId, 'advertId') : undefined;
  const changes = advertChanges(attributes, known, instance);
  const advert = known ? store.update(known, changes) : insertAdvert(store, sellerId, changes);
  writeTags(store, advert, attributes);
  for (const input of attributes.variants ?? []) upsertVariant(input, advert, instance);
  const touched = touchAdvert(store, advert.id);
  const wanted = attributes.published ?? (attributes.attemptAutoPublish && !publishComplaint(store, touched));
  return wanted == null || wanted === touched.published ? touched : setPublished(instance, touched, wanted);
}

function insertAdvert(store: Store, sellerId: string | null | undefined, changes: Partial<Advert>): Advert {
  const seller = mustFind(store, 'Seller', sellerId, 'sellerId');
  if (seller.accountType !== 'RETAILER') refuse('sellerId', 'is not a retailer');
  const title = changes.title ?? refuse('title', "can't be blank");
  return store.insert('Advert', { ...NEW_ADVERT, ...changes, title, sellerId: seller.id });
}

function advertChanges(
  input: AdvertInput,
  known: Advert | undefined,
  instance: Marketplace,
): Partial<Fields<'Advert'>> {
  const { store } = instance;
  if (input.brandId && input.brandMappings) refuse('brandId', 'cannot be given together with brandMappings');
  if (input.taxonMappings) notEmulated('AdvertInput.taxonMappings');
  if (input.title !== undefined && !input.title?.trim()) refuse('title', "can't be blank");
  return given({
    title: input.title ?? undefined,
    description: input.description,
    code: input.code,
    externalId: input.externalId,
    availability: input.saleType ? (AVAILABILITY[input.saleType] ?? [input.saleType]) : undefined,
    priceType: input.priceType,
    priceUnit: input.priceUnit,
    price: amount(input.price, 'price', instance),
    salePrice: amount(input.salePrice, 'salePrice', instance),
    ...saleTimes(input, known),
    taxonId: input.taxonId == null ? input.taxonId : mustFind(store, 'Taxon', input.taxonId, 'taxonId').id,
    imageIds: input.images ? writeImages(store, input.images) : undefined,
    options: input.advertOptionValues
      ? chooseOptions(store, 'AdvertOptionValue', input.advertOptionValues)
      : undefined,
    parcel: parcelOf(input.shippingParcel),
    more: unshown(input, UNSHOWN_OF_ADVERT, known?.more),
    ...brandChanges(input, store),
  });
}

/** A mapping names the brand in the seller's words; what matches no brand is kept as it came. */
function brandChanges({ brandId, brandMappings }: AdvertInput, store: Store): Partial<Fields<'Advert'>> {
  if (brandId) return { brandId: mustFind(store, 'Brand', brandId, 'brandId').id, brandBeforeMapping: [] };
  if (!brandMappings) return {};
  const brand = store.all('Brand').find(({ name }) => brandMappings.includes(name));
  return { brandId: brand?.id ?? null, brandBeforeMapping: brandMappings };
}

function upsertVariant(input: VariantInput, advert: Advert, instance: Marketplace): Variant {
  const { store } = instance;
  const known = input.id ? mustFind(store, 'Variant', input.id, 'variants.id') : undefined;
  if (known && known.advertId !== advert.id) refuse('variants.id', 'belongs to another advert');
  const changes = variantChanges(input, known, instance);
  const variant = known
    ? store.update(known, changes)
    : store.insert('Variant', { ...NEW_VARIANT, ...changes, advertId: advert.id });
  writeTags(store, variant, input);
  return variant;
}

function variantChanges(
  input: VariantInput,
  known: Variant | undefined,
  instance: Marketplace,
): Partial<Fields<'Variant'>> {
  const { store } = instance;
  const chosen =
    input.variantOptionValues ?? input.optionValueIds?.map((optionValueId) => ({ optionValueId }));
  const isNegative = input.countOnHand != null && input.countOnHand < 0;
  if (isNegative) refuse('countOnHand', 'must be greater than or equal to 0');
  return given({
    sku: input.sku,
    barcode: input.barcode,
    price: amount(input.price, 'price', instance),
    salePrice: amount(input.salePrice, 'salePrice', instance),
    ...saleTimes(input, known),
    countOnHand: input.countOnHand ?? undefined,
    infiniteQuantity: input.infiniteQuantity ?? undefined,
    published: input.published ?? undefined,
    minPurchaseQuantity: input.minPurchaseQuantity,
    maxPurchaseQuantity: input.maxPurchaseQuantity,
    comparableSize: input.comparableSize,
    imageIds: input.images ? writeImages(store, input.images) : undefined,
    options: chosen ? chooseOptions(store, 'VariantOptionValue', chosen) : undefined,
    parcel: parcelOf(input.shippingParcel),
    more: unshown(input, UNSHOWN_OF_VARIANT, known?.more),
  });
}

function amount(
  text: string | null | undefined,
  field: string,
  { options }: Marketplace,
): number | null | undefined {
  if (text == null) return text;
  return (
    readDecimal(text, options.currencyDigits) ??
    refuse(field, `is not an amount with at most ${options.currencyDigits} decimals`)
  );
}

type SaleTimes = Pick<Variant, 'salePriceStartAt' | 'salePriceEndAt'>;

/** Each of the two needs the other (help, "Schedule price promotions"). */
function saleTimes(input: Partial<SaleTimes>, known: SaleTimes | undefined): Partial<SaleTimes> {
  const changes = given({ salePriceStartAt: input.salePriceStartAt, salePriceEndAt: input.salePriceEndAt });
  const { salePriceStartAt, salePriceEndAt } = {
    salePriceStartAt: null,
    salePriceEndAt: null,
    ...known,
    ...changes,
  };
  if ((salePriceStartAt === null) !== (salePriceEndAt === null)) {
    refuse('salePriceEndAt', 'must be given together with salePriceStartAt');
  }
  return changes;
}

function parcelOf(input: ParcelInput | null | undefined): Parcel | null | undefined {
  if (input == null) return input;
  return {
    weight: input.weight ?? null,
    massUnit: (input.massUnit ?? 'KG').toLowerCase(),
    length: input.length ?? null,
    width: input.width ?? null,
    depth: input.depth ?? null,
    distanceUnit: (input.distanceUnit ?? 'CM').toLowerCase(),
  };
}

function publishComplaint(store: Store, advert: Advert): string | undefined {
  if (variantsOf(store, advert).length === 0) return 'needs at least one variant';
  return advertPrice(store, advert) ? undefined : 'needs a price';
}

function setPublished({ store, clock }: Marketplace, advert: Advert, published: boolean): Advert {
  const complaint = published ? publishComplaint(store, advert) : undefined;
  if (complaint) refuse('published', complaint);
  const waits = published && store.get('Seller', advert.sellerId).advertVettingRequired && !advert.vetted;
  const requiresVettingAt = waits ? clock.now() : advert.requiresVettingAt;
  return store.update(advert, { published, requiresVettingAt });
}

function vet(advertIds: string[], { store }: Marketplace, changes: Partial<Fields<'Advert'>>): Advert[] {
  return advertIds
    .map((id) => mustFind(store, 'Advert', id, 'advertIds'))
    .map((advert) => store.update(advert, changes));
}

const NOT_REJECTED = { vettingRejectedAt: null, vettingRejectedReason: null };

export const advertMutationResolvers: Record<string, TypeResolvers> = {
  Mutation: {
    advertUpsert: mutation(['advert'], (input: UpsertInput, instance) => ({
      advert: upsertAdvert(input, instance),
    })),
    advertPublishedUpdate: mutation(
      ['advert'],
      ({ id, published }: { id: string; published: boolean }, instance) => ({
        advert: setPublished(instance, mustFind(instance.store, 'Advert', id, 'id'), published),
      }),
    ),
    advertDelete: mutation(['advert'], ({ id }: { id: string }, { store }) => ({
      advert: store.destroy(mustFind(store, 'Advert', id, 'id')),
    })),
    variantUpdate: mutation(
      ['variant'],
      ({ variantId, attributes }: { variantId?: string | null; attributes: VariantInput }, instance) => {
        const variant = mustFind(instance.store, 'Variant', variantId ?? attributes.id, 'variantId');
        writeTags(instance.store, variant, attributes);
        return {
          variant: updateVariant(instance.store, variant, variantChanges(attributes, variant, instance)),
        };
      },
    ),
    advertVettingApprove: mutation(
      ['adverts'],
      ({ attributes }: { attributes: { advertIds: string[] } }, instance) => ({
        adverts: vet(attributes.advertIds, instance, { vetted: true, ...NOT_REJECTED }),
      }),
    ),
    advertVettingReject: mutation(
      ['adverts'],
      ({ attributes }: { attributes: { advertIds: string[]; vettingRejectedReason: string } }, instance) => {
        const { advertIds, vettingRejectedReason } = attributes;
        if (!vettingRejectedReason.trim()) refuse('vettingRejectedReason', "can't be blank");
        const rejection = { vetted: false, vettingRejectedAt: instance.clock.now(), vettingRejectedReason };
        return { adverts: vet(advertIds, instance, rejection) };
      },
    ),
    advertVettingResubmit: mutation(
      ['adverts'],
      ({ attributes }: { attributes: { advertIds: string[] } }, instance) => ({
        adverts: vet(attributes.advertIds, instance, {
          vetted: false,
          requiresVettingAt: instance.clock.now(),
          ...NOT_REJECTED,
        }),
      }),
    ),
  },
};
