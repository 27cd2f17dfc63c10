import type { Connector } from '../connector/index.ts';
import { recordAndNotify } from '../orders/index.ts';
import type { Failure } from '../outcome/index.ts';
import { withMoreTime } from '../runtime/index.ts';
import { isoTime } from '../sweep/index.ts';
import { readAlarms, watchOver } from '../watch/index.ts';
import { breakOff, explainBreakOff, JOB, type BrokenOff } from './break-off.ts';
import { jobOf, type Job } from './job.ts';
import { measureRun } from './measure-run.ts';
import { notifyNewFailures } from './notify-new-failures.ts';
import type { Report } from './report.ts';
import { takeRequest } from './take-request.ts';
import { reportOf, runFull, runTick } from './tick.ts';

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

interface Options {
  /** `incremental` looks at what changed since the last complete run, `full` at everything. */
  mode: Report['mode'];
  /** Says what would be done, and does nothing. */
  dryRun: boolean;
  budgetMs?: number;
}

/** Compares both sides and repairs drift. What a person has asked for comes before what the tick says. */
export async function reconcile(connector: Connector, options: Options): Promise<Reconciliation> {
  const lease = await connector.store.runState.lease();
  if (lease.kind === 'held') {
    await tellOverlong(connector, lease.since);
    return { kind: 'held' };
  }
  if (lease.kind === 'missing') return { kind: 'not-prepared' };
  const { mode, dryRun, budgetMs = BUDGET_MS } = options;
  const job = jobOf(connector, lease, { mode, dryRun, budgetMs });
  try {
    return await runJob(job);
  } catch (error) {
    const report = reportOf(job, job.course, false, explainBreakOff(error, job.part).detail);
    await measureRun(report);
    return { kind: 'broken-off', ...(await withMoreTime(LAST_WORDS_MS, () => breakOff(job, error, report))) };
  } finally {
    await withMoreTime(LAST_WORDS_MS, () => giveBack(job));
  }
}

/** No run may last so long: one that still renews its lease is stuck, and nothing is synced by the job. */
async function tellOverlong(connector: Connector, since: number | undefined): Promise<void> {
  if (since === undefined || connector.clock.now() - since <= LONGEST_RUN_MS) return;
  await recordAndNotify(connector, {
    code: 'run-broken',
    object: { type: 'installation', id: JOB },
    detail: `a run has held the lease since ${isoTime(since)}`,
  });
}

/** A tick that is a dry run changes nothing, so it leaves a request to the next one, and watches over nothing. */
async function runJob(job: Job): Promise<Reconciliation> {
  const { log, store } = job.connector;
  const { isDryTick } = job;
  if (!isDryTick) job.endedAlarms.push(...(await watch(job)));
  const request = isDryTick ? undefined : await takeRequest(job);
  if (request) log.info({ request }, 'a run that a person has asked for');
  const { mode, dryRun, force } = request ?? { ...job.course, force: false };
  const report =
    mode === 'full'
      ? await runFull(job, { dryRun, force }, request !== undefined)
      : await runTick(job, dryRun);
  job.part = undefined;
  if (job.state().asked) await job.save({ asked: undefined });
  if (!isDryTick) {
    job.endedAlarms.push(...(await endAlarmOf(job)));
    await store.reports.put(job.startedAt, report);
  }
  log.info({ report }, report.summary);
  await measureRun(report);
  return { kind: 'ended', report };
}

/** What holds the watch up holds up nothing else. */
async function watch(job: Job): Promise<Failure[]> {
  try {
    const { standing, ended } = await watchOver(job.connector);
    job.isRefused = standing.some(({ code }) => code === 'api-key-refused');
    return ended;
  } catch (error) {
    job.connector.log.warn({ reason: (error as Error).name }, 'the installation could not be looked at');
    return [];
  }
}

/** A run that comes to an end, be it that of its time, ends the alarm of one that did not. */
async function endAlarmOf({ connector: { store } }: Job): Promise<Failure[]> {
  const broken = (await readAlarms({ store })).filter(({ object }) => object.id === JOB);
  for (const { object } of broken) await store.failures.resolve(object);
  return broken;
}

/** The lease is given back whatever happens, with what people have been told; where that fails, it ends by itself. */
async function giveBack({ connector, endedAlarms, isDryTick, release, state }: Job): Promise<void> {
  try {
    const { notifiedUntil } = state();
    const news = { ...(notifiedUntil && { notifiedUntil }), untoldEnds: endedAlarms };
    await release(isDryTick ? {} : await tellNews(connector, news));
  } catch (error) {
    connector.log.warn({ reason: (error as Error).name }, 'the lease could not be given back');
  }
}

type News = Parameters<typeof notifyNewFailures>[1];

/** Also of a run that broke off. The next one notifies of what this one could not. */
async function tellNews(connector: Connector, news: News): Promise<News> {
  try {
    return await notifyNewFailures(connector, news);
  } catch (error) {
    connector.log.warn({ reason: (error as Error).name }, 'the notification of new failures failed');
    return { untoldEnds: news.untoldEnds ?? [] };
  }
}
