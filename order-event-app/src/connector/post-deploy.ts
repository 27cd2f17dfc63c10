import {
  checkMarketplacer,
  checkPermissions,
  checkProject,
  ensureExportChannel,
  ensureSubscription,
  ensureTypes,
  runSteps,
} from '@marketplacer-connector/core/deployment';

void runSteps('post-deploy of order-event-app', [
  checkPermissions,
  checkProject,
  checkMarketplacer,
  ensureTypes,
  ensureExportChannel,
  ensureSubscription,
]);
