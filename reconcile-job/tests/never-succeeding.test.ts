import { anAdvert, failures, openDrift, reconciled, runState, shelved, type Drift } from './support/drift.ts';

let drift: Drift;

beforeEach(async () => {
  drift = await openDrift();
});

test('a product that is too large for commercetools is a record, the others come, and the mark moves', async () => {
  const large = await anAdvert(drift, { title: 'Large' });
  const small = await anAdvert(drift, { title: 'Small' });
  await drift.world.commercetools.faults([
    { fault: '413', method: 'POST', path: '/products$', body: 'Large' },
  ]);
  const { adverts } = await reconciled(drift.connector);
  expect(adverts).toMatchObject({ failed: 1, applied: 1, retry: 0 });
  expect(await failures(drift)).toMatchObject([
    { code: 'refused-by-commercetools', object: { type: 'advert', id: String(large.legacyId) } },
  ]);
  expect(await shelved(drift, small)).toMatchObject({ published: true });
  expect((await runState(drift)).progress?.adverts?.syncedUntil).toBeDefined();
  await drift.world.commercetools.clearFaults();
  await reconciled(drift.connector);
  expect(await failures(drift)).toEqual([]);
});
