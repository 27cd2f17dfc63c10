import { exportMissingOrders } from '../orders/index.ts';
import { noteChanged } from './drift.ts';
import { countIn, type Ended, type Run } from './run.ts';

/** Exports the orders whose messages were lost, and says how many have waited long to become due. */
export async function reconcileOrders(run: Run): Promise<Ended> {
  const waiting = new Map<string, string>();
  const ended = await exportMissingOrders(run.connector, run, {
    checkpoint: run.checkpoint('missingOrders'),
    told: (outcome, { id }) => {
      run.missing.add(id);
      countIn(run, 'orders')(outcome);
      noteChanged(run, { type: 'order', id }, outcome);
    },
    waiting: ({ id, createdAt }) => waiting.set(id, createdAt),
    whole: run.mode === 'full',
    dryRun: run.dryRun,
  });
  const [oldest] = [...waiting].sort(([, one], [, other]) => one.localeCompare(other));
  if (oldest) {
    const { exportWhen } = run.connector.config.orders;
    run.notes.push(
      `${waiting.size} orders have waited for more than a day to become due (EXPORT_ORDERS_WHEN=${exportWhen}); ` +
        `the oldest is ${oldest[0]}, of ${oldest[1]}.`,
    );
  }
  return ended;
}
