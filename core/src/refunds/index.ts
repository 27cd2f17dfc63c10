export { PAYMENT_MESSAGES, RETURN_MESSAGES } from './messages.ts';
export { cancelOrder, syncRefundOf, syncOrdersOfPayment } from './refund-triggers.ts';
export { compareRefunds, syncRefunds } from './sync-refunds.ts';
