import type { Wrong } from '../simulate.ts';
import {
  claimsUnseen,
  echoed,
  neverShown,
  ownedByNobody,
  publishedByItself,
  toldAgain,
  unheard,
  untold,
} from './breakages.ts';
import { AGREED, ASKED, CALM, DONE, NAMED, OWNED } from './invariants.ts';

/** Each row is a rule of core/src/vetting or core/src/enrichment left out. */
export const WRONG: readonly Wrong[] = [
  ['P8 tells without regard to who is at it', () => claimsUnseen, ASKED, 61],
  ['P8 tells again when no answer came', () => toldAgain, ASKED, 1640],
  ['P8 takes a verdict for heard when no answer came', () => unheard, DONE, 133],
  ['P8 takes what it has published for a decision', () => publishedByItself, ASKED],
  ['P8 leaves hidden what is approved', () => neverShown, AGREED, 119],
  ['P9 keeps what the shop has published to itself', () => untold, NAMED],
  ['P9 overwrites what the shop owns', () => ownedByNobody, OWNED],
  ['P9 tells of what it was told', () => echoed, CALM],
];
