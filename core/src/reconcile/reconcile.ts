import { outcomeOfUseCase, runUseCase, type Connector } from '../connector/index.ts';
import { finishOrders } from '../fulfilment/index.ts';
import type { Flow } from '../runtime/index.ts';
import type { Lease, RunState } from '../store/index.ts';
import { notifyNewFailures } from './notify-new-failures.ts';
import { reconcileAdverts } from './reconcile-adverts.ts';
import { reconcileChangedOrders } from './reconcile-changed-orders.ts';
import { reconcileOptionTypes } from './reconcile-option-types.ts';
import { reconcileOrders } from './reconcile-orders.ts';
import { reconcilePaidOrders } from './reconcile-paid-orders.ts';
import { reconcileRefunds } from './reconcile-refunds.ts';
import { reconcileRemovals } from './reconcile-removals.ts';
import { reconcileSellers } from './reconcile-sellers.ts';
import { reconcileShipments } from './reconcile-shipments.ts';
import { reconcileTaxonomy } from './reconcile-taxonomy.ts';
import { removeVanished } from './remove-vanished.ts';
import { newTallies, summarise, type Report } from './report.ts';
import { retryFailures } from './retry-failures.ts';
import { countIn, type Ended, type Run } from './run.ts';

export type Reconciliation =
  | { kind: 'ended'; report: Report }
  /** Another run is under way; nothing was done. */
  | { kind: 'held' }
  /** post-deploy has not prepared the project. */
  | { kind: 'not-prepared' };

/** Connect ends a run after 30 minutes; this leaves time for the last page. */
const BUDGET_MS = 25 * 60_000;

interface Part {
  sweep: (run: Run) => Promise<Ended>;
  /** Without this flow there is nothing to do. */
  flow?: Flow;
  mode?: Report['mode'];
}

/** Completes the orders of which the shop itself has sent the last line. */
const reconcileShippedOrders = (run: Run): Promise<Ended> =>
  finishOrders(run.connector, run, {
    checkpoint: run.checkpoint('shippedOrders'),
    told: countIn(run, 'shipments'),
    dryRun: run.dryRun,
  });

/** In their order; one that has to stop ends the run. An order is never queued behind catalogue work. */
const PARTS: readonly Part[] = [
  { sweep: reconcileOrders, flow: 'orders' },
  { sweep: reconcilePaidOrders, flow: 'orders' },
  { sweep: reconcileChangedOrders, flow: 'orders' },
  { sweep: reconcileShipments, flow: 'fulfilment' },
  { sweep: reconcileShippedOrders, flow: 'fulfilment' },
  { sweep: reconcileRefunds, flow: 'refunds' },
  // Before any list of adverts is read, which holds deleted ones as well.
  { sweep: reconcileRemovals, flow: 'products' },
  { sweep: reconcileTaxonomy },
  { sweep: reconcileSellers, flow: 'sellers' },
  { sweep: reconcileOptionTypes, flow: 'products' },
  { sweep: reconcileAdverts, flow: 'products' },
  { sweep: removeVanished, flow: 'products', mode: 'full' },
  { sweep: retryFailures, flow: 'products' },
];

interface Options {
  /** `incremental` looks at what changed since the last complete run, `full` at everything. */
  mode: Report['mode'];
  /** Says what would be done, and does nothing. */
  dryRun: boolean;
  budgetMs?: number;
  /** Removes what has no advert any more, however much it is. */
  force?: boolean;
}

/** Compares both sides and repairs drift. */
export async function reconcile(connector: Connector, options: Options): Promise<Reconciliation> {
  const lease = await connector.store.runState.lease();
  if (lease.kind === 'held') return { kind: 'held' };
  if (lease.kind === 'missing') return { kind: 'not-prepared' };
  const startedAt = connector.clock.now();
  const run = runOf(connector, options, lease, startedAt);
  const complete = await runAll(run, lease);
  const report = reportOf(run, startedAt, complete);
  if (!run.dryRun) await connector.store.reports.put(`reconcile-${startedAt}`, report);
  connector.log.info({ report }, report.summary);
  return { kind: 'ended', report };
}

type TakenLease = Extract<Lease, { kind: 'taken' }>;

function runOf(
  connector: Connector,
  { mode, dryRun, force = false, budgetMs = BUDGET_MS }: Options,
  lease: TakenLease,
  startedAt: number,
): Run {
  let progress = lease.state.progress ?? {};
  const save = (change: RunState['progress']) => {
    progress = { ...progress, ...change };
    return lease.save(dryRun ? {} : { progress });
  };
  return {
    connector,
    clock: connector.clock,
    mode,
    dryRun,
    force,
    tallies: newTallies(),
    notes: [],
    deleted: new Map(),
    stopAt: startedAt + budgetMs,
    renew: () => lease.save({}),
    attempt: (useCase) => (dryRun ? outcomeOfUseCase(connector, useCase) : runUseCase(connector, useCase)),
    checkpoint: (name) => ({ known: progress[name] ?? {}, save: (known) => save({ [name]: known }) }),
    finish: (...names) => save(Object.fromEntries(names.map((name) => [name, {}]))),
  };
}

/** The lease is given back whatever happens, with what people have been told. */
async function runAll(run: Run, lease: TakenLease): Promise<boolean> {
  const { connector, dryRun } = run;
  let learnt: Partial<RunState> = {};
  try {
    const complete = await sweepAll(run);
    if (!dryRun) {
      learnt = { notifiedUntil: await notifyNewFailures(connector, lease.state.notifiedUntil) };
    }
    return complete;
  } finally {
    await lease.release(learnt);
  }
}

/** @returns whether nothing is left for the next run */
async function sweepAll(run: Run): Promise<boolean> {
  const { flowsOff } = run.connector.config;
  let complete = true;
  for (const { sweep, flow, mode } of PARTS) {
    if ((flow && flowsOff.has(flow)) || (mode && mode !== run.mode)) continue;
    const { kind } = await sweep(run);
    if (kind === 'stopped') return false;
    complete &&= kind === 'finished';
  }
  return complete;
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
