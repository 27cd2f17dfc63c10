import { randomBytes } from 'node:crypto';
import request, { type Response } from 'supertest';
import { createWorld, sandboxAddresses } from '../../sandbox/client/index.ts';
import { writesTo } from '../../sandbox/testing/writes.ts';
import { deliver, eventOf, expectAnswer } from './support/deliveries.ts';
import { aService, type Service, type ServiceOptions } from './support/service.ts';
import { variantKeyOf } from './support/shop.ts';

const PATH = '/webhooks/operations/availability';

interface Checkout {
  service: Service;
  token: string;
  /** Key of a variant that has 7 units. */
  key: string;
  variant: { id: string; legacyId: number };
  seller: { id: string };
}

/** A storefront's server with a token, and one offer in Marketplacer. The shop itself is empty. */
async function aCheckout(options: ServiceOptions = {}): Promise<Checkout> {
  const service = await aService(options);
  const { marketplacer } = service.world;
  const seller = await marketplacer.createSeller();
  const advert = await marketplacer.createAdvert({
    seller,
    title: 'Pen',
    variants: [{ price: '5', countOnHand: 7 }],
  });
  const [variant] = advert.variants;
  const token = await service.world.accessToken(['view_products']);
  return { service, token, key: variantKeyOf(variant!), variant: variant!, seller };
}

const ask = async (
  { url }: Service,
  token: string | undefined,
  query: object | string,
): Promise<Response> => {
  const asked = request(url).get(PATH).query(query);
  return token === undefined ? asked : asked.set('Authorization', `Bearer ${token}`);
};

async function questionsToMarketplacer({ world }: Service): Promise<number> {
  return (await world.marketplacer.requests()).length;
}

async function introspections({ world }: Service): Promise<number> {
  const requests = await world.commercetools.requests();
  return requests.filter(({ path }) => path === '/oauth/introspect').length;
}

it('pieces that were ordered and wait for their payment are not available', async () => {
  const { service, token, key } = await aCheckout({ configuration: { EXPORT_ORDERS_WHEN: 'paid' } });
  const price = { value: { currencyCode: 'AUD', centAmount: 500 } };
  await service.world.shop.offerOwnProduct({ sku: 'other', name: 'Other', centAmount: 1 });
  const product = { key: 'own', productType: { typeId: 'product-type', key: 'own-goods' }, publish: true };
  const masterVariant = { key, sku: key, prices: [price] };
  const texts = { name: { en: 'Pen' }, slug: { en: 'pen' } };
  await service.world.commercetools.post('/products', { ...product, ...texts, masterVariant });
  await service.world.shop.buy({ lines: [{ sku: key, quantity: 2 }] });
  const { body } = await ask(service, token, { variant: key });
  expect(body).toMatchObject({ variant: key, available: 5, onSale: true });
});

describe('the availability of a variant', () => {
  it('is what Marketplacer has now, even where the shop does not know the variant yet', async () => {
    const { service, token, key } = await aCheckout();
    const before = Date.now();
    const { status, body, headers } = await ask(service, token, { variant: key });
    expect([status, body]).toEqual([
      200,
      { variant: key, available: 7, onSale: true, asOf: expect.any(String) },
    ]);
    expect(Date.parse(body.asOf)).toBeGreaterThanOrEqual(before);
    expect(new Date(body.asOf).toISOString()).toBe(body.asOf);
    expect(headers['cache-control']).toBe('private, max-age=5');
    expect(await writesTo(service.world)).not.toContainEqual(expect.stringContaining('/inventory'));
  });

  it('follows the rule of the catalogue: nothing can be sold of a count below zero, or of a seller who is away', async () => {
    const { service, token, key, variant } = await aCheckout();
    const { marketplacer } = service.world;
    await marketplacer.action('variant-set', { id: variant.id, fields: { countOnHand: -3 } });
    expect((await ask(service, token, { variant: key })).body).toMatchObject({ available: 0, onSale: true });
    const other = await aCheckout();
    await other.service.world.marketplacer.action('seller-offline', { sellerId: other.seller.id });
    expect((await ask(other.service, other.token, { variant: other.key })).body).toMatchObject({
      available: 0,
      onSale: false,
    });
  });

  it('follows the rule of the catalogue: a variant that is not published cannot be sold, and stock without limit is plenty', async () => {
    const { service, token, key, variant, seller } = await aCheckout();
    const { marketplacer } = service.world;
    const shoes = await marketplacer.createAdvert({
      seller,
      title: 'Shoes',
      variants: [
        { sku: 'S', price: '5', countOnHand: 7 },
        { sku: 'M', price: '5', countOnHand: 7 },
      ],
    });
    const [small, medium] = shoes.variants;
    await marketplacer.action('variant-set', { id: small!.id, fields: { published: false } });
    await marketplacer.action('variant-set', { id: variant.id, fields: { infiniteQuantity: true } });
    const availableOf = async (asked: string) =>
      (await ask(service, token, { variant: asked })).body.available;
    expect(await availableOf(variantKeyOf(small!))).toBe(0);
    expect(await availableOf(variantKeyOf(medium!))).toBe(7);
    expect(await availableOf(key)).toBe(1_000_000);
  });

  it('is asked for once in five seconds, and then afresh', async () => {
    const { service, token, key, variant } = await aCheckout();
    await ask(service, token, { variant: key });
    await service.world.marketplacer.updateVariant(variant.id, { countOnHand: 2 });
    await service.world.marketplacer.resetRequests();
    expect((await ask(service, token, { variant: key })).body.available).toBe(7);
    expect(await questionsToMarketplacer(service)).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 5_100));
    expect((await ask(service, token, { variant: key })).body.available).toBe(2);
    expect(await questionsToMarketplacer(service)).toBe(1);
  });

  it('of many callers in one moment costs one question to each platform', async () => {
    const { service, token, key } = await aCheckout();
    await service.world.marketplacer.resetRequests();
    await service.world.commercetools.resetRequests();
    await service.world.marketplacer.faults([{ fault: 'delay', times: 1, delayMs: 300 }]);
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => ask(service, token, { variant: key })),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.available}`))).toEqual(
      new Set(['200 7']),
    );
    expect([await questionsToMarketplacer(service), await introspections(service)]).toEqual([1, 1]);
  });

  it.each(['manage_products', 'manage_project'])('may be asked for with the scope %s too', async (scope) => {
    const { service, key } = await aCheckout();
    const token = await service.world.accessToken([scope]);
    expect((await ask(service, token, { variant: key })).status).toBe(200);
  });

  it('that Marketplacer does not offer is 404', async () => {
    const { service, token } = await aCheckout();
    for (const variant of ['Variant-999999', 'Advert-1', `Variant-${'9'.repeat(200)}`]) {
      expectAnswer(await ask(service, token, { variant }), 404, 'ignored', 'unknown-object');
    }
  });
});

describe('a question about availability is refused', () => {
  it.each<[string, string | undefined]>([
    ['without a token', undefined],
    ['with a token that nobody gave', 'nobody-gave-this'],
    ['with an empty token', ''],
    ['with two words for a token', 'two words'],
    ['with a token that is very long', 'x'.repeat(8_000)],
  ])('401 %s, before anything else is looked at', async (_how, token) => {
    const { service } = await aCheckout();
    await service.world.marketplacer.resetRequests();
    const answer = await ask(service, token, { variant: 'not a key' });
    expectAnswer(answer, 401, 'refused', 'token-refused');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(await questionsToMarketplacer(service)).toBe(0);
  });

  it('401 with the webhook secret, or with the credentials of an API client, in place of a token', async () => {
    const { service } = await aCheckout();
    const basic = request(service.url).get(PATH).set('Authorization', 'Basic Y2xpZW50OnNlY3JldA==');
    expectAnswer(await basic, 401, 'refused', 'token-refused');
    expectAnswer(await ask(service, service.world.webhookSecret, {}), 401, 'refused', 'token-refused');
  });

  it.each(['view_published_products', 'manage_orders', 'view_products_and_more'])(
    '403 with the scope %s alone',
    async (scope) => {
      const { service, key } = await aCheckout();
      const token = await service.world.accessToken([scope]);
      expectAnswer(await ask(service, token, { variant: key }), 403, 'refused', 'scope-missing');
    },
  );

  it('403 with a token of another project', async () => {
    const { service, key } = await aCheckout();
    const stranger = await createWorld(sandboxAddresses());
    const token = await stranger.accessToken(['manage_project']);
    expectAnswer(await ask(service, token, { variant: key }), 403, 'refused', 'scope-missing');
  });

  it.each<[string, object | string]>([
    ['no key', {}],
    ['an empty key', { variant: '' }],
    ['two keys', 'variant=Variant-1&variant=Variant-2'],
    ['an array', 'variant[]=Variant-1'],
    ['an object', 'variant[id]=Variant-1'],
    ['a key that is none of ours', { variant: 'mug-blue' }],
    ['GraphQL', { variant: '") { __typename } node(id: "' }],
    ['a key with a line break', { variant: 'Variant-1\r\nX: y' }],
    ['a path', { variant: '../../graphql' }],
    ['a huge key', { variant: `Variant-${'1'.repeat(5_000)}` }],
    ['a key of the wrong kind of text', 'variant=%ff%fe'],
    ['the name of something every object has', { variant: '__proto__' }],
  ])('400 for %s, and nothing is asked of Marketplacer', async (_what, query) => {
    const { service, token } = await aCheckout();
    await service.world.marketplacer.resetRequests();
    expectAnswer(await ask(service, token, query), 400, 'refused', 'malformed-variant');
    expect(await questionsToMarketplacer(service)).toBe(0);
  });

  it.each(['bearer', 'BEARER'])('takes the scheme %s, whose case means nothing', async (scheme) => {
    const { service, token, key } = await aCheckout();
    const asked = request(service.url).get(PATH).query({ variant: key });
    expect((await asked.set('Authorization', `${scheme} ${token}`)).status).toBe(200);
  });

  it('404 for other methods and other paths below operations', async () => {
    const { service, token } = await aCheckout();
    const headers = { Authorization: `Bearer ${token}` };
    expectAnswer(await request(service.url).post(PATH).set(headers), 404, 'unknown-path');
    const elsewhere = request(service.url).get('/webhooks/operations/elsewhere');
    expectAnswer(await elsewhere.set(headers), 404, 'unknown-path');
  });
});

describe('while a platform is in trouble', () => {
  it('503 says that Marketplacer does not answer, and the next question is asked afresh', async () => {
    const { service, token, key } = await aCheckout();
    await service.world.marketplacer.faults([{ fault: '503' }]);
    expectAnswer(await ask(service, token, { variant: key }), 503, 'retry', 'marketplacer-unavailable');
    await service.world.marketplacer.clearFaults();
    expect((await ask(service, token, { variant: key })).body.available).toBe(7);
  });

  it.each(['503', 'reset'] as const)(
    '503 where commercetools cannot tell whether the token is valid (%s)',
    async (fault) => {
      const { service, token, key } = await aCheckout();
      await service.world.commercetools.faults([{ fault, path: '/oauth/introspect' }]);
      expectAnswer(await ask(service, token, { variant: key }), 503, 'retry', 'commercetools-unavailable');
    },
  );

  it('503 where the API client may not ask about tokens, and nobody is let in', async () => {
    const { service, token, key } = await aCheckout({ scopes: ['manage_products'] });
    expectAnswer(await ask(service, token, { variant: key }), 503, 'retry', 'commercetools-unavailable');
  });

  it('a token that was known a moment ago needs no question, so callers are served on', async () => {
    const { service, token, key } = await aCheckout();
    await ask(service, token, { variant: key });
    await service.world.commercetools.faults([{ fault: '503', path: '/oauth/introspect' }]);
    expect((await ask(service, token, { variant: key })).status).toBe(200);
  });
});

describe('a flood', () => {
  it('of invalid tokens is answered 429 beyond ten at a time, and holds up neither callers nor Marketplacer', async () => {
    const { service, token, key } = await aCheckout();
    await ask(service, token, { variant: key });
    await service.world.commercetools.resetRequests();
    await service.world.commercetools.faults([{ fault: 'delay', path: '/oauth/introspect', delayMs: 700 }]);
    const flood = Array.from({ length: 60 }, () =>
      ask(service, randomBytes(12).toString('hex'), { variant: key }),
    );
    const [known, webhook, ...strangers] = await Promise.all([
      ask(service, token, { variant: key }),
      deliver(service, eventOf('Advert', { id: 'QWR2ZXJ0LTk5', legacyId: 99 })),
      ...flood,
    ]);
    expect([known.status, webhook.status]).toEqual([200, 200]);
    const statuses = strangers.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect(statuses.filter((status) => status === 401)).toHaveLength(await introspections(service));
    const busy = strangers.find(({ status }) => status === 429);
    expectAnswer(busy!, 429, 'busy');
    expect(busy!.headers['retry-after']).toBe('5');
  });

  it('of invalid tokens without end does not make a caller wait whose token was valid a minute ago', async () => {
    const { service, token, key } = await aCheckout();
    await ask(service, token, { variant: key });
    await service.world.commercetools.resetRequests();
    await service.world.commercetools.faults([{ fault: 'delay', path: '/oauth/introspect', delayMs: 1_500 }]);
    const flood = Promise.all(
      Array.from({ length: 20 }, () => ask(service, randomBytes(12).toString('hex'), { variant: key })),
    );
    while ((await introspections(service)) < 10) await new Promise((resolve) => setTimeout(resolve, 20));
    const now = Date.now.bind(Date);
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now() + 60_000);
    try {
      expect((await ask(service, token, { variant: key })).status).toBe(200);
      expect(await introspections(service)).toBe(11);
    } finally {
      clock.mockRestore();
    }
    await flood;
  });

  it('of different variants asks at most forty at a time', async () => {
    const { service, token, key } = await aCheckout();
    await ask(service, token, { variant: key });
    await service.world.marketplacer.resetRequests();
    await service.world.marketplacer.faults([{ fault: 'delay', delayMs: 900 }]);
    const answers = await Promise.all(
      Array.from({ length: 80 }, (_value, index) =>
        ask(service, token, { variant: `Variant-${90_000 + index}` }),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    expect(await questionsToMarketplacer(service)).toBe(statuses.filter((status) => status === 404).length);
  });
});
