import { channelKeyOf, keyOfId, productKeyOf } from '../commercetools/index.ts';
import type { Advert, Variant } from '../marketplacer/index.ts';
import type { FailureCode } from '../outcome/index.ts';
import type { Config } from '../runtime/index.ts';
import { attributesOf } from './attributes.ts';
import { describe } from './description.ts';
import type { DesiredImage, DesiredProduct, DesiredVariant } from './desired-product.ts';
import { toMinorUnits } from './money.ts';
import { isOnSale } from './offer-state.ts';
import { slugOf } from './slug.ts';

export type AdvertMapping =
  { kind: 'mapped'; product: DesiredProduct } | { kind: 'unmappable'; code: FailureCode; detail: string };

/** commercetools' limit for a product of a Classic catalog (API reference, ProductDraft.variants). */
const MOST_VARIANTS = 100;

const CHANGED_SKU_CHARACTERS = /[^A-Za-z0-9_.-]+/g;

/** Translates an advert. Prices are read in the configured currency; nothing is guessed. */
export function mapAdvert(advert: Advert, catalog: Config['catalog']): AdvertMapping {
  const variants = (advert.variants?.nodes ?? []).filter((variant) => variant !== null);
  if (variants.length === 0) return unmappable('advert-without-variants', `advert ${advert.legacyId}`);
  if (variants.length > MOST_VARIANTS) return unmappable('too-many-variants', `advert ${advert.legacyId}`);

  const onSale = isOnSale(advert);
  const images = imagesOf(advert);
  const mapped: DesiredVariant[] = [];
  for (const variant of variants) {
    const key = keyOfId(variant.id);
    const text = variant.lowestPrice ?? advert.lowestPrice;
    if (text === null || text === '') return unmappable('price-missing', key);
    const price = toMinorUnits(text, catalog.currency);
    if (price.kind !== 'amount') return unmappable(price.kind, key);
    mapped.push({
      key,
      sku: skuOf(advert, variant, catalog.skuSource),
      price: {
        centAmount: price.minorUnits,
        currencyCode: catalog.currency.code,
        country: catalog.country,
        channelKey: offerChannelOf(advert, catalog),
      },
      images,
      attributes: attributesOf(advert, variant),
      quantity: quantityOf(variant.countOnHand, onSale),
    });
  }
  const title = advert.title?.trim() || `Advert ${advert.legacyId}`;
  const description = describe(advert.description, catalog.descriptionHtml);
  const everyLocale = (text: string) => Object.fromEntries(catalog.locales.map((locale) => [locale, text]));
  return {
    kind: 'mapped',
    product: {
      key: productKeyOf(advert.legacyId),
      name: everyLocale(title),
      description: description === undefined ? undefined : everyLocale(description),
      slug: everyLocale(slugOf(title, advert.legacyId)),
      onSale,
      updatedAt: advert.updatedAt,
      variants: mapped,
    },
  };
}

/** Units that can be sold. A count below zero says that too many were sold, and nothing is there. */
export function quantityOf(countOnHand: number, onSale: boolean): number {
  return onSale ? Math.max(0, countOnHand) : 0;
}

function unmappable(code: FailureCode, detail: string): AdvertMapping {
  return { kind: 'unmappable', code, detail };
}

/** The channel of price and stock where each seller has an offer of its own. */
export function offerChannelOf(
  advert: { seller: { legacyId: number } | null },
  catalog: Config['catalog'],
): string | undefined {
  return catalog.offerScope === 'seller' && advert.seller ? channelKeyOf(advert.seller.legacyId) : undefined;
}

/**
 * A seller's SKU may be missing and may repeat across sellers, while SKUs are unique in a
 * commercetools project; so by default the variant's own key is the SKU.
 */
function skuOf(advert: Advert, variant: Variant, source: Config['catalog']['skuSource']): string {
  const own = variant.sku?.replace(CHANGED_SKU_CHARACTERS, '-');
  if (source === 'variant-id' || !own || !advert.seller) return keyOfId(variant.id);
  return `${advert.seller.legacyId}-${own}`;
}

/** All pictures in their order; the display image alone where there is no list. A repeated picture counts once. */
function imagesOf(advert: Advert): DesiredImage[] {
  const listed = (advert.images?.nodes ?? []).flatMap((image) =>
    image?.url ? [{ url: image.url, label: image.alt || undefined }] : [],
  );
  const display = advert.displayImage?.url ? [{ url: advert.displayImage.url, label: undefined }] : [];
  const images = listed.length > 0 ? listed : display;
  const firstOf = new Map(images.map((image) => [pictureOf(image.url), image] as const).reverse());
  return images.filter((image) => firstOf.get(pictureOf(image.url)) === image);
}

/** The picture behind a URL. Its query is a signature and a size, and may differ for the same picture. */
export function pictureOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
