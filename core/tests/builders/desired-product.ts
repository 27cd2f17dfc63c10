import type {
  AttributeValue,
  AttributeValues,
  DesiredImage,
  DesiredProduct,
  DesiredVariant,
} from '../../src/catalog/map/desired-product.ts';
import type { FittedProduct } from '../../src/catalog/plan/fit-attributes.ts';

export interface VariantSketch {
  number: number;
  centAmount?: number;
  images?: DesiredImage[];
  own?: Record<string, AttributeValue | undefined>;
}

interface ProductSketch extends Partial<Omit<DesiredProduct, 'variants'>> {
  variants?: VariantSketch[];
  country?: string;
  channelKey?: string;
  currencyCode?: string;
  /** Attributes that all variants share, beside the ones that are always there. */
  shared?: Record<string, AttributeValue | undefined>;
}

const OPTION = 'marketplacer-option-';
/** Attributes that have the same value in all variants. */
const SHARED = [
  'marketplacer-advert-id',
  'marketplacer-availability',
  'marketplacer-brand',
  'marketplacer-seller-id',
  'marketplacer-seller-name',
  'marketplacer-updated-at',
  `${OPTION}1-fabric`,
  'shop-collection',
];
const NONE_SHARED = Object.fromEntries(
  SHARED.filter((name) => name.startsWith('marketplacer-') && !name.startsWith(OPTION)).map((name) => [
    name,
    null,
  ]),
);
const NONE_OWN = {
  'marketplacer-sku': null,
  'marketplacer-barcode': null,
  'marketplacer-original-price': null,
};

/** A desired product whose variants are sketched; identity, SKUs and shared attributes follow by themselves. */
export function aDesiredProduct(sketch: ProductSketch = {}): FittedProduct {
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
    ...NONE_SHARED,
    'marketplacer-advert-id': '12',
    'marketplacer-updated-at': updatedAt,
    ...shared,
  };
  return {
    key: 'marketplacer-advert-12',
    name: { en: 'Linen shirt' },
    description: null,
    slug: { en: 'linen-shirt-12' },
    onSale: true,
    updatedAt,
    categoryKeys: [],
    shopCategoryId: undefined,
    imagesKnown: true,
    optionsKnown: true,
    isShared: (name) => SHARED.includes(name),
    isTakenBack: (name) => name.startsWith(OPTION),
    ...change,
    ofShop: new Set(),
    variants: variants.map(({ number, centAmount = 2500, images = [], own = {} }): DesiredVariant => ({
      key: `Variant-${number}`,
      sku: `Variant-${number}`,
      price: { centAmount, currencyCode, country, channelKey },
      sale: null,
      images,
      attributes: given({
        ...sharedAttributes,
        ...NONE_OWN,
        ...own,
        'marketplacer-variant-id': `Variant-${number}`,
      }),
      quantity: 5,
    })),
  };
}

function given(values: Record<string, AttributeValue | null | undefined>): AttributeValues {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as AttributeValues;
}
