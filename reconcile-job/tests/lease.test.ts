import { CONTAINERS } from '@marketplacer-connector/core/store';
import {
  anAdvert,
  failures,
  leaveRunState,
  openDrift,
  reconciled,
  recordsIn,
  shelf,
  tick,
  type Drift,
} from './support/drift.ts';

const MINUTE_MS = 60_000;
const YEAR_MS = 365 * 24 * 60 * MINUTE_MS;

let drift: Drift;

beforeEach(async () => {
  drift = await openDrift();
  await anAdvert(drift);
});

test('the lease of a run whose clock ran ahead ends by the time of commercetools', async () => {
  await leaveRunState(drift, { lease: { token: 'ahead', until: drift.time.now() + YEAR_MS } });
  expect((await tick(drift.connector)).body).toMatchObject({ code: 'already-running' });
  await drift.time.pass(11 * MINUTE_MS);
  await reconciled(drift.connector);
  expect((await shelf(drift)).size).toBe(1);
});

test('a run that holds the lease for longer than any may is recorded, and forgotten with the next run', async () => {
  const since = drift.time.now() - 36 * MINUTE_MS;
  const lease = { token: 'stuck', until: drift.time.now() + MINUTE_MS, since };
  await leaveRunState(drift, { lease });
  expect((await tick(drift.connector)).body).toMatchObject({ code: 'already-running' });
  expect(await failures(drift)).toMatchObject([
    { code: 'run-broken', object: { type: 'installation', id: 'reconcile' } },
  ]);
  await drift.time.pass(2 * MINUTE_MS);
  await reconciled(drift.connector);
  expect(await failures(drift)).toEqual([]);
});

test('a run that holds it for less is no news', async () => {
  const since = drift.time.now() - 20 * MINUTE_MS;
  await leaveRunState(drift, { lease: { token: 'busy', until: drift.time.now() + MINUTE_MS, since } });
  await tick(drift.connector);
  expect(await recordsIn(drift, CONTAINERS.failures)).toEqual([]);
});
