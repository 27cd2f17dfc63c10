import type { Connector } from '../connector/index.ts';
import type { Lease } from '../ledger/index.ts';
import { exportMissingOrders } from '../orders/index.ts';
import { reconcileAdverts } from './reconcile-adverts.ts';
import { reconcileRemovals } from './reconcile-removals.ts';
import { count, newTally, summarise, type Report } from './report.ts';
import { removeVanished } from './remove-vanished.ts';
import { retryFailures } from './retry-failures.ts';
import { isOutOfTime, type Run } from './run.ts';

export type Reconciliation =
  | { kind: 'ended'; report: Report }
  /** Another run is under way; nothing was done. */
  | { kind: 'held' }
  /** post-deploy has not prepared the project. */
  | { kind: 'not-prepared' };

/** Connect ends a run after 30 minutes; this leaves time for the last page. */
const BUDGET_MS = 25 * 60_000;

/**
 * Compares both sides and repairs drift. Orders first: an order is never queued behind catalogue work.
 *
 * @param options.mode `incremental` looks at what changed since the last complete run, `full` at everything
 * @param options.dryRun says what would be done, and does nothing
 */
export async function reconcile(
  connector: Connector,
  options: Pick<Report, 'mode' | 'dryRun'> & { budgetMs?: number },
): Promise<Reconciliation> {
  const lease = await connector.ledger.runState.lease();
  if (lease.kind === 'held') return { kind: 'held' };
  if (lease.kind === 'missing') return { kind: 'not-prepared' };
  const startedAt = connector.clock.now();
  const run: Run = {
    connector,
    mode: options.mode,
    dryRun: options.dryRun,
    state: lease.state,
    tallies: { orders: newTally(), adverts: newTally(), removals: newTally(), failures: newTally() },
    notes: [],
    stopAt: startedAt + (options.budgetMs ?? BUDGET_MS),
    save: (change) => lease.save(options.dryRun ? {} : change),
  };
  const complete = await runAll(run, lease);
  const report = reportOf(run, startedAt, complete);
  if (!run.dryRun) await connector.ledger.reports.put(`reconcile-${startedAt}`, report);
  connector.log.info({ report }, report.summary);
  return { kind: 'ended', report };
}

/** The lease is given back whatever happens, with what the run has learnt. */
async function runAll(run: Run, lease: Extract<Lease, { kind: 'taken' }>): Promise<boolean> {
  let learnt: Parameters<typeof lease.release>[0] = {};
  try {
    const ordersDone = await reconcileOrders(run);
    const adverts = run.connector.config.flowsOff.has('products') ? undefined : await reconcileCatalogue(run);
    if (adverts && adverts.complete && !run.dryRun) learnt = adverts.learnt;
    return ordersDone && (adverts?.complete ?? true);
  } finally {
    await lease.release(learnt);
  }
}

async function reconcileOrders(run: Run): Promise<boolean> {
  if (run.connector.config.flowsOff.has('orders')) return true;
  return exportMissingOrders(
    run.connector,
    (_orderId, outcome) => {
      count(run.tallies.orders, outcome ?? { outcome: 'applied' });
      return !isOutOfTime(run);
    },
    run.dryRun,
  );
}

/**
 * The moment up to which both sides are in step moves on only when everything before it is settled:
 * a run with something left to be tried again leaves it where it was.
 */
async function reconcileCatalogue(run: Run): Promise<{ complete: boolean; learnt: object }> {
  const removed = await reconcileRemovals(run);
  const adverts = await reconcileAdverts(run);
  if (!removed || adverts.kind === 'stopped') return { complete: false, learnt: {} };
  if (run.mode === 'full') await removeVanished(run);
  await retryFailures(run);
  const { adverts: seen, removals } = run.tallies;
  const settled = seen.retry === 0 && removals.retry === 0;
  const inStepUntil = settled ? (adverts.newest ?? run.state.inStepUntil) : run.state.inStepUntil;
  return { complete: true, learnt: { inStepUntil, checkpoint: undefined } };
}

function reportOf(run: Run, startedAt: number, complete: boolean): Report {
  const report = {
    mode: run.mode,
    dryRun: run.dryRun,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(run.connector.clock.now()).toISOString(),
    complete,
    ...run.tallies,
    notes: run.notes,
  };
  return { ...report, summary: summarise(report) };
}
