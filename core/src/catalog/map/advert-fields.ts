import { categoryKeyOf, inEvery, keyOfId, productKeyOf, slugOf } from '../../commercetools/index.ts';
import type { FieldRow } from '../../connector/index.ts';
import { shownText, type Advert, type Variant } from '../../marketplacer/index.ts';
import type { Config } from '../../runtime/index.ts';
import { categoryIdIn } from '../../taxonomy-export/index.ts';
import type { DesiredProduct, DesiredVariant } from './desired-product.ts';
import { imagesOf } from './images.ts';
import { isOnSale, quantityOf } from './offer-state.ts';
import { priceOf, type PriceReading } from './price.ts';
import { saleOf, type Sale } from './sale.ts';
import { skuOf } from './seller-sku.ts';

type Catalog = Config['catalog'];

export type ProductFields = Omit<DesiredProduct, 'imagesKnown' | 'ofShop' | 'optionsKnown' | 'variants'>;
export type VariantFields = Omit<DesiredVariant, 'attributes' | 'price' | 'sale'> & {
  price: PriceReading;
  sale: Sale | null;
};

type ProductRule<Value> = FieldRow & { map: (advert: Advert, catalog: Catalog) => Value };
type VariantRule<Value> = FieldRow & { map: (advert: Advert, variant: Variant, catalog: Catalog) => Value };

/** How a product follows from an advert. docs/mapping.md is made from this table. */
export const PRODUCT_FIELDS: { [Field in keyof ProductFields]: ProductRule<ProductFields[Field]> } = {
  key: {
    source: 'Advert.legacyId',
    target: 'product.key',
    rule: '`marketplacer-advert-<legacyId>`',
    owner: 'Marketplacer',
    map: (advert) => productKeyOf(advert.legacyId),
  },
  name: {
    source: 'Advert.title',
    target: 'product.name',
    rule: 'in every locale of `CATALOG_LOCALES`; what the shop writes in other locales stays; the shop’s with [`ENRICHED_FIELDS`](#what-the-shop-enriches)',
    owner: 'Marketplacer',
    map: (advert, { locales }) => inEvery(locales, titleOf(advert)),
  },
  slug: {
    source: 'Advert.title, Advert.legacyId',
    target: 'product.slug',
    rule: 'set once in every locale, when the product is created or the locale is added to `CATALOG_LOCALES`: Latin letters, digits and hyphens, with the `legacyId` at the end, so it is valid and unique for any title',
    owner: 'commercetools',
    map: (advert, { locales }) => inEvery(locales, slugOf(titleOf(advert), advert.legacyId, 'advert')),
  },
  description: {
    source: 'Advert.description',
    target: 'product.description',
    rule: 'in every locale; the shop’s with [`ENRICHED_FIELDS`](#what-the-shop-enriches); HTML sanitised, stripped or passed by `DESCRIPTION_HTML`; one that commercetools refuses is left out and [recorded](operations.md#text-too-long)',
    owner: 'Marketplacer',
    map: (advert, { locales, descriptionHtml }) => {
      if (advert.description === undefined) return undefined;
      const description = shownText(advert.description, descriptionHtml);
      return description === null ? null : inEvery(locales, description);
    },
  },
  categoryKeys: {
    source: 'Advert.taxonNullable',
    target: 'product.categories',
    rule: 'with `TAXONOMY_SOURCE=marketplacer`, the category of the taxon; categories that the shop adds stay',
    owner: 'both',
    map: ({ taxonNullable: taxon }) => {
      if (taxon === undefined) return undefined;
      const key = taxon && categoryKeyOf(taxon);
      return key ? [key] : [];
    },
  },
  shopCategoryId: {
    source: 'Advert.taxonNullable: Taxon.externalIds, `commercetools-category-id`',
    target: 'product.categories',
    rule: 'with `TAXONOMY_SOURCE=commercetools`, the category that the taxon was made of; none where it was made of none. Categories that the shop adds stay',
    owner: 'both',
    map: ({ taxonNullable: taxon }) => (taxon ? categoryIdIn(taxon.externalIds) : taxon),
  },
  onSale: {
    source:
      'Advert.published, Advert.displayable, Advert.online, Advert.requiresVetting, Advert.vetted, Advert.vettingRejected, Advert.seller.online, Advert.availability, Advert.priceType, Advert.priceUnit',
    target: 'whether the product is published',
    rule: 'see [On sale or not](#on-sale-or-not); with `PUBLISH_PRODUCTS=staged` nothing is published',
    owner: 'Marketplacer',
    map: isOnSale,
  },
  updatedAt: {
    source: 'Advert.updatedAt',
    target: 'attribute `marketplacer-updated-at`',
    rule: 'see the attribute',
    owner: 'Marketplacer',
    map: ({ updatedAt }) => updatedAt,
  },
};

/** How a variant follows from a variant of the advert. */
export const VARIANT_FIELDS: { [Field in keyof VariantFields]: VariantRule<VariantFields[Field]> } = {
  key: {
    source: 'Advert.variants: Variant.id',
    target: 'variant.key',
    rule: '`Variant-21` for `VmFyaWFudC0yMQ==`; an id of another form is kept whole. Variants are matched by this key, never by position',
    owner: 'Marketplacer',
    map: (_advert, variant) => keyOfId(variant.id),
  },
  sku: {
    source: 'Variant.id, Variant.sku',
    target: 'variant.sku',
    rule: 'by `SKU_SOURCE`: the key, or the seller id and the SKU; set once. An SKU that the seller hands to another variant moves with it; two that are the same in our spelling belong to the older variant, and the other one has its key',
    owner: 'commercetools',
    map: skuOf,
  },
  price: {
    source:
      'Variant.lowestPrice, Advert.lowestPrice, Variant.lowestOriginalPrice, Advert.lowestOriginalPrice',
    target: 'variant.prices, the one with the key `marketplacer`',
    rule: "see [Money](#money); the sale price during a sale without dates, the price before it where the dates are known; the variant's own price; the advert's, which is that of its cheapest variant, only where no variant has one. A variant without a usable price has none in the shop, and is not sold. All other prices belong to the shop",
    owner: 'Marketplacer',
    map: priceOf,
  },
  sale: {
    source:
      'Variant.salePrice, Variant.salePriceStartAt, Variant.salePriceEndAt, Advert.salePrice, Advert.salePriceStartAt, Advert.salePriceEndAt',
    target: 'variant.prices, the one with the key `marketplacer-sale`',
    rule: 'a price with `validFrom` and `validUntil`, if the start and the end of a sale are known; see [Money](#money)',
    owner: 'Marketplacer',
    map: saleOf,
  },
  images: {
    source: 'Variant.images, Advert.images, Advert.displayImage: Image.url, Image.alt',
    target: 'variant.images',
    rule: "the shop’s with [`ENRICHED_FIELDS`](#what-the-shop-enriches), once the variant is made; first the variant's own, then the advert's in their order, or only the display image; a URL that differs only in its query is the same picture; the real size is unknown and written as 0 by 0",
    owner: 'Marketplacer',
    map: imagesOf,
  },
  quantity: {
    source:
      'Variant.countOnHand, Variant.infiniteQuantity, Variant.inventories: Inventory.infiniteQuantity, Variant.buyable, Variant.displayable, Variant.published',
    target: 'inventory entry, `quantityOnStock`',
    rule: "see [Stock](#stock); in the seller's channel with `OFFER_SCOPE=seller`. Entries of other channels belong to the shop",
    owner: 'Marketplacer',
    map: (advert, variant) => quantityOf(variant, isOnSale(advert)),
  },
};

const titleOf = ({ title, legacyId }: Advert): string => title?.trim().toWellFormed() || `Advert ${legacyId}`;
