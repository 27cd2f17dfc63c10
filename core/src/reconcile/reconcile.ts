import { outcomeOfUseCase, runUseCase, type Connector } from '../connector/index.ts';
import { finishOrders } from '../fulfilment/index.ts';
import { recordAndNotify } from '../orders/index.ts';
import type { Flow } from '../runtime/index.ts';
import type { Lease, RunState } from '../store/index.ts';
import { clearResolvedFailures } from './clear-resolved-failures.ts';
import { notifyNewFailures } from './notify-new-failures.ts';
import { orPassedOver } from './pass-over.ts';
import { reconcileAdverts } from './reconcile-adverts.ts';
import { reconcileChangedOrders } from './reconcile-changed-orders.ts';
import { reconcileOptionTypes } from './reconcile-option-types.ts';
import { reconcileOrders } from './reconcile-orders.ts';
import { reconcilePaidOrders } from './reconcile-paid-orders.ts';
import { reconcileRefunds } from './reconcile-refunds.ts';
import { reconcileRemovals } from './reconcile-removals.ts';
import { reconcileSales } from './reconcile-sales.ts';
import { reconcileSellers } from './reconcile-sellers.ts';
import { reconcileShipments } from './reconcile-shipments.ts';
import { reconcileTaxonomy } from './reconcile-taxonomy.ts';
import { removeVanished } from './remove-vanished.ts';
import { newTallies, summarise, type Report } from './report.ts';
import { retryCatalogFailures, retryOrderFailures } from './retry-failures.ts';
import { countIn, type Ended, type Run } from './run.ts';

export type Reconciliation =
  | { kind: 'ended'; report: Report }
  /** Another run is under way; nothing was done. */
  | { kind: 'held' }
  /** post-deploy has not prepared the project. */
  | { kind: 'not-prepared' };

/** Connect ends a run after 30 minutes; this leaves time for the last page. */
const BUDGET_MS = 25 * 60_000;
/** Connect's own limit, and some minutes for clocks that differ. */
const LONGEST_RUN_MS = 35 * 60_000;

interface Part {
  /** What it looks at, for a sentence and for the record of its failure. */
  name: string;
  sweep: (run: Run) => Promise<Ended>;
  /** Without this flow there is nothing to do. */
  flow?: Flow;
  mode?: Report['mode'];
  /** Lists of adverts hold deleted ones, so it needs to know what was deleted. */
  needsRemovals?: true;
}

/** Completes the orders of which the shop itself has sent the last line. */
const reconcileShippedOrders = (run: Run): Promise<Ended> =>
  finishOrders(run.connector, run, {
    checkpoint: run.checkpoint('shippedOrders'),
    told: countIn(run, 'shipments'),
    dryRun: run.dryRun,
  });

const REMOVALS = 'removals';

/** In their order; one that has to stop ends the run. An order is never queued behind catalogue work. */
const PARTS: readonly Part[] = [
  { name: 'orders', sweep: reconcileOrders, flow: 'orders' },
  { name: 'paid-orders', sweep: reconcilePaidOrders, flow: 'orders' },
  { name: 'changed-orders', sweep: reconcileChangedOrders, flow: 'orders' },
  { name: 'shipments', sweep: reconcileShipments, flow: 'fulfilment' },
  { name: 'shipped-orders', sweep: reconcileShippedOrders, flow: 'fulfilment' },
  { name: 'refunds', sweep: reconcileRefunds, flow: 'refunds' },
  { name: 'order-failures', sweep: retryOrderFailures },
  // Before any list of adverts is read, which holds deleted ones as well.
  { name: REMOVALS, sweep: reconcileRemovals, flow: 'products' },
  { name: 'taxons', sweep: reconcileTaxonomy },
  { name: 'sellers', sweep: reconcileSellers, flow: 'sellers', needsRemovals: true },
  { name: 'option-types', sweep: reconcileOptionTypes, flow: 'products' },
  { name: 'adverts', sweep: reconcileAdverts, flow: 'products', needsRemovals: true },
  { name: 'sales', sweep: reconcileSales, flow: 'products', mode: 'incremental', needsRemovals: true },
  { name: 'vanished-adverts', sweep: removeVanished, flow: 'products', mode: 'full', needsRemovals: true },
  { name: 'failures', sweep: retryCatalogFailures, flow: 'products' },
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
  if (lease.kind === 'held') {
    await tellOverlong(connector, lease.since);
    return { kind: 'held' };
  }
  if (lease.kind === 'missing') return { kind: 'not-prepared' };
  const startedAt = connector.clock.now();
  const run = runOf(connector, options, lease, startedAt);
  const complete = await runAll(run, lease);
  const report = reportOf(run, startedAt, complete);
  if (!run.dryRun) await connector.store.reports.put(startedAt, report);
  connector.log.info({ report }, report.summary);
  return { kind: 'ended', report };
}

/** No run may last so long: one that still renews its lease is stuck, and nothing is synced by the job. */
async function tellOverlong(connector: Connector, since: number | undefined): Promise<void> {
  if (since === undefined || connector.clock.now() - since <= LONGEST_RUN_MS) return;
  await recordAndNotify(connector, {
    code: 'run-broken',
    object: { type: 'installation', id: 'reconcile' },
    detail: `a run has held the lease since ${new Date(since).toISOString()}`,
  });
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
    removalsReadAt: startedAt,
    stopAt: startedAt + budgetMs,
    renew: () => lease.save({}),
    attempt: (useCase, object) =>
      dryRun ? outcomeOfUseCase(connector, useCase, object) : runUseCase(connector, useCase, object),
    checkpoint: (name) => ({ known: progress[name] ?? {}, save: (known) => save({ [name]: known }) }),
    finish: (...names) => save(Object.fromEntries(names.map((name) => [name, {}]))),
  };
}

/** The lease is given back whatever happens, with what people have been told. */
async function runAll(run: Run, lease: TakenLease): Promise<boolean> {
  let learnt: Partial<RunState> = {};
  try {
    return await sweepAll(run);
  } finally {
    if (!run.dryRun) learnt = await tellNewFailures(run.connector, lease.state.notifiedUntil);
    await lease.release(learnt);
  }
}

/** Also of a run that broke off. The next one notifies of what this one could not. */
async function tellNewFailures(connector: Connector, known: string | undefined): Promise<Partial<RunState>> {
  try {
    return { notifiedUntil: await notifyNewFailures(connector, known) };
  } catch (error) {
    connector.log.warn({ reason: (error as Error).name }, 'the notification of new failures failed');
    return {};
  }
}

/** @returns whether nothing is left for the next run */
async function sweepAll(run: Run): Promise<boolean> {
  const { flowsOff } = run.connector.config;
  const passedOver = new Set<string>();
  const done = new Set<string>();
  let complete = true;
  for (const { name, sweep, flow, mode, needsRemovals } of PARTS) {
    if ((flow && flowsOff.has(flow)) || (mode && mode !== run.mode)) continue;
    if (needsRemovals && passedOver.has(REMOVALS)) continue;
    const ended = await orPassedOver(run, name, () => sweep(run));
    if (ended.kind === 'stopped') return false;
    (ended.kind === 'passed-over' ? passedOver : done).add(name);
    complete &&= ended.kind === 'finished';
  }
  if (!run.dryRun) {
    await clearResolvedFailures(
      run,
      ({ object }) => object.type === 'installation' && (done.has(object.id) || object.id === 'reconcile'),
    );
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
