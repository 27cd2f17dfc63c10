import { updateChangedOrders } from '../orders/index.ts';
import { noteChanged } from './drift.ts';
import { countIn, type Ended, type Run } from './run.ts';

/** Brings to Marketplacer what has changed of exported orders. Most orders that a run sees were told already. */
export function reconcileChangedOrders(run: Run): Promise<Ended> {
  const count = countIn(run, 'orderUpdates');
  return updateChangedOrders(run.connector, run, {
    checkpoint: run.checkpoint('changedOrders'),
    told: (outcome, { id }) => {
      count(outcome);
      noteChanged(run, { type: 'order-details', id }, outcome);
    },
    whole: run.mode === 'full',
    dryRun: run.dryRun,
  });
}
