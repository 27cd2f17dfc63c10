import { CommercetoolsRefused, CommercetoolsUnavailable } from '../commercetools/index.ts';
import { MarketplacerUnavailable } from '../marketplacer/index.ts';
import { alarm, type Failure } from '../outcome/index.ts';
import type { Job } from './job.ts';
import type { Report } from './report.ts';

/** How a run ended before its end. `isRecorded` where the store has the alarm. */
export interface BrokenOff {
  failure: Failure;
  isRecorded: boolean;
}

/** The part of the installation that is about the job itself. */
export const JOB = 'reconcile';

/**
 * Why a run breaks off, with the setting where it is one. What nobody has expected is told by its kind alone: its
 * text may quote anything.
 *
 * @param part undefined before the first part
 */
export function explainBreakOff(error: unknown, part: string | undefined): Failure {
  const isKnown = error instanceof MarketplacerUnavailable || error instanceof CommercetoolsUnavailable;
  const reason = isKnown ? error.message : (error as Error).name;
  if (part === undefined && error instanceof CommercetoolsRefused)
    return alarm('api-key-refused', 'commercetools', reason);
  return alarm('run-broken', JOB, `in ${part ?? 'its beginning'}: ${reason}`);
}

/** Leaves word of a run that breaks off: an alarm, unless another one says why, and a report. Neither may be possible. */
export async function breakOff(job: Job, error: unknown, report: Report): Promise<BrokenOff> {
  const { log, store } = job.connector;
  const failure = explainBreakOff(error, job.part);
  log.error(
    { err: error, part: job.part },
    'the run broke off; the next one goes on from its last checkpoint',
  );
  if (job.isDryTick) return { failure, isRecorded: true };
  try {
    if (!job.isRefused) await store.failures.record(failure);
    await store.reports.put(job.startedAt, report);
    return { failure, isRecorded: true };
  } catch (unrecorded) {
    log.error({ reason: (unrecorded as Error).name }, 'nothing could be left of a run that broke off');
    return { failure, isRecorded: false };
  }
}
