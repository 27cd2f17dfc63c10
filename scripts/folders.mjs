/** The folders that have packages of their own. There are no workspaces: Connect builds each folder alone. */
export const FOLDERS = [
  '.',
  'core',
  'sandbox',
  'product-webhook-service',
  'order-event-app',
  'reconcile-job',
];
