import type { Wrong } from '../simulate.ts';
import {
  allAcknowledged,
  alwaysDue,
  claimForEver,
  createdAgain,
  foreignChannel,
  failureBehindMark,
  freeLinesDropped,
  linkBehindMark,
  lockInMemory,
  lookUpSwallowed,
  markedFirst,
  noLookUp,
  refusalNotRecorded,
  shortClaim,
  unversionedClaim,
} from './breakages.ts';
import {
  CONVERGED,
  FOREIGN,
  NO_STALE_FAILURE,
  NOT_DUE,
  NOTHING_LOST,
  NOTHING_MISSING,
  ONE_ORDER,
} from './invariants.ts';

/** Each row is a defect that was found in other software, or a step of the protocol left out. */
export const WRONG: readonly Wrong[] = [
  ['E-01 E-12 acknowledges what has failed', () => allAcknowledged, NOTHING_LOST],
  ['E-01 does not record a refusal', () => refusalNotRecorded, NOTHING_LOST],
  ['E-02 takes a look-up that failed for an order that is absent', () => lookUpSwallowed, ONE_ORDER],
  ['takes over a claim without a look-up', () => noLookUp, ONE_ORDER],
  ['E-03 keeps its lock in the memory of the process', lockInMemory, ONE_ORDER],
  ['E-13 claims without regard to the version', () => unversionedClaim, ONE_ORDER],
  ['E-13 claims for ever', () => claimForEver, CONVERGED],
  ['claims for less time than its call can take', () => shortClaim, ONE_ORDER],
  ['sends orderCreate again when no answer came', () => createdAgain, ONE_ORDER],
  ['marks the order before it creates it', () => markedFirst, NOTHING_LOST],
  ['marks the order before it writes its link', () => linkBehindMark, CONVERGED],
  ['resolves its failure after the mark', () => failureBehindMark, NO_STALE_FAILURE],
  ['exports what is not due', () => alwaysDue, NOT_DUE],
  ['E-15 drops the lines that cost nothing', () => freeLinesDropped, NOTHING_MISSING],
  ['writes to the marks of others', () => foreignChannel, FOREIGN],
];
