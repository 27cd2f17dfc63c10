export { findSellerId } from './find-seller.ts';
export {
  LEGAL_NAME_FIELD,
  ONBOARD_FIELD,
  ONBOARDING_FIELDS,
  ONBOARDING_MARK_FIELD,
  wantsOnboarding,
} from './onboarded.ts';
export { planSeller, type SellerPlan } from './plan-seller.ts';
export {
  CUSTOM_FIELDS,
  NOT_MAPPED,
  OFFERS_SYNCED_FIELD,
  SELLER_FIELDS,
  SELLER_TYPE_KEY,
  UPDATED_AT_FIELD,
} from './seller-fields.ts';
export {
  compareSeller,
  ensureSellerChannel,
  markOffersSynced,
  syncSeller,
  syncSellerById,
  type SellerTarget,
} from './sync-seller.ts';
