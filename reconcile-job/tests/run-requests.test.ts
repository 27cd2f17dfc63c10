import { CONTAINERS, type DriftRecord, type RunState } from '@marketplacer-connector/core/store';
import {
  anAdvert,
  askForRun,
  openDrift,
  reconciled,
  recordsIn,
  runState,
  shelved,
  tick,
  writesTo,
  type Drift,
} from './support/drift.ts';
import { afterEachPage } from './support/connector.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let drift: Drift;

beforeEach(async () => {
  drift = await openDrift();
});

test('a full run that was asked for is made by the next tick, once', async () => {
  await anAdvert(drift);
  await askForRun(drift);
  expect(await reconciled(drift.connector)).toMatchObject({ mode: 'full', adverts: { applied: 1 } });
  expect(await drift.connector.store.runRequest.read()).toBeUndefined();
  expect(await reconciled(drift.connector)).toMatchObject({ mode: 'incremental' });
});

describe('one is not lost where the job dies', () => {
  /** A job that dies with the first write of its state that does this. */
  function dyingAt(isLast: (change: Partial<RunState>) => boolean): Drift['connector'] {
    const { store } = drift.connector;
    const lease: typeof store.runState.lease = async () => {
      const taken = await store.runState.lease();
      if (taken.kind !== 'taken') return taken;
      return {
        ...taken,
        save: async (change) => {
          if (isLast(change)) throw new Error('died');
          return taken.save(change);
        },
        release: async () => undefined,
      };
    };
    return { ...drift.connector, store: { ...store, runState: { ...store.runState, lease } } };
  }

  test.each<[string, (change: Partial<RunState>) => boolean]>([
    ['before it has taken it', (change) => 'asked' in change],
    ['between taking it and beginning', (change) => 'comparison' in change],
    ['while it compares', ({ comparison }) => (comparison?.done.length ?? 0) > 0],
  ])('%s', async (_name, isLast) => {
    await anAdvert(drift);
    await askForRun(drift);
    expect((await tick(dyingAt(isLast))).status).toBe(503);
    await drift.time.pass(HOUR_MS);
    const report = await reconciled(drift.connector);
    expect([report.mode, report.comparison?.mode]).toContain('full');
    expect((await runState(drift)).lastFullComparison).toBeDefined();
    expect((await runState(drift)).asked).toBeUndefined();
    expect(await drift.connector.store.runRequest.read()).toBeUndefined();
    expect(await reconciled(drift.connector)).toMatchObject({ mode: 'incremental' });
  });

  test('before it has taken it away, and then it is made once', async () => {
    await anAdvert(drift);
    await askForRun(drift);
    const { store } = drift.connector;
    const open: typeof store.runRequest.open = async () => {
      const opened = await store.runRequest.open();
      return opened && { ...opened, remove: () => Promise.reject(new Error('died')) };
    };
    const dying = { ...drift.connector, store: { ...store, runRequest: { ...store.runRequest, open } } };
    expect((await tick(dying)).status).toBe(503);
    expect(await reconciled(drift.connector)).toMatchObject({ mode: 'full' });
    expect(await reconciled(drift.connector)).toMatchObject({ mode: 'incremental' });
  });
});

test('one that could not be ended goes on with the ticks, which do their own work first', async () => {
  for (const title of ['One', 'Two', 'Three']) await anAdvert(drift, { title });
  await askForRun(drift);
  const slow = afterEachPage(drift.connector, () => drift.time.pass(26 * MINUTE_MS));
  const { body } = await tick(slow);
  expect(body).toMatchObject({ mode: 'full', complete: false });
  expect(await reconciled(drift.connector)).toMatchObject({
    mode: 'incremental',
    comparison: { mode: 'full', complete: true },
  });
});

test('one that is asked for again begins at the beginning', async () => {
  await anAdvert(drift);
  await askForRun(drift);
  await tick(afterEachPage(drift.connector, () => drift.time.pass(26 * MINUTE_MS)));
  const { comparison: first } = await runState(drift);
  expect(first?.done).toContain('sellers');
  await askForRun(drift);
  expect(await reconciled(drift.connector)).toMatchObject({ sellers: { seen: 1 } });
});

describe('a dry run that was asked for', () => {
  test('changes nothing, and leaves its report and its drift', async () => {
    const advert = await anAdvert(drift);
    await reconciled(drift.connector);
    await drift.time.pass(HOUR_MS);
    await drift.world.marketplacer.updateAdvert(advert.id, { title: 'Renamed' });
    await drift.world.commercetools.resetRequests();
    const { progress, baseline } = await runState(drift);
    await askForRun(drift, { dryRun: true });
    const report = await reconciled(drift.connector);
    expect(report).toMatchObject({ mode: 'full', dryRun: true, adverts: { applied: 1 } });
    expect(await writesTo(drift)).toEqual([expect.stringMatching(/^DELETE .*\/run-request$/)]);
    expect(await runState(drift)).toMatchObject({ progress, baseline });
    expect((await runState(drift)).lastFullComparison).toBeUndefined();
    expect(await drift.connector.store.reports.latest()).toMatchObject({ dryRun: true });
    const record = (await recordsIn<DriftRecord>(drift, CONTAINERS.reports)).find((one) => 'rows' in one);
    expect(record).toMatchObject({
      dryRun: true,
      rows: [{ object: { type: 'advert', id: String(advert.legacyId) }, outcome: 'applied' }],
    });
    expect(record?.rows[0]?.fields).toContain('name');
    await reconciled(drift.connector);
    expect(await shelved(drift, advert)).toMatchObject({ name: 'Renamed' });
  });

  test('stays one where later ticks go on with it', async () => {
    const advert = await anAdvert(drift);
    await reconciled(drift.connector);
    await drift.time.pass(HOUR_MS);
    await anAdvert(drift, { title: 'Newer' });
    await reconciled(drift.connector);
    const { id, version } = await drift.world.commercetools.get<{ id: string; version: number }>(
      `/products/key=marketplacer-advert-${advert.legacyId}`,
    );
    const actions = [{ action: 'changeName', name: { en: 'By hand' } }];
    await drift.world.commercetools.post(`/products/${id}`, { version, actions });
    await askForRun(drift, { dryRun: true });
    const { sellers } = drift.connector.marketplacer;
    const page: typeof sellers.page = async (since, after) => {
      const read = await sellers.page(since, after);
      await drift.time.pass(26 * MINUTE_MS);
      return read;
    };
    const { marketplacer } = drift.connector;
    const slow = { ...drift.connector, marketplacer: { ...marketplacer, sellers: { ...sellers, page } } };
    expect((await tick(slow)).body).toMatchObject({ complete: false, dryRun: true });
    expect(await reconciled(drift.connector)).toMatchObject({
      dryRun: false,
      comparison: { dryRun: true, complete: true, adverts: { applied: 1 } },
    });
    expect(await shelved(drift, advert)).toMatchObject({ name: 'By hand' });
  });

  test('of what has changed says what would be done', async () => {
    await anAdvert(drift);
    await askForRun(drift, { mode: 'incremental', dryRun: true });
    const report = await reconciled(drift.connector);
    expect(report).toMatchObject({ mode: 'incremental', dryRun: true, adverts: { applied: 1 } });
    expect((await reconciled(drift.connector)).adverts).toMatchObject({ applied: 1 });
  });
});

test('a tick that is a dry run leaves the request to the next one', async () => {
  await askForRun(drift);
  await reconciled(drift.connector, { dryRun: 'true' });
  expect(await drift.connector.store.runRequest.read()).toMatchObject({ mode: 'full' });
});
