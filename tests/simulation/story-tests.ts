import { freshSeeds, SEARCHED, type Search } from './check-seeds.ts';
import { createSearcher } from './search-seeds.ts';
import { simulate } from './simulate.ts';
import { STORIES, type StoryName } from './stories.ts';

/** A part of the seeds, or the search for a wrong connector, on a slow machine. */
export const LONGEST_MS = 300_000;

interface Seeds {
  /** From 1 on, the same in every run. */
  fixed: number;
  /** Each part is one test, so that a slow machine shows how far it is. */
  perTest: number;
  /** Other ones in each run. */
  fresh: number;
}

interface Part {
  from: number;
  count: number;
  perTest: number;
}

/** The fixed seeds that another file leaves, in a process of their own. */
export function testMoreSeeds(story: StoryName, promise: string, part: Part): void {
  const searcher = createSearcher();
  afterAll(() => searcher.end());
  describe(`the story "${story}"`, () => testFixed(story, promise, part, searcher.firstFailing));
}

function testFixed(
  story: StoryName,
  promise: string,
  { from: first, count, perTest }: Part,
  search: (asked: Search) => Promise<string | undefined>,
): void {
  it.each(partsOf(first, count, perTest))(
    `${promise}, for the seeds from %i on`,
    async (from) => {
      const played = Math.min(perTest, first + count - from);
      expect(await search({ story, from, count: played })).toBeUndefined();
    },
    LONGEST_MS,
  );
}

/** The tests that every story has, and the search that its other tests use. */
export function testStory(story: StoryName, promise: string, { fixed, perTest, fresh }: Seeds) {
  const searcher = createSearcher();
  afterAll(() => searcher.end());
  const search = (asked: Omit<Search, 'story' | 'count'> & { count?: number }) =>
    searcher.firstFailing({ count: SEARCHED, ...asked, story });

  describe(`the story "${story}"`, () => {
    testFixed(story, promise, { from: 1, count: fixed, perTest }, searcher.firstFailing);

    it(
      `${promise}, for seeds of this run`,
      async () => {
        expect(await searcher.firstFailing(freshSeeds(story, fresh))).toBeUndefined();
      },
      LONGEST_MS,
    );

    it('plays a seed again exactly as it was', async () => {
      const { make } = STORIES[story];
      const first = await simulate(make, 4711, { traced: true });
      const second = await simulate(make, 4711, { traced: true });
      expect(second).toEqual(first);
      expect(first.trace.length).toBeGreaterThan(10);
    });
  });

  describe(`the story "${story}" finds out a connector that`, () => {
    it.each(wrongOf(story))(
      '%s',
      async (wrong, broken) => {
        expect(await search({ wrong, promise: broken })).toContain(broken);
      },
      LONGEST_MS,
    );
  });
  return { search };
}

const wrongOf = (story: StoryName): [name: string, promise: string][] =>
  STORIES[story].wrong.map(([name, , promise]) => [name, promise]);

/** The first of each part of so many seeds. */
const partsOf = (first: number, count: number, size: number): number[] =>
  Array.from({ length: Math.ceil(count / size) }, (_none, part) => first + part * size);
