export { finishOrders } from './finish-orders.ts';
export { compareFulfilment, syncFulfilment, syncFulfilmentOf } from './sync-fulfilment.ts';
