export { PRODUCT_FIELDS, VARIANT_FIELDS } from './map/advert-fields.ts';
export {
  ATTRIBUTE_FIELDS,
  ORIGINAL_PRICE_ATTRIBUTE,
  ownedByShop,
  wantedAttributes,
  WAITS_SINCE_ATTRIBUTE,
  WANTED_ATTRIBUTES,
} from './map/attributes.ts';
export { chosenOptionsOf } from './map/options.ts';
export { asWritten, isEqual } from './plan/attribute-value.ts';
export { findAdvertId } from './read/find-advert-id.ts';
export { createAvailability, type AvailabilityReading } from './read/availability.ts';
export { NOT_MAPPED } from './map/not-mapped.ts';
export { OFF_SALE } from './map/offer-state.ts';
export { readOffSale, type IsOffSale } from './read/off-sale.ts';
export { isOffSale, isOnOffer } from './read/on-offer.ts';
export { isOnUndatedSale } from './read/on-sale.ts';
export { isBuiltFrom, skusOf, variantKeysOf } from './read/provenance.ts';
export { readWaiting, type Waiting } from './read/waiting.ts';
export { compareRemoval, removeAdvert } from './remove-advert.ts';
export { removeRecentlyDeleted } from './remove-recently-deleted.ts';
export { syncVariantStock } from './sync-variant-stock.ts';
export type { Shop } from './read/snapshot.ts';
export { compareAdvert, syncAdvert, type AdvertPorts } from './sync-advert.ts';
export { REJECTED_STATE_KEY, verdictOn, waitsForVetting, WAITING_STATE_KEY } from './read/verdict.ts';
