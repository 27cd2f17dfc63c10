import request from 'supertest';
import { createApp } from '../../src/app.ts';
import { anOperatedService, OPERATIONS_TOKEN, recordFailures } from '../support/operations.ts';
import { connectorOf } from '../support/service.ts';

it('what an operator has done is logged with what it came to, and the token is not', async () => {
  const service = await anOperatedService();
  const lines: object[] = [];
  const note = (fields: unknown) => void lines.push(fields as object);
  const log = { debug: note, info: note, warn: note, error: note };
  const app = createApp({ ...connectorOf(service), log: log as never });
  const accessToken = await service.world.accessToken(['manage_project']);
  const post = (path: string, token: string, body: object = {}) =>
    request(app).post(`/webhooks/operations${path}`).set('Authorization', `Bearer ${token}`).send(body);
  await post('/run', OPERATIONS_TOKEN, { mode: 'full', dryRun: true });
  await post('/failures/advert-21/replay', accessToken);
  await recordFailures(service, { code: 'price-missing', object: { type: 'advert', id: '987654' } });
  await post('/failures/advert-987654/replay', accessToken);
  await post('/run', OPERATIONS_TOKEN, { mode: OPERATIONS_TOKEN });
  expect(lines).toEqual([
    {
      operation: 'POST /run',
      params: {},
      query: {},
      body: { mode: 'full', dryRun: true },
      by: 'operations-token',
      outcome: 'accepted',
    },
    {
      operation: 'POST /failures/:key/replay',
      params: { key: 'advert-21' },
      query: {},
      body: {},
      by: 'access-token',
      outcome: 'unknown',
    },
    {
      event: 'operator',
      object: { type: 'advert', id: '987654' },
      outcome: 'ignored',
      code: 'unknown-object',
      durationMs: expect.any(Number),
      upstreamCalls: expect.any(Number),
    },
    {
      operation: 'POST /failures/:key/replay',
      params: { key: 'advert-987654' },
      query: {},
      body: {},
      by: 'access-token',
      outcome: 'ignored',
      code: 'unknown-object',
    },
  ]);
  expect(JSON.stringify(lines)).not.toContain(OPERATIONS_TOKEN);
  expect(JSON.stringify(lines)).not.toContain(accessToken);
});
