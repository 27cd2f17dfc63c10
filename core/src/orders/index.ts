export { exportMissingOrders } from './export-missing-orders.ts';
export { exportOrder } from './export-order.ts';
export { EXPORTING_MESSAGES } from './messages.ts';
