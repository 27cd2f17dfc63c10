import {
  checkMarketplacer,
  checkPermissions,
  checkProject,
  ensureExportChannel,
  ensureSubscription,
  ensureTypes,
  ensureVettingStates,
  removeSubscription,
  tellDiscounts,
  tellExport,
  type Step,
} from '@marketplacer-connector/core/deployment';

export const POST_DEPLOY: readonly Step[] = [
  checkPermissions,
  checkProject,
  checkMarketplacer,
  ensureTypes,
  ensureVettingStates,
  ensureExportChannel,
  ensureSubscription,
  tellDiscounts,
  tellExport,
];

export const PRE_UNDEPLOY: readonly Step[] = [removeSubscription];
