import type { Advert, Variant } from '../../marketplacer/index.ts';
import type { FailureCode } from '../../outcome/index.ts';
import type { Config } from '../../runtime/index.ts';
import type { WantedAttribute } from '../../taxonomy/index.ts';
import { PRODUCT_FIELDS, VARIANT_FIELDS, type ProductFields, type VariantFields } from './advert-fields.ts';
import { attributesOf, ownedByShop, wantedAttributes } from './attributes.ts';
import type { DesiredPrice, DesiredProduct, DesiredVariant } from './desired-product.ts';
import { areImagesKnown } from './images.ts';
import { isOnSale, isShown, needsNoPrice, unknownTermsOf } from './offer-state.ts';
import { chosenOptionsOf, type ChosenOptions } from './options.ts';
import { offerChannelOf, type PriceReading } from './price.ts';

export type AdvertMapping = MappedAdvert | { kind: 'unmappable'; code: FailureCode; detail: string };

export interface MappedAdvert {
  kind: 'mapped';
  product: DesiredProduct;
  /** The attributes that the product type needs for this product. */
  wanted: WantedAttribute[];
  /** Whether anything of it has a price that can be mapped. */
  isPriced: boolean;
  /** What had to be left out of the product, as a failure of its advert. */
  leftOut: { code: FailureCode; detail: string } | undefined;
}

/** commercetools' limit for a product of a Classic catalog (API reference, ProductDraft.variants). */
const MOST_VARIANTS = 100;

/**
 * Translates an advert. Prices are read in the configured currency; nothing is guessed.
 *
 * @param taxonomy what products show of it: all of what was made of Marketplacer's, or the categories that it was made of
 */
export function mapAdvert(
  advert: Advert,
  catalog: Config['catalog'],
  taxonomy: 'synced' | 'exported' | 'left-alone',
): AdvertMapping {
  const variants = (advert.variants?.nodes ?? []).filter((variant) => variant !== null);
  if (variants.length === 0) return unmappable('advert-without-variants', `advert ${advert.legacyId}`);
  if (variants.length > MOST_VARIANTS) return unmappable('too-many-variants', `advert ${advert.legacyId}`);

  const chosen = variants.map((variant) =>
    taxonomy === 'synced' ? chosenOptionsOf(advert, variant) : NO_OPTIONS,
  );
  const mapped: DesiredVariant[] = [];
  const unpriced: Unpriced[] = [];
  for (const [index, variant] of variants.entries()) {
    const { price, sale, quantity, ...fields } = mapVariant(advert, variant, catalog);
    if (price.kind !== 'amount') unpriced.push({ kind: price.kind, key: fields.key, variant });
    mapped.push({
      ...fields,
      price: price.kind === 'amount' ? desiredPrice(price.minorUnits, advert, catalog) : null,
      sale: sale && {
        ...desiredPrice(sale.centAmount, advert, catalog),
        validFrom: sale.validFrom,
        validUntil: sale.validUntil,
      },
      quantity: price.kind === 'amount' ? quantity : 0,
      attributes: {
        ...attributesOf(advert, variant, catalog),
        ...Object.fromEntries(chosen[index]?.values ?? []),
      },
    });
  }
  const isPriced = unpriced.length < variants.length;
  return {
    kind: 'mapped',
    product: {
      ...mapProduct(advert, catalog),
      ...(!isPriced && { onSale: false }),
      ...(taxonomy !== 'synced' && { categoryKeys: undefined }),
      ...(taxonomy !== 'exported' && { shopCategoryId: undefined }),
      ofShop: ownedByShop(catalog),
      imagesKnown: areImagesKnown(advert),
      optionsKnown: chosen.every(({ known }) => known),
      variants: mapped,
    },
    wanted: [...wantedAttributes(catalog), ...chosen.flatMap(({ wanted }) => wanted)],
    isPriced,
    leftOut: leftOutOf(
      advert,
      chosen,
      isPriced || needsNoPrice(advert) ? missedOf(advert, unpriced) : unpriced,
    ),
  };
}

const NO_OPTIONS: ChosenOptions = { known: false, wanted: [], values: new Map(), unusable: [] };

function desiredPrice(centAmount: number, advert: Advert, catalog: Config['catalog']): DesiredPrice {
  return {
    centAmount,
    currencyCode: catalog.currency.code,
    country: catalog.country,
    channelKey: offerChannelOf(advert, catalog),
  };
}

interface Unpriced {
  kind: Exclude<PriceReading['kind'], 'amount'>;
  key: string;
  variant: Variant;
}

const missedOf = (advert: Advert, unpriced: readonly Unpriced[]): Unpriced[] =>
  unpriced.filter(({ variant }) => isOnSale(advert) && isShown(variant));

/** All of it, under the code of what weighs most. */
function leftOutOf(
  advert: Advert,
  chosen: readonly ChosenOptions[],
  unpriced: readonly Unpriced[],
): MappedAdvert['leftOut'] {
  const unusable = new Set(
    chosen.flatMap((one) =>
      one.unusable.map(({ optionTypeId, text }) => `option type ${optionTypeId}: ${text}`),
    ),
  );
  const all: { code: FailureCode; detail: string }[] = [
    ...unpriced.map(({ kind, key }) => ({ code: kind, detail: key })),
    ...unknownTermsOf(advert).map((detail) => ({ code: 'unknown-value' as const, detail })),
    ...[...unusable].map((detail) => ({ code: 'option-value-unusable' as const, detail })),
    ...(advert.unread ?? []).map((detail) => ({ code: 'field-unreadable' as const, detail })),
  ];
  const [first] = all;
  return first && { code: first.code, detail: all.map(({ detail }) => detail).join('; ') };
}

function mapProduct(advert: Advert, catalog: Config['catalog']): ProductFields {
  const fields = Object.entries(PRODUCT_FIELDS).map(([name, { map }]) => [name, map(advert, catalog)]);
  return Object.fromEntries(fields) as ProductFields;
}

function mapVariant(advert: Advert, variant: Variant, catalog: Config['catalog']): VariantFields {
  const fields = Object.entries(VARIANT_FIELDS).map(([name, { map }]) => [
    name,
    map(advert, variant, catalog),
  ]);
  return Object.fromEntries(fields) as VariantFields;
}

function unmappable(code: FailureCode, detail: string): AdvertMapping {
  return { kind: 'unmappable', code, detail };
}
