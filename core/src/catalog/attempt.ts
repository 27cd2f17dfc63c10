import type { Advert } from '../marketplacer/index.ts';
import { failed, type FailureCode, type ObjectReference, type Outcome } from '../outcome/index.ts';

/** The result of one attempt. Without an outcome, the attempt is repeated with fresh readings. */
export interface Attempt {
  outcome?: Outcome;
  wrote: boolean;
  /** The advert is off sale for good, unless Marketplacer still shows it. */
  isGone?: boolean;
}

export const retryAttempt = (wrote = false): Attempt => ({ wrote });

export const done = (outcome: Outcome, wrote = false): Attempt => ({ outcome, wrote });

export const failure = (advert: Advert, code: FailureCode, detail: string, wrote = false): Attempt =>
  done(failed(code, objectOf(advert), detail), wrote);

export const objectOf = ({ legacyId }: Advert): ObjectReference => ({ type: 'advert', id: String(legacyId) });

/** Whether something is left to do: a redelivery, or a recorded failure for a person. */
export const needsAttention = (outcome: Outcome | undefined): boolean =>
  outcome?.outcome === 'failed' || outcome?.outcome === 'retry';
