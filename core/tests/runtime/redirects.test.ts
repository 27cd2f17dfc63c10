import { createAccess, createCommercetools } from '../../src/commercetools/index.ts';
import { createMarketplacer } from '../../src/marketplacer/index.ts';
import { createLog } from '../../src/runtime/index.ts';
import { createNotify } from '../../src/store/index.ts';
import { aServer, answer, type TestServer } from '../builders/http-server.ts';

let here: TestServer;
let elsewhere: TestServer;

beforeAll(async () => {
  elsewhere = await aServer((_request, response) =>
    answer(response, 200, {
      access_token: 'stolen',
      expires_in: 172_800,
      active: true,
      scope: 'manage_project:p',
      data: { node: { __typename: 'Advert', id: 'x' } },
      results: [],
      id: 'x',
    }),
  );
});
beforeEach(() => {
  elsewhere.received.length = 0;
});
afterEach(() => here.close());
afterAll(() => elsewhere.close());

async function redirecting(status: number, isRedirected: (path: string) => boolean = () => true) {
  here = await aServer(({ path }, response) =>
    isRedirected(path)
      ? answer(response, status, {}, { location: `${elsewhere.url}${path}` })
      : answer(response, 200, { access_token: 't', expires_in: 172_800 }),
  );
  const commercetools = {
    projectKey: 'p',
    clientId: 'client',
    clientSecret: 'secret',
    scopes: [],
    apiUrl: here.url,
    authUrl: here.url,
  };
  const marketplacer = {
    apiUrl: `${here.url}/graphql`,
    apiKey: 'api-key',
    basicAuth: 'user:password',
    webhookSecrets: ['secret'],
    webhookMode: 'callback' as const,
    webhooks: 'register' as const,
  };
  return { commercetools, marketplacer };
}

const isApi = (path: string) => !path.startsWith('/oauth/token');

describe.each([301, 302, 303, 307, 308])('a redirect with %i goes nowhere', (status) => {
  it('for a read and a write of Marketplacer, whose key stays here', async () => {
    const { marketplacer } = await redirecting(status);
    const { adverts, orders } = createMarketplacer(marketplacer);
    await expect(adverts.byId('x')).rejects.toThrow(`${status}`);
    await expect(orders.create({ order: {} })).rejects.toThrow(`${status}`);
    expect(elsewhere.received).toEqual([]);
  });

  it('for a read and a write of commercetools', async () => {
    const { commercetools } = await redirecting(status, isApi);
    const { customObjects } = createCommercetools(commercetools);
    await expect(customObjects.byKey('container', 'key')).rejects.toThrow(`${status}`);
    await expect(customObjects.put('container', 'key', {})).rejects.toThrow(`${status}`);
    expect(elsewhere.received).toEqual([]);
  });

  it('for a token, and for the question whether a token is valid', async () => {
    const { commercetools } = await redirecting(status);
    await expect(createCommercetools(commercetools).orders.byId('x')).rejects.toThrow(`${status}`);
    await expect(createAccess(commercetools)('Bearer token', [['manage_project']])).rejects.toThrow(
      `${status}`,
    );
    expect(elsewhere.received).toEqual([]);
  });

  it('for a notification, which counts as not accepted', async () => {
    await redirecting(status);
    const notify = createNotify(here.url, createLog('silent'));
    const failure = { code: 'price-missing', object: { type: 'advert', id: '7' } } as const;
    await expect(notify([failure])).resolves.toBe(false);
    expect(elsewhere.received).toEqual([]);
  });
});
