import { settingsDigest } from '../runtime/index.ts';
import type { ComparisonState } from '../store/index.ts';
import { isoTime } from '../sweep/index.ts';
import { driftOf } from './drift.ts';
import { comparisonIn, comparisonMemory, type Job } from './job.ts';
import { sweepParts } from './parts.ts';
import { runOf } from './run.ts';

/** How a comparison is made. */
export type Asked = Pick<ComparisonState, 'dryRun' | 'force'>;

/**
 * Begins a comparison of everything. One that is under way, and was asked for in the same way, goes on.
 *
 * @param anew it begins at the beginning, whatever is under way
 * @returns false where another run has taken over
 */
export async function beginComparison(job: Job, { dryRun, force }: Asked, anew: boolean): Promise<boolean> {
  const { comparison: known } = job.state();
  const settings = settingsDigest(job.connector.config);
  const isTheSame = known?.dryRun === dryRun && known.force === force && known.settings === settings;
  if (isTheSame && !anew) return true;
  const startedAt = isoTime(job.connector.clock.now());
  const fresh = { startedAt, settings, dryRun, force, done: [], progress: {}, seen: 0 };
  // What was asked for is remembered by the comparison from now on.
  return job.save({ comparison: fresh, asked: undefined });
}

/**
 * Goes on with the comparison that is under way.
 *
 * @param stopAt milliseconds since the epoch
 * @param beside the tick's own work, which has looked already at what each run looks at
 * @returns whether it has come to its end, and has passed nothing over
 */
export async function compareAll(job: Job, stopAt: number, { beside = false } = {}): Promise<boolean> {
  const { clock, store } = job.connector;
  const { dryRun, force, startedAt, done } = comparisonIn(job);
  const drift = await driftOf(store, startedAt);
  const kind = { mode: 'full', dryRun, force, stopAt, drift } as const;
  const run = runOf(job, kind, ({ tallies }) => comparisonMemory(job, tallies, () => drift.keep()));
  const swept = await sweepParts(run, {
    done,
    leaves: beside ? ({ isOfRun }) => isOfRun === true : undefined,
    save: (parts) => saveComparison(job, { done: [...parts] }),
  });
  if (swept.stopped || !swept.isWhole) return false;
  const { settings, seen } = comparisonIn(job);
  const endedAt = isoTime(clock.now());
  await drift.finish(endedAt, dryRun);
  const real = { baseline: { at: startedAt, settings }, lastFullComparison: { startedAt, endedAt, seen } };
  const isSaved = await job.save({ comparison: undefined, ...(!dryRun && real) });
  return isSaved && swept.complete;
}

const saveComparison = (job: Job, change: Partial<ComparisonState>): Promise<boolean> =>
  job.save({ comparison: { ...comparisonIn(job), ...change } });
