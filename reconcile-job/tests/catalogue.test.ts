import type { Product } from '@commercetools/platform-sdk';
import { afterEachPage, connectorIn, withAdverts } from './support/connector.ts';
import {
  anAdvert,
  askForRun,
  failures,
  manyAdverts,
  openDrift,
  reconciled,
  shelf,
  shelved,
  tick,
  writesTo,
  type Drift,
} from './support/drift.ts';

const DAY_MS = 24 * 60 * 60_000;
const MODES = ['incremental', 'full'] as const;

let drift: Drift;

beforeEach(async () => {
  drift = await openDrift();
});

describe.each(MODES)('a run with mode=%s', (mode) => {
  const run = () => reconciled(drift.connector, { mode });

  test('P1 creates the products of adverts whose webhooks never came', async () => {
    const advert = await anAdvert(drift);
    const report = await run();
    expect(report.adverts).toMatchObject({ seen: 1, applied: 1, failed: 0, retry: 0 });
    expect(await shelved(drift, advert)).toEqual({ published: true, name: 'Tea', price: 2490, stock: 7 });
  });

  test('P2 P5 P6 syncs changed names, prices and stock', async () => {
    const advert = await anAdvert(drift);
    await run();
    await drift.time.pass(60_000);
    const [variant] = advert.variants;
    await drift.world.marketplacer.updateAdvert(advert.id, { title: 'Green tea' });
    await drift.world.marketplacer.updateVariant(variant?.id ?? '', { price: '19.99', countOnHand: 3 });
    await run();
    expect(await shelved(drift, advert)).toEqual({
      published: true,
      name: 'Green tea',
      price: 1999,
      stock: 3,
    });
  });

  test('P3 P4 takes deleted and off-lined adverts off sale, and puts back on sale what came back', async () => {
    const [deleted, offline] = [await anAdvert(drift), await anAdvert(drift)];
    await run();
    await drift.time.pass(60_000);
    await drift.world.marketplacer.deleteAdvert(deleted.id);
    await drift.world.marketplacer.publishAdvert(offline.id, false);
    expect((await run()).removals).toMatchObject({ seen: 2, applied: 2 });
    expect(await shelved(drift, deleted)).toMatchObject({ published: false, stock: 0 });
    expect(await shelved(drift, offline)).toMatchObject({ published: false, stock: 0 });

    await drift.time.pass(60_000);
    await drift.world.marketplacer.publishAdvert(offline.id);
    await run();
    expect(await shelved(drift, deleted)).toMatchObject({ published: false });
    expect(await shelved(drift, offline)).toMatchObject({ published: true, stock: 7 });
  });

  test('P7 publishes what vetting allows, and takes off sale what it rejects', async () => {
    const { marketplacer } = drift.world;
    const { sellers } = await marketplacer.seed<{ sellers: { id: string }[] }>({
      sellers: [{ businessName: 'New here', advertVettingRequired: true }],
    });
    const advert = await anAdvert(drift, { seller: sellers[0] });
    await run();
    expect(await shelved(drift, advert)).toMatchObject({ published: false });
    const decisions = [
      { fields: { vetted: true }, published: true },
      { fields: { vettingRejectedAt: drift.connector.clock.now() }, published: false },
    ];
    for (const { fields, published } of decisions) {
      await drift.time.pass(60_000);
      await marketplacer.action('advert-set', { id: advert.id, fields });
      await run();
      expect(await shelved(drift, advert)).toMatchObject({ published });
    }
  });

  test('D-13 writes nothing when everything is in sync', async () => {
    await anAdvert(drift);
    await anAdvert(drift, { title: 'Cup' });
    await run();
    await drift.world.commercetools.resetRequests();
    const report = await run();
    expect(report.adverts).toMatchObject({ applied: 0, unchanged: 2 });
    expect(await writesTo(drift)).toEqual([]);
  });

  test.each([1, 3])('with a source that knows nothing leaves %i products where they are', async (count) => {
    await manyAdverts(drift, count);
    await run();
    const before = await shelf(drift);
    const stranger = await openDrift();
    const { MARKETPLACER_API_URL = '', MARKETPLACER_API_KEY = '' } = stranger.world.environment('job');
    const misled = connectorIn(drift.world, drift.time, { MARKETPLACER_API_URL, MARKETPLACER_API_KEY });
    await reconciled(misled, { mode });
    expect(await shelf(drift)).toEqual(before);
  });

  test('leaves the products of the shop itself alone', async () => {
    const { id } = await drift.world.shop.offerOwnProduct({
      sku: 'own-teapot',
      name: 'Teapot',
      centAmount: 1000,
    });
    await drift.world.commercetools.post('/inventory', { sku: 'own-teapot', quantityOnStock: 5 });
    const { version } = await drift.world.commercetools.get<Product>(`/products/${id}`);
    await anAdvert(drift);
    await run();
    await run();
    expect(await drift.world.commercetools.get<Product>(`/products/${id}`)).toMatchObject({ version });
  });

  test('E-24 D-15 goes past an advert that can never succeed, records it, and forgets it when it succeeds', async () => {
    const own = await drift.world.shop.offerOwnProduct({
      sku: 'own-teapot',
      name: 'Teapot',
      centAmount: 1000,
    });
    const squatted = await anAdvert(drift, { title: 'Squatted' });
    const other = await anAdvert(drift, { title: 'Other' });
    const squatter = await drift.world.commercetools.post<Product>(`/products/${own.id}`, {
      version: own.version,
      actions: [{ action: 'setKey', key: `marketplacer-advert-${squatted.legacyId}` }],
    });
    const report = await run();
    expect(report.adverts).toMatchObject({ seen: 2, applied: 1, failed: 1 });
    expect(await shelved(drift, other)).toMatchObject({ published: true });
    expect(await failures(drift)).toMatchObject([
      { code: 'foreign-product', object: { type: 'advert', id: String(squatted.legacyId) } },
    ]);
    expect(await drift.world.commercetools.get(`/products/${own.id}`)).toEqual(squatter);

    await drift.world.commercetools.post(`/products/${own.id}`, {
      version: squatter.version,
      actions: [{ action: 'setKey', key: 'own-teapot' }],
    });
    await drift.time.pass(60 * 60_000);
    await run();
    expect(await shelved(drift, squatted)).toMatchObject({ published: true, name: 'Squatted' });
    expect(await failures(drift)).toEqual([]);
  });

  test('waits for a Marketplacer that counts too many requests in the middle of it', async () => {
    await manyAdverts(drift, 60);
    await drift.world.marketplacer.faults([
      { fault: '429', retryAfterSeconds: 1, body: 'AdvertsPage', skip: 1, times: 1 },
    ]);
    const report = await run();
    expect(report.adverts).toMatchObject({ seen: 60, applied: 60 });
    expect((await shelf(drift)).size).toBe(60);
  });

  test('E-23 tries again what commercetools did not take', async () => {
    const advert = await anAdvert(drift);
    await drift.world.commercetools.faults([{ fault: '500-before', method: 'POST', path: '/products' }]);
    const first = await run();
    expect(first.adverts).toMatchObject({ seen: 1, retry: 1 });
    await drift.world.commercetools.clearFaults();
    await drift.time.pass(DAY_MS);
    await anAdvert(drift, { title: 'Newer' });
    await run();
    expect(await shelved(drift, advert)).toMatchObject({ published: true });
  });
});

describe('a full run', () => {
  /** Deletions that are older than what the feed of Marketplacer tells of. */
  async function forgottenDeletions(count: number): Promise<number[]> {
    const legacyIds = [...(await shelf(drift)).keys()].slice(0, count);
    for (const legacyId of legacyIds) {
      const id = Buffer.from(`Advert-${legacyId}`).toString('base64');
      await drift.world.marketplacer.deleteAdvert(id);
    }
    await drift.time.pass(31 * DAY_MS);
    return legacyIds;
  }

  beforeEach(async () => {
    await manyAdverts(drift, 20);
    await reconciled(drift.connector);
  });

  test('takes off sale what Marketplacer has forgotten', async () => {
    const forgotten = await forgottenDeletions(2);
    const report = await reconciled(drift.connector, { mode: 'full' });
    expect(report.removals.applied).toBe(2);
    for (const [legacyId, { published }] of await shelf(drift))
      expect(published).toBe(!forgotten.includes(legacyId));
  });

  test('reports in a dry run what it would take off sale, and changes nothing', async () => {
    await forgottenDeletions(2);
    const before = await shelf(drift);
    const report = await reconciled(drift.connector, { mode: 'full', dryRun: 'true' });
    expect(report.removals.applied).toBe(2);
    expect(await shelf(drift)).toEqual(before);
  });

  test('removes nothing and says so where more than a tenth is gone', async () => {
    await forgottenDeletions(3);
    const report = await reconciled(drift.connector, { mode: 'full' });
    expect(report.notes).toContainEqual(expect.stringContaining('3 of 20 products have no advert any more'));
    for (const { published } of (await shelf(drift)).values()) expect(published).toBe(true);
  });

  test('removes more than a tenth where a person has asked for it with force', async () => {
    const forgotten = await forgottenDeletions(3);
    await askForRun(drift, { force: true });
    const report = await reconciled(drift.connector);
    expect(report.removals.applied).toBe(3);
    for (const [legacyId, { published }] of await shelf(drift))
      expect(published).toBe(!forgotten.includes(legacyId));
  });

  test('that ran out of time before it had looked for vanished adverts is not complete', async () => {
    await forgottenDeletions(2);
    const slow = afterEachPage(drift.connector, () => drift.time.pass(26 * 60_000));
    expect((await tick(slow, { mode: 'full' })).body).toMatchObject({ outcome: 'ended', complete: false });
  });

  test('is made by the tick itself after a month without one', async () => {
    const [forgotten = 0] = await forgottenDeletions(1);
    const report = await reconciled(drift.connector);
    expect(report.comparison).toMatchObject({ complete: true, removals: { applied: 1 } });
    expect((await shelf(drift)).get(forgotten)).toMatchObject({ published: false });
  });
});

test('E-24 failures that last do not keep those behind them from being tried', async () => {
  const lasting = Array.from({ length: 201 }, (_, index) => String(100_000 + index));
  for (const id of lasting) {
    await drift.connector.store.failures.record({ code: 'price-missing', object: { type: 'advert', id } });
  }
  const tried = new Set<number>();
  const { idsOf } = drift.connector.marketplacer.adverts;
  const watched = withAdverts(drift.connector, {
    idsOf: (legacyIds) => {
      for (const legacyId of legacyIds) tried.add(legacyId);
      return idsOf(legacyIds);
    },
  });
  await reconciled(watched);
  await reconciled(watched);
  expect(tried.size).toBe(201);
});
