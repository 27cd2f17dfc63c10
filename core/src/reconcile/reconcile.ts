import type { Connector } from '../connector/index.ts';
import type { Lease, RunState } from '../store/index.ts';
import { exportMissingOrders } from '../orders/index.ts';
import { reconcileAdverts } from './reconcile-adverts.ts';
import { reconcileOptionTypes } from './reconcile-option-types.ts';
import { reconcileRefunds } from './reconcile-refunds.ts';
import { reconcileRemovals } from './reconcile-removals.ts';
import { reconcileShipments } from './reconcile-shipments.ts';
import { count, newTally, summarise, type Report } from './report.ts';
import { reconcileSellers } from './reconcile-sellers.ts';
import { reconcileTaxonomy } from './reconcile-taxonomy.ts';
import { removeVanished } from './remove-vanished.ts';
import { retryFailures } from './retry-failures.ts';
import { isOutOfTime, type Run } from './run.ts';
import { notifyNewFailures } from './notify-new-failures.ts';

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
 * @param options.force removes what has no advert any more, however much it is
 */
export async function reconcile(
  connector: Connector,
  options: Pick<Report, 'mode' | 'dryRun'> & { budgetMs?: number; force?: boolean },
): Promise<Reconciliation> {
  const lease = await connector.store.runState.lease();
  if (lease.kind === 'held') return { kind: 'held' };
  if (lease.kind === 'missing') return { kind: 'not-prepared' };
  const startedAt = connector.clock.now();
  const run: Run = {
    connector,
    mode: options.mode,
    dryRun: options.dryRun,
    force: options.force === true,
    state: lease.state,
    tallies: {
      orders: newTally(),
      shipments: newTally(),
      refunds: newTally(),
      sellers: newTally(),
      categories: newTally(),
      attributes: newTally(),
      adverts: newTally(),
      removals: newTally(),
      failures: newTally(),
    },
    notes: [],
    deleted: new Map(),
    stopAt: startedAt + (options.budgetMs ?? BUDGET_MS),
    save: (change) => lease.save(options.dryRun ? {} : change),
  };
  const complete = await runAll(run, lease);
  const report = reportOf(run, startedAt, complete);
  if (!run.dryRun) await connector.store.reports.put(`reconcile-${startedAt}`, report);
  connector.log.info({ report }, report.summary);
  return { kind: 'ended', report };
}

/** The lease is given back whatever happens, with what the run has learnt. */
async function runAll(run: Run, lease: Extract<Lease, { kind: 'taken' }>): Promise<boolean> {
  let learnt: Partial<RunState> = {};
  try {
    const hasCatalogue = !run.connector.config.flowsOff.has('products');
    const begun =
      (await reconcileOrders(run)) &&
      (await reconcileFulfilment(run)) &&
      // Before any list of adverts is read, which holds deleted ones as well.
      (!hasCatalogue || (await reconcileRemovals(run))) &&
      (await reconcileTaxonomy(run));
    const sellers = begun ? await reconcileSellers(run) : undefined;
    const adverts = hasCatalogue && sellers?.stopped === false ? await reconcileCatalogue(run) : undefined;
    if (!run.dryRun) {
      learnt = { ...sellers?.learnt, ...adverts?.learnt, notifiedUntil: await notifyNewFailures(run) };
    }
    return sellers?.complete === true && (adverts?.complete ?? true);
  } finally {
    await lease.release(learnt);
  }
}

async function reconcileOrders(run: Run): Promise<boolean> {
  if (run.connector.config.flowsOff.has('orders')) return true;
  return exportMissingOrders(
    run.connector,
    async (_orderId, outcome) => {
      count(run.tallies.orders, outcome ?? { outcome: 'applied' });
      return !isOutOfTime(run) && run.save({});
    },
    run.dryRun,
  );
}

async function reconcileFulfilment(run: Run): Promise<boolean> {
  const { flowsOff } = run.connector.config;
  const shipmentsDone = flowsOff.has('fulfilment') || (await reconcileShipments(run));
  return shipmentsDone && (flowsOff.has('refunds') || reconcileRefunds(run));
}

/**
 * The moment up to which both sides are in step moves on only when everything before it is settled:
 * a run with something left to be tried again leaves it where it was.
 */
async function reconcileCatalogue(run: Run): Promise<{ complete: boolean; learnt: Partial<RunState> }> {
  const stopped = { complete: false, learnt: {} };
  if (!(await reconcileOptionTypes(run))) return stopped;
  const adverts = await reconcileAdverts(run);
  if (adverts.kind === 'stopped') return stopped;
  if (run.mode === 'full' && !(await removeVanished(run))) return stopped;
  const retryCursor = await retryFailures(run);
  const { adverts: seen, removals } = run.tallies;
  const earlier = run.state.checkpoints?.[run.mode];
  const settled = seen.retry === 0 && removals.retry === 0 && !earlier?.hasRetries;
  // A full run reads in another order: what changed behind it while it ran is known only to an incremental one.
  const moves = settled && run.mode === 'incremental';
  const syncedUntil = moves ? (adverts.newest ?? run.state.syncedUntil) : run.state.syncedUntil;
  const checkpoints = { ...run.state.checkpoints, [run.mode]: undefined };
  return { complete: true, learnt: { syncedUntil, checkpoints, retryCursor } };
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
