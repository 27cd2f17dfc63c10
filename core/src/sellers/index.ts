export { syncSeller, syncSellerById } from './sync-seller.ts';
