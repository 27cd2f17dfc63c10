import type { LocalizedString } from '@commercetools/platform-sdk';

/** What the shop should show for an advert, in the words of commercetools but without its ids. */
export interface DesiredProduct {
  key: string;
  name: LocalizedString;
  description: LocalizedString | undefined;
  /** Given once, when the product is made, so that its address in the shop stays. */
  slug: LocalizedString;
  onSale: boolean;
  /** ISO 8601, by Marketplacer's clock: the reading that this was built from. */
  updatedAt: string;
  /** At least one. Their order means nothing. */
  variants: DesiredVariant[];
}

export interface DesiredVariant {
  /** By this, and never by its position, a variant is found again. */
  key: string;
  /** Given once, when the variant is made; stock and orders hang on it. */
  sku: string;
  price: DesiredPrice;
  images: DesiredImage[];
  attributes: Record<string, string>;
  /** Units that can be sold; 0 while the advert is not on sale. */
  quantity: number;
}

export interface DesiredPrice {
  /** Minor units. */
  centAmount: number;
  currencyCode: string;
  country: string | undefined;
  channelKey: string | undefined;
}

export interface DesiredImage {
  url: string;
  label: string | undefined;
}
