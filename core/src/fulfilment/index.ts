export { finishOrders } from './finish-orders.ts';
export { syncFulfilment, syncFulfilmentOf } from './sync-fulfilment.ts';
