import type { DesiredImage, DesiredProduct, DesiredVariant } from '../../src/catalog/desired-product.ts';

export interface VariantSketch {
  number: number;
  centAmount?: number;
  images?: DesiredImage[];
  own?: Record<string, string>;
}

interface ProductSketch extends Partial<Omit<DesiredProduct, 'variants'>> {
  variants?: VariantSketch[];
  country?: string;
  channelKey?: string;
  currencyCode?: string;
  /** Attributes that all variants share, beside the ones that are always there. */
  shared?: Record<string, string>;
}

/** A desired product whose variants are sketched; identity, SKUs and shared attributes follow by themselves. */
export function aDesiredProduct(sketch: ProductSketch = {}): DesiredProduct {
  const {
    variants = [{ number: 1 }],
    country,
    channelKey,
    currencyCode = 'AUD',
    shared = {},
    ...change
  } = sketch;
  const updatedAt = change.updatedAt ?? '2026-03-01T10:00:00Z';
  const sharedAttributes = {
    'marketplacer-advert-id': '12',
    'marketplacer-updated-at': updatedAt,
    ...shared,
  };
  return {
    key: 'marketplacer-advert-12',
    name: { en: 'Linen shirt' },
    description: undefined,
    slug: { en: 'linen-shirt-12' },
    onSale: true,
    updatedAt,
    ...change,
    variants: variants.map(({ number, centAmount = 2500, images = [], own = {} }): DesiredVariant => ({
      key: `Variant-${number}`,
      sku: `Variant-${number}`,
      price: { centAmount, currencyCode, country, channelKey },
      images,
      attributes: { ...sharedAttributes, ...own, 'marketplacer-variant-id': `Variant-${number}` },
      quantity: 5,
    })),
  };
}
