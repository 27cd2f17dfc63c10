import type { Assumptions } from '../assumptions.ts';
import { shrink } from '../shrink.ts';
import { simulate } from '../simulate.ts';
import { LONGEST_MS, testStory } from '../story-tests.ts';
import { unversionedClaim } from './breakages.ts';
import { ONE_ORDER, PROMISE } from './invariants.ts';
import { exportStory } from './story.ts';

const { search } = testStory('export', PROMISE, { fixed: 2_800, perTest: 1_400, fresh: 50 });

/** A seed from which on the next one that fails with many faults is not far. */
const MANY_FAULTS = 151;

it('shows of a failing seed only the faults that it takes', async () => {
  const broken = unversionedClaim;
  let seed = MANY_FAULTS;
  let failing = await simulate(exportStory, seed, { broken });
  while (failing.violation?.promise !== ONE_ORDER || failing.faults.length < 5) {
    failing = await simulate(exportStory, (seed += 1), { broken });
  }
  const smaller = await shrink(exportStory, failing, { broken });
  expect(smaller.violation?.promise).toBe(ONE_ORDER);
  expect(smaller.faults.length).toBeLessThan(4);
});

/** What the protocol cannot know, and relies on: docs/architecture.md, exporting an order once. The search begins where it is short. */
const BEYOND: [name: string, assumed: Partial<Assumptions>, from: number][] = [
  ['Marketplacer finds an order later than a claim lives', { indexLagMs: 10 * 60_000 }, 68],
  ['a request takes effect later than a claim lives', { inFlightMs: 10 * 60_000 }, 163],
  ['clocks are further apart than a claim lives', { clocksApartMs: 15 * 60_000 }, 1],
];

describe('beyond its assumptions the protocol makes a second order, where', () => {
  it.each(BEYOND)(
    '%s',
    async (_name, assumed, from) => {
      expect(await search({ assumed, from, promise: ONE_ORDER })).toContain(ONE_ORDER);
    },
    LONGEST_MS,
  );
});
