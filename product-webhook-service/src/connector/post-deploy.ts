import {
  checkMarketplacer,
  checkPermissions,
  checkProject,
  ensureProductType,
  ensureWebhooks,
  runSteps,
} from '@marketplacer-connector/core/deployment';

void runSteps('post-deploy of product-webhook-service', [
  checkPermissions,
  checkProject,
  checkMarketplacer,
  ensureProductType,
  ensureWebhooks,
]);
