import type { Assumptions } from '../assumptions.ts';
import { shrink } from '../shrink.ts';
import { simulate } from '../simulate.ts';
import { LONGEST_MS, testStory } from '../story-tests.ts';
import { unversionedClaim } from './breakages.ts';
import { ONE_ORDER } from './invariants.ts';
import { exportStory } from './story.ts';

const { search } = testStory(
  'export',
  'makes one Marketplacer order of each due order, and records each refused one',
  { fixed: 7_000, perTest: 1_400, fresh: 50 },
);

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
      expect(await search({ assumed, promise: ONE_ORDER })).toContain(ONE_ORDER);
    },
    LONGEST_MS,
  );
});
