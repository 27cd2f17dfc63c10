import { connect } from 'node:net';
import { ensureWebhooks } from '@marketplacer-connector/core/deployment';
import request from 'supertest';
import { deliverAdvert, expectAnswer } from '../support/deliveries.ts';
import { act, anOperatedService, look, OPERATIONS_TOKEN, recordFailures } from '../support/operations.ts';
import { anUnsentSale, asked } from '../support/refunds.ts';
import { deploy, type Service } from '../support/service.ts';

const times = <Result>(count: number, each: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_none, index) => each(index)));

async function anAdvert({ world }: Service) {
  const seller = await world.marketplacer.createSeller();
  const variants = [{ price: '5.00', countOnHand: 7 }];
  return world.marketplacer.createAdvert({ seller, title: 'Pen', variants });
}

/** The first lines of what the service answers to bytes that no client library would send. */
function rawAnswer({ url }: Service, bytes: string, waitMs = 2_000): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) });
    let answer = '';
    const timer = setTimeout(() => end(), waitMs);
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    socket.on('close', end).on('error', end);
    socket.write(bytes);
  });
}

describe('a flood of operations', () => {
  it('meets ten places, and delays no webhook', async () => {
    const service = await anOperatedService();
    const advert = await anAdvert(service);
    await service.world.marketplacer.faults([{ fault: 'delay', body: 'Seller', delayMs: 1_500 }]);
    const flood = times(60, () => look(service, '/compare', { query: { seller: 1 } }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const begun = Date.now();
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    expect(Date.now() - begun).toBeLessThan(1_200);
    const answers = await flood;
    const busy = answers.filter(({ status }) => status === 429);
    expect(answers.length - busy.length).toBe(10);
    expectAnswer(busy[0]!, 429, 'busy');
    expect(busy[0]!.headers['retry-after']).toMatch(/^\d+$/);
    expect((await look(service, '/status')).status).toBe(200);
  });

  it('of tokens that nobody knows shuts out neither the operator nor a webhook', async () => {
    const service = await anOperatedService();
    const advert = await anAdvert(service);
    await service.world.commercetools.faults([{ fault: 'delay', path: '/oauth/introspect', delayMs: 1_500 }]);
    const flood = times(60, (index) => act(service, '/failures/replay', { token: `guess-${index}` }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await look(service, '/status')).status).toBe(200);
    expectAnswer(await deliverAdvert(service, advert), 200, 'applied');
    const statuses = (await flood).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
  });

  it('leaves one run request behind, and one state of an object', async () => {
    const service = await anOperatedService();
    const advert = await anAdvert(service);
    const runs = await times(8, () => act(service, '/run', { body: { mode: 'full', dryRun: true } }));
    expect(runs.every(({ status }) => status === 202 || status === 503)).toBe(true);
    const query = { advert: advert.legacyId };
    const syncs = await times(8, () => act(service, '/sync', { query }));
    expect(syncs.map(({ body }) => body.outcome)).toContain('applied');
    expect((await look(service, '/compare', { query })).body).toMatchObject({ inStep: true });
  });
});

describe('a stranger', () => {
  it('has none of a body read', async () => {
    const service = await anOperatedService();
    const head = 'POST /webhooks/operations/run HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n{';
    expect(await rawAnswer(service, head)).toMatch(/^HTTP\/1\.1 401 [^]*connection: close/i);
  });

  it('who knows the token and sends slowly keeps a place for five seconds', async () => {
    const service = await anOperatedService();
    const head = `POST /webhooks/operations/run HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${OPERATIONS_TOKEN}\r\n`;
    const answer = await rawAnswer(service, `${head}Content-Length: 50\r\n\r\n{`, 7_000);
    expect(answer).toMatch(/^HTTP\/1\.1 503 [^]*out-of-time/);
  });

  it.each([
    ['put', '/status'],
    ['delete', '/failures/advert-1'],
    ['patch', '/run'],
    ['post', '/status'],
    ['post', '/compare?advert=1'],
    ['get', '/run'],
    ['get', '/sync?advert=1'],
    ['get', '/failures/advert-1/replay'],
    ['get', '/nothing'],
    ['get', '/STATUS/../../secret'],
    ['get', '/status/deeper'],
  ] as const)('finds nothing at %s %s, with or without a token', async (method, path) => {
    const service = await anOperatedService();
    const address = `/webhooks/operations${path}`;
    const authorized = { Authorization: `Bearer ${OPERATIONS_TOKEN}` };
    expectAnswer(await request(service.url)[method](address), 404, 'unknown-path');
    expectAnswer(await request(service.url)[method](address).set(authorized), 404, 'unknown-path');
  });

  it('gets no leave to read answers from a page of another origin', async () => {
    const service = await anOperatedService();
    const preflight = await request(service.url)
      .options('/webhooks/operations/status')
      .set({ Origin: 'https://evil.example', 'Access-Control-Request-Method': 'GET' });
    const { headers } = await look(service, '/status');
    for (const name of [...Object.keys(preflight.headers), ...Object.keys(headers)]) {
      expect(name).not.toMatch(/^access-control-/);
    }
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });
});

describe('an answer', () => {
  it('carries the trace of its question, and a correlation id where it says what became of it', async () => {
    const service = await anOperatedService();
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const { body } = await request(service.url)
      .post('/webhooks/operations/sync?advert=1')
      .set('Authorization', `Bearer ${OPERATIONS_TOKEN}`)
      .set('traceparent', `00-${trace}-00f067aa0ba902b7-01`);
    expect(body).toEqual({ outcome: 'ignored', code: 'unknown-object', correlationId: trace });
  });

  it('holds no secret and nothing of a buyer, whatever is asked', async () => {
    const sale = await anUnsentSale({
      configuration: { OPERATIONS_TOKEN, NOTIFY_URL: 'https://hooks.example/SECRET-HOOK' },
    });
    await deploy(sale, ensureWebhooks);
    const { id } = sale.order;
    await asked(sale, sale.cup, 1, { dispatched: false });
    await sale.ship(sale.tea, 1, 'TRACK-ME');
    await recordFailures(sale, { code: 'order-edited', object: { type: 'order-edit', id } });
    const answers = [
      await look(sale, '/compare', { query: { order: id } }),
      await act(sale, '/sync', { query: { order: id } }),
      await act(sale, '/failures/replay'),
      await look(sale, '/status'),
      await look(sale, '/failures'),
      await look(sale, `/orders/${id}`),
      await look(sale, '/history', { query: { order: id } }),
      await look(sale, '/drift'),
      await look(sale, '/settings'),
      await act(sale, '/run', { body: { mode: 'full' } }),
    ];
    const environment = sale.world.environment('service');
    const secrets = [
      environment['CTP_CLIENT_SECRET'],
      environment['MARKETPLACER_API_KEY'],
      environment['MARKETPLACER_WEBHOOK_SECRET'],
      OPERATIONS_TOKEN,
      'SECRET-HOOK',
    ];
    const personal = ['shopper@example.com', 'Collins', 'Melbourne', 'TRACK-ME'];
    for (const { status, text } of answers) {
      expect(status).toBeLessThan(300);
      for (const word of [...secrets, ...personal]) expect(text).not.toContain(word);
    }
  });
});
