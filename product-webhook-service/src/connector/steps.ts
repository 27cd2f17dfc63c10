import {
  checkMarketplacer,
  checkPermissions,
  checkProject,
  disableWebhooks,
  ensureLineStates,
  ensureProductType,
  ensureTypes,
  ensureWebhooks,
  type Step,
} from '@marketplacer-connector/core/deployment';

export const POST_DEPLOY: readonly Step[] = [
  checkPermissions,
  checkProject,
  checkMarketplacer,
  ensureProductType,
  ensureTypes,
  ensureLineStates,
  ensureWebhooks,
];

export const PRE_UNDEPLOY: readonly Step[] = [disableWebhooks];
