import {
  checkMarketplacer,
  checkPermissions,
  checkProject,
  ensureProductType,
  ensureTypes,
  ensureWebhooks,
  runSteps,
} from '@marketplacer-connector/core/deployment';

void runSteps('post-deploy of product-webhook-service', [
  checkPermissions,
  checkProject,
  checkMarketplacer,
  ensureProductType,
  ensureTypes,
  ensureWebhooks,
]);
