import {
  checkMarketplacer,
  checkPermissions,
  checkProject,
  ensureProductType,
  ensureRunState,
  ensureTypes,
  migrateStore,
  runSteps,
} from '@marketplacer-connector/core/deployment';

void runSteps('post-deploy of reconcile-job', [
  checkPermissions,
  checkProject,
  checkMarketplacer,
  ensureProductType,
  ensureTypes,
  ensureRunState,
  migrateStore,
]);
