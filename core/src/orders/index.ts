export { afterExport } from './after-export.ts';
export { exportMissingOrders } from './export-missing-orders.ts';
export { exportPaidOrders } from './export-paid-orders.ts';
export { exportOrder } from './export-order.ts';
export { EXPORTING_MESSAGES, UPDATING_MESSAGES } from './messages.ts';
export { recordAndNotify } from './record-and-notify.ts';
export { reportEdit } from './report-edit.ts';
export { updateOrder } from './update-order.ts';
export { watchPayment } from './watch-payment.ts';
