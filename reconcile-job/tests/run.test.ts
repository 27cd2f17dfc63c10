import request from 'supertest';
import { MarketplacerUnavailable } from '@marketplacer-connector/core/marketplacer';
import { CONTAINERS } from '@marketplacer-connector/core/store';
import { pushEndpoint } from '../../sandbox/testing/push-endpoint.ts';
import { createApp } from '../src/app.ts';
import { afterEachPage, connectorIn, withAdverts } from './support/connector.ts';
import {
  anAdvert,
  failures,
  leaveRunState,
  manyAdverts,
  openDrift,
  reconciled,
  recordsIn,
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
  drift = await openDrift();
});

/** What the connector has asked Marketplacer to change. */
async function mutationsAsked(): Promise<number> {
  const requests = await drift.world.marketplacer.requests();
  return requests.filter(({ operationName }) => operationName?.startsWith('Create')).length;
}

/** Where the comparison of adverts has stopped. */
async function checkpointOf(mode: (typeof MODES)[number]) {
  const { comparison, progress } = await runState(drift);
  return (mode === 'full' ? comparison?.progress : progress)?.adverts?.checkpoint;
}

describe('the answer', () => {
  test('is the report of the run, which is also stored', async () => {
    await anAdvert(drift);
    const body = await reconciled(drift.connector);
    const nothing = { seen: 0, applied: 0, unchanged: 0, stale: 0, ignored: 0, failed: 0, retry: 0 };
    expect(body).toEqual({
      outcome: 'ended',
      mode: 'incremental',
      dryRun: false,
      startedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      finishedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      complete: true,
      orders: nothing,
      orderUpdates: nothing,
      shipments: nothing,
      refunds: nothing,
      remittances: nothing,
      remittanceAdvices: nothing,
      categories: nothing,
      attributes: nothing,
      sellers: { ...nothing, seen: 1, applied: 1 },
      enrichments: nothing,
      verdicts: nothing,
      channels: nothing,
      adverts: { ...nothing, seen: 1, applied: 1 },
      removals: nothing,
      failures: nothing,
      notes: [],
      summary: 'incremental run complete; changed: 1 advert, 1 seller; compared: 1 advert, 1 seller.',
      correlationId: expect.any(String),
    });
    const { outcome: _outcome, correlationId: _correlationId, ...report } = body;
    expect(await recordsIn(drift, CONTAINERS.reports)).toEqual([report]);
  });

  test.each([
    [{ mode: 'everything' }, 'unknown-mode'],
    [{ mode: '' }, 'unknown-mode'],
    [{ dryRun: 'maybe' }, 'unknown-dry-run'],
    [{ force: 'true' }, 'unknown-option'],
    [{ mode: 'full', force: 'false' }, 'unknown-option'],
    [{ dryrun: 'true' }, 'unknown-option'],
  ])('to %j is 400, and nothing is done', async (query, code) => {
    await anAdvert(drift);
    const { status, body } = await tick(drift.connector, query);
    expect([status, body]).toEqual([400, { outcome: 'refused', code, correlationId: expect.any(String) }]);
    expect(await shelf(drift)).toEqual(new Map());
  });

  test('does not depend on a body', async () => {
    const answer = await request(createApp(drift.connector))
      .post('/reconcile')
      .set('Content-Type', 'application/json')
      .send('{');
    expect([answer.status, answer.body.outcome]).toEqual([200, 'ended']);
  });

  test.each(['/status', '/reconcile/status'])('at %s is health', async (path) => {
    expect((await request(createApp(drift.connector)).get(path)).status).toBe(200);
  });

  test.each(['commercetools', 'marketplacer'] as const)(
    'is 503 while %s is away, without a stack',
    async (away) => {
      await drift.world[away].faults([{ fault: '500-before' }]);
      const { status, body } = await tick(drift.connector);
      expect([status, body]).toEqual([
        503,
        { outcome: 'retry', code: 'unavailable', correlationId: expect.any(String) },
      ]);
      await drift.world[away].clearFaults();
      await drift.time.pass(11 * MINUTE_MS);
      await reconciled(drift.connector);
    },
  );

  test('E-26 is not given before everything is done', async () => {
    await manyAdverts(drift, 3);
    await drift.world.commercetools.faults([
      { fault: 'delay', delayMs: 200, method: 'POST', path: '/inventory' },
    ]);
    await reconciled(drift.connector);
    const { length } = await drift.world.commercetools.requests();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await drift.world.commercetools.requests()).toHaveLength(length);
    for (const { stock } of (await shelf(drift)).values()) expect(stock).toBe(7);
  });
});

describe('the lease', () => {
  test('lets one of two runs at the same time work, and the other one says so', async () => {
    await manyAdverts(drift, 10);
    const connectors = [drift.connector, connectorIn(drift.world, drift.time)];
    const answers = await Promise.all(connectors.map((connector) => tick(connector)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map(({ body }) => body.code ?? body.outcome).toSorted()).toEqual([
      'already-running',
      'ended',
    ]);
    expect((await shelf(drift)).size).toBe(10);
  });

  test('is given back at the end, so that the next run can start at once', async () => {
    await reconciled(drift.connector);
    expect((await runState(drift)).lease.until).toBe(0);
    await reconciled(drift.connector);
  });

  test('is given back by a run that broke off', async () => {
    const broken = withAdverts(drift.connector, {
      newestFirst: () => Promise.reject(new MarketplacerUnavailable('away')),
    });
    expect((await tick(broken)).status).toBe(503);
    await reconciled(drift.connector);
  });

  test('of a run that died is taken over when it has expired', async () => {
    await anAdvert(drift);
    await leaveRunState(drift, { lease: { token: 'dead', until: drift.time.now() + MINUTE_MS } });
    expect((await tick(drift.connector)).body).toMatchObject({ outcome: 'ignored', code: 'already-running' });
    await drift.time.pass(2 * MINUTE_MS);
    await reconciled(drift.connector);
    expect((await shelf(drift)).size).toBe(1);
  });

  test('that nobody has prepared is 503', async () => {
    await drift.world.commercetools.delete(`/custom-objects/${CONTAINERS.state}/reconcile`);
    const { status, body } = await tick(drift.connector);
    expect([status, body.code]).toEqual([503, 'not-prepared']);
  });

  test.each(MODES)('that was lost stops the run (mode=%s)', async (mode) => {
    await manyAdverts(drift, 120);
    const thief = { token: 'thief', until: drift.time.now() + DAY_MS };
    let pages = 0;
    const robbed = afterEachPage(drift.connector, async () => {
      pages += 1;
      await leaveRunState(drift, { lease: thief });
    });
    expect((await tick(robbed, { mode })).body).toMatchObject({ outcome: 'ended', complete: false });
    expect(pages).toBe(1);
    expect((await runState(drift)).lease).toEqual(thief);
  });

  test('that was lost while removals were read stops the run before the catalogue', async () => {
    await anAdvert(drift);
    const { removals } = drift.connector.marketplacer.adverts;
    const thief = { token: 'thief', until: drift.time.now() + DAY_MS };
    const robbed = withAdverts(drift.connector, {
      removals: async (since, after) => {
        await leaveRunState(drift, { lease: thief });
        return removals(since, after);
      },
    });
    expect((await tick(robbed)).body).toMatchObject({ complete: false });
    expect(await shelf(drift)).toEqual(new Map());
  });
});

describe.each(MODES)('the time budget of a run with mode=%s', (mode) => {
  /** A run that gets through one page in its time. */
  const oneSlowPage = () =>
    tick(
      afterEachPage(drift.connector, () => drift.time.pass(26 * MINUTE_MS)),
      { mode },
    );

  test('ends it with a checkpoint, from which the next ones go on', async () => {
    await manyAdverts(drift, 120);
    expect((await oneSlowPage()).body).toMatchObject({
      outcome: 'ended',
      complete: false,
      adverts: { seen: 50 },
    });
    expect(await checkpointOf(mode)).toMatchObject({ after: expect.any(String) });
    expect((await oneSlowPage()).body).toMatchObject({ complete: false, adverts: { seen: 50, applied: 50 } });
    const last = await reconciled(drift.connector, { mode });
    expect(last.adverts).toMatchObject({ seen: 20, applied: 20 });
    expect((await shelf(drift)).size).toBe(120);
    expect(await checkpointOf(mode)).toBeUndefined();
  });

  test('E-23 does not let it forget what was left to be tried again before the checkpoint', async () => {
    await manyAdverts(drift, 4, 'Oldest');
    await drift.time.pass(DAY_MS);
    await manyAdverts(drift, 112, 'Other');
    await drift.time.pass(DAY_MS);
    await manyAdverts(drift, 4, 'Newest');
    const refusal = { fault: '500-before', method: 'POST', path: '/products', body: '"Other' } as const;
    await drift.world.commercetools.faults([{ ...refusal, times: 1 }]);
    expect((await oneSlowPage()).body.adverts).toMatchObject({ seen: 50, retry: 1 });
    expect((await oneSlowPage()).body.adverts).toMatchObject({ seen: 50, retry: 0 });
    await reconciled(drift.connector, { mode });
    // A comparison of everything is far from the next one, so it leaves such objects to the list of failures.
    expect((await shelf(drift)).size).toBe(mode === 'full' ? 120 : 119);
    await reconciled(drift.connector, { mode });
    expect((await shelf(drift)).size).toBe(120);
    expect(await failures(drift)).toEqual([]);
  });
});

describe('the moment up to which both sides are in sync', () => {
  test('spares an incremental run what it has seen, and a full run reads everything', async () => {
    await anAdvert(drift);
    await reconciled(drift.connector);
    await drift.time.pass(DAY_MS);
    await anAdvert(drift, { title: 'New' });
    expect((await reconciled(drift.connector)).adverts).toMatchObject({ seen: 2, applied: 1 });
    expect((await reconciled(drift.connector)).adverts).toMatchObject({ seen: 1, unchanged: 1 });
    expect((await reconciled(drift.connector, { mode: 'full' })).adverts).toMatchObject({
      seen: 2,
      unchanged: 2,
    });
  });

  test('E-23 stays where it was while something is left to be tried again', async () => {
    const advert = await anAdvert(drift);
    await drift.world.commercetools.faults([{ fault: '500-before', method: 'POST', path: '/products' }]);
    await reconciled(drift.connector);
    expect((await runState(drift)).progress?.adverts?.syncedUntil).toBeUndefined();
    await drift.world.commercetools.clearFaults();
    await reconciled(drift.connector);
    expect((await runState(drift)).progress?.adverts?.syncedUntil).toEqual(expect.any(String));
    expect(await shelved(drift, advert)).toMatchObject({ published: true });
  });

  test('overlaps, so that a change at the very last moment is not missed', async () => {
    const advert = await anAdvert(drift);
    await reconciled(drift.connector);
    await drift.world.marketplacer.updateAdvert(advert.id, { title: 'Renamed in the same second' });
    await reconciled(drift.connector);
    expect(await shelved(drift, advert)).toMatchObject({ name: 'Renamed in the same second' });
  });
});

describe('a dry run', () => {
  test.each(MODES)('writes nothing on either side, and tells what it would do (mode=%s)', async (mode) => {
    const [gone, changed] = [await anAdvert(drift), await anAdvert(drift)];
    await reconciled(drift.connector);
    await drift.time.pass(MINUTE_MS);
    await drift.world.shop.buy({ lines: [{ sku: `Variant-${changed.variants[0]?.legacyId}`, quantity: 1 }] });
    await drift.world.marketplacer.deleteAdvert(gone.id);
    await drift.world.marketplacer.updateAdvert(changed.id, { title: 'Changed' });
    await anAdvert(drift, { title: 'New' });
    const [before, stateBefore] = [await shelf(drift), await runState(drift)];
    await drift.world.commercetools.resetRequests();
    await drift.world.marketplacer.resetRequests();

    const report = await reconciled(drift.connector, { mode, dryRun: 'true' });
    expect(report).toMatchObject({
      dryRun: true,
      orders: { seen: 1, applied: 1 },
      // Marketplacer lists deleted adverts among the others.
      adverts: { seen: 3, applied: 2, ignored: 1 },
      removals: { seen: 1, applied: 1 },
    });
    expect(report.summary).toContain('would change');
    expect(await shelf(drift)).toEqual(before);
    expect([await writesTo(drift), await mutationsAsked()]).toEqual([[], 0]);
    expect((await runState(drift)).progress).toEqual(stateBefore.progress);
  });
});

test('NOTIFY_URL is told of new failures after the run, and of each one once', async () => {
  const told = await pushEndpoint([200]);
  const telling = connectorIn(drift.world, drift.time, { NOTIFY_URL: told.url });
  const advert = await anAdvert(drift);
  const { id, version } = await drift.world.shop.offerOwnProduct({
    sku: 'own',
    name: 'Own',
    centAmount: 1000,
  });
  const key = `marketplacer-advert-${advert.legacyId}`;
  await drift.world.commercetools.post(`/products/${id}`, { version, actions: [{ action: 'setKey', key }] });
  await reconciled(telling);
  await drift.time.pass(MINUTE_MS);
  await reconciled(telling);
  await told.close();
  expect(told.received.map(({ body }) => JSON.parse(body))).toEqual([
    {
      text: expect.stringContaining(`advert ${advert.legacyId}`),
      failures: [expect.objectContaining({ code: 'foreign-product' })],
    },
  ]);
});

test('FLOWS_OFF=products leaves the catalogue alone, and orders go on', async () => {
  const off = await openDrift({ overrides: { FLOWS_OFF: 'products' } });
  await anAdvert(off);
  const report = await reconciled(off.connector);
  expect(report.adverts.seen).toBe(0);
  expect(await shelf(off)).toEqual(new Map());
});

test('the reports of the last 50 runs are kept', async () => {
  const { commercetools } = drift.world;
  const earlier = Array.from({ length: 49 }, (_, run) => `reconcile-${drift.time.now() - DAY_MS + run}`);
  for (const key of earlier) {
    await commercetools.post('/custom-objects', { container: CONTAINERS.reports, key, value: {} });
  }
  for (let run = 0; run < 3; run += 1) await reconciled(drift.connector);
  const { results } = await commercetools.get<{ results: { key: string }[] }>(
    `/custom-objects/${CONTAINERS.reports}`,
    { limit: 500, sort: 'key asc' },
  );
  const keys = results.map(({ key }) => key);
  expect(keys).toHaveLength(50);
  expect(keys.slice(0, 47)).toEqual(earlier.slice(2));
});
