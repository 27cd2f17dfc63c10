import { firstFailing, freshSeeds, partsOf, SEARCHED, type NamedStory } from './check-seeds.ts';
import { simulate, type Breakage } from './simulate.ts';

/** A part of the seeds, or the search for a wrong connector, on a slow machine. */
export const LONGEST_MS = 300_000;

interface Played {
  /** From 1 on, the same in every run. */
  fixed: number;
  /** Each part is one test. */
  perTest: number;
  /** Other ones in each run. */
  fresh: number;
}

/** The tests that every story has: its promise holds for fixed and fresh seeds, and a seed plays again as it was. */
export function testSeeds(story: NamedStory, promise: string, { fixed, perTest, fresh }: Played): void {
  it.each(partsOf(fixed, perTest))(
    `${promise}, for the seeds from %i on`,
    async (from) => {
      const count = Math.min(perTest, fixed - from + 1);
      expect(await firstFailing(story, { from, count })).toBeUndefined();
    },
    LONGEST_MS,
  );

  it(
    `${promise}, for seeds of this run`,
    async () => {
      expect(await firstFailing(story, freshSeeds(story, fresh))).toBeUndefined();
    },
    LONGEST_MS,
  );

  it('plays a seed again exactly as it was', async () => {
    const first = await simulate(story.make, 4711, { traced: true });
    const second = await simulate(story.make, 4711, { traced: true });
    expect(second).toEqual(first);
    expect(first.trace.length).toBeGreaterThan(10);
  });
}

/** A wrong connector, made anew for its test, with the promise that it breaks. */
export type Wrong = [name: string, breakage: () => Breakage, promise: string];

/** That the seeds of a story find each wrong connector out. */
export function testBreakages(story: NamedStory, wrong: readonly Wrong[]): void {
  it.each(wrong)(
    '%s',
    async (_name, breakage, promise) => {
      const found = await firstFailing(story, { count: SEARCHED }, { broken: breakage() }, promise);
      expect(found).toContain(promise);
    },
    LONGEST_MS,
  );
}
