import type { LocalizedString } from '@commercetools/platform-sdk';

/**
 * What the shop should show for an advert, in the words of commercetools but without its ids. Whatever is
 * `undefined` is not known, and what the shop has there is left alone.
 */
export interface DesiredProduct {
  key: string;
  name: LocalizedString;
  description: LocalizedString | null | undefined;
  /** Given once, when the product is made, so that its address in the shop stays. */
  slug: LocalizedString;
  /** Of the categories that are ours; those that the shop has added stay. */
  categoryKeys: readonly string[] | undefined;
  onSale: boolean;
  /** ISO 8601, by Marketplacer's clock: the reading that this was built from. */
  updatedAt: string;
  /** Whether all chosen options are known, so that an option without a value has been taken back. */
  optionsKnown: boolean;
  /** Whether the pictures of the advert are known; otherwise those of the shop stay. */
  imagesKnown: boolean;
  /** At least one. Their order means nothing. */
  variants: DesiredVariant[];
}

export interface DesiredVariant {
  /** By this, and never by its position, a variant is found retryAttempt. */
  key: string;
  /** Given once, when the variant is made; stock and orders hang on it. */
  sku: string;
  price: DesiredPrice;
  images: DesiredImage[];
  attributes: AttributeValues;
  /** Units that can be sold; 0 while the advert is not on sale. */
  quantity: number;
}

/** By name; null takes a value away, and an attribute that is not named is left alone. */
export type AttributeValues = Record<string, AttributeValue | null>;

/** As it is written. Of an enum the key, of a set its elements. */
export type AttributeValue = string | number | boolean | Money | readonly string[];

export interface Money {
  /** Minor units. */
  centAmount: number;
  currencyCode: string;
}

export interface DesiredPrice extends Money {
  country: string | undefined;
  channelKey: string | undefined;
}

export interface DesiredImage {
  url: string;
  label: string | undefined;
}
