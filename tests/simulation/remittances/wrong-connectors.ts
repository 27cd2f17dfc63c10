import type { Wrong } from '../simulate.ts';
import { claimsUnseen, everythingPaid, paidUnheard, recordedOnce, releasedAgain } from './breakages.ts';
import { ASKED, DONE, ONCE, RECORDED } from './invariants.ts';

/** Each row is a rule of core/src/remittances left out. */
export const WRONG: readonly Wrong[] = [
  ['L5 releases without regard to who is at it', () => claimsUnseen, ONCE],
  ['L5 releases again when no answer came', () => releasedAgain, ONCE, 272],
  ['L5 takes a payment for made when no answer came', () => paidUnheard, DONE, 99],
  ['L5 pays what nobody has asked for', () => everythingPaid, ASKED],
  ['L7 records an advice once', () => recordedOnce, RECORDED],
];
