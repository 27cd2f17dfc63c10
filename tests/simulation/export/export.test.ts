import { ASSUMED, type Assumptions } from '../assumptions.ts';
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
import { exportStory } from './story.ts';
import {
  CONVERGED,
  FOREIGN,
  NO_STALE_FAILURE,
  NOT_DUE,
  NOTHING_LOST,
  NOTHING_MISSING,
  ONE_ORDER,
} from './invariants.ts';
import { firstFailing, SEARCHED, type NamedStory } from '../check-seeds.ts';
import { LONGEST_MS, testBreakages, testSeeds, type Wrong } from '../story-tests.ts';
import { shrink } from '../shrink.ts';
import { simulate } from '../simulate.ts';

const STORY: NamedStory = { name: 'export', make: exportStory };

describe('E-01 E-02 E-03 E-13 an export under every kind of failure, in any order', () => {
  testSeeds(STORY, 'makes one Marketplacer order of each due order, and records each refused one', {
    fixed: 2_500,
    perTest: 1_250,
    fresh: 50,
  });

  it('shows of a failing seed only the faults that it takes', async () => {
    const broken = unversionedClaim;
    let failing = await simulate(exportStory, 1, { broken });
    for (let seed = 2; failing.violation?.promise !== ONE_ORDER || failing.faults.length < 5; seed += 1) {
      failing = await simulate(exportStory, seed, { broken });
    }
    const smaller = await shrink(exportStory, failing, { broken });
    expect(smaller.violation?.promise).toBe(ONE_ORDER);
    expect(smaller.faults.length).toBeLessThan(4);
  });
});

/** Each row is a defect that was found in other software, or a step of the protocol left out. */
const BROKEN: readonly Wrong[] = [
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

describe('the simulation finds out a connector that', () => {
  testBreakages(STORY, BROKEN);
});

/** What the protocol cannot know, and relies on: docs/architecture.md, exporting an order once. */
const BEYOND: [name: string, assumed: Partial<Assumptions>][] = [
  ['Marketplacer finds an order later than a claim lives', { indexLagMs: 10 * 60_000 }],
  ['a request takes effect later than a claim lives', { inFlightMs: 10 * 60_000 }],
  ['clocks are further apart than a claim lives', { clocksApartMs: 15 * 60_000 }],
];

describe('beyond its assumptions the protocol makes a second order, where', () => {
  it.each(BEYOND)(
    '%s',
    async (_name, assumed) => {
      const options = { assumed: { ...ASSUMED, ...assumed } };
      expect(await firstFailing(STORY, { count: SEARCHED }, options, ONE_ORDER)).toContain(ONE_ORDER);
    },
    LONGEST_MS,
  );
});
