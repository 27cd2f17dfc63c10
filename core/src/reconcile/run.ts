import type { Connector } from '../connector/index.ts';
import type { Outcome } from '../outcome/index.ts';
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
  /** Milliseconds since the epoch. */
  startedAt: number;
  notes: string[];
  /** The part that is under way, or was when the run broke off. */
  part: string | undefined;
  /** An alarm tells that a platform refuses the connector. */
  isRefused: boolean;
  /** By their legacy ids, the adverts that the feed has told to be deleted, with the moment in milliseconds since the epoch. */
  deleted: Map<number, number>;
  /** Milliseconds since the epoch: when the feed of removals was begun to be read. */
  removalsReadAt: number;
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
