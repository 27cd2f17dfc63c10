export { reconcile, type Reconciliation } from './reconcile.ts';
