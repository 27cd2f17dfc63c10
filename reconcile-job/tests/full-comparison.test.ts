import type { Product } from '@commercetools/platform-sdk';
import { CONTAINERS, type DriftRecord } from '@marketplacer-connector/core/store';
import type { Advert } from '../../sandbox/client/index.ts';
import { afterEachPage, withAdverts } from './support/connector.ts';
import {
  anAdvert,
  manyAdverts,
  openDrift,
  reconciled,
  runState,
  shelf,
  shelved,
  tick,
  type Drift,
} from './support/drift.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const OFFERED = { published: true, name: 'Tea', price: 2490, stock: 7 };

let drift: Drift;

beforeEach(async () => {
  drift = await openDrift();
});

const keyOf = ({ legacyId }: Advert) => `/products/key=marketplacer-advert-${legacyId}`;
const productOf = (advert: Advert) => drift.world.commercetools.get<Product>(keyOf(advert));

async function change(advert: Advert, ...actions: object[]): Promise<Product> {
  const { id, version } = await productOf(advert);
  return drift.world.commercetools.post<Product>(`/products/${id}`, { version, actions });
}

async function changePrice(advert: Advert): Promise<void> {
  const { masterData } = await productOf(advert);
  const priceId = masterData.staged.masterVariant.prices?.[0]?.id;
  const price = { value: { currencyCode: 'AUD', centAmount: 1 } };
  await change(advert, { action: 'changePrice', priceId, price }, { action: 'publish' });
}

async function deleteProduct(advert: Advert): Promise<void> {
  const { id, version } = await change(advert, { action: 'unpublish' });
  await drift.world.commercetools.delete(`/products/${id}`, { version });
}

/** Something newer has come, so that what was there before is in the window of no tick any more. */
async function movesOn(): Promise<void> {
  await drift.time.pass(HOUR_MS);
  await anAdvert(drift, { title: 'Newer' });
  await reconciled(drift.connector);
}

/** Ticks as `connect.yaml` says, for so long. */
async function ticks(milliseconds: number) {
  const reports = [];
  for (let passed = 0; passed < milliseconds; passed += 30 * MINUTE_MS) {
    await drift.time.pass(30 * MINUTE_MS);
    reports.push(await reconciled(drift.connector));
  }
  return reports;
}

const driftRecord = async () =>
  (await drift.world.commercetools.get<{ value: DriftRecord }>(`/custom-objects/${CONTAINERS.reports}/drift`))
    .value;

describe('nobody asks for it, and within a day', () => {
  test('F35 what somebody has changed or deleted by hand in the shop is as it was', async () => {
    const [priced, deleted, untouched] = [
      await anAdvert(drift),
      await anAdvert(drift),
      await anAdvert(drift),
    ];
    await reconciled(drift.connector);
    await movesOn();
    await changePrice(priced);
    await deleteProduct(deleted);
    const { version } = await productOf(untouched);
    await ticks(2 * HOUR_MS);
    expect(await shelved(drift, priced)).toMatchObject({ price: 1 });
    expect(await shelved(drift, deleted)).toBeUndefined();

    await ticks(22 * HOUR_MS);
    expect(await shelved(drift, priced)).toEqual(OFFERED);
    expect(await shelved(drift, deleted)).toEqual(OFFERED);
    expect((await productOf(untouched)).version).toBe(version);
  });

  test('a product is gone whose deletion no reading has shown', async () => {
    const adverts = [await anAdvert(drift), await anAdvert(drift)] as const;
    await reconciled(drift.connector);
    await drift.world.marketplacer.deleteAdvert(adverts[0].id);
    const forgetful = withAdverts(drift.connector, {
      removals: async () => ({ items: [], next: undefined }),
      idsOf: async (legacyIds) =>
        new Map(legacyIds.filter((id) => id === adverts[1].legacyId).map((id) => [id, adverts[1].id])),
      exists: async (legacyId) => legacyId === adverts[1].legacyId,
      oldestFirst: async () => ({ items: [], next: undefined }),
    });
    await drift.time.pass(DAY_MS);
    const report = await reconciled(forgetful);
    expect(report.comparison).toMatchObject({ complete: true, removals: { applied: 1 } });
    expect(await shelved(drift, adverts[0])).toMatchObject({ published: false, stock: 0 });
    expect(await shelved(drift, adverts[1])).toEqual(OFFERED);
  });

  test('what has failed before is tried once, and not again beside the work of the tick', async () => {
    const advert = await anAdvert(drift);
    await reconciled(drift.connector);
    const object = { type: 'advert', id: String(advert.legacyId) } as const;
    await drift.connector.store.failures.record({ code: 'unexpected-error', object });
    let tried = 0;
    const failing = withAdverts(drift.connector, {
      byId: async () => {
        tried += 1;
        throw new TypeError('it fails');
      },
    });
    await drift.time.pass(DAY_MS);
    expect((await reconciled(failing)).comparison).toMatchObject({ complete: true });
    expect(tried).toBe(1);
  });

  test('the name of a seller reaches the products of the seller', async () => {
    const advert = await anAdvert(drift);
    await reconciled(drift.connector);
    await movesOn();
    await drift.world.marketplacer.action('seller-update', {
      sellerId: drift.seller.id,
      fields: { businessName: 'House of Tea' },
    });
    await ticks(DAY_MS);
    const { attributes = [] } = (await productOf(advert)).masterData.current.masterVariant;
    expect(attributes).toContainEqual({ name: 'marketplacer-seller-name', value: 'House of Tea' });
  });

  test('a sale has begun whose beginning nothing has told', async () => {
    const hidden = ['Variant.salePriceStartAt', 'Variant.salePriceEndAt'];
    await drift.world.marketplacer.hideFields(hidden);
    const advert = await anAdvert(drift);
    await reconciled(drift.connector);
    await movesOn();
    // The clock begins the sale: the price is another, and `updatedAt` the same.
    const onSale = cheaper(drift, advert);
    await drift.time.pass(DAY_MS);
    await reconciled(onSale);
    expect(await shelved(drift, advert)).toMatchObject({ price: 1990 });
  });

  test('FULL_COMPARISON_HOURS=0 leaves it to people', async () => {
    drift = await openDrift({ overrides: { FULL_COMPARISON_HOURS: '0' } });
    const advert = await anAdvert(drift);
    await reconciled(drift.connector);
    await movesOn();
    await changePrice(advert);
    await drift.time.pass(100 * DAY_MS);
    expect((await reconciled(drift.connector)).comparison).toBeUndefined();
    expect(await shelved(drift, advert)).toMatchObject({ price: 1 });
  });
});

/** As Marketplacer answers while an advert is on sale by its clock. */
function cheaper({ connector }: Drift, { legacyId }: Advert) {
  const { byId, oldestFirst } = connector.marketplacer.adverts;
  const lower = <Listed extends object>(advert: Listed): Listed => {
    if (!('variants' in advert) || (advert as unknown as { legacyId: number }).legacyId !== legacyId)
      return advert;
    const { nodes, ...rest } = advert.variants as { nodes: object[] };
    const variants = { ...rest, nodes: nodes.map((one) => ({ ...one, lowestPrice: '19.90' })) };
    return { ...advert, lowestPrice: '19.90', variants };
  };
  return withAdverts(connector, {
    oldestFirst: async (after) => {
      const { items, next } = await oldestFirst(after);
      return { items: items.map(lower), next };
    },
    byId: async (id) => {
      const reading = await byId(id);
      return reading.state === 'present' ? { ...reading, advert: lower(reading.advert) } : reading;
    },
  });
}

describe('it takes bounded portions of its ticks', () => {
  /** Each page of adverts takes so many minutes. */
  const slow = (minutes: number) =>
    afterEachPage(drift.connector, () => drift.time.pass(minutes * MINUTE_MS));

  beforeEach(async () => {
    await manyAdverts(drift, 120);
    await reconciled(drift.connector);
    await drift.time.pass(DAY_MS);
  });

  test('and the next tick goes on from there, until both sides agree', async () => {
    const priced = (await drift.world.marketplacer.state<{ adverts: Advert[] }>()).adverts;
    const advert = await anAdvert(drift, { title: 'New' });
    const first = await reconciled(slow(6));
    expect(first).toMatchObject({ mode: 'incremental', complete: true });
    expect(first.comparison).toMatchObject({ mode: 'full', complete: false, adverts: { seen: 100 } });
    expect(first.summary).toMatch(/^incremental run complete; .* full run not complete, .*\.$/);
    expect((await runState(drift)).comparison).toMatchObject({ seen: expect.any(Number) });
    const second = await reconciled(slow(6));
    expect(second.comparison).toMatchObject({ complete: true, adverts: { seen: 21, applied: 0 } });
    expect((await runState(drift)).comparison).toBeUndefined();
    expect((await runState(drift)).lastFullComparison).toMatchObject({ seen: expect.any(Number) });
    expect((await reconciled(drift.connector)).comparison).toBeUndefined();
    expect(priced).toHaveLength(120);
    expect(await shelved(drift, advert)).toMatchObject({ name: 'New' });
  });

  test('never before orders', async () => {
    await reconciled(slow(11));
    const [sku] = await skus();
    await drift.world.shop.buy({ lines: [{ sku: sku ?? '', quantity: 1 }] });
    const seen: string[] = [];
    const { oldestFirst } = drift.connector.marketplacer.adverts;
    const watched = withAdverts(drift.connector, {
      oldestFirst: async (after) => {
        const { externalIds } = await drift.world.marketplacer.state<{ externalIds: { key: string }[] }>();
        seen.push(...externalIds.map(({ key }) => key));
        return oldestFirst(after);
      },
    });
    expect(await reconciled(watched)).toMatchObject({ orders: { applied: 1 } });
    expect(seen).toContain('commercetools-order-id');
  });

  test('and what changes behind it is in the window of the next run', async () => {
    const [legacyId = 0] = [...(await shelf(drift)).keys()].sort((one, other) => one - other);
    const { oldestFirst } = drift.connector.marketplacer.adverts;
    let pages = 0;
    const disturbed = withAdverts(drift.connector, {
      oldestFirst: async (after) => {
        if ((pages += 1) === 2) {
          await drift.time.pass(20 * MINUTE_MS);
          const [id] = (await drift.connector.marketplacer.adverts.idsOf([legacyId])).values();
          await drift.world.marketplacer.updateAdvert(id ?? '', { title: 'Renamed' });
          await drift.time.pass(20 * MINUTE_MS);
          await anAdvert(drift, { title: 'Newest' });
        }
        return oldestFirst(after);
      },
    });
    for (let run = 0; run < 3; run += 1) await tick(disturbed);
    expect((await runState(drift)).comparison).toBeUndefined();
    expect((await shelf(drift)).get(legacyId)).toMatchObject({ name: 'Renamed' });
  });

  const skus = async () => {
    const { results } = await drift.world.commercetools.get<{ results: { sku: string }[] }>('/inventory', {
      limit: 1,
    });
    return results.map(({ sku }) => sku);
  };
});

describe('what it has found', () => {
  test('is kept, with the names of the fields and without their values', async () => {
    const [priced, deleted] = [await anAdvert(drift), await anAdvert(drift)];
    await reconciled(drift.connector);
    await movesOn();
    await changePrice(priced);
    await deleteProduct(deleted);
    await drift.time.pass(DAY_MS);
    await reconciled(drift.connector);
    const { comparedAt, ...record } = await driftRecord();
    expect(Date.parse(comparedAt)).toBeGreaterThan(drift.time.now() - MINUTE_MS);
    expect(record).toMatchObject({ mode: 'full', dryRun: false, truncated: false });
    expect(record.rows).toHaveLength(2);
    const ofProduct = (advert: Advert, ...fields: string[]) => ({
      object: { type: 'advert', id: String(advert.legacyId) },
      fields,
      outcome: 'applied',
    });
    const [price, stock] = [priced, deleted].map(({ variants }) => `Variant-${variants[0]?.legacyId}`);
    expect(record.rows).toEqual(
      expect.arrayContaining([
        ofProduct(priced, `${price} price`),
        ofProduct(deleted, 'product', `stock ${stock}`),
      ]),
    );
  });

  test('is nothing where nothing was found', async () => {
    await anAdvert(drift);
    await reconciled(drift.connector);
    await drift.time.pass(DAY_MS);
    await reconciled(drift.connector);
    expect(await driftRecord()).toMatchObject({ rows: [], truncated: false });
    await drift.time.pass(DAY_MS);
    expect((await reconciled(drift.connector)).comparison).toMatchObject({ complete: true });
  });
});
