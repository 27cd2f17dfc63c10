import type { Advert, Variant } from '../../marketplacer/index.ts';
import type { FailureCode } from '../../outcome/index.ts';
import type { Config } from '../../runtime/index.ts';
import type { WantedAttribute } from '../../taxonomy/index.ts';
import {
  PRODUCT_FIELDS,
  tooLongTexts,
  VARIANT_FIELDS,
  type ProductFields,
  type VariantFields,
} from './advert-fields.ts';
import { attributesOf, WANTED_ATTRIBUTES } from './attributes.ts';
import type { DesiredProduct, DesiredVariant } from './desired-product.ts';

import { chosenOptionsOf, type ChosenOptions } from './options.ts';
import { offerChannelOf } from './price.ts';

export type AdvertMapping = MappedAdvert | { kind: 'unmappable'; code: FailureCode; detail: string };

export interface MappedAdvert {
  kind: 'mapped';
  product: DesiredProduct;
  /** The attributes that the product type needs for this product. */
  wanted: WantedAttribute[];
  /** What had to be left out of the product, as a failure of its advert. */
  leftOut: { code: FailureCode; detail: string } | undefined;
}

/** commercetools' limit for a product of a Classic catalog (API reference, ProductDraft.variants). */
const MOST_VARIANTS = 100;

/**
 * Translates an advert. Prices are read in the configured currency; nothing is guessed.
 *
 * @param withTaxonomy whether Marketplacer decides about categories and options
 */
export function mapAdvert(advert: Advert, catalog: Config['catalog'], withTaxonomy: boolean): AdvertMapping {
  const variants = (advert.variants?.nodes ?? []).filter((variant) => variant !== null);
  if (variants.length === 0) return unmappable('advert-without-variants', `advert ${advert.legacyId}`);
  if (variants.length > MOST_VARIANTS) return unmappable('too-many-variants', `advert ${advert.legacyId}`);

  const chosen = variants.map((variant) => (withTaxonomy ? chosenOptionsOf(advert, variant) : NO_OPTIONS));
  const mapped: DesiredVariant[] = [];
  for (const [index, variant] of variants.entries()) {
    const { price, ...fields } = mapVariant(advert, variant, catalog);
    if (price.kind !== 'amount') return unmappable(price.kind, fields.key);
    mapped.push({
      ...fields,
      price: {
        centAmount: price.minorUnits,
        currencyCode: catalog.currency.code,
        country: catalog.country,
        channelKey: offerChannelOf(advert, catalog),
      },
      attributes: {
        ...attributesOf(advert, variant, catalog),
        ...Object.fromEntries(chosen[index]?.values ?? []),
      },
    });
  }
  return {
    kind: 'mapped',
    product: {
      ...mapProduct(advert, catalog),
      ...(!withTaxonomy && { categoryKeys: undefined }),
      imagesKnown: advert.images !== undefined,
      optionsKnown: chosen.every(({ known }) => known),
      variants: mapped,
    },
    wanted: [...WANTED_ATTRIBUTES, ...chosen.flatMap(({ wanted }) => wanted)],
    leftOut: leftOutOf(advert, catalog, chosen),
  };
}

const NO_OPTIONS: ChosenOptions = { known: false, wanted: [], values: new Map(), unusable: [] };

function leftOutOf(
  advert: Advert,
  catalog: Config['catalog'],
  chosen: readonly ChosenOptions[],
): MappedAdvert['leftOut'] {
  const tooLong = tooLongTexts(advert, catalog);
  if (tooLong.length > 0) return { code: 'text-too-long', detail: tooLong.join(', ') };
  const unusable = new Set(
    chosen.flatMap((one) =>
      one.unusable.map(({ optionTypeId, text }) => `option type ${optionTypeId}: ${text}`),
    ),
  );
  return unusable.size > 0 ? { code: 'option-value-unusable', detail: [...unusable].join('; ') } : undefined;
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
