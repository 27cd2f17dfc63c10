import type { InventoryEntry } from '@commercetools/platform-sdk';
import type { Advert } from '../../sandbox/client/index.ts';
import { withAdverts } from './support/connector.ts';
import {
  anAdvert,
  openDrift,
  reconciled,
  runState,
  shelved,
  tick,
  writesTo,
  type Drift,
} from './support/drift.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Adverts that the shop had, and that were deleted since. */
async function deletedAdverts(drift: Drift, count: number): Promise<Advert[]> {
  const adverts: Advert[] = [];
  for (let number = 1; number <= count; number += 1) adverts.push(await anAdvert(drift));
  await reconciled(drift.connector);
  await drift.time.pass(MINUTE_MS);
  for (const { id } of adverts) await drift.world.marketplacer.deleteAdvert(id);
  return adverts;
}

/** What a run asks of commercetools about products and stock, and of Marketplacer about single adverts. */
async function requestsOf({ world }: Drift, run: () => Promise<unknown>) {
  await world.commercetools.resetRequests();
  await world.marketplacer.resetRequests();
  await run();
  const [shop, marketplace] = [await world.commercetools.requests(), await world.marketplacer.requests()];
  return {
    products: shop.filter(({ path }) => path.includes('/products')).length,
    inventory: shop.filter(({ path }) => path.includes('/inventory')).length,
    adverts: marketplace.filter(({ operationName }) => operationName === 'AdvertById').length,
  };
}

test('D-13 twenty deletions that are done already cost one query of products and one of stock', async () => {
  const drift = await openDrift();
  await deletedAdverts(drift, 20);
  await reconciled(drift.connector);
  let report: Awaited<ReturnType<typeof reconciled>> | undefined;
  const incremental = async () => (report = await reconciled(drift.connector));
  expect(await requestsOf(drift, incremental)).toEqual({ products: 1, inventory: 1, adverts: 0 });
  expect(report?.removals).toMatchObject({ seen: 20, unchanged: 20 });
});

test('D-13 twenty deletions that are done already cost no more in a full run, which lists deleted adverts among the others', async () => {
  const drift = await openDrift();
  await deletedAdverts(drift, 20);
  await drift.time.pass(DAY_MS);
  const offered = await anAdvert(drift);
  await reconciled(drift.connector);
  let report: Awaited<ReturnType<typeof reconciled>> | undefined;
  const full = async () => (report = await reconciled(drift.connector, { mode: 'full' }));
  const { adverts } = await requestsOf(drift, full);
  expect(adverts).toBe(0);
  expect(report?.adverts).toMatchObject({ seen: 21, unchanged: 1, ignored: 20 });
  expect(await shelved(drift, offered)).toMatchObject({ published: true, stock: 7 });
});

test('P4 an advert that was brought back after the feed told of its deletion is offered again', async () => {
  const drift = await openDrift();
  const advert = await anAdvert(drift);
  await reconciled(drift.connector);
  const updatedAt = new Date(drift.time.now() - MINUTE_MS).toISOString();
  const toldBefore = withAdverts(drift.connector, {
    removals: async () => ({
      items: [{ state: 'deleted', legacyId: advert.legacyId, updatedAt }],
      next: undefined,
    }),
  });
  expect(await reconciled(toldBefore, { mode: 'full' })).toMatchObject({
    removals: { applied: 1 },
    adverts: { applied: 1 },
  });
  expect(await shelved(drift, advert)).toMatchObject({ published: true, stock: 7 });
});

test.each([
  ['PUBLISH_PRODUCTS=staged', { PUBLISH_PRODUCTS: 'staged' }],
  ['and stock in the channel of the seller', { PUBLISH_PRODUCTS: 'staged', OFFER_SCOPE: 'seller' }],
])('P4 empties the stock of a deleted product that was never visible (%s)', async (_what, overrides) => {
  const drift = await openDrift({ overrides });
  const [advert] = await deletedAdverts(drift, 1);
  if (!advert) throw new Error('one advert was deleted');
  expect(await shelved(drift, advert)).toMatchObject({ published: false, stock: 7 });
  expect((await reconciled(drift.connector)).removals).toMatchObject({ seen: 1, applied: 1 });
  expect(await shelved(drift, advert)).toMatchObject({ published: false, stock: 0 });
});

test('stock of the shop itself does not make a deletion undone', async () => {
  const drift = await openDrift();
  const [advert] = await deletedAdverts(drift, 1);
  await reconciled(drift.connector);
  const channel = { key: 'own-store', roles: ['InventorySupply'] };
  await drift.world.commercetools.post('/channels', channel);
  const sku = `Variant-${advert?.variants[0]?.legacyId}`;
  const own = { sku, quantityOnStock: 5, supplyChannel: { typeId: 'channel', key: 'own-store' } };
  const { id } = await drift.world.commercetools.post<InventoryEntry>('/inventory', own);
  const counts = await requestsOf(drift, () => reconciled(drift.connector));
  expect(counts).toMatchObject({ products: 1, inventory: 1 });
  const entry = await drift.world.commercetools.get<InventoryEntry>(`/inventory/${id}`);
  expect(entry).toMatchObject({ quantityOnStock: 5, version: 1 });
});

test('REMOVED_PRODUCTS=delete deletes what is only off sale', async () => {
  const drift = await openDrift();
  const [advert] = await deletedAdverts(drift, 1);
  if (!advert) throw new Error('one advert was deleted');
  await reconciled(drift.connector);
  const { config } = drift.connector;
  const deleting = {
    ...drift.connector,
    config: { ...config, catalog: { ...config.catalog, removedProducts: 'delete' as const } },
  };
  expect((await reconciled(deleting)).removals).toMatchObject({ seen: 1, applied: 1 });
  expect(await shelved(drift, advert)).toBeUndefined();
});

test('WEBHOOK_MODE=payload keeps a tombstone of a deletion although its product is off sale already', async () => {
  const drift = await openDrift({ overrides: { WEBHOOK_MODE: 'payload' } });
  const [advert] = await deletedAdverts(drift, 1);
  if (!advert) throw new Error('one advert was deleted');
  const { store } = drift.connector;
  await reconciled({ ...drift.connector, config: callbackMode(drift) });
  expect(await store.tombstones.has(advert.legacyId)).toBe(false);
  await reconciled(drift.connector);
  expect(await store.tombstones.has(advert.legacyId)).toBe(true);
  await drift.world.commercetools.resetRequests();
  await reconciled(drift.connector);
  expect(await writesTo(drift)).toEqual([]);
});

const callbackMode = ({ connector: { config } }: Drift) => ({
  ...config,
  marketplacer: { ...config.marketplacer, webhookMode: 'callback' as const },
});

test('the time budget ends a run in the middle of a page of removals, and the next one goes on', async () => {
  const drift = await openDrift();
  const adverts = await deletedAdverts(drift, 30);
  const before = await runState(drift);
  const { commercetools } = drift.connector;
  let reads = 0;
  const byKey: typeof commercetools.products.byKey = async (key) => {
    reads += 1;
    if (reads === 5) await drift.time.pass(26 * MINUTE_MS);
    return commercetools.products.byKey(key);
  };
  const products = { ...commercetools.products, byKey };
  const late = { ...drift.connector, commercetools: { ...commercetools, products } };
  const { body } = await tick(late);
  expect(body).toMatchObject({ complete: false, adverts: { seen: 0 } });
  const { seen } = body.removals;
  expect(seen).toBeGreaterThan(0);
  expect(seen).toBeLessThan(30);
  expect((await runState(drift)).progress?.adverts).toEqual(before.progress?.adverts);
  expect((await reconciled(drift.connector)).removals).toMatchObject({
    seen: 30 - seen,
    applied: 30 - seen,
  });
  for (const advert of adverts) expect(await shelved(drift, advert)).toMatchObject({ published: false });
});
