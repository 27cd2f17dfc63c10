import { createNotify } from '../../src/store/notify.ts';
import type { Failure } from '../../src/outcome/index.ts';
import { createLog } from '../../src/runtime/index.ts';
import { answer, aServer, type TestServer } from '../builders/http-server.ts';

let server: TestServer;
afterEach(() => server.close());

const failure = (id: number): Failure => ({
  code: 'order-refused',
  object: { type: 'order', id: `order-${id}` },
  detail: 'x'.repeat(1_000),
});
const failures = (count: number) => Array.from({ length: count }, (_none, id) => failure(id));
const silent = createLog('silent');

async function aReceiver(status = 200): Promise<string> {
  server = await aServer((_request, response) => answer(response, status, {}));
  return `${server.url}/hook`;
}

it('a digest of many failures is bounded, and says how many more there are and where', async () => {
  const notify = createNotify(await aReceiver(), silent);
  expect(await notify(failures(5_000))).toBe(true);
  const body = String(server.received[0]?.body);
  expect(body.length).toBeLessThan(16_000);
  expect(JSON.parse(body)).toMatchObject({ more: 4_980 });
  expect(JSON.parse(body).text).toContain(
    'and 4980 more, in the custom objects marketplacer-connector-failures',
  );
});

it('one process tells once a minute at most, and leaves the rest to the next digest', async () => {
  let now = 0;
  const notify = createNotify(await aReceiver(), silent, () => now);
  const told: boolean[] = [];
  for (let times = 0; times < 12; times += 1) told.push(await notify([failure(times)]));
  expect([told.filter(Boolean).length, server.received.length]).toEqual([1, 1]);
  now += 61_000;
  expect(await notify([failure(99)])).toBe(true);
});

it.each([
  [400, true],
  [404, true],
  [413, true],
  [408, false],
  [429, false],
  [500, false],
])('what a receiver answers %s to counts as told: %s', async (status, told) => {
  expect(await createNotify(await aReceiver(status), silent)([failure(1)])).toBe(told);
});
