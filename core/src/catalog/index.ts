export { PRODUCT_FIELDS, VARIANT_FIELDS } from './advert-fields.ts';
export { ATTRIBUTE_FIELDS, WANTED_ATTRIBUTES } from './attributes.ts';
export { NOT_MAPPED } from './not-mapped.ts';
export { OFF_SALE } from './offer-state.ts';
export { skusOf } from './origin.ts';
export { removeAdvert } from './remove-advert.ts';
export { removeRecentlyDeleted } from './remove-recently-deleted.ts';
export { syncVariantStock } from './sync-variant-stock.ts';
export { previewAdvert, syncAdvert, type Reading } from './sync-advert.ts';
