import type { ObjectReference } from '../outcome/index.ts';
import type { Checkpoint, Tries } from './progress.ts';
import type { SweepRun } from './run.ts';

/** Where more objects than these have to be tried again in one sweep, it is not they that are broken. */
const MOST_TRACKED = 100;

/** What has to be tried again; without an object where the list does not name it. */
export interface Retried {
  object: ObjectReference | undefined;
  /** For whoever tries it again. */
  detail: string | undefined;
}

/**
 * Counts how often objects had to be tried again. One that was tried often enough is given up, to be tried from the
 * list of failures, and no longer keeps the mark where it is.
 *
 * @param known the tries of the sweep before
 */
export async function countTries(
  run: Pick<SweepRun, 'giveUp' | 'mostTries'>,
  known: Tries,
  before: Checkpoint,
  retried: readonly Retried[],
): Promise<Pick<Checkpoint, 'hasRetries' | 'tries'>> {
  let { hasRetries } = before;
  const tries: Record<string, number> = { ...before.tries };
  for (const { object, detail } of retried) {
    const key = object && `${object.type} ${object.id}`;
    const times = key === undefined ? 1 : (known[key] ?? 0) + 1;
    const isOneOfFew = key !== undefined && Object.keys(tries).length < MOST_TRACKED;
    if (isOneOfFew) tries[key] = times;
    const isGivenUp = object && isOneOfFew && times >= run.mostTries && (await run.giveUp(object, detail));
    hasRetries ||= !isGivenUp;
  }
  return { hasRetries, ...(Object.keys(tries).length > 0 && { tries }) };
}

/** What the next sweep has to know; nothing where so many failed that none was to blame. */
export const triesToKeep = (tries: Tries | undefined): Tries | undefined =>
  tries && Object.keys(tries).length < MOST_TRACKED ? tries : undefined;
