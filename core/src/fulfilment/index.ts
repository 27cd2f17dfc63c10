export { deliveriesOf } from './deliveries.ts';
export { finishOrders } from './finish-orders.ts';
export {
  compareFulfilment,
  compareFulfilmentOf,
  syncFulfilment,
  syncFulfilmentOf,
} from './sync-fulfilment.ts';
export { syncFulfilmentOfInvoice, syncInvoices } from './sync-invoices.ts';
