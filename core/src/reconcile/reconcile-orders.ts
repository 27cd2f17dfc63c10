import { exportMissingOrders } from '../orders/index.ts';
import { countIn, endedOf, type Ended, type Run } from './run.ts';

/** Exports the orders whose messages were lost. */
export async function reconcileOrders(run: Run): Promise<Ended> {
  const { connector, dryRun } = run;
  const options = { checkpoint: run.checkpoint('missingOrders'), told: countIn(run, 'orders'), dryRun };
  return endedOf(await exportMissingOrders(connector, run, options));
}
