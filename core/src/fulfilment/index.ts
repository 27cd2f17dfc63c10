export { finishOrders } from './finish-orders.ts';
export {
  compareFulfilment,
  syncFulfilment,
  syncFulfilmentOf,
  syncFulfilmentOfInvoice,
} from './sync-fulfilment.ts';
