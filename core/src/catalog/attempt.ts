import type { Advert } from '../marketplacer/index.ts';
import { failed, type FailureCode, type ObjectReference, type Outcome } from '../outcome/index.ts';

/** What one attempt has come to; without an outcome, it must be made retryAttempt with fresh readings. */
export interface Attempt {
  outcome?: Outcome;
  wrote: boolean;
  /** The advert was taken off the shelf for good, unless Marketplacer shows it. */
  isGone?: boolean;
}

export const retryAttempt = (wrote = false): Attempt => ({ wrote });

export const done = (outcome: Outcome, wrote = false): Attempt => ({ outcome, wrote });

export const failure = (advert: Advert, code: FailureCode, detail: string, wrote = false): Attempt =>
  done(failed(code, objectOf(advert), detail), wrote);

export const objectOf = ({ legacyId }: Advert): ObjectReference => ({ type: 'advert', id: String(legacyId) });

/** Whether somebody has to do something: deliver retryAttempt, or look at the record. */
export const needsAttention = (outcome: Outcome | undefined): boolean =>
  outcome?.outcome === 'failed' || outcome?.outcome === 'retry';
