import {
  checkMarketplacer,
  checkPermissions,
  checkProject,
  disableWebhooks,
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
  ensureWebhooks,
];

export const PRE_UNDEPLOY: readonly Step[] = [disableWebhooks];
