import type { Channel } from '@commercetools/platform-sdk';
import type { Connector } from '@marketplacer-connector/core/connector';
import { MarketplacerRefusal } from '@marketplacer-connector/core/marketplacer';
import { CUSTOM_FIELDS, SELLER_TYPE_KEY } from '@marketplacer-connector/core/sellers';
import type { Advert } from '../../sandbox/client/index.ts';
import {
  anAdvert,
  failures,
  manyAdverts,
  openDrift,
  reconciled,
  runState,
  shelf,
  shelved,
  tick,
  writesTo,
  type Drift,
} from './support/drift.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const MODES = ['incremental', 'full'] as const;

let drift: Drift;

beforeEach(async () => {
  drift = await openDrift({ overrides: { FULL_COMPARISON_HOURS: '0' } });
  await drift.world.commercetools.post('/types', {
    key: SELLER_TYPE_KEY,
    name: { en: 'Seller' },
    resourceTypeIds: ['channel'],
    fieldDefinitions: CUSTOM_FIELDS.map(({ name, label, type }) => ({
      name,
      label: { en: label },
      type: { name: type },
      required: false,
    })),
  });
});

const channel = ({ legacyId } = drift.seller): Promise<Channel> =>
  drift.world.commercetools.get<Channel>(`/channels/key=marketplacer-seller-${legacyId}`);

const fields = async (): Promise<Record<string, unknown>> => (await channel()).custom?.fields ?? {};

const act = (name: string) => drift.world.marketplacer.action(name, { sellerId: drift.seller.id });

/** What the portal changes of the seller itself, of which no advert hears anything. */
const setSeller = (change: Record<string, unknown>) =>
  drift.world.marketplacer.action('seller-update', { sellerId: drift.seller.id, fields: change });

type Sellers = Connector['marketplacer']['sellers'];

const withSellers = (replaced: Partial<Sellers>): Connector => {
  const { marketplacer } = drift.connector;
  return {
    ...drift.connector,
    marketplacer: { ...marketplacer, sellers: { ...marketplacer.sellers, ...replaced } },
  };
};

/** A newer advert of somebody else, behind which a run does not look at older ones by itself. */
async function newerAdvert(title = 'Newer'): Promise<Advert> {
  await drift.time.pass(DAY_MS);
  const seller = await drift.world.marketplacer.createSeller({ businessName: `House of ${title}` });
  return anAdvert({ ...drift, seller }, { title });
}

async function everythingOffered(): Promise<boolean[]> {
  return [...(await shelf(drift)).values()].map(({ published, stock }) => published && (stock ?? 0) > 0);
}

describe.each(MODES)('a run with mode=%s', (mode) => {
  const run = () => reconciled(drift.connector, { mode });

  test('L3 makes the channels of sellers whose webhooks never came', async () => {
    const { sellers } = await run();
    expect(sellers).toMatchObject({ seen: 1, applied: 1 });
    expect(await channel()).toMatchObject({
      name: { en: 'Tea House' },
      address: { city: 'Melbourne', country: 'AU', company: 'Tea House' },
      custom: { fields: { 'marketplacer-online': true } },
    });
  });

  test('L4 D-13 syncs what has changed, and writes nothing when everything is in sync', async () => {
    await run();
    await drift.time.pass(MINUTE_MS);
    await setSeller({ openingHours: 'Always' });
    expect((await run()).sellers).toMatchObject({ applied: 1 });
    expect(await fields()).toMatchObject({ 'marketplacer-opening-hours': 'Always' });
    await drift.world.commercetools.resetRequests();
    expect((await run()).sellers).toMatchObject({ seen: 1, unchanged: 1 });
    expect(await writesTo(drift)).toEqual([]);
  });

  test('L4 takes the offers of a seller who goes off-line off sale and back on sale, and keeps the channel, although no webhook came', async () => {
    await manyAdverts(drift, 3);
    await run();
    expect(await everythingOffered()).toEqual([true, true, true]);

    await drift.time.pass(DAY_MS);
    await act('seller-offline');
    await run();
    expect([...(await shelf(drift)).values()]).toEqual(
      Array.from({ length: 3 }, () => expect.objectContaining({ published: false, stock: 0 })),
    );
    expect(await fields()).toMatchObject({
      'marketplacer-online': false,
      'marketplacer-offers-synced': true,
    });

    await drift.time.pass(DAY_MS);
    await act('seller-online');
    await run();
    expect(await everythingOffered()).toEqual([true, true, true]);
    expect(await fields()).toMatchObject({
      'marketplacer-online': true,
      'marketplacer-offers-synced': true,
    });
  });

  test('L4 the offers of a seller follow where Marketplacer leaves the time of the adverts as it was', async () => {
    const advert = await anAdvert(drift);
    const other = await newerAdvert();
    await run();
    await drift.time.pass(DAY_MS);
    await setSeller({ online: false });
    await run();
    expect(await shelved(drift, other)).toMatchObject({ published: true, stock: 7 });
    expect(await shelved(drift, advert)).toMatchObject({ published: false, stock: 0 });
    await drift.time.pass(DAY_MS);
    await setSeller({ online: true });
    await run();
    expect(await shelved(drift, advert)).toMatchObject({ published: true, stock: 7 });
  });

  test('L4 a deleted seller keeps the channel, and offers nothing', async () => {
    const advert = await anAdvert(drift);
    await run();
    await drift.time.pass(DAY_MS);
    await act('seller-delete');
    expect((await run()).sellers).toMatchObject({ applied: 1, failed: 0 });
    expect(await shelved(drift, advert)).toMatchObject({ published: false, stock: 0 });
    expect(await channel()).toMatchObject({
      name: { en: 'Tea House' },
      custom: { fields: { 'marketplacer-online': false, 'marketplacer-offers-synced': true } },
    });
    await drift.world.commercetools.resetRequests();
    await run();
    expect(await writesTo(drift)).toEqual([]);
  });

  test('a key that may not read sellers keeps no advert waiting, and the report says so', async () => {
    const advert = await anAdvert(drift);
    const refused = withSellers({
      page: () => Promise.reject(new MarketplacerRefusal('Field allSellers does not exist')),
    });
    const { body: report } = await tick(refused, { mode });
    expect(report).toMatchObject({
      complete: false,
      notes: [expect.stringContaining('The part sellers was passed over')],
    });
    expect(await shelved(drift, advert)).toMatchObject({ published: true });
  });

  test('a dry run tells what would change of sellers and offers, and changes nothing', async () => {
    await anAdvert(drift);
    await run();
    await drift.time.pass(DAY_MS);
    await setSeller({ online: false });
    const [before, shelfBefore] = [await channel(), await shelf(drift)];
    const report = await reconciled(drift.connector, { mode, dryRun: 'true' });
    expect(report.sellers).toMatchObject({ seen: 1, applied: 1 });
    expect(report.adverts.applied).toBeGreaterThan(0);
    expect([await channel(), await shelf(drift)]).toEqual([before, shelfBefore]);
  });
});

describe('the offers of a seller who went off-line', () => {
  beforeEach(async () => {
    await manyAdverts(drift, 120);
    await newerAdvert();
    await reconciled(drift.connector);
    await drift.time.pass(DAY_MS);
    await setSeller({ online: false });
  });

  /** A run whose clock moves on by so much after every page of a seller's adverts. */
  const slow = (milliseconds: number) =>
    withSellers({
      adverts: async (id, after) => {
        const page = await drift.connector.marketplacer.sellers.adverts(id, after);
        await drift.time.pass(milliseconds);
        return page;
      },
    });

  /** Of the seller, without the newer one of somebody else. */
  const offered = async () => (await everythingOffered()).filter(Boolean).length - 1;

  test('E-23 are compared in a bounded share of a run, and the next ones go on from there', async () => {
    const { body } = await tick(slow(11 * MINUTE_MS));
    expect(body).toMatchObject({ outcome: 'ended', complete: false });
    expect(await offered()).toBe(70);
    expect(await fields()).toMatchObject({ 'marketplacer-offers-synced': false });
    expect((await runState(drift)).progress?.sellerOffers?.checkpoint).toMatchObject({
      after: expect.any(String),
    });

    expect((await tick(slow(11 * MINUTE_MS))).body).toMatchObject({ complete: false });
    expect(await offered()).toBe(20);
    await reconciled(drift.connector);
    expect(await offered()).toBe(0);
    expect(await fields()).toMatchObject({ 'marketplacer-offers-synced': true });
    expect((await runState(drift)).progress?.sellerOffers?.checkpoint).toBeUndefined();
  });

  test('keep no other adverts waiting', async () => {
    const cup = await newerAdvert('Cup');
    await tick(slow(11 * MINUTE_MS));
    expect(await shelved(drift, cup)).toMatchObject({ published: true });
  });

  test('are compared again from the beginning where the seller has come back in between', async () => {
    await tick(slow(11 * MINUTE_MS));
    await setSeller({ online: true });
    await reconciled(drift.connector);
    expect(await offered()).toBe(120);
  });

  test('E-23 that could not be written are tried again in the next run', async () => {
    await drift.world.commercetools.faults([
      { fault: '500-before', method: 'POST', path: '/products/', body: 'unpublish', times: 12 },
    ]);
    await tick(drift.connector);
    expect(await offered()).toBe(12);
    expect(await fields()).toMatchObject({ 'marketplacer-offers-synced': false });
    await drift.world.commercetools.clearFaults();
    await drift.time.pass(DAY_MS);
    await reconciled(drift.connector);
    expect([...(await shelf(drift)).values()].filter(({ published }) => published)).toHaveLength(1);
    expect(await fields()).toMatchObject({ 'marketplacer-offers-synced': true });
  });
});

test('the moment up to which sellers are in sync spares a run those that it has seen', async () => {
  await reconciled(drift.connector);
  await drift.time.pass(DAY_MS);
  await drift.world.marketplacer.createSeller({ businessName: 'Cup House' });
  expect((await reconciled(drift.connector)).sellers).toMatchObject({ seen: 2, applied: 1 });
  expect((await reconciled(drift.connector)).sellers).toMatchObject({ seen: 1, unchanged: 1 });
  expect((await reconciled(drift.connector, { mode: 'full' })).sellers).toMatchObject({
    seen: 2,
    unchanged: 2,
  });
});

test('E-23 the moment up to which sellers are in sync stays where it was while a seller is left to be retried', async () => {
  await drift.world.commercetools.faults([{ fault: '500-before', method: 'POST', path: '/channels' }]);
  expect((await reconciled(drift.connector)).sellers).toMatchObject({ retry: 1 });
  expect((await runState(drift)).progress?.sellers?.syncedUntil).toBeUndefined();
  await drift.world.commercetools.clearFaults();
  await drift.time.pass(DAY_MS);
  await drift.world.marketplacer.createSeller({ businessName: 'Cup House' });
  expect((await reconciled(drift.connector)).sellers).toMatchObject({ seen: 2, applied: 2 });
});

test('E-24 a failure of a seller leaves the list when the seller succeeds', async () => {
  const object = { type: 'seller', id: String(drift.seller.legacyId) } as const;
  await drift.connector.store.failures.record({ code: 'refused-by-commercetools', object });
  await reconciled(drift.connector);
  expect(await failures(drift)).toEqual([]);
});

test('E-24 a failure of a seller that was seen while sellers were compared stays', async () => {
  const object = { type: 'seller', id: String(drift.seller.legacyId) } as const;
  const { page } = drift.connector.marketplacer.sellers;
  const meanwhile = withSellers({
    page: async (since, after) => {
      const sellers = await page(since, after);
      await drift.time.pass(1_000);
      await drift.connector.store.failures.record({ code: 'refused-by-commercetools', object });
      return sellers;
    },
  });
  await reconciled(meanwhile);
  expect(await failures(drift)).toMatchObject([{ object }]);
});

test('D-13 sellers that are in sync cost no request each', async () => {
  for (let number = 1; number <= 8; number += 1)
    await drift.world.marketplacer.createSeller({ businessName: `House ${number}` });
  await reconciled(drift.connector, { mode: 'full' });
  await drift.world.commercetools.resetRequests();
  expect((await reconciled(drift.connector, { mode: 'full' })).sellers).toMatchObject({ unchanged: 9 });
  const requests = await drift.world.commercetools.requests();
  expect(requests.filter(({ path }) => path.includes('failures/seller-'))).toEqual([]);
});

test('FLOWS_OFF=sellers leaves channels alone, and adverts go on', async () => {
  const off = await openDrift({ overrides: { FLOWS_OFF: 'sellers' } });
  const advert = await anAdvert(off);
  expect((await reconciled(off.connector)).sellers.seen).toBe(0);
  expect(await shelved(off, advert)).toMatchObject({ published: true });
});

test('FLOWS_OFF=products keeps channels in sync', async () => {
  const off = await openDrift({ overrides: { FLOWS_OFF: 'products' } });
  expect((await reconciled(off.connector)).sellers).toMatchObject({ seen: 1, applied: 1 });
});
