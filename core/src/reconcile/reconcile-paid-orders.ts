import { exportPaidOrders } from '../orders/index.ts';
import { noteChanged } from './drift.ts';
import { countIn, FINISHED, type Ended, type Run } from './run.ts';

/** Exports the orders that were paid without a message. Most payments of a run have nothing to do with it. */
export async function reconcilePaidOrders(run: Run): Promise<Ended> {
  if (run.connector.config.orders.exportWhen !== 'paid') return FINISHED;
  const count = countIn(run, 'orders');
  return exportPaidOrders(run.connector, run, {
    checkpoint: run.checkpoint('paidOrders'),
    told: (outcome, { id }) => {
      noteChanged(run, { type: 'payment', id }, outcome);
      if (outcome.outcome !== 'unchanged') count(outcome);
    },
    isSeen: (orderId) => run.missing.has(orderId),
    whole: run.mode === 'full',
    dryRun: run.dryRun,
  });
}
