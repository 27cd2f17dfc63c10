import { outcomeOfUseCase, type Connector } from '../connector/index.ts';
import { codeOf, failed, type ObjectReference, type Outcome } from '../outcome/index.ts';
import type { SweepName } from '../store/index.ts';
import type { ProgressStore, SweepRun, Swept } from '../sweep/index.ts';
import { count, type Report, type Tallies } from './report.ts';

/** One run of the job, as its sweeps see it. */
export interface Run extends SweepRun {
  connector: Connector;
  mode: Report['mode'];
  dryRun: boolean;
  /** Removes however much has vanished. */
  force: boolean;
  tallies: Tallies;
  notes: string[];
  /** By their legacy ids, the adverts that the feed has told to be deleted, with the moment in milliseconds since the epoch. */
  deleted: Map<number, number>;
  /** How far the sweep of this name has come. A dry run saves nothing. */
  checkpoint: (name: SweepName) => ProgressStore;
  /** Ends sweeps that were parts of another; false where another run has taken over. */
  finish: (...names: SweepName[]) => Promise<boolean>;
}

/**
 * How one sweep of a run ended. After `stopped` nothing more may be done: time is up, or another run has taken over.
 * After `unfinished` the run goes on, and leaves something for the next one.
 */
export type Ended = Pick<Swept, 'kind'> | { kind: 'unfinished' };

export const FINISHED: Ended = { kind: 'finished' };
export const STOPPED: Ended = { kind: 'stopped' };

/** Counts outcomes in the report. */
export const countIn =
  ({ tallies }: Pick<Run, 'tallies'>, kind: keyof Tallies) =>
  (outcome: Outcome): void =>
    count(tallies[kind], outcome);

/**
 * The outcome of one object. An error that nobody has expected becomes a failure of that object, which every run tries
 * again: kept as something to be tried again, it would hold the high-water mark for as long as it lasts.
 */
export async function withoutSurprise(
  { connector }: Pick<Run, 'connector'>,
  object: ObjectReference,
  useCase: () => Promise<Outcome>,
): Promise<Outcome> {
  const outcome = await outcomeOfUseCase(connector, useCase);
  return codeOf(outcome) === 'unexpected-error' ? failed('unexpected-error', object) : outcome;
}
