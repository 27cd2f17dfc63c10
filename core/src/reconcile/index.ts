export { explainBreakOff } from './break-off.ts';
export { createOutage } from './outage.ts';
export { reconcile, type Reconciliation } from './reconcile.ts';
export { retryOf } from './retry-failures.ts';
