/**
 * The messages after which an order may be due for export. Imported and recurring orders have messages
 * of their own instead of OrderCreated; the state messages matter where EXPORT_ORDERS_WHEN waits.
 */
export const EXPORTING_MESSAGES = [
  'OrderCreated',
  'OrderImported',
  'OrderCreatedFromRecurringOrder',
  'OrderStateChanged',
  'OrderPaymentStateChanged',
  'OrderPaymentAdded',
] as const;

/**
 * The messages after which an exported order may differ from what Marketplacer has. Item shipping addresses and a
 * number that is given later raise none; `updateChangedOrders` finds them.
 */
export const UPDATING_MESSAGES = [
  'OrderShippingAddressSet',
  'OrderBillingAddressSet',
  'OrderCustomerEmailSet',
  'OrderPurchaseOrderNumberSet',
  'OrderEditApplied',
] as const;
