/** The messages after which returns may have changed. `setReturnPaymentState` raises none. */
export const RETURN_MESSAGES = [
  'ReturnInfoAdded',
  'ReturnInfoSet',
  'OrderReturnShipmentStateChanged',
] as const;

/** The messages of payments after which an order may be paid, or money may have gone back to a buyer. */
export const PAYMENT_MESSAGES = ['PaymentTransactionAdded', 'PaymentTransactionStateChanged'] as const;
