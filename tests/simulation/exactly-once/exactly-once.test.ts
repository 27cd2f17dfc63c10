import { ASSUMED, type Assumptions } from '../assumptions.ts';
import {
  claimForEver,
  createdAgain,
  forgettingTrusted,
  lockInMemory,
  lookUpSwallowed,
  noLookUp,
  ownClaimNotChecked,
  rememberedFirst,
  rememberedNotRead,
  shortClaim,
  unversionedClaim,
} from './breakages.ts';
import { entriesInRecord, marksOnObjects } from './simulated-claims.ts';
import { CONVERGED, ONE_THING, TOLD_TRUE } from './once-world.ts';
import { simulateOnce, type Breakage, type OnceOptions } from './simulate-once.ts';

const SEEDS = 2_500;
/** A wrong protocol must be found out within so many seeds. */
const SEARCHED = 2_000;
const LONGEST_MS = 300_000;

const STORES = [
  ['a mark on the object', marksOnObjects],
  ['an entry in a record', entriesInRecord],
] as const;
type Keep = (typeof STORES)[number][1];

/** The first promise that a seed among so many breaks. */
async function firstBroken(
  keep: Keep,
  seeds: number,
  options: OnceOptions = {},
): Promise<string | undefined> {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { violation } = await simulateOnce(keep, seed, options);
    if (violation) return `${violation.promise} (seed ${seed}: ${violation.detail})`;
  }
  return undefined;
}

const BROKEN: [name: string, breakage: () => Breakage, promise: string][] = [
  ['keeps its lock in the memory of the process', lockInMemory, ONE_THING],
  ['claims without regard to the version', () => unversionedClaim, ONE_THING],
  ['claims for ever', () => claimForEver, CONVERGED],
  ['claims for less time than its call can take', () => shortClaim, ONE_THING],
  ['takes a look-up that failed for a thing that is absent', () => lookUpSwallowed, ONE_THING],
  ['takes over a claim without a look-up', () => noLookUp, ONE_THING],
  ['creates again when no answer came', () => createdAgain, ONE_THING],
  ['does not check that its claim shows', () => ownClaimNotChecked, ONE_THING],
  ['does not read what is remembered', () => rememberedNotRead, ONE_THING],
  ['remembers a thing before it exists', () => rememberedFirst, TOLD_TRUE],
];

/** What the protocol cannot know, and relies on: docs/architecture.md, creating exactly once. */
const BEYOND: [name: string, assumed: Partial<Assumptions>][] = [
  ['a thing is found later than a claim lives', { indexLagMs: 10 * 60_000 }],
  ['a request takes effect later than a claim lives', { inFlightMs: 10 * 60_000 }],
  ['clocks are further apart than a claim lives', { clocksApartMs: 15 * 60_000 }],
];

describe.each(STORES)('where a claim is %s', (_name, keep) => {
  it(
    'one thing is created, found or refused under every kind of failure, in any order',
    async () => expect(await firstBroken(keep, SEEDS)).toBeUndefined(),
    LONGEST_MS,
  );

  it('a seed is played again exactly as it was', async () => {
    const first = await simulateOnce(keep, 4711, { traced: true });
    expect(await simulateOnce(keep, 4711, { traced: true })).toEqual(first);
    expect(first.trace.length).toBeGreaterThan(5);
  });

  it.each(BROKEN)(
    'the simulation finds out who %s',
    async (_what, breakage, promise) => {
      expect(await firstBroken(keep, SEARCHED, { broken: breakage() })).toContain(promise);
    },
    LONGEST_MS,
  );

  it.each(BEYOND)('a second thing is made where %s', async (_what, assumed) => {
    const found = await firstBroken(keep, SEARCHED, { assumed: { ...ASSUMED, ...assumed } });
    expect(found).toContain(ONE_THING);
  });
});

it('the simulation finds out who trusts a first claim in a record that forgets', async () => {
  expect(await firstBroken(entriesInRecord, SEARCHED, { broken: forgettingTrusted })).toContain(ONE_THING);
});
