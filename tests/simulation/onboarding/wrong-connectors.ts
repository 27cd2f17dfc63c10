import type { Wrong } from '../simulate.ts';
import { claimsUnseen, notLookedFor, unnamed, untied, untold } from './breakages.ts';
import { DONE, ONCE, OWNED, TIED } from './invariants.ts';

/** Each row is a rule of core/src/onboarding left out. */
export const WRONG: readonly Wrong[] = [
  ['L1 makes a seller without regard to who is at it', () => claimsUnseen, ONCE],
  ['L1 makes a seller without looking for it first', () => notLookedFor, ONCE],
  ['L1 does not say in the seller which channel it was made from', () => unnamed, DONE],
  ['L1 leaves the external id out', () => untied, TIED],
  ['L2 keeps what the shop has changed to itself', () => untold, OWNED],
];
