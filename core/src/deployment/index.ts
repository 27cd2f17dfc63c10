export { checkMarketplacer } from './check-marketplacer.ts';
export { checkPermissions, checkProject, REQUIRED_SCOPES } from './check-project.ts';
export { ensureExportChannel } from './ensure-export-channel.ts';
export { ensureProductType } from './ensure-product-type.ts';
export { ensureRunState } from './ensure-run-state.ts';
export { ensureTypes } from './ensure-types.ts';
export { runSteps } from './run-steps.ts';
export { ensureSubscription, removeSubscription } from './subscription.ts';
export { disableWebhooks, ensureWebhooks } from './webhooks.ts';
