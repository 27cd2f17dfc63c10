import request from 'supertest';
import { OPERATIONS } from '../../src/operations/operations.ts';
import { expectAnswer } from '../support/deliveries.ts';
import { anOperatedService, look, OPERATIONS_TOKEN } from '../support/operations.ts';
import { aService } from '../support/service.ts';

async function introspections({ world }: Awaited<ReturnType<typeof aService>>): Promise<number> {
  return (await world.commercetools.requests()).filter(({ path }) => path === '/oauth/introspect').length;
}

describe('operations are open', () => {
  it('to OPERATIONS_TOKEN, about which commercetools is not asked', async () => {
    const service = await anOperatedService();
    expect((await look(service, '/status')).status).toBe(200);
    expect(await introspections(service)).toBe(0);
  });

  it.each(['view_key_value_documents', 'manage_key_value_documents', 'manage_project'])(
    'to an access token of the project with %s',
    async (scope) => {
      const service = await aService();
      const token = await service.world.accessToken([scope]);
      expect((await look(service, '/status', { token })).status).toBe(200);
    },
  );
});

describe('operations are closed', () => {
  it.each([
    ['no token', undefined],
    ['a token that nobody knows', 'x'.repeat(40)],
    ['the beginning of the token', OPERATIONS_TOKEN.slice(0, -1)],
    ['more than the token', `${OPERATIONS_TOKEN}x`],
    ['two tokens', `${OPERATIONS_TOKEN} ${OPERATIONS_TOKEN}`],
  ])('to %s', async (_name, token) => {
    const service = await anOperatedService();
    const asked = request(service.url).get('/webhooks/operations/status');
    const response = await (token === undefined ? asked : asked.set('Authorization', `Bearer ${token}`));
    expectAnswer(response, 401, 'refused', 'token-refused');
    expect(response.headers['www-authenticate']).toBe('Bearer');
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('to the token in another scheme, in the query, and where none is set', async () => {
    const service = await anOperatedService();
    const basic = Buffer.from(`operator:${OPERATIONS_TOKEN}`).toString('base64');
    const other = request(service.url)
      .get('/webhooks/operations/status')
      .set('Authorization', `Basic ${basic}`);
    expectAnswer(await other, 401, 'refused', 'token-refused');
    const query = request(service.url).get('/webhooks/operations/status').query({ token: OPERATIONS_TOKEN });
    expectAnswer(await query, 401, 'refused', 'token-refused');
    expectAnswer(await look(await aService(), '/status'), 401, 'refused', 'token-refused');
  });

  it('to an access token of another project, and to one whose scopes are about something else', async () => {
    const service = await anOperatedService();
    const other = await aService();
    const foreign = await other.world.accessToken(['manage_project']);
    expectAnswer(await look(service, '/status', { token: foreign }), 403, 'refused', 'scope-missing');
    const narrow = await service.world.accessToken(['view_products', 'manage_orders']);
    expectAnswer(await look(service, '/status', { token: narrow }), 403, 'refused', 'scope-missing');
  });
});

describe.each(OPERATIONS.map(({ method, path, access }) => ({ method, path, access })))(
  '$method $path',
  ({ method, path, access }) => {
    const address = `/webhooks/operations${path.replace(/:\w+/, 'advert-1')}`;
    const ask = (url: string, token?: string) => {
      const asked = request(url)[method](address);
      return token === undefined ? asked : asked.set('Authorization', `Bearer ${token}`);
    };

    it('is open to nobody without a token, and to no token that may do something else only', async () => {
      const service = await anOperatedService();
      const { url, world } = service;
      expectAnswer(await ask(url), 401, 'refused', 'token-refused');
      expectAnswer(await ask(url, 'guess'), 401, 'refused', 'token-refused');
      const others =
        access === 'acting'
          ? [['manage_key_value_documents', 'manage_products'], ['manage_orders']]
          : [['manage_products', 'manage_orders']];
      for (const scopes of others) {
        const token = await world.accessToken(scopes);
        expectAnswer(await ask(url, token), 403, 'refused', 'scope-missing');
      }
    });
  },
);
