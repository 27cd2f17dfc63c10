import { firstFailing, freshSeeds, partsOf, SEARCHED, type NamedStory } from '../check-seeds.ts';
import { simulate, type Breakage } from '../simulate.ts';
import {
  allAcknowledged,
  categoriesNamedOnce,
  neverUnpublished,
  rememberedAdverts,
  sellersNeverFollowed,
  shopsTextsOverwritten,
  stockKept,
  unversionedProduct,
  unversionedStock,
} from './breakages.ts';
import {
  NOTHING_LOST,
  NOTHING_SOLD,
  SAME_OFFERS,
  SAME_SELLERS,
  SAME_TAXONS,
  SHOPS_OWN,
} from './invariants.ts';
import { catalogueStory } from './story.ts';

const STORY: NamedStory = { name: 'catalogue', make: catalogueStory };

const SEEDS = 400;
const SEEDS_PER_TEST = 250;
const FRESH_SEEDS = 20;
const LONGEST_MS = 300_000;

describe('adverts, sellers and taxons under every kind of failure, in any order', () => {
  it.each(partsOf(SEEDS, SEEDS_PER_TEST))(
    'end in the shop as Marketplacer has them, for the seeds from %i on',
    async (from) => {
      expect(await firstFailing(STORY, { from, count: SEEDS_PER_TEST })).toBeUndefined();
    },
    LONGEST_MS,
  );

  it(
    'end in the shop as Marketplacer has them, for seeds of this run',
    async () => {
      expect(await firstFailing(STORY, freshSeeds(STORY, FRESH_SEEDS))).toBeUndefined();
    },
    LONGEST_MS,
  );

  it('replay exactly as they were', async () => {
    const first = await simulate(catalogueStory, 4711, { traced: true });
    const second = await simulate(catalogueStory, 4711, { traced: true });
    expect(second).toEqual(first);
    expect(first.trace.length).toBeGreaterThan(10);
  });
});

/** Each row is a rule of docs/architecture.md, newest wins, left out. */
const BROKEN: [name: string, breakage: () => Breakage, promise: string][] = [
  ['E-01 acknowledges what has failed', () => allAcknowledged, SAME_TAXONS],
  ['E-13 writes a product whatever its version is', () => unversionedProduct, NOTHING_LOST],
  ['E-13 writes a stock whatever its version is', () => unversionedStock, NOTHING_SOLD],
  ['remembers adverts for a minute', rememberedAdverts, SAME_OFFERS],
  ['leaves on sale what is not', () => neverUnpublished, NOTHING_SOLD],
  ['leaves the stock of what is not on sale', () => stockKept, NOTHING_SOLD],
  ['names a category once', () => categoriesNamedOnce, SAME_TAXONS],
  ['names a channel once', () => sellersNeverFollowed, SAME_SELLERS],
  ['replaces what the shop has put on a product', () => shopsTextsOverwritten, SHOPS_OWN],
];

describe('the simulation of a catalogue finds out a connector that', () => {
  it.each(BROKEN)(
    '%s',
    async (_name, breakage, promise) => {
      const found = await firstFailing(STORY, { count: SEARCHED }, { broken: breakage() }, promise);
      expect(found).toContain(promise);
    },
    LONGEST_MS,
  );
});
