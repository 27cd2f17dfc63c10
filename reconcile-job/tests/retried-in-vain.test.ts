import type { Product } from '@commercetools/platform-sdk';
import type { Advert } from '../../sandbox/client/index.ts';
import { withAdverts } from './support/connector.ts';
import {
  anAdvert,
  failures,
  manyAdverts,
  openDrift,
  reconciled,
  runState,
  shelf,
  shelved,
  type Drift,
} from './support/drift.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let drift: Drift;

beforeEach(async () => {
  drift = await openDrift({ overrides: { FULL_COMPARISON_HOURS: '0' } });
});

const markOf = async (name: 'adverts' | 'removals') => (await runState(drift)).progress?.[name]?.syncedUntil;

/** commercetools does not take the product of this advert, time after time. */
const refuse = (title: string) =>
  drift.world.commercetools.faults([
    { fault: '500-before', method: 'POST', path: '/products$', body: title },
  ]);

describe('an advert that has to be tried again and again', () => {
  let broken: Advert;
  beforeEach(async () => {
    broken = await anAdvert(drift, { title: 'Broken' });
    await drift.time.pass(HOUR_MS);
    await anAdvert(drift, { title: 'Sound' });
    await refuse('Broken');
  });

  test('holds the moment back for three runs, and no longer', async () => {
    for (let run = 1; run <= 2; run += 1) {
      await reconciled(drift.connector);
      expect([await markOf('adverts'), await failures(drift)]).toEqual([undefined, []]);
    }
    await reconciled(drift.connector);
    expect(await failures(drift)).toMatchObject([
      { code: 'retried-in-vain', object: { type: 'advert', id: String(broken.legacyId) } },
    ]);
    expect(await markOf('adverts')).toEqual(expect.any(String));
    expect((await shelf(drift)).size).toBe(1);
  });

  test('is tried from the list from then on, and leaves it when it succeeds', async () => {
    for (let run = 1; run <= 3; run += 1) await reconciled(drift.connector);
    expect(await reconciled(drift.connector)).toMatchObject({ adverts: { seen: 1 }, failures: { retry: 1 } });
    expect(await failures(drift)).toHaveLength(1);
    await drift.world.commercetools.clearFaults();
    await reconciled(drift.connector);
    expect(await shelved(drift, broken)).toMatchObject({ published: true });
    expect(await failures(drift)).toEqual([]);
  });

  test('is forgiven where it succeeds in between', async () => {
    for (let run = 1; run <= 2; run += 1) await reconciled(drift.connector);
    await drift.world.commercetools.clearFaults();
    await reconciled(drift.connector);
    expect(await failures(drift)).toEqual([]);
    expect((await runState(drift)).progress?.adverts?.tries).toBeUndefined();
  });
});

test('where everything has to be tried again nothing is blamed, and the moment stays', async () => {
  await manyAdverts(drift, 101);
  await refuse('Tea');
  for (let run = 1; run <= 4; run += 1) await reconciled(drift.connector);
  expect([await markOf('adverts'), (await failures(drift)).length]).toEqual([undefined, 0]);
  await drift.world.commercetools.clearFaults();
  await reconciled(drift.connector);
  expect((await shelf(drift)).size).toBe(101);
});

test('a deletion that is tried in vain is tried again as what it is, although Marketplacer knows the advert no more', async () => {
  const advert = await anAdvert(drift);
  await reconciled(drift.connector);
  await drift.time.pass(HOUR_MS);
  await drift.world.marketplacer.deleteAdvert(advert.id);
  const before = await markOf('removals');
  await drift.world.commercetools.faults([
    { fault: '500-before', method: 'POST', path: '/products/', body: 'unpublish' },
  ]);
  const { idsOf } = drift.connector.marketplacer.adverts;
  const forgetful = withAdverts(drift.connector, {
    idsOf: async (legacyIds) => {
      const known = await idsOf(legacyIds);
      known.delete(advert.legacyId);
      return known;
    },
  });
  for (let run = 1; run <= 2; run += 1) await reconciled(forgetful);
  expect(await markOf('removals')).toBe(before);
  await reconciled(forgetful);
  expect(await failures(drift)).toMatchObject([{ code: 'retried-in-vain' }]);
  expect(await markOf('removals')).not.toBe(before);
  // The window of the feed has gone on, and only the list knows of it.
  const silent = withAdverts(forgetful, { removals: async () => ({ items: [], next: undefined }) });
  await drift.world.commercetools.clearFaults();
  await reconciled(silent);
  expect(await shelved(drift, advert)).toMatchObject({ published: false, stock: 0 });
  expect(await failures(drift)).toEqual([]);
});

test('a product of commercetools that cannot be understood fails alone, and the others of its page come', async () => {
  const [broken, sound] = [await anAdvert(drift), await anAdvert(drift)];
  await reconciled(drift.connector);
  await drift.world.marketplacer.updateAdvert(broken.id, { title: 'Renamed' });
  await drift.world.marketplacer.updateAdvert(sound.id, { title: 'Renamed' });
  const { commercetools } = drift.connector;
  const isBroken = ({ key }: Product) => key === `marketplacer-advert-${broken.legacyId}`;
  const asAnswered = (product: Product): Product =>
    isBroken(product) ? ({ ...product, masterData: undefined } as unknown as Product) : product;
  const { byKey, byKeys } = commercetools.products;
  const products: typeof commercetools.products = {
    ...commercetools.products,
    byKey: async (key) => {
      const product = await byKey(key);
      return product && asAnswered(product);
    },
    byKeys: async (keys) => new Map([...(await byKeys(keys))].map(([key, one]) => [key, asAnswered(one)])),
  };
  await reconciled({ ...drift.connector, commercetools: { ...commercetools, products } });
  expect(await failures(drift)).toMatchObject([
    { code: 'unexpected-error', object: { type: 'advert', id: String(broken.legacyId) } },
  ]);
  expect(await shelved(drift, sound)).toMatchObject({ name: 'Renamed' });
});
