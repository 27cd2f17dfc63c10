import { withinDelivery } from '../../src/runtime/delivery-context.ts';
import { createTransport, type TransportOptions } from '../../src/runtime/transport.ts';
import { answer, aServer, type Handler, type TestServer } from '../builders/http-server.ts';

let server: TestServer;
afterEach(() => server.close());

/** A transport that repeats reads after a 5xx or a 429, and writes after neither. */
function aTransport(change: Partial<TransportOptions> = {}) {
  const isRead = (method: string) => method === 'GET';
  return createTransport({
    attemptTimeoutMs: 1_000,
    retries: 2,
    retryable: (status, method) => (status === 429 || status >= 500) && isRead(method),
    retryUnanswered: isRead,
    ...change,
  });
}

async function serving(handler: Handler) {
  server = await aServer(handler);
  return server.url;
}

const within = <T>(budgetMs: number, work: () => Promise<T>) =>
  withinDelivery({ correlationId: 'test', budgetMs }, work);

async function timed<T>(work: () => Promise<T>) {
  const start = Date.now();
  const result = await work();
  return { result, ms: Date.now() - start };
}

describe('transport', () => {
  it('an outage that passes is not noticed by the caller', async () => {
    const url = await serving((_request, response, number) =>
      answer(response, number < 3 ? 503 : 200, { number }),
    );
    const response = await aTransport()(url);
    expect([response.status, await response.json()]).toEqual([200, { number: 3 }]);
  });

  it('E-17: an outage that stays is handed on as the last answer, after the agreed number of attempts', async () => {
    const url = await serving((_request, response) => answer(response, 503, { code: 'down' }));
    const response = await aTransport()(url);
    expect([response.status, await response.json()]).toEqual([503, { code: 'down' }]);
    expect(server.received).toHaveLength(3);
  });

  it('Retry-After is waited for where the deadline allows it', async () => {
    const url = await serving((_request, response, number) =>
      number === 1 ? answer(response, 503, {}, { 'retry-after': '1' }) : answer(response, 200),
    );
    const { result, ms } = await timed(() => within(5_000, () => aTransport()(url)));
    expect(result.status).toBe(200);
    expect(ms).toBeGreaterThanOrEqual(990);
  });

  it('D-32: where Retry-After is beyond the deadline, the answer comes at once and the sender waits instead of us', async () => {
    const url = await serving((_request, response) => answer(response, 503, {}, { 'retry-after': '30' }));
    const { result, ms } = await timed(() => within(2_000, () => aTransport()(url)));
    expect(result.status).toBe(503);
    expect(server.received).toHaveLength(1);
    expect(ms).toBeLessThan(500);
  });

  it('D-32: a server that does not answer is left at the deadline of the delivery', async () => {
    const url = await serving(() => {});
    const { ms } = await timed(() =>
      within(300, () => expect(aTransport()(url)).rejects.toMatchObject({ name: 'TimeoutError' })),
    );
    expect(ms).toBeLessThan(900);
    expect(server.received).toHaveLength(1);
  });

  it('D-32: an attempt without an answer is given up in time, and a read is made again', async () => {
    const url = await serving((_request, response, number) =>
      number === 1 ? undefined : answer(response, 200),
    );
    const response = await aTransport({ attemptTimeoutMs: 150 })(url);
    expect(response.status).toBe(200);
  });

  it('a write that may have taken effect is not made again', async () => {
    const url = await serving((_request, response) => answer(response, 500));
    expect((await aTransport()(url, { method: 'POST', body: 'x' })).status).toBe(500);
    expect(server.received.map(({ method, body }) => [method, body])).toEqual([['POST', 'x']]);
  });

  it('a write whose connection breaks is not made again', async () => {
    const url = await serving((_request, response) => void response.destroy());
    await expect(aTransport()(url, { method: 'POST', body: 'x' })).rejects.toThrow('fetch failed');
    expect(server.received).toHaveLength(1);
  });

  it('a read whose connection breaks is made again', async () => {
    const url = await serving((_request, response, number) =>
      number === 1 ? void response.destroy() : answer(response, 200),
    );
    expect((await aTransport()(url)).status).toBe(200);
  });

  it.each([200, 304, 400, 401, 404, 409])('the answer %i is an answer, and is handed on', async (status) => {
    const url = await serving((_request, response) => answer(response, status));
    expect((await aTransport()(url)).status).toBe(status);
    expect(server.received).toHaveLength(1);
  });

  it('without retries, one attempt is made', async () => {
    const url = await serving((_request, response) => answer(response, 503));
    expect((await aTransport({ retries: 0 })(url)).status).toBe(503);
    expect(server.received).toHaveLength(1);
  });
});
