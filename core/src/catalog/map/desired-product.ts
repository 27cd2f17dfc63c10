import type { LocalizedString } from '@commercetools/platform-sdk';
import type { Enrichable } from '../../runtime/index.ts';

/**
 * What the shop should show for an advert, in the words of commercetools but without its ids. Whatever is
 * `undefined` is not known, and what the shop has there is left alone.
 */
export interface DesiredProduct {
  key: string;
  name: LocalizedString;
  description: LocalizedString | null | undefined;
  /** Set once, when the product is created, so that its address in the shop never changes. */
  slug: LocalizedString;
  /** Only our own categories; those that the shop added stay. */
  categoryKeys: readonly string[] | undefined;
  /** The category of the shop that the taxon was made of; `null` where it was made of none. */
  shopCategoryId: string | null | undefined;
  onSale: boolean;
  /** ISO 8601, by Marketplacer's clock: the reading that this was built from. */
  updatedAt: string;
  /** What the shop owns, so that it is written only when the product, or the variant, is made. */
  ofShop: ReadonlySet<Enrichable>;
  /** Whether all chosen options are known, so that an option without a value has been taken back. */
  optionsKnown: boolean;
  /** Whether the pictures of the advert are known; otherwise those of the shop stay. */
  imagesKnown: boolean;
  /** At least one, in no particular order. */
  variants: DesiredVariant[];
}

export interface DesiredVariant {
  /** A variant is found by its key, never by its position. */
  key: string;
  /** Set once, when the variant is created; stock and orders depend on it. */
  sku: string;
  /** `null` where it has none that can be mapped; then there is nothing of it to sell either. */
  price: DesiredPrice | null;
  /** Beside the price, in the time of a sale. */
  sale: DesiredPrice | null;
  images: DesiredImage[];
  attributes: AttributeValues;
  /** Units that can be sold; 0 while the advert is not on sale, and where there is no price. */
  quantity: number;
}

/** By name. `null` removes the value; an attribute that is not named is left alone. */
export type AttributeValues = Record<string, AttributeValue | null>;

/** In the form in which it is written: the key of an enum, the elements of a set. */
export type AttributeValue = string | number | boolean | Money | readonly string[];

export interface Money {
  /** Minor units. */
  centAmount: number;
  currencyCode: string;
}

export interface DesiredPrice extends Money {
  country: string | undefined;
  channelKey: string | undefined;
  /** ISO 8601. */
  validFrom?: string;
  validUntil?: string;
}

export interface DesiredImage {
  url: string;
  label: string | undefined;
}
