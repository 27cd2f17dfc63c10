export { planSeller } from './plan-seller.ts';
export { CUSTOM_FIELDS, NOT_MAPPED, SELLER_FIELDS, SELLER_TYPE_KEY } from './seller-fields.ts';
export {
  compareSeller,
  ensureSellerChannel,
  markOffersSynced,
  syncSeller,
  syncSellerById,
} from './sync-seller.ts';
