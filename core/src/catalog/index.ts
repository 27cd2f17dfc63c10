export { attributeDefinitions } from './attributes.ts';
export { skusOf } from './origin.ts';
export { removeAdvert } from './remove-advert.ts';
export { removeRecentlyDeleted } from './remove-recently-deleted.ts';
export { syncVariantStock } from './sync-variant-stock.ts';
export { previewAdvert, syncAdvert, type Reading } from './sync-advert.ts';
