import { createStore, CONTAINERS, RUN_STATE_KEY, type RunRequest } from '../../src/store/index.ts';
import { customObjectsInMemory } from '../builders/custom-objects-in-memory.ts';
import { aClock } from '../sweep/a-list.ts';

const clock = { ...aClock(), sleep: async () => undefined };
const request: RunRequest = {
  mode: 'full',
  dryRun: true,
  force: false,
  requestedAt: '2026-03-01T00:00:00.000Z',
};

function aStore() {
  const customObjects = customObjectsInMemory();
  return { customObjects, store: createStore({ customObjects }, clock) };
}

test('a run that was asked for is taken away once it was read', async () => {
  const { store } = aStore();
  await store.runRequest.put(request);
  expect(await store.runRequest.read()).toEqual(request);
  const opened = await store.runRequest.open();
  expect(opened?.request).toEqual(request);
  await opened?.remove();
  expect([await store.runRequest.read(), await store.runRequest.open()]).toEqual([undefined, undefined]);
});

test('one that comes meanwhile is not taken away with it', async () => {
  const { store } = aStore();
  await store.runRequest.put(request);
  const opened = await store.runRequest.open();
  await store.runRequest.put({ ...request, dryRun: false });
  await opened?.remove();
  expect(await store.runRequest.read()).toMatchObject({ dryRun: false });
});

test('the last one who asks is heard', async () => {
  const { store } = aStore();
  await store.runRequest.put(request);
  await store.runRequest.put({ ...request, dryRun: false });
  expect(await store.runRequest.read()).toMatchObject({ dryRun: false });
});

test('what asks for nothing that is known is taken away, and asks for nothing', async () => {
  const { customObjects, store } = aStore();
  await customObjects.put(CONTAINERS.state, 'run-request', { ...request, mode: 'everything' });
  const opened = await store.runRequest.open();
  expect(opened?.request).toBeUndefined();
  await opened?.remove();
  expect(customObjects.all()).toEqual([]);
});

test('the status of the job tells the run under way, and nothing of one that has ended', async () => {
  const { customObjects, store } = aStore();
  expect(await store.runState.status()).toBeUndefined();
  const lease = { token: 'one', until: clock.now() + 60_000, since: clock.now(), mode: 'full' };
  const leave = (change: object) =>
    customObjects.put(CONTAINERS.state, RUN_STATE_KEY, { lease: { ...lease, ...change } });
  await leave({ progress: { seen: 7, total: 10 } });
  const startedAt = new Date(clock.now()).toISOString();
  const progress = { seen: 7, total: 10 };
  expect(await store.runState.status()).toMatchObject({ running: true, mode: 'full', startedAt, progress });
  await leave({ until: 0 });
  expect(await store.runState.status()).toEqual({ running: false });
});

test('the latest report is that of a run, whatever else is kept beside it', async () => {
  const { store } = aStore();
  expect(await store.reports.latest()).toBeUndefined();
  await store.drift.put({ comparedAt: '', mode: 'full', dryRun: false, rows: [], truncated: false });
  expect(await store.reports.latest()).toBeUndefined();
  for (let run = 1; run <= 51; run += 1) await store.reports.put(1_000 + run, { run });
  expect(await store.reports.latest()).toEqual({ run: 51 });
  expect(await store.drift.read()).toMatchObject({ mode: 'full' });
});
