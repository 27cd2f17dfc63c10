import {
  checkMarketplacer,
  checkPermissions,
  checkProject,
  ensureLineStates,
  ensureProductType,
  ensureRunState,
  ensureTypes,
  migrateStore,
  noteSettings,
  type Step,
} from '@marketplacer-connector/core/deployment';

export const POST_DEPLOY: readonly Step[] = [
  checkPermissions,
  checkProject,
  checkMarketplacer,
  ensureProductType,
  ensureTypes,
  ensureLineStates,
  ensureRunState,
  migrateStore,
  noteSettings,
];

/** What the job remembers stays, so that a later installation goes on from there. */
export const PRE_UNDEPLOY: readonly Step[] = [];
