export { reconcile, type Reconciliation } from './reconcile.ts';
export type { Report } from './report.ts';
