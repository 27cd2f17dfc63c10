export { REFUND_PAYMENT_MESSAGES, RETURN_MESSAGES } from './messages.ts';
export { cancelOrder, syncRefundOf, syncRefundsOfPayment } from './refund-triggers.ts';
export { compareRefunds, syncRefunds } from './sync-refunds.ts';
