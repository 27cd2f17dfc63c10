import type { ObjectReference, Outcome } from '../outcome/index.ts';
import type { Clock } from '../runtime/index.ts';
import type { Progress } from './progress.ts';

/** What a sweep may use of the run that it is part of: its time and its lease. */
export interface SweepRun {
  clock: Pick<Clock, 'now'>;
  /** Milliseconds since the epoch after which nothing new is begun. */
  stopAt: number;
  /** Renews the lease; false where another run has taken over. */
  renew: () => Promise<boolean>;
  /** Runs a use case about an object to its outcome, also where it throws. */
  attempt: (useCase: () => Promise<Outcome>, object?: ObjectReference) => Promise<Outcome>;
  /** How often an object that has to be tried again may keep a mark where it is. */
  mostTries: number;
  /** Leaves an object to the list of failures; false where it could not be recorded. */
  giveUp: (object: ObjectReference, detail: string | undefined) => Promise<boolean>;
  /** Whether an error is about one object, and tells nothing of the others. */
  isOfOneObject: (error: unknown) => boolean;
}

/** Where a sweep keeps how far it has come. */
export interface ProgressStore {
  known: Progress;
  /** Renews the lease with it; false where another run has taken over, and then nothing is saved. */
  save: (progress: Progress) => Promise<boolean>;
}

export const isOutOfTime = ({ clock, stopAt }: Pick<SweepRun, 'clock' | 'stopAt'>): boolean =>
  clock.now() >= stopAt;
