import { logDecision, outcomeOfUseCase, runUseCase, type Connector } from '../connector/index.ts';
import { finishOrders } from '../fulfilment/index.ts';
import { recordAndNotify } from '../orders/index.ts';
import { isAlarm, type Failure } from '../outcome/index.ts';
import { withMoreTime, type Flow } from '../runtime/index.ts';
import type { Lease, RunState } from '../store/index.ts';
import { readAlarms, watchOver } from '../watch/index.ts';
import { breakOff, explainBreakOff, JOB, type BrokenOff } from './break-off.ts';
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
import { reconcileRemittances } from './reconcile-remittances.ts';
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
  | { kind: 'not-prepared' }
  | ({ kind: 'broken-off' } & BrokenOff);

/** Connect ends a run after 30 minutes; this leaves time for the last page. */
const BUDGET_MS = 25 * 60_000;
/** What a run may take to leave word of itself and to give back its lease. */
const LAST_WORDS_MS = 30_000;
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
  { name: 'remittances', sweep: reconcileRemittances, flow: 'remittances' },
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
  const run = runOf(connector, options, lease, connector.clock.now());
  const ended = [...(lease.state.untoldEnds ?? [])];
  try {
    return await runAll(run, ended);
  } catch (error) {
    const report = reportOf(run, false, error);
    return { kind: 'broken-off', ...(await withMoreTime(LAST_WORDS_MS, () => breakOff(run, error, report))) };
  } finally {
    await withMoreTime(LAST_WORDS_MS, () => giveBack(run, lease, ended));
  }
}

/** No run may last so long: one that still renews its lease is stuck, and nothing is synced by the job. */
async function tellOverlong(connector: Connector, since: number | undefined): Promise<void> {
  if (since === undefined || connector.clock.now() - since <= LONGEST_RUN_MS) return;
  await recordAndNotify(connector, {
    code: 'run-broken',
    object: { type: 'installation', id: JOB },
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
    part: undefined,
    isRefused: false,
    startedAt,
    removalsReadAt: startedAt,
    stopAt: startedAt + budgetMs,
    renew: () => lease.save({}),
    attempt: (useCase, object) =>
      logDecision(
        connector,
        { event: dryRun ? 'reconcile, dry run' : 'reconcile', object, quiet: true },
        () =>
          dryRun ? outcomeOfUseCase(connector, useCase, object) : runUseCase(connector, useCase, object),
      ),
    checkpoint: (name) => ({ known: progress[name] ?? {}, save: (known) => save({ [name]: known }) }),
    finish: (...names) => save(Object.fromEntries(names.map((name) => [name, {}]))),
  };
}

/** @param ended receives the alarms that end with this run */
async function runAll(run: Run, ended: Failure[]): Promise<Reconciliation> {
  const { log, store } = run.connector;
  if (!run.dryRun) ended.push(...(await watch(run)));
  const complete = await sweepAll(run);
  run.part = undefined;
  if (!run.dryRun) ended.push(...(await endAlarmOf(run)));
  const report = reportOf(run, complete);
  if (!run.dryRun) await store.reports.put(run.startedAt, report);
  log.info({ report }, report.summary);
  return { kind: 'ended', report };
}

/** What holds the watch up holds up nothing else. */
async function watch(run: Run): Promise<Failure[]> {
  try {
    const { standing, ended } = await watchOver(run.connector);
    run.isRefused = standing.some(({ code }) => code === 'api-key-refused');
    return ended;
  } catch (error) {
    run.connector.log.warn({ reason: (error as Error).name }, 'the installation could not be looked at');
    return [];
  }
}

/** A run that comes to an end, be it that of its time, ends the alarm of one that did not. */
async function endAlarmOf({ connector: { store } }: Run): Promise<Failure[]> {
  const broken = (await readAlarms({ store })).filter(({ object }) => object.id === JOB);
  for (const { object } of broken) await store.failures.resolve(object);
  return broken;
}

/** The lease is given back whatever happens, with what people have been told; where that fails, it ends by itself. */
async function giveBack({ connector, dryRun }: Run, lease: TakenLease, ended: Failure[]): Promise<void> {
  try {
    const news = { ...lease.state, untoldEnds: ended };
    await lease.release(dryRun ? {} : await tellNews(connector, news));
  } catch (error) {
    connector.log.warn({ reason: (error as Error).name }, 'the lease could not be given back');
  }
}

/** Also of a run that broke off. The next one notifies of what this one could not. */
async function tellNews(connector: Connector, news: RunState): Promise<Partial<RunState>> {
  try {
    return await notifyNewFailures(connector, news);
  } catch (error) {
    connector.log.warn({ reason: (error as Error).name }, 'the notification of new failures failed');
    return { untoldEnds: news.untoldEnds ?? [] };
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
    run.part = name;
    const ended = await orPassedOver(run, name, () => sweep(run));
    if (ended.kind === 'stopped') return false;
    (ended.kind === 'passed-over' ? passedOver : done).add(name);
    complete &&= ended.kind === 'finished';
  }
  if (!run.dryRun) {
    await clearResolvedFailures(
      run,
      (failure) => failure.object.type === 'installation' && !isAlarm(failure) && done.has(failure.object.id),
    );
  }
  return complete;
}

/** @param error of a run that breaks off */
function reportOf(run: Run, complete: boolean, error?: unknown): Report {
  const brokenOff = error === undefined ? undefined : explainBreakOff(error, run.part).detail;
  const report = {
    mode: run.mode,
    dryRun: run.dryRun,
    startedAt: new Date(run.startedAt).toISOString(),
    finishedAt: new Date(run.connector.clock.now()).toISOString(),
    complete,
    ...(brokenOff !== undefined && { brokenOff }),
    ...run.tallies,
    notes: run.notes,
  };
  return { ...report, summary: summarise(report) };
}
