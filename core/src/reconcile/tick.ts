import { settingsDigest } from '../runtime/index.ts';
import { isoTime } from '../sweep/index.ts';
import { beginComparison, compareAll, type Asked } from './compare-all.ts';
import { incrementalMemory, type Job } from './job.ts';
import { sweepParts } from './parts.ts';
import { isComparisonDue } from './plan-comparison.ts';
import { newTallies, summarise, type Course, type Report } from './report.ts';
import { runOf } from './run.ts';

/** What a comparison of everything may take of a tick, so that the next one comes in time for orders. */
const PORTION_MS = 10 * 60_000;

/** Compares everything, in as much time as a run has. */
export async function runFull(job: Job, asked: Asked, anew: boolean): Promise<Report> {
  const { dryRun } = asked;
  job.course = { mode: 'full', dryRun, tallies: newTallies(), notes: [] };
  const complete = (await beginComparison(job, asked, anew)) && (await compareAll(job, job.stopAt));
  return reportOf(job, job.course, complete);
}

/** What has changed, and beside it a portion of the comparison of everything where that is due. */
export async function runTick(job: Job, dryRun: boolean): Promise<Report> {
  const isDue = !dryRun && (await isPortionDue(job));
  const kind = { mode: 'incremental', dryRun, force: false, stopAt: job.stopAt } as const;
  const run = runOf(job, kind, (course) => incrementalMemory(job, course));
  const { stopped, complete } = await sweepParts(run);
  const report = reportOf(job, run, complete);
  return isDue && !stopped ? withComparison(report, await comparePortion(job)) : report;
}

/** Without anything to count from, the hours begin with this run, which looks at everything. */
async function isPortionDue(job: Job): Promise<boolean> {
  const { clock, config, store } = job.connector;
  const settings = settingsDigest(config);
  const isDue = isComparisonDue({
    state: job.state(),
    noted: await store.settings.read(),
    settings,
    hours: config.fullComparisonHours,
    now: clock.now(),
  });
  if (!isDue && !job.state().baseline) await job.save({ baseline: { at: isoTime(clock.now()), settings } });
  return isDue;
}

/** One that a person has asked for goes on as it was asked for. */
async function comparePortion(job: Job): Promise<Report | undefined> {
  const { dryRun, force } = job.state().comparison ?? { dryRun: false, force: false };
  if (!(await beginComparison(job, { dryRun, force }, false))) return undefined;
  const stopAt = Math.min(job.stopAt, job.connector.clock.now() + PORTION_MS);
  const complete = await compareAll(job, stopAt, { beside: true });
  return reportOf(job, job.course, complete);
}

const withComparison = (report: Report, comparison: Report | undefined): Report =>
  comparison === undefined
    ? report
    : {
        ...report,
        finishedAt: comparison.finishedAt,
        notes: [...new Set([...report.notes, ...comparison.notes])],
        summary: `${report.summary} ${comparison.summary}`,
        comparison,
      };

/** @param brokenOff where and why, of a run that breaks off */
export function reportOf(
  { connector, startedAt }: Job,
  { mode, dryRun, tallies, notes }: Course,
  complete: boolean,
  brokenOff?: string,
): Report {
  const report = {
    mode,
    dryRun,
    startedAt: isoTime(startedAt),
    finishedAt: isoTime(connector.clock.now()),
    complete,
    ...(brokenOff !== undefined && { brokenOff }),
    ...tallies,
    notes,
  };
  return { ...report, summary: summarise(report) };
}
