import type { Config } from '../../src/runtime/index.ts';

export const AUD = { code: 'AUD', digits: 2 };
export const JPY = { code: 'JPY', digits: 0 };
export const KWD = { code: 'KWD', digits: 3 };

/** The catalogue part of the configuration, as the defaults of docs/configuration.md give it. */
export function aCatalog(change: Partial<Config['catalog']> = {}): Config['catalog'] {
  return {
    currency: AUD,
    locales: ['en'],
    country: undefined,
    productTypeKey: 'marketplacer-product',
    taxCategoryKey: undefined,
    publishProducts: 'published',
    removedProducts: 'unpublish',
    descriptionHtml: 'sanitise',
    offerScope: 'product',
    skuSource: 'variant-id',
    taxonomySource: 'marketplacer',
    vettedInShop: false,
    enrichedFields: new Set(),
    taxonomyRoots: [],
    taxonomyProductTypes: [],
    ...change,
  };
}
