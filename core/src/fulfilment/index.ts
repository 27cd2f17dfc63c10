export { deliveriesOf } from './deliveries.ts';
export { finishOrders } from './finish-orders.ts';
export {
  compareFulfilment,
  compareFulfilmentOf,
  syncFulfilment,
  syncFulfilmentOf,
  syncFulfilmentOfInvoice,
} from './sync-fulfilment.ts';
