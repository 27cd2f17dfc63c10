import { logDecision, outcomeOfUseCase, runUseCase, type Connector } from '../connector/index.ts';
import { failed, type Outcome } from '../outcome/index.ts';
import type { SweepName } from '../store/index.ts';
import type { ProgressStore, SweepRun, Swept } from '../sweep/index.ts';
import type { Notes } from './drift.ts';
import type { Job, Memory } from './job.ts';
import { isOfOneObject } from './pass-over.ts';
import { count, newTallies, type Course, type Report, type Tallies } from './report.ts';

/** One run of the job, as its sweeps see it. */
export interface Run extends SweepRun, Notes {
  connector: Connector;
  mode: Report['mode'];
  /** Removes however much has vanished. */
  force: boolean;
  tallies: Tallies;
  notes: string[];
  /** By their legacy ids, the adverts that the feed has told to be deleted, with the moment in milliseconds since the epoch. */
  deleted: Map<number, number>;
  /** Told which part comes now. */
  begins: (part: string) => void;
  /** The orders that were missing in this run, whichever list showed them. */
  missing: Set<string>;
  /** How far the sweep of this name has come. */
  checkpoint: (name: SweepName) => ProgressStore;
}

/** An object may hold back the moment up to which both sides are in sync for so many runs. */
const MOST_TRIES = 3;

type Kind = Pick<Run, 'mode' | 'dryRun' | 'force' | 'stopAt' | 'drift'>;

/** A run of the job, which is its course from now on. */
export function runOf(job: Job, kind: Kind, memoryOf: (course: Course) => Memory): Run {
  const { connector } = job;
  const { dryRun, mode } = kind;
  const course: Course = { mode, dryRun, tallies: newTallies(), notes: [] };
  job.course = course;
  const { known, save, renew } = memoryOf(course);
  return {
    ...kind,
    ...course,
    connector,
    clock: connector.clock,
    begins: (part) => {
      job.part = part;
    },
    deleted: new Map(),
    missing: new Set(),
    renew,
    attempt: (useCase, object) =>
      logDecision(
        connector,
        { event: dryRun ? 'reconcile, dry run' : 'reconcile', object, quiet: true },
        () =>
          dryRun ? outcomeOfUseCase(connector, useCase, object) : runUseCase(connector, useCase, object),
      ),
    // The next comparison is far; the list of failures is tried in every run.
    mostTries: mode === 'full' ? 1 : MOST_TRIES,
    giveUp: async (object, detail) => {
      if (dryRun) return false;
      const given = await runUseCase(connector, async () => failed('retried-in-vain', object, detail));
      return given.outcome === 'failed';
    },
    isOfOneObject,
    checkpoint: (name) => ({ known: known(name), save: (progress) => save(name, progress) }),
  };
}

/**
 * How one sweep of a run ended. After `stopped` nothing more may be done: time is up, or another run has taken over.
 * After `unfinished` the run goes on, and leaves something for the next one.
 */
export type Ended = Pick<Swept, 'kind'> | { kind: 'unfinished' };

export const FINISHED: Ended = { kind: 'finished' };
export const STOPPED: Ended = { kind: 'stopped' };
export const UNFINISHED: Ended = { kind: 'unfinished' };

/** Counts outcomes in the report. */
export const countIn =
  ({ tallies }: Pick<Run, 'tallies'>, kind: keyof Tallies) =>
  (outcome: Outcome): void =>
    count(tallies[kind], outcome);
