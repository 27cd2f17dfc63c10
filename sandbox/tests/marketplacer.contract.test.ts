import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

/**
 * What Marketplacer promises, rule by rule, over HTTP. Only `/control` is the sandbox's own: against a
 * real system, the instances and their seed would be made by hand.
 */
const SAMPLE = join(dirname(expect.getState().testPath ?? ''), '../samples/advert-create.webhook.json');
const BASE = process.env.MARKETPLACER_CONTRACT_URL ?? process.env.SANDBOX_MARKETPLACER_URL ?? '';

// ------------------------------------------------------------------------------------- the tools

type Json = Record<string, any>;

interface Answer {
  status: number;
  text: string;
  headers: Headers;
  data: Json;
  errors: Json[] | undefined;
}

interface TestInstance {
  name: string;
  url: string;
  headers: Record<string, string>;
  graphql(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  control(method: string, path: string, body?: object): Promise<any>;
  state(): Promise<Json>;
  idle(): Promise<void>;
}

async function anInstance(options: object = {}): Promise<TestInstance> {
  const name = `contract-${randomUUID()}`;
  const created = await fetch(
    `${BASE}/control/instances`,
    json('POST', { name, apiKey: 'key', currency: 'AUD', timeFactor: 6000, ...options }),
  );
  expect(created.status).toBe(201);
  const url = `${BASE}/${name}/graphql`;
  const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
  const instance: TestInstance = {
    name,
    url,
    headers,
    graphql: (query, variables, more = {}) =>
      post(url, JSON.stringify({ query, variables }), { ...headers, ...more }),
    async control(method, path, body) {
      const response = await fetch(`${BASE}/control/instances/${name}/${path}`, json(method, body));
      return response.status === 204 ? undefined : response.json();
    },
    state: () => instance.control('GET', 'state'),
    async idle() {
      expect(await instance.control('POST', 'actions/wait-idle', { timeoutMs: 4000 })).toEqual({
        idle: true,
      });
    },
  };
  return instance;
}

function json(method: string, body?: object): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) };
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  const { data, errors } = isJson ? JSON.parse(text) : { data: undefined, errors: undefined };
  return { status: response.status, text, headers: response.headers, data, errors };
}

async function aSeller(instance: TestInstance, fields: object = {}): Promise<Json> {
  const { sellers } = await instance.control('POST', 'seed', {
    sellers: [{ businessName: 'Green Grocer', ...fields }],
  });
  return sellers[0];
}

const UPSERT = `mutation ($input: AdvertUpsertMutationInput!) { advertUpsert(input: $input) {
  status errors { field messages }
  advert { id legacyId updatedAt published variants { nodes { id legacyId sku } } } } }`;

async function anAdvert(instance: TestInstance, sellerId: string, attributes: object = {}): Promise<Json> {
  const variants = [
    { sku: 'A-1', countOnHand: 5 },
    { sku: 'A-2', countOnHand: 3 },
  ];
  const input = {
    sellerId,
    attributes: { title: 'Shirt', price: '25', variants, attemptAutoPublish: true, ...attributes },
  };
  const { data } = await instance.graphql(UPSERT, { input });
  expect(data.advertUpsert).toMatchObject({ status: 200, errors: null });
  return data.advertUpsert.advert;
}

/** Runs a mutation with the common payload and answers that payload. */
async function mutate(
  instance: TestInstance,
  name: string,
  inputType: string,
  input: object,
  selection: string,
): Promise<Json> {
  const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) { status errors { field messages } ${selection} } }`;
  const answer = await instance.graphql(query, { input });
  expect(answer.errors).toBeUndefined();
  return answer.data[name];
}

async function node(instance: TestInstance, id: string, type: string, selection: string): Promise<Json> {
  const { data, errors } = await instance.graphql(
    `query ($id: ID!) { node(id: $id) { __typename ... on ${type} { ${selection} } } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return data.node;
}

const ADDRESS = {
  address: '1 Low St',
  city: 'Melbourne',
  postcode: '3000',
  state: { name: 'Victoria' },
  country: { code: 'AU' },
};

const ORDER_FIELDS = `order { id legacyId status totalCents invoices { nodes { id legacyId statusFlags deliveryType seller { businessName }
  lineItems { id variantId quantity subtotalCents taxTotalCents totalCents subtotalFormatted status externalIds { key value } } } } }`;

function createOrder(instance: TestInstance, input: object): Promise<Json> {
  return mutate(instance, 'orderCreate', 'OrderCreateMutationInput', { order: {}, ...input }, ORDER_FIELDS);
}

function aLine(variant: Json, quantity = 1, amount = 2500 * quantity, more: object = {}) {
  return { variantId: variant.id, quantity, cost: { amount }, ...more };
}

/** An order of one seller with the lines of two variants: two of the first and one of the second. */
async function aBoughtInvoice(
  instance: TestInstance,
): Promise<{ order: Json; invoice: Json; lines: [Json, Json]; advert: Json }> {
  const seller = await aSeller(instance);
  const advert = await anAdvert(instance, seller.id);
  const [first, second] = advert.variants.nodes;
  const { order } = await createOrder(instance, { lineItems: [aLine(first, 2), aLine(second)] });
  const invoice = order.invoices.nodes[0];
  return { order, invoice, lines: invoice.lineItems, advert };
}

interface Delivery {
  headers: IncomingHttpHeaders;
  raw: string;
  body: Json;
}

/** A webhook receiver that answers as it is told, and with 200 otherwise. */
class Receiver {
  readonly deliveries: Delivery[] = [];
  answers: (number | 'hang-up')[] = [];
  #server: Server | undefined;
  delayMs = 0;
  concurrent = 0;
  mostConcurrent = 0;

  async open(): Promise<string> {
    this.#server = createServer(async (request, response) => {
      this.mostConcurrent = Math.max(this.mostConcurrent, (this.concurrent += 1));
      let raw = '';
      for await (const chunk of request) raw += chunk;
      this.deliveries.push({ headers: request.headers, raw, body: JSON.parse(raw) });
      const answer = this.answers.shift() ?? 200;
      await new Promise((resolve) => setTimeout(resolve, this.delayMs));
      this.concurrent -= 1;
      if (answer === 'hang-up') return void request.socket.destroy();
      response.writeHead(answer, answer >= 300 && answer < 400 ? { location: '/elsewhere' } : {}).end();
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  close(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }
}

const receivers: Receiver[] = [];
afterEach(() => receivers.splice(0).forEach((receiver) => receiver.close()));

async function aWebhook(
  instance: TestInstance,
  type: string,
  attributes: object = {},
): Promise<{ receiver: Receiver; webhook: Json }> {
  const receiver = new Receiver();
  receivers.push(receiver);
  const url = await receiver.open();
  const input = { attributes: { url, type, ...attributes } };
  const payload = await mutate(
    instance,
    'webhookCreate',
    'WebhookCreateMutationInput',
    input,
    'webhook { id enabled maxRetries }',
  );
  expect(payload).toMatchObject({ status: 200, errors: null });
  return { receiver, webhook: payload.webhook };
}

function eventNames(receiver: Receiver): string[] {
  return receiver.deliveries.map(({ body }) => body.event_name);
}

/** The same value with types instead of texts and numbers. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shapeOf(member)]));
}

const decode = (id: string) => Buffer.from(id, 'base64').toString();

// ------------------------------------------------------------------------------------- transport

describe('transport', () => {
  it('refuses a missing or wrong key with 401 "API Token has expired"', async () => {
    const instance = await anInstance();
    for (const authorization of ['', 'Bearer wrong', 'Basic key']) {
      const answer = await instance.graphql('{ __typename }', {}, { authorization });
      expect([answer.status, answer.text]).toEqual([401, 'API Token has expired']);
    }
    expect((await instance.graphql('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  it('takes the key in marketplacer-api-key when the site is behind HTTP Basic', async () => {
    const instance = await anInstance({ basicAuth: 'user:password' });
    const basic = `Basic ${Buffer.from('user:password').toString('base64')}`;
    expect((await instance.graphql('{ __typename }')).text).toBe('Unauthorized');
    expect((await instance.graphql('{ __typename }', {}, { authorization: basic })).text).toBe(
      'API Token has expired',
    );
    const both = { authorization: basic, 'marketplacer-api-key': 'key' };
    expect((await instance.graphql('{ __typename }', {}, both)).status).toBe(200);
  });

  it('wants application/json', async () => {
    const instance = await anInstance();
    const answer = await instance.graphql('{ __typename }', {}, { 'content-type': 'text/plain' });
    expect(answer.status).toBe(415);
  });

  it("answers an unknown field with 200 and graphql-ruby's error", async () => {
    const instance = await anInstance();
    const { status, errors } = await instance.graphql(
      '{ allAdverts { nodes { ... on Advert { colour } } } }',
    );
    expect(status).toBe(200);
    expect(errors?.[0]).toMatchObject({
      message: "Field 'colour' doesn't exist on type 'Advert'",
      extensions: { code: 'undefinedField', typeName: 'Advert', fieldName: 'colour' },
    });
  });

  it('hides root fields that the key may not use', async () => {
    const instance = await anInstance({
      deniedFields: ['allSellers', 'webhookCreate'],
      deniedScopes: ['orders:write'],
    });
    const hidden = await instance.graphql('{ allSellers { totalCount } }');
    expect(hidden.status).toBe(200);
    expect(hidden.errors?.[0]).toMatchObject({
      message: "Field 'allSellers' doesn't exist on type 'Query'",
      extensions: { code: 'undefinedField' },
    });
    const scoped = await instance.graphql('mutation { orderCreate(input: { order: {} }) { status } }');
    expect(scoped.errors?.[0]?.extensions.code).toBe('MISSING_SCOPE');
    expect((await instance.graphql('{ invoices { totalCount } }')).data.invoices.totalCount).toBe(0);
  });

  describe('hides single fields that the key may not see', () => {
    const hiddenFields = ['Variant.images', 'Advert.taxonNullable'];
    const QUERY =
      'query ($id: ID!) { node(id: $id) { ... on Advert { title variants { nodes { images { totalCount } } } } } }';
    const missing = {
      message: "Field 'images' doesn't exist on type 'Variant'",
      extensions: { code: 'undefinedField', typeName: 'Variant', fieldName: 'images' },
    };

    it('from queries and introspection, and from the queries of no other key', async () => {
      const [blind, seeing] = [await anInstance({ hiddenFields }), await anInstance()];
      const advert = await anAdvert(seeing, (await aSeller(seeing)).id);
      const refused = await blind.graphql(QUERY, { id: advert.id });
      expect(refused).toMatchObject({ status: 200, data: undefined, errors: [missing] });
      expect((await seeing.graphql(QUERY, { id: advert.id })).data.node.title).toBe('Shirt');
      const introspection = '{ __type(name: "Advert") { fields { name } } }';
      const names = async (instance: TestInstance) =>
        (await instance.graphql(introspection)).data.__type.fields.map(({ name }: Json) => name);
      expect(await names(blind)).toEqual(
        (await names(seeing)).filter((name: string) => name !== 'taxonNullable'),
      );
    });

    it('from new saved webhook queries, and from those that were saved before', async () => {
      const instance = await anInstance();
      const { receiver } = await aWebhook(instance, 'ADVERT', { queryString: QUERY, eventName: 'UPDATE' });
      await instance.control('PUT', 'hidden-fields', { hiddenFields });
      await anAdvert(instance, (await aSeller(instance)).id);
      await instance.idle();
      expect(receiver.deliveries[0]?.body.payload).toMatchObject({ errors: [missing] });
      const input = { attributes: { url: 'http://127.0.0.1:1/', type: 'ADVERT', queryString: QUERY } };
      const name = 'webhookCreate';
      const again = () => mutate(instance, name, 'WebhookCreateMutationInput', input, 'webhook { id }');
      expect((await again()).errors).toEqual([{ field: 'queryString', messages: [missing.message] }]);
      await instance.control('PUT', 'hidden-fields', { hiddenFields: [] });
      expect((await again()).status).toBe(200);
    });

    it('and nothing that does not exist or holds all together', async () => {
      const instance = await anInstance();
      for (const field of ['Variant.colour', 'Nothing.id', 'Advert.id']) {
        const answer = await instance.control('PUT', 'hidden-fields', { hiddenFields: [field] });
        expect(answer.errors).toMatchObject([{ field: 'hiddenFields' }]);
      }
    });
  });

  it('refuses queries deeper than 30', async () => {
    const instance = await anInstance();
    const nested = (levels: number): string => (levels === 0 ? 'id' : `parent { ${nested(levels - 1)} }`);
    const deep = (levels: number) => instance.graphql(`{ taxons { nodes { ${nested(levels)} } } }`);
    expect((await deep(27)).errors).toBeUndefined();
    expect((await deep(28)).errors?.[0]?.message).toMatch(/depth of 31/);
  });

  it('limits requests per 10 seconds and says when to come back', async () => {
    const instance = await anInstance({ limits: { key: 3 } });
    for (let count = 0; count < 3; count += 1)
      expect((await instance.graphql('{ __typename }')).status).toBe(200);
    const refused = await instance.graphql('{ __typename }');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('meets the faults it is told to', async () => {
    const instance = await anInstance();
    await instance.control('PUT', 'faults', {
      rules: [
        { fault: '502', times: 1 },
        { fault: '500-after', body: 'sellerCreate', times: 1 },
      ],
    });
    expect((await instance.graphql('{ __typename }')).status).toBe(502);
    expect((await instance.graphql('{ __typename }')).status).toBe(200);
    await instance.control('DELETE', 'faults');
  });

  it('can take effect and never answer', async () => {
    const instance = await anInstance();
    const [variant] = (await anAdvert(instance, (await aSeller(instance)).id)).variants.nodes;
    await instance.control('PUT', 'faults', {
      rules: [{ fault: 'drop-answer', body: 'orderCreate', times: 1 }],
    });
    await expect(createOrder(instance, { lineItems: [aLine(variant)] })).rejects.toThrow('fetch failed');
    const { orders } = await instance.state();
    expect(orders).toHaveLength(1);
    expect((await instance.control('GET', 'requests')).at(-1)).toMatchObject({
      rootFields: ['orderCreate'],
      status: null,
    });
  });

  it('counts requests by operation', async () => {
    const instance = await anInstance();
    await instance.graphql('query Look { allSellers { totalCount } brands { totalCount } }');
    expect(await instance.control('GET', 'requests')).toMatchObject([
      { operationName: 'Look', rootFields: ['allSellers', 'brands'], status: 200 },
    ]);
    await instance.control('DELETE', 'requests');
    expect(await instance.control('GET', 'requests')).toEqual([]);
  });

  it('answers whatever is wrong with an operation with 200', async () => {
    const instance = await anInstance();
    for (const query of [
      '{',
      'query ($id: ID!) { node(id: $id) { id } }',
      '{ advertsWhere(createdSince: "x") { totalCount } }',
    ]) {
      const { status, errors } = await instance.graphql(query);
      expect([status, errors?.length]).toEqual([200, 1]);
    }
  });

  it('says so when something is not emulated', async () => {
    const instance = await anInstance();
    const query =
      'mutation ($id: ID!) { refundRequestApprove(input: { attributes: { refundRequestId: $id } }) { status } }';
    const { errors } = await instance.graphql(query, { id: 'x' });
    expect(errors?.[0]?.message).toMatch(/not emulated/);
  });
});

// ----------------------------------------------------------------------------------------- pages

describe('pages', () => {
  it('hold 50 by default and 500 at most, nested ones too', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    const variants = Array.from({ length: 60 }, (_, index) => ({ sku: `S-${index}`, countOnHand: 1 }));
    const advert = await anAdvert(instance, seller.id, { variants });
    expect(advert.variants.nodes).toHaveLength(50);
    const select = (args: string) =>
      `variants${args} { totalCount nodes { id } pageInfo { hasNextPage endCursor } }`;
    const first = (await node(instance, advert.id, 'Advert', select(''))).variants;
    expect(first).toMatchObject({ totalCount: 60, pageInfo: { hasNextPage: true } });
    const second = (
      await node(instance, advert.id, 'Advert', select(`(after: "${first.pageInfo.endCursor}")`))
    ).variants;
    expect(second.nodes).toHaveLength(10);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(new Set([...first.nodes, ...second.nodes].map(({ id }: Json) => id)).size).toBe(60);
    expect((await instance.graphql('{ allAdverts(first: 501) { totalCount } }')).errors).toHaveLength(1);
    expect((await instance.graphql('{ allAdverts(last: 5) { totalCount } }')).errors).toHaveLength(1);
  });
});

// -------------------------------------------------------------------------------------- products

describe('adverts', () => {
  it('have ids made of type and number, and numbers of their own', async () => {
    const instance = await anInstance();
    const advert = await anAdvert(instance, (await aSeller(instance)).id);
    expect(decode(advert.id)).toBe(`Advert-${advert.legacyId}`);
    expect(advert.legacyId).toBeGreaterThan(100_000_000);
    expect(decode(advert.variants.nodes[0].id)).toBe(`Variant-${advert.variants.nodes[0].legacyId}`);
  });

  it('are not created without a seller, a title or with an amount finer than the currency', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    const upsert = async (input: object) => (await instance.graphql(UPSERT, { input })).data.advertUpsert;
    const title = { title: 'Shirt' };
    expect(await upsert({ attributes: title })).toMatchObject({
      status: 422,
      advert: null,
      errors: [{ field: 'sellerId' }],
    });
    expect(await upsert({ sellerId: seller.id, attributes: {} })).toMatchObject({
      errors: [{ field: 'title' }],
    });
    const wrongPrices = ['1.999', 'ten', '-1'];
    for (const price of wrongPrices) {
      expect(await upsert({ sellerId: seller.id, attributes: { ...title, price } })).toMatchObject({
        errors: [{ field: 'price' }],
      });
    }
    expect((await instance.state()).adverts).toEqual([]);
  });

  it('show prices as Ruby decimals, with the sale price as the lowest', async () => {
    const cases = [
      ['AUD', '25', null, '25.0', '25.0', '$25.00'],
      ['AUD', '1299', '19.99', '19.99', '1299.0', undefined],
      ['AUD', '1299', '1500', '1299.0', '1299.0', undefined],
      ['JPY', '1200', null, '1200.0', '1200.0', undefined],
      ['KWD', '1.234', '1.2', '1.2', '1.234', undefined],
    ];
    for (const [currency, price, salePrice, lowest, original] of cases) {
      const instance = await anInstance({ currency });
      const advert = await anAdvert(instance, (await aSeller(instance)).id, { price, salePrice });
      const shown = await node(
        instance,
        advert.id,
        'Advert',
        'lowestPrice lowestOriginalPrice variants { nodes { lowestPrice } }',
      );
      expect(shown).toMatchObject({ lowestPrice: lowest, lowestOriginalPrice: original });
      expect(shown.variants.nodes[0].lowestPrice).toBe(lowest);
    }
  });

  it("take the lowest price of their variants, a variant without one has the advert's", async () => {
    const instance = await anInstance();
    const variants = [{ sku: 'a' }, { sku: 'b', price: '9.50', salePrice: '9' }];
    const advert = await anAdvert(instance, (await aSeller(instance)).id, { variants });
    const shown = await node(
      instance,
      advert.id,
      'Advert',
      'lowestPrice lowestOriginalPrice variants { nodes { price salePrice lowestPrice } }',
    );
    expect(shown).toMatchObject({
      lowestPrice: '9.0',
      lowestOriginalPrice: '9.5',
      variants: {
        nodes: [
          { price: null, lowestPrice: '25.0' },
          { price: '9.5', salePrice: '9.0', lowestPrice: '9.0' },
        ],
      },
    });
  });

  it('move updatedAt with every change of theirs or of their variants', async () => {
    const instance = await anInstance({ updatedAtPrecisionMs: 1 });
    const advert = await anAdvert(instance, (await aSeller(instance)).id);
    const [variant] = advert.variants.nodes;
    let before = (await node(instance, advert.id, 'Advert', 'updatedAt')).updatedAt;
    for (const attributes of [
      { countOnHand: 1 },
      { price: '3' },
      { sku: 'new' },
      { variantOptionValues: [] },
    ]) {
      await new Promise((resolve) => setTimeout(resolve, 3));
      const payload = await mutate(
        instance,
        'variantUpdate',
        'VariantUpdateMutationInput',
        { variantId: variant.id, attributes },
        'variant { id }',
      );
      expect(payload.status).toBe(200);
      const { updatedAt } = await node(instance, advert.id, 'Advert', 'updatedAt');
      expect(updatedAt > before).toBe(true);
      before = updatedAt;
    }
  });

  it('print times in whole seconds', async () => {
    const instance = await anInstance();
    const advert = await anAdvert(instance, (await aSeller(instance)).id);
    expect(advert.updatedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('are displayable when published, of an online seller, vetted if that is required, with a variant', async () => {
    const instance = await anInstance();
    const state = 'published displayable online vetted requiresVetting vettingRejected vettingRejectedReason';
    const seller = await aSeller(instance);
    const shown = async (id: string) => node(instance, id, 'Advert', state);
    const advert = await anAdvert(instance, seller.id);
    expect(await shown(advert.id)).toMatchObject({
      published: true,
      displayable: true,
      online: true,
      requiresVetting: false,
    });

    await mutate(
      instance,
      'advertPublishedUpdate',
      'AdvertPublishedUpdateMutationInput',
      { id: advert.id, published: false },
      'advert { id }',
    );
    expect(await shown(advert.id)).toMatchObject({
      published: false,
      displayable: false,
      online: false,
      vetted: false,
    });
    await mutate(
      instance,
      'advertPublishedUpdate',
      'AdvertPublishedUpdateMutationInput',
      { id: advert.id, published: true },
      'advert { id }',
    );
    await instance.control('POST', 'actions/seller-offline', { sellerId: seller.id });
    expect(await shown(advert.id)).toMatchObject({ published: true, displayable: false, online: false });

    const strict = await aSeller(instance, { advertVettingRequired: true });
    const vetted = await anAdvert(instance, strict.id);
    expect(await shown(vetted.id)).toMatchObject({
      published: true,
      requiresVetting: true,
      displayable: false,
      online: false,
    });
    const ids = { advertIds: [vetted.id] };
    const rejection = { attributes: { ...ids, vettingRejectedReason: 'Blurred' } };
    await mutate(
      instance,
      'advertVettingReject',
      'AdvertVettingRejectMutationInput',
      rejection,
      'adverts { totalCount }',
    );
    expect(await shown(vetted.id)).toMatchObject({
      vettingRejected: true,
      vettingRejectedReason: 'Blurred',
      displayable: false,
    });
    await mutate(
      instance,
      'advertVettingResubmit',
      'AdvertVettingResubmitMutationInput',
      { attributes: ids },
      'adverts { totalCount }',
    );
    expect(await shown(vetted.id)).toMatchObject({ vettingRejected: false, requiresVetting: true });
    await mutate(
      instance,
      'advertVettingApprove',
      'AdvertVettingApproveMutationInput',
      { attributes: ids },
      'adverts { totalCount }',
    );
    expect(await shown(vetted.id)).toMatchObject({
      vetted: true,
      requiresVetting: false,
      displayable: true,
      online: true,
    });

    const bare = await anAdvert(instance, (await aSeller(instance)).id, { variants: [] });
    expect(bare.published).toBe(false);
  });

  it('replace option values as a whole, and check them', async () => {
    const instance = await anInstance();
    const { optionTypes } = await instance.control('POST', 'seed', {
      optionTypes: [
        { name: 'Colour', values: ['Red', 'Blue'] },
        { name: 'Length', fieldType: 'INTEGER' },
      ],
    });
    const [colour, lengthType] = optionTypes;
    const advert = await anAdvert(instance, (await aSeller(instance)).id);
    const [variant] = advert.variants.nodes;
    const choose = (variantOptionValues: object[]) =>
      mutate(
        instance,
        'variantUpdate',
        'VariantUpdateMutationInput',
        { variantId: variant.id, attributes: { variantOptionValues } },
        'variant { label variantOptionValues { nodes { textValue optionType { name } optionValue { name } } } optionValues { nodes { name } } }',
      );
    const red = { optionValueId: colour.optionValues[0].id };
    const both = await choose([red, { optionTypeId: lengthType.id, textValue: '42' }]);
    expect(both.variant).toMatchObject({ label: 'Red / 42', optionValues: { nodes: [{ name: 'Red' }] } });
    expect((await choose([red])).variant.variantOptionValues.nodes).toHaveLength(1);
    expect((await choose([{ optionTypeId: lengthType.id, textValue: 'long' }])).status).toBe(422);
    expect((await choose([{ optionTypeId: lengthType.id, textValue: '1'.repeat(256) }])).status).toBe(422);
    expect((await choose([red, { optionValueId: colour.optionValues[1].id }])).status).toBe(422);
  });

  it('have signed image URLs that can be signed anew', async () => {
    const instance = await anInstance({ resignImages: true });
    const images = [{ sourceUrl: 'https://example.test/shirt.jpeg' }];
    const advert = await anAdvert(instance, (await aSeller(instance)).id, { images });
    const read = async () =>
      (await node(instance, advert.id, 'Advert', 'displayImage { url } images { nodes { url } }'))
        .displayImage.url;
    const [first, second] = [new URL(await read()), new URL(await read())];
    expect(first.pathname).toBe(second.pathname);
    expect(first.searchParams.get('s')).not.toBe(second.searchParams.get('s'));
    const wrong = {
      sellerId: (await aSeller(instance)).id,
      attributes: { title: 'x', images: [{ filename: 'a.png' }] },
    };
    expect((await instance.graphql(UPSERT, { input: wrong })).data.advertUpsert.status).toBe(422);
  });
});

describe('advertsWhere', () => {
  const where = async (instance: TestInstance, args: string): Promise<string[]> => {
    const { data, errors } = await instance.graphql(`{ advertsWhere(${args}) { nodes { title } } }`);
    expect(errors).toBeUndefined();
    return data.advertsWhere.nodes.map(({ title }: Json) => title);
  };

  it('answers nothing without a filter', async () => {
    const instance = await anInstance();
    await anAdvert(instance, (await aSeller(instance)).id);
    expect(await where(instance, 'first: 10')).toEqual([]);
    expect(await where(instance, 'sort: [{ field: UPDATED_AT, ordering: DESCENDING }]')).toEqual([]);
    expect(await where(instance, 'createdSince: "2000-01-01T00:00:00Z"')).toEqual(['Shirt']);
  });

  it('finds published, unpublished and deleted adverts', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    await anAdvert(instance, seller.id, { title: 'published' });
    await anAdvert(instance, seller.id, { title: 'unpublished', attemptAutoPublish: false });
    const deleted = await anAdvert(instance, seller.id, { title: 'deleted' });
    await mutate(instance, 'advertDelete', 'AdvertDeleteMutationInput', { id: deleted.id }, 'advert { id }');
    expect(await where(instance, `retailerIds: ["${seller.id}"]`)).toEqual([
      'published',
      'unpublished',
      'deleted',
    ]);
    expect(await where(instance, 'status: DISPLAYED')).toEqual(['published']);
    expect(await where(instance, 'status: NOT_DISPLAYED')).toEqual(['unpublished', 'deleted']);
  });

  it('filters and sorts', async () => {
    const instance = await anInstance();
    const { taxons } = await instance.control('POST', 'seed', {
      taxons: [{ displayName: 'Top', children: [{ displayName: 'Below' }] }],
    });
    const seller = await aSeller(instance);
    const one = await anAdvert(instance, seller.id, {
      title: 'one',
      taxonId: taxons[1].id,
      variants: [{ sku: 's1', barcode: 'b1', countOnHand: 0 }],
    });
    await anAdvert(instance, seller.id, {
      title: 'two',
      taxonId: taxons[0].id,
      variants: [{ sku: 's2', countOnHand: 4 }],
    });
    expect(await where(instance, `legacyIds: [${one.legacyId}]`)).toEqual(['one']);
    expect(await where(instance, 'variantSkus: ["s2"]')).toEqual(['two']);
    expect(await where(instance, 'variantBarcodes: ["b1"]')).toEqual(['one']);
    expect(await where(instance, 'title: "TW"')).toEqual(['two']);
    expect(await where(instance, 'q: "on"')).toEqual(['one']);
    expect(await where(instance, 'stockStatus: HAS_STOCK')).toEqual(['two']);
    expect(await where(instance, `taxonIds: ["${taxons[0].id}"]`)).toEqual(['two']);
    expect(await where(instance, `taxonIdsWithDescendants: ["${taxons[0].id}"]`)).toEqual(['one', 'two']);
    expect(await where(instance, 'vetted: true')).toEqual([]);
    expect(await where(instance, 'rejectedViaVetting: false')).toEqual(['one', 'two']);
    expect(await where(instance, 'createdUntil: "2000-01-01T00:00:00+10:00"')).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 3));
    await mutate(
      instance,
      'advertUpsert',
      'AdvertUpsertMutationInput',
      { advertId: one.id, attributes: { description: 'later' } },
      'advert { id }',
    );
    expect(
      await where(instance, 'rejectedViaVetting: false, sort: [{ field: UPDATED_AT, ordering: DESCENDING }]'),
    ).toEqual(['one', 'two']);
    expect(
      await where(instance, 'rejectedViaVetting: false, sort: [{ field: UPDATED_AT, ordering: ASCENDING }]'),
    ).toEqual(['two', 'one']);
  });
});

describe('allAdverts', () => {
  const DAY_MS = 24 * 60 * 60 * 1000;
  const QUERY = `query ($since: ISO8601DateTime) { allAdverts(updatedSince: $since) { nodes { __typename
    ... on Advert { legacyId } ... on UnpublishedAdvert { legacyId details { title } } ... on DeletedAdvert { legacyId externalIds { value } } } } }`;

  it('tells advert, unpublished and deleted apart and keeps deleted ones for 30 days', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    await anAdvert(instance, seller.id);
    await anAdvert(instance, seller.id, { attemptAutoPublish: false });
    const deleted = await anAdvert(instance, seller.id, { externalIds: [{ key: 'k', value: 'v' }] });
    await mutate(
      instance,
      'advertDelete',
      'AdvertDeleteMutationInput',
      { id: deleted.id },
      'advert { published }',
    );
    const read = async (since?: string) => (await instance.graphql(QUERY, { since })).data.allAdverts.nodes;
    expect(await read()).toMatchObject([
      { __typename: 'Advert' },
      { __typename: 'UnpublishedAdvert', details: { title: 'Shirt' } },
      { __typename: 'DeletedAdvert', legacyId: deleted.legacyId, externalIds: [{ value: 'v' }] },
    ]);
    expect(await read(new Date(Date.now() + DAY_MS).toISOString())).toEqual([]);
    await instance.control('POST', 'actions/advance-clock', { milliseconds: 31 * DAY_MS });
    expect((await read()).map(({ __typename }: Json) => __typename)).toEqual(['Advert', 'UnpublishedAdvert']);
  });

  it('deletes softly: the node is gone, and a second deletion finds nothing', async () => {
    for (const nodeOfDeleted of ['null', 'deleted-advert']) {
      const instance = await anInstance({ nodeOfDeleted });
      const advert = await anAdvert(instance, (await aSeller(instance)).id);
      const remove = () =>
        mutate(instance, 'advertDelete', 'AdvertDeleteMutationInput', { id: advert.id }, 'advert { id }');
      expect((await remove()).status).toBe(200);
      expect((await remove()).status).toBe(422);
      const { data } = await instance.graphql('query ($id: ID!) { node(id: $id) { __typename } }', {
        id: advert.id,
      });
      expect(data.node).toEqual(nodeOfDeleted === 'null' ? null : { __typename: 'DeletedAdvert' });
      expect((await instance.state()).adverts[0].deleted).toBe(true);
    }
  });

  it('gives a variant its advert as the same union', async () => {
    const instance = await anInstance();
    const advert = await anAdvert(instance, (await aSeller(instance)).id, { attemptAutoPublish: false });
    const variant = await node(
      instance,
      advert.variants.nodes[0].id,
      'Variant',
      'buyable countOnHand advert { __typename }',
    );
    expect(variant).toMatchObject({
      buyable: false,
      countOnHand: 5,
      advert: { __typename: 'UnpublishedAdvert' },
    });
  });
});

describe('node', () => {
  it('is null for unknown ids and for what is no id', async () => {
    const instance = await anInstance();
    const ids = ['VmFyaWFudC0yMQ==', 'nonsense', ''];
    const { data } = await instance.graphql('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(data.nodes).toEqual([null, null, null]);
  });
});

// --------------------------------------------------------------------------- taxonomy and sellers

describe('taxonomy', () => {
  it('is written by create-or-update and read level by level', async () => {
    const instance = await anInstance();
    const make = async (name: string, input: object, result: string, selection = 'id') =>
      (
        await mutate(
          instance,
          `${result}CreateOrUpdate`,
          `${name}CreateOrUpdateMutationInput`,
          input,
          `${result} { ${selection} }`,
        )
      )[result];
    const prototype = await make('Prototype', { name: 'Clothes' }, 'prototype');
    const type = await make(
      'OptionType',
      { name: 'Size', appliedTo: 'VARIANT', fieldType: 'SINGLE_SELECT', prototypeIds: [prototype.id] },
      'optionType',
    );
    await make('OptionValue', { optionTypeId: type.id, name: 'XS' }, 'optionValue');
    const top = await make(
      'Taxon',
      { displayName: 'Men', prototypeId: prototype.id, externalIds: [{ key: 'k', value: 'v' }] },
      'taxon',
    );
    const child = await make(
      'Taxon',
      { displayName: "Men's Shirts", parentId: top.id },
      'taxon',
      'id treeName urlSlug',
    );
    expect(child).toMatchObject({ treeName: "Men > Men's Shirts", urlSlug: 'men-s-shirts' });
    const { data } = await instance.graphql(`{ taxons { nodes { displayName externalIds { value }
      prototype { name optionTypes { nodes { name optionValues { nodes { name } } } } } children { nodes { displayName } } } } }`);
    expect(data.taxons.nodes).toEqual([
      {
        displayName: 'Men',
        externalIds: [{ value: 'v' }],
        prototype: {
          name: 'Clothes',
          optionTypes: { nodes: [{ name: 'Size', optionValues: { nodes: [{ name: 'XS' }] } }] },
        },
        children: { nodes: [{ displayName: "Men's Shirts" }] },
      },
    ]);
    const circle = await mutate(
      instance,
      'taxonCreateOrUpdate',
      'TaxonCreateOrUpdateMutationInput',
      { id: top.id, parentId: child.id },
      'taxon { id }',
    );
    expect(circle.status).toBe(422);
  });
});

describe('the taxonomy pages of the portal', () => {
  const TREE = `{ taxons { nodes { id displayName prototype { name } children { nodes { id displayName treeName } } } }
    prototypes { nodes { name optionTypes { nodes { name displayName optionValues { nodes { name displayName position } } } } } } }`;
  const tree = async (instance: TestInstance) => (await instance.graphql(TREE)).data;
  const act = (instance: TestInstance, action: string, body: object) =>
    instance.control('POST', `actions/${action}`, body);

  it('create, rename, move, reorder and delete taxons', async () => {
    const instance = await anInstance();
    const create = (fields: object) => act(instance, 'taxon-create', { fields });
    const men = await create({ displayName: 'Men' });
    const women = await create({ displayName: 'Women' });
    const shirts = await create({ displayName: 'Shirts', parentId: men.id });
    const shoes = await create({ displayName: 'Shoes', parentId: men.id });
    const { receiver } = await aWebhook(instance, 'TAXON', {
      queryString: 'query ($id: ID!) { node(id: $id) { ... on Taxon { displayName treeName } } }',
    });
    await act(instance, 'taxon-set', { id: men.id, fields: { displayName: 'Gents' } });
    await instance.idle();
    await act(instance, 'taxon-reorder', { ids: [women.id, men.id] });
    await act(instance, 'taxon-move', { id: shirts.id, parentId: women.id });
    const children = (parent: Json) => parent.children.nodes.map(({ treeName }: Json) => treeName);
    const { nodes } = (await tree(instance)).taxons;
    expect(nodes.map(({ displayName }: Json) => displayName)).toEqual(['Women', 'Gents']);
    expect(nodes.map(children)).toEqual([['Women > Shirts'], ['Gents > Shoes']]);
    await instance.idle();
    expect(await act(instance, 'taxon-move', { id: women.id, parentId: shirts.id })).toHaveProperty('errors');
    await act(instance, 'taxon-delete', { id: men.id });
    await instance.idle();
    expect((await tree(instance)).taxons.nodes).toHaveLength(1);
    const told = receiver.deliveries.map(({ body }) => [body.event_name, body.payload.data.node?.treeName]);
    // Several are under way at one time, so those of one moment arrive in any order.
    expect(told.toSorted()).toEqual([
      ['destroy', undefined],
      ['destroy', undefined],
      ['update', 'Gents'],
      ['update', 'Gents'],
      ['update', 'Women'],
      ['update', 'Women > Shirts'],
    ]);
    expect(shoes.id).toBeDefined();
  });

  it('give a taxon another prototype, and leave the adverts of a deleted taxon without one', async () => {
    const instance = await anInstance();
    const clothes = await act(instance, 'prototype-create', { fields: { name: 'Clothes' } });
    const taxon = await act(instance, 'taxon-create', { fields: { displayName: 'Men' } });
    const advert = await anAdvert(instance, (await aSeller(instance)).id, { taxonId: taxon.id });
    await act(instance, 'taxon-set', { id: taxon.id, fields: { prototypeId: clothes.id } });
    expect((await tree(instance)).taxons.nodes[0].prototype).toEqual({ name: 'Clothes' });
    await act(instance, 'prototype-set', { id: clothes.id, fields: { name: 'Apparel' } });
    expect((await tree(instance)).taxons.nodes[0].prototype).toEqual({ name: 'Apparel' });
    await act(instance, 'prototype-delete', { id: clothes.id });
    expect((await tree(instance)).taxons.nodes[0].prototype).toBeNull();
    await act(instance, 'taxon-delete', { id: taxon.id });
    expect(await node(instance, advert.id, 'Advert', 'taxon { id } taxonNullable { id }')).toMatchObject({
      taxon: null,
      taxonNullable: null,
    });
  });

  it('create, rename and delete option types and values; with a type go its values and what was chosen', async () => {
    const instance = await anInstance();
    const [types, values] = [
      await aWebhook(instance, 'OPTION_TYPE'),
      await aWebhook(instance, 'OPTION_VALUE'),
    ];
    const prototype = await act(instance, 'prototype-create', { fields: { name: 'Clothes' } });
    const size = await act(instance, 'option-type-create', { fields: { name: 'size' } });
    const small = await act(instance, 'option-value-create', {
      fields: { name: 's', optionTypeId: size.id },
    });
    const large = await act(instance, 'option-value-create', {
      fields: { name: 'l', optionTypeId: size.id },
    });
    await instance.idle();
    const fields = { displayName: 'Size', prototypeIds: [prototype.id] };
    await act(instance, 'option-type-set', { id: size.id, fields });
    await act(instance, 'option-value-set', { id: small.id, fields: { displayName: 'Small', position: 9 } });
    expect((await tree(instance)).prototypes.nodes).toEqual([
      {
        name: 'Clothes',
        optionTypes: {
          nodes: [
            {
              name: 'size',
              displayName: 'Size',
              optionValues: {
                nodes: [
                  { name: 'l', displayName: 'l', position: 2 },
                  { name: 's', displayName: 'Small', position: 9 },
                ],
              },
            },
          ],
        },
      },
    ]);
    const variants = [small, large].map(({ id }) => ({ variantOptionValues: [{ optionValueId: id }] }));
    const advert = await anAdvert(instance, (await aSeller(instance)).id, { variants });
    const chosen = async () =>
      (
        await node(
          instance,
          advert.id,
          'Advert',
          'variants { nodes { label variantOptionValues { nodes { optionType { name } optionValue { name } } } } }',
        )
      ).variants.nodes.map(({ label, variantOptionValues }: Json) => [
        label,
        variantOptionValues.nodes.length,
      ]);
    await act(instance, 'option-value-delete', { id: small.id });
    expect(await chosen()).toEqual([
      ['', 0],
      ['l', 1],
    ]);
    await instance.idle();
    await act(instance, 'option-type-delete', { id: size.id });
    expect(await chosen()).toEqual([
      ['', 0],
      ['', 0],
    ]);
    await instance.idle();
    expect(eventNames(types.receiver)).toEqual(['create', 'update', 'destroy']);
    expect(eventNames(values.receiver).toSorted()).toEqual([
      'create',
      'create',
      'destroy',
      'destroy',
      'update',
    ]);
  });

  it('rename and delete brands without telling anybody, and change galleries and options', async () => {
    const instance = await anInstance();
    const brand = await act(instance, 'brand-create', { fields: { name: 'Acme' } });
    const material = await act(instance, 'option-type-create', {
      fields: { name: 'material', appliedTo: 'ADVERT', fieldType: 'FREE_TEXT' },
    });
    const advert = await anAdvert(instance, (await aSeller(instance)).id, { brandId: brand.id });
    await instance.idle();
    const { receiver } = await aWebhook(instance, 'ADVERT');
    await act(instance, 'brand-set', { id: brand.id, fields: { name: 'Acme Pty' } });
    const seen = () =>
      node(
        instance,
        advert.id,
        'Advert',
        'brand { name } images { totalCount } advertOptionValues { nodes { textValue } } variants { nodes { images { nodes { alt } } } }',
      );
    expect((await seen()).brand).toEqual({ name: 'Acme Pty' });
    await act(instance, 'brand-delete', { id: brand.id });
    await instance.idle();
    expect(receiver.deliveries).toEqual([]);
    const images = [{ sourceUrl: 'https://example.test/a.png', alt: 'a' }];
    await act(instance, 'advert-images', { id: advert.id, images });
    await act(instance, 'variant-images', { id: advert.variants.nodes[0].id, images });
    await act(instance, 'advert-options', {
      id: advert.id,
      options: [{ optionTypeId: material.id, textValue: 'Wool' }],
    });
    expect(await seen()).toMatchObject({
      brand: null,
      images: { totalCount: 1 },
      advertOptionValues: { nodes: [{ textValue: 'Wool' }] },
      variants: { nodes: [{ images: { nodes: [{ alt: 'a' }] } }, { images: { nodes: [] } }] },
    });
    await instance.idle();
    expect(new Set(eventNames(receiver))).toEqual(new Set(['update']));
    const refused = { id: advert.id, options: [{ optionTypeId: material.id }] };
    expect(await act(instance, 'advert-options', refused)).toHaveProperty('errors');
  });
});

describe('inventories', () => {
  const SHOWN =
    'countOnHand infiniteQuantity buyable inventories { nodes { id countOnHand infiniteQuantity price { amount } salePrice { amount } seller { businessName } } }';

  /** A variant of one seller with five on hand, and a second store with seven at another price. */
  async function twoStores(options: object = {}, second: object = { countOnHand: 7, price: 2000 }) {
    const instance = await anInstance(options);
    const seller = await aSeller(instance);
    const branch = await aSeller(instance, { businessName: 'Branch' });
    const advert = await anAdvert(instance, seller.id, { variants: [{ sku: 'A-1', countOnHand: 5 }] });
    const [variant] = advert.variants.nodes;
    const { inventories } = await instance.control('POST', 'seed', {
      inventories: [{ variantId: variant.id, sellerId: branch.id, ...second }],
    });
    const seen = () => node(instance, variant.id, 'Variant', SHOWN);
    return { instance, advert, variant, inventory: inventories[0], seen };
  }

  it("are the seller's own and those of other stores, each with its own price", async () => {
    const { seen, inventory, instance, variant } = await twoStores();
    const shown = await seen();
    expect(shown.inventories.nodes).toEqual([
      {
        id: expect.any(String),
        countOnHand: 5,
        infiniteQuantity: false,
        price: { amount: '25.0' },
        salePrice: null,
        seller: { businessName: 'Green Grocer' },
      },
      {
        id: inventory.id,
        countOnHand: 7,
        infiniteQuantity: false,
        price: { amount: '20.0' },
        salePrice: null,
        seller: { businessName: 'Branch' },
      },
    ]);
    for (const { id, countOnHand } of shown.inventories.nodes) {
      expect(await node(instance, id, 'Inventory', 'countOnHand')).toMatchObject({ countOnHand });
    }
    await instance.control('POST', 'actions/inventory-delete', { id: inventory.id });
    expect(
      (await instance.graphql('query ($id: ID!) { node(id: $id) { id } }', inventory)).data.node,
    ).toBeNull();
    expect((await node(instance, variant.id, 'Variant', SHOWN)).inventories.nodes).toHaveLength(1);
  });

  it('sum up to the count of the variant, or count as its first one, as the instance is set', async () => {
    expect(await (await twoStores()).seen()).toMatchObject({ countOnHand: 12, infiniteQuantity: false });
    const first = { countOnHandOf: 'first-inventory' };
    expect(await (await twoStores(first)).seen()).toMatchObject({ countOnHand: 5, infiniteQuantity: false });
    const endless = { infiniteQuantity: true };
    expect(await (await twoStores({}, endless)).seen()).toMatchObject({ infiniteQuantity: true });
    expect(await (await twoStores(first, endless)).seen()).toMatchObject({ infiniteQuantity: false });
  });

  it('change their variant and its advert with them', async () => {
    const { instance, inventory, seen } = await twoStores();
    await instance.idle();
    const [variants, adverts] = [await aWebhook(instance, 'VARIANT'), await aWebhook(instance, 'ADVERT')];
    await instance.control('POST', 'actions/inventory-set', { id: inventory.id, fields: { countOnHand: 0 } });
    await instance.idle();
    expect([eventNames(variants.receiver), eventNames(adverts.receiver)]).toEqual([['update'], ['update']]);
    expect(await seen()).toMatchObject({ countOnHand: 5 });
  });

  it('are sold together, or by the one that the line names, at its price and by its seller', async () => {
    const { instance, variant, inventory, seen } = await twoStores();
    const line = (quantity: number, more: object = {}) => ({ variantId: variant.id, quantity, ...more });
    const named = { inventoryId: inventory.id };
    expect((await createOrder(instance, { lineItems: [line(13)] })).errors[0].messages).toEqual([
      'only 12 in stock',
    ]);
    expect((await createOrder(instance, { lineItems: [line(8, named)] })).status).toBe(422);
    const { order } = await createOrder(instance, { lineItems: [line(2, named)] });
    expect(order.invoices.nodes).toMatchObject([
      { seller: { businessName: 'Branch' }, lineItems: [{ subtotalCents: 4000 }] },
    ]);
    const counts = async () => (await seen()).inventories.nodes.map(({ countOnHand }: Json) => countOnHand);
    expect(await counts()).toEqual([5, 5]);
    expect((await createOrder(instance, { lineItems: [line(6)] })).status).toBe(200);
    expect(await counts()).toEqual([0, 4]);
    const both = { lineItems: [line(3), line(3, named)] };
    expect((await createOrder(instance, both)).status).toBe(422);
    expect(await counts()).toEqual([0, 4]);
  });

  it('are not limited where they are infinite', async () => {
    const { instance, variant, seen } = await twoStores({}, { infiniteQuantity: true });
    const lineItems = [{ variantId: variant.id, quantity: 1000 }];
    expect((await createOrder(instance, { lineItems })).status).toBe(200);
    expect(await seen()).toMatchObject({ countOnHand: 5, buyable: true });
  });

  it('of another variant are refused', async () => {
    const { instance, inventory, advert } = await twoStores();
    const other = await anAdvert(instance, (await aSeller(instance)).id);
    const lineItems = [{ variantId: other.variants.nodes[0].id, quantity: 1, inventoryId: inventory.id }];
    expect((await createOrder(instance, { lineItems })).errors).toMatchObject([
      { field: 'lineItems.0.inventoryId' },
    ]);
    expect(advert.id).not.toBe(other.id);
  });
});

describe('sellers', () => {
  const ALL = `query ($deleted: Boolean, $since: ISO8601DateTime) { allSellers(includeDeleted: $deleted, updatedSince: $since) { nodes { __typename
    ... on Seller { id businessName online address { country { code } } } ... on DeletedSeller { legacyId } } } }`;

  it('are created, updated, listed and searched', async () => {
    const instance = await anInstance();
    const attributes = {
      accountType: 'RETAILER',
      businessName: 'Baker',
      legalBusinessName: 'Baker Pty',
      phone: '04',
      user: { emailAddress: 'baker@example.test' },
      address: ADDRESS,
    };
    const created = await mutate(
      instance,
      'sellerCreate',
      'SellerCreateMutationInput',
      { attributes },
      'seller { id legacyId primaryUser { emailAddress } } user { id }',
    );
    expect(created).toMatchObject({
      status: 200,
      seller: { primaryUser: { emailAddress: 'baker@example.test' } },
    });
    await mutate(
      instance,
      'sellerUpdate',
      'SellerUpdateMutationInput',
      { sellerId: created.seller.id, attributes: { businessName: 'Bakery' } },
      'seller { id }',
    );
    await aSeller(instance, { businessName: 'Prospect', accountType: 'PROSPECTIVE' });
    const gone = await aSeller(instance, { businessName: 'Gone' });
    await instance.control('POST', 'actions/seller-delete', { sellerId: gone.id });
    const names = async (deleted: boolean) =>
      (await instance.graphql(ALL, { deleted })).data.allSellers.nodes;
    expect(await names(false)).toMatchObject([
      { businessName: 'Bakery', address: { country: { code: 'AU' } } },
      { businessName: 'Prospect' },
    ]);
    expect((await names(true))[2]).toEqual({ __typename: 'DeletedSeller', legacyId: gone.legacyId });
    const { data } = await instance.graphql(
      '{ sellerSearch(attributes: { businessName: "b" }) { sellers { nodes { businessName } } } }',
    );
    expect(data.sellerSearch.sellers.nodes).toEqual([{ businessName: 'Bakery' }]);
    const { data: byId } = await instance.graphql(
      'query ($ids: [ID!]) { sellersWhere(retailerIds: $ids) { nodes { businessName } } }',
      { ids: [created.seller.id] },
    );
    expect(byId.sellersWhere.nodes).toEqual([{ businessName: 'Bakery' }]);
  });
});

// ---------------------------------------------------------------------------------------- orders

describe('orderCreate', () => {
  it('makes one invoice per seller, and another one for click and collect', async () => {
    const instance = await anInstance();
    const [one, two] = [
      await aSeller(instance, { businessName: 'One' }),
      await aSeller(instance, { businessName: 'Two' }),
    ];
    const [first] = (await anAdvert(instance, one.id)).variants.nodes;
    const [second] = (await anAdvert(instance, two.id)).variants.nodes;
    const collected = aLine(first, 1, 2500, { deliveryType: 'CLICK_AND_COLLECT' });
    const { order, status, errors } = await createOrder(instance, {
      lineItems: [aLine(first, 2), aLine(second), collected],
    });
    expect({ status, errors }).toEqual({ status: 200, errors: null });
    expect(order.status).toBe('COMPLETE');
    expect(
      order.invoices.nodes.map(({ seller, deliveryType, statusFlags }: Json) => [
        seller.businessName,
        deliveryType,
        statusFlags,
      ]),
    ).toEqual([
      ['One', 'BUY_ONLINE', ['PAID']],
      ['Two', 'BUY_ONLINE', ['PAID']],
      ['One', 'CLICK_AND_COLLECT', ['PAID']],
    ]);
  });

  it('takes line items or invoices, never both and never neither', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    const other = await aSeller(instance);
    const [variant] = (await anAdvert(instance, seller.id)).variants.nodes;
    const [foreign] = (await anAdvert(instance, other.id)).variants.nodes;
    const lineItems = [aLine(variant)];
    expect((await createOrder(instance, {})).status).toBe(422);
    expect((await createOrder(instance, { lineItems, invoices: [{ lineItems }] })).status).toBe(422);
    expect(
      (await createOrder(instance, { invoices: [{ lineItems: [aLine(variant), aLine(foreign)] }] })).status,
    ).toBe(422);
    expect((await createOrder(instance, { invoices: [{ sellerId: other.id, lineItems }] })).status).toBe(422);
    const { order } = await createOrder(instance, {
      invoices: [{ sellerId: seller.id, lineItems }, { lineItems }],
    });
    expect(order.invoices.nodes).toHaveLength(2);
  });

  it('reads cost.amount as the line total and rounds to whole-cent units', async () => {
    const instance = await anInstance();
    const [variant] = (await anAdvert(instance, (await aSeller(instance)).id)).variants.nodes;
    const lineItems = [aLine(variant, 4, 10830, { postage: { amount: 905 } })];
    const { order } = await createOrder(instance, { lineItems });
    expect(order.invoices.nodes[0].lineItems[0]).toMatchObject({
      subtotalCents: 10832,
      totalCents: 11737,
      subtotalFormatted: '$108.32',
    });
    expect(order.totalCents).toBe(11737);
    expect((await instance.state()).invoices[0].lineItems[0]).toMatchObject({
      unitCents: 2708,
      postageCents: 905,
    });
  });

  it('wants tax on the cost and postage of all lines, or on none', async () => {
    const instance = await anInstance();
    const [first, second] = (await anAdvert(instance, (await aSeller(instance)).id)).variants.nodes;
    const taxed = (variant: Json, postageTax?: number) => ({
      variantId: variant.id,
      quantity: 1,
      cost: { amount: 2500, tax: 227 },
      postage: { amount: 900, tax: postageTax },
    });
    expect((await createOrder(instance, { lineItems: [taxed(first, 82), aLine(second)] })).status).toBe(422);
    expect((await createOrder(instance, { lineItems: [taxed(first)] })).status).toBe(422);
    const { order } = await createOrder(instance, { lineItems: [taxed(first, 82), taxed(second, 82)] });
    expect(order.invoices.nodes[0].lineItems[0].taxTotalCents).toBe(309);
  });

  it('sells no more than is on hand, all lines or none', async () => {
    const instance = await anInstance();
    const [first, second] = (await anAdvert(instance, (await aSeller(instance)).id)).variants.nodes;
    const stock = async () =>
      (await instance.state()).adverts[0].variants.map(({ countOnHand }: Json) => countOnHand);
    expect((await createOrder(instance, { lineItems: [aLine(first, 1), aLine(second, 4)] })).status).toBe(
      422,
    );
    expect((await createOrder(instance, { lineItems: [aLine(second, 2), aLine(second, 2)] })).status).toBe(
      422,
    );
    expect(await stock()).toEqual([5, 3]);
    expect((await instance.state()).orders).toEqual([]);
    expect((await createOrder(instance, { lineItems: [aLine(first, 1), aLine(second, 3)] })).status).toBe(
      200,
    );
    expect(await stock()).toEqual([4, 0]);
    expect((await createOrder(instance, { lineItems: [aLine(second)] })).errors[0].field).toBe(
      'lineItems.0.quantity',
    );
  });

  it('sells without end what is infinite', async () => {
    const instance = await anInstance();
    const variants = [{ sku: 'i', infiniteQuantity: true }];
    const [variant] = (await anAdvert(instance, (await aSeller(instance)).id, { variants })).variants.nodes;
    expect((await createOrder(instance, { lineItems: [aLine(variant, 1000)] })).status).toBe(200);
  });

  it('refuses unknown, unpublished and deleted variants and wrong quantities', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    const [unpublished] = (await anAdvert(instance, seller.id, { attemptAutoPublish: false })).variants.nodes;
    const advert = await anAdvert(instance, seller.id);
    const [deleted, alive] = advert.variants.nodes;
    await instance.control('POST', 'actions/variant-delete', { id: deleted.id });
    const unknown = { id: Buffer.from('Variant-99999').toString('base64') };
    for (const variant of [unknown, unpublished, deleted, { id: advert.id }]) {
      const refused = await createOrder(instance, { lineItems: [aLine(variant)] });
      expect(refused).toMatchObject({
        status: 422,
        order: null,
        errors: [{ field: 'lineItems.0.variantId' }],
      });
    }
    for (const quantity of [0, -1])
      expect((await createOrder(instance, { lineItems: [aLine(alive, quantity, 100)] })).status).toBe(422);
    const tooMuch = await instance.graphql(
      'mutation ($input: OrderCreateMutationInput!) { orderCreate(input: $input) { status } }',
      { input: { order: {}, lineItems: [aLine(alive, 1, 2 ** 31)] } },
    );
    expect(tooMuch.errors).toHaveLength(1);
  });

  it('wants a whole address with a two-letter country', async () => {
    const instance = await anInstance();
    const [variant] = (await anAdvert(instance, (await aSeller(instance)).id)).variants.nodes;
    const lineItems = [aLine(variant)];
    for (const wrong of [{ postcode: null }, { country: { code: 'AUS' } }, { city: ' ' }]) {
      expect(
        (await createOrder(instance, { order: { address: { ...ADDRESS, ...wrong } }, lineItems })).status,
      ).toBe(422);
    }
    const { order } = await createOrder(instance, {
      order: { firstName: 'Ada', address: ADDRESS },
      lineItems,
    });
    const read = await node(
      instance,
      order.id,
      'Order',
      'firstName address { city country { code } state { name } }',
    );
    expect(read).toMatchObject({
      firstName: 'Ada',
      address: { city: 'Melbourne', country: { code: 'AU' }, state: { name: 'Victoria' } },
    });
  });

  it('is not idempotent: the same call twice is two orders', async () => {
    const instance = await anInstance();
    const [variant] = (await anAdvert(instance, (await aSeller(instance)).id)).variants.nodes;
    const input = {
      clientMutationId: 'same',
      order: { externalIds: [{ key: 'shop', value: '1' }] },
      lineItems: [aLine(variant)],
    };
    const [one, two] = [await createOrder(instance, input), await createOrder(instance, input)];
    expect(one.order.id).not.toBe(two.order.id);
    const { data } = await instance.graphql(
      '{ externalIds(ownerType: "Order", key: "shop", value: "1") { owner { id __typename } } }',
    );
    expect(data.externalIds.map(({ owner }: Json) => owner.id)).toEqual([one.order.id, two.order.id]);
  });

  it('keeps external ids and metadata of the order and its lines', async () => {
    const instance = await anInstance();
    const [variant] = (await anAdvert(instance, (await aSeller(instance)).id)).variants.nodes;
    const tags = { externalIds: [{ key: 'line', value: '7' }], metadata: [{ key: 'gift', value: 'yes' }] };
    const { order } = await createOrder(instance, {
      order: { metadata: tags.metadata },
      lineItems: [aLine(variant, 1, 2500, tags)],
    });
    const [line] = order.invoices.nodes[0].lineItems;
    expect(line.externalIds).toEqual([{ key: 'line', value: '7' }]);
    expect((await node(instance, line.id, 'LineItem', 'metadata { value owner { id } }')).metadata).toEqual([
      { value: 'yes', owner: { id: line.id } },
    ]);
  });

  it('adds adjustments of a line to its total, promotions being negative', async () => {
    const instance = await anInstance();
    const [variant] = (await anAdvert(instance, (await aSeller(instance)).id)).variants.nodes;
    const promotion = (amountCents: number) => ({
      adjustments: [
        {
          adjustmentType: 'PROMOTION',
          amountCents,
          amountToWithholdFromSellerRemittanceCents: 0,
          description: 'Sale',
        },
      ],
    });
    expect(
      (await createOrder(instance, { lineItems: [aLine(variant, 1, 2500, promotion(100))] })).status,
    ).toBe(422);
    const { order } = await createOrder(instance, { lineItems: [aLine(variant, 1, 2500, promotion(-100))] });
    expect(order.totalCents).toBe(2400);
    expect((await node(instance, order.id, 'Order', 'discountFormatted')).discountFormatted).toBe('-$1.00');
  });
});

describe('orders', () => {
  it('are updated with a status, keeping what is left out', async () => {
    const instance = await anInstance();
    const { order } = await aBoughtInvoice(instance);
    const withoutStatus = await instance.graphql(
      'mutation ($id: ID!) { orderUpdate(input: { orderId: $id }) { status } }',
      { id: order.id },
    );
    expect(withoutStatus.errors).toHaveLength(1);
    const update = (attributes: object) =>
      mutate(
        instance,
        'orderUpdate',
        'OrderUpdateMutationInput',
        { orderId: order.id, status: 'COMPLETE', attributes },
        'order { phone surname address { city } }',
      );
    await update({ phone: '1', address: ADDRESS });
    expect((await update({ surname: 'Lee' })).order).toEqual({
      phone: '1',
      surname: 'Lee',
      address: { city: 'Melbourne' },
    });
    const since = new Date(Date.now() - 60_000).toISOString();
    const { data } = await instance.graphql(`{ updatedOrders(updatedSince: "${since}") { nodes { id } } }`);
    expect(data.updatedOrders.nodes).toEqual([{ id: order.id }]);
  });

  it('of click and collect show what only the portals know', async () => {
    const instance = await anInstance();
    const { invoice } = await aBoughtInvoice(instance);
    const { receiver } = await aWebhook(instance, 'INVOICE');
    await instance.control('POST', 'actions/invoice-set', {
      id: invoice.id,
      fields: { portalFlags: ['READY'] },
    });
    expect((await node(instance, invoice.id, 'Invoice', 'statusFlags')).statusFlags).toEqual([
      'PAID',
      'READY',
    ]);
    await instance.idle();
    expect(eventNames(receiver)).toEqual(['update']);
  });

  it('are found by their invoices', async () => {
    const instance = await anInstance();
    const { order, invoice } = await aBoughtInvoice(instance);
    const found = async (filters: string) =>
      (
        await instance.graphql(
          `{ invoices(filters: ${filters}, sort: { fields: [PAID_AT], ordering: DESCENDING }) { nodes { id } } }`,
        )
      ).data.invoices.nodes;
    expect(await found(`{ orderId: ${order.legacyId}, notDispatched: true, statuses: [PAID] }`)).toEqual([
      { id: invoice.id },
    ]);
    expect(await found('{ updatedUntil: "2000-01-01T00:00:00Z" }')).toEqual([]);
    expect(await found('{ statuses: [SENT] }')).toEqual([]);
  });
});

describe('shipments', () => {
  it('go out in parts, and no more goes out than was bought', async () => {
    const instance = await anInstance();
    const { carriers } = await instance.control('POST', 'seed', {
      carriers: [{ name: 'AusPost', trackingUrl: 'https://track.test/{}' }],
    });
    const { invoice, lines } = await aBoughtInvoice(instance);
    const ship = (line: Json, quantity: number, more: object = {}) =>
      mutate(
        instance,
        'shipmentCreate',
        'ShipmentCreateMutationInput',
        {
          invoiceId: invoice.id,
          shippedItems: [{ lineItemId: line.id, quantity }],
          postageCarrierId: carriers[0].id,
          dispatchedAt: '2026-01-02',
          trackingNumber: 'T 1',
          ...more,
        },
        'shipment { id carrier trackingLink dispatchedAt invoice { statusFlags } shippedItems { quantity lineItem { id status } } }',
      );
    const { shipment } = await ship(lines[0], 1);
    expect(shipment).toMatchObject({
      carrier: 'AusPost',
      trackingLink: 'https://track.test/T%201',
      invoice: { statusFlags: ['PAID', 'PARTIALLY_SENT'] },
    });
    expect((await ship(lines[0], 2)).status).toBe(422);
    expect((await ship(lines[0], 1, { postageCarrierId: 'x' })).status).toBe(422);
    expect((await ship(lines[0], 1)).shipment.shippedItems[0].lineItem.status).toBe('SHIPPED');
    expect((await ship(lines[1], 1)).shipment.invoice.statusFlags).toEqual(['PAID', 'SENT']);
    const update = { shipmentId: shipment.id, trackingNumber: 'T2', dispatchedAt: '2026-01-03T00:00:00Z' };
    const updated = await mutate(
      instance,
      'shipmentUpdate',
      'ShipmentUpdateMutationInput',
      update,
      'shipment { trackingNumber dispatchedAt carrier }',
    );
    expect(updated.shipment).toEqual({
      trackingNumber: 'T2',
      dispatchedAt: '2026-01-03T00:00:00Z',
      carrier: 'AusPost',
    });
  });
});

// --------------------------------------------------------------------------------------- refunds

describe('refund requests', () => {
  const FIELDS =
    'refundRequest { id legacyId status cashAmountCents lineItems { id status amountCents amountPerItemCents } invoice { statusFlags } notes { nodes { note status } } }';
  const NOTES = [{ note: 'because' }];

  function request(instance: TestInstance, invoice: Json, lineItems: object[]): Promise<Json> {
    const input = { invoiceId: invoice.id, lineItems, notes: NOTES };
    return mutate(instance, 'refundRequestCreate', 'RefundRequestCreateMutationInput', input, FIELDS);
  }

  function step(
    instance: TestInstance,
    name: 'Return' | 'Refund' | 'Deny' | 'RevertDenial',
    id: string,
    more: object = {},
  ): Promise<Json> {
    const input = { refundRequestId: id, notes: NOTES, ...more };
    return mutate(instance, `refundRequest${name}`, `RefundRequest${name}MutationInput`, input, FIELDS);
  }

  function stepLine(instance: TestInstance, name: 'Accept' | 'Return' | 'Deny', id: string): Promise<Json> {
    const reason = name === 'Deny' ? { denyRefundReason: 'used' } : {};
    const input = { refundRequestLineItemId: id, notes: NOTES, ...reason };
    return mutate(
      instance,
      `refundRequestLineItem${name}`,
      `RefundRequestLineItem${name}MutationInput`,
      input,
      'refundRequestLineItem { status }',
    );
  }

  const aCancellation = (line: Json, quantity: number) => ({
    lineItemId: line.id,
    reason: 'no stock',
    quantity,
    dispatched: false,
  });

  it('go from awaiting to returned to refunded, amend the invoice and restock nothing', async () => {
    const instance = await anInstance();
    const { invoice, lines } = await aBoughtInvoice(instance);
    const stock = async () =>
      (await instance.state()).adverts[0].variants.map(({ countOnHand }: Json) => countOnHand);
    const before = await stock();
    const { refundRequest } = await request(
      instance,
      invoice,
      lines.map((line) => aCancellation(line, line.quantity)),
    );
    expect(refundRequest).toMatchObject({
      status: 'AWAITING',
      lineItems: [{ status: 'PENDING_APPROVAL', amountCents: 5000, amountPerItemCents: 2500 }, {}],
    });

    const tooEarly = await step(instance, 'Refund', refundRequest.id);
    expect(tooEarly.errors[0].messages).toEqual([
      'Can only mark a returned or processed RefundRequest as refunded',
    ]);
    expect((await step(instance, 'Return', refundRequest.id)).refundRequest).toMatchObject({
      status: 'RETURNED',
      invoice: { statusFlags: ['PAID', 'AWAITING_REFUND'] },
    });
    expect((await step(instance, 'Return', refundRequest.id)).status).toBe(422);
    const refunded = await step(instance, 'Refund', refundRequest.id);
    expect(refunded.refundRequest).toMatchObject({
      status: 'REFUNDED',
      cashAmountCents: 7500,
      invoice: { statusFlags: ['PAID', 'CANCELLED'] },
    });
    expect((await step(instance, 'Refund', refundRequest.id)).status).toBe(422);

    const { amendments, lineItems } = await node(
      instance,
      invoice.id,
      'Invoice',
      'lineItems { status } amendments { lineItems { amountCents status dispatched } }',
    );
    expect(amendments).toEqual([
      {
        lineItems: [
          { amountCents: -5000, status: 'CANCELLED', dispatched: false },
          { amountCents: -2500, status: 'CANCELLED', dispatched: false },
        ],
      },
    ]);
    expect(lineItems.map(({ status }: Json) => status)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(await stock()).toEqual(before);
  });

  it('hold lines of their own invoice only, and no more than was bought', async () => {
    const instance = await anInstance();
    const { invoice, lines } = await aBoughtInvoice(instance);
    const other = await aBoughtInvoice(instance);
    const foreign = await request(instance, invoice, [aCancellation(other.lines[0], 1)]);
    expect(foreign.errors[0].messages).toEqual([
      'line items must be part of the same invoice for which you are raising a refund request.',
    ]);
    const [line] = lines;
    expect((await request(instance, invoice, [aCancellation(line, 3)])).status).toBe(422);
    expect((await request(instance, invoice, [aCancellation(line, 0)])).status).toBe(422);
    expect((await request(instance, invoice, [{ lineItemId: line.id, quantity: 1 }])).status).toBe(422);
    expect(
      (await request(instance, invoice, [{ lineItemId: line.id, custom: 'x', reason: 'x', quantity: 1 }]))
        .status,
    ).toBe(422);
    expect(
      (await request(instance, invoice, [{ custom: 'goodwill', amountPerItemCents: 300, quantity: 1 }]))
        .status,
    ).toBe(200);
    expect((await request(instance, invoice, [aCancellation(line, 2)])).status).toBe(200);
    expect((await request(instance, invoice, [aCancellation(line, 1)])).status).toBe(422);
  });

  it('can be denied, and the denial reverted', async () => {
    const instance = await anInstance();
    const { invoice, lines } = await aBoughtInvoice(instance);
    const { refundRequest } = await request(instance, invoice, [aCancellation(lines[0], 1)]);
    const denied = await step(instance, 'Deny', refundRequest.id);
    expect(denied.refundRequest).toMatchObject({
      status: 'DENIED',
      lineItems: [{ status: 'REFUND_DENIED' }],
    });
    expect((await step(instance, 'Return', refundRequest.id)).status).toBe(422);
    const reverted = await step(instance, 'RevertDenial', refundRequest.id);
    expect(reverted.refundRequest).toMatchObject({
      status: 'AWAITING',
      lineItems: [{ status: 'PENDING_APPROVAL' }],
    });
    expect((await step(instance, 'RevertDenial', refundRequest.id)).status).toBe(422);
  });

  it('can be decided line by line: all decided is processed, all denied is denied', async () => {
    const instance = await anInstance();
    const { invoice, lines } = await aBoughtInvoice(instance);
    const { refundRequest } = await request(
      instance,
      invoice,
      lines.map((line) => ({ ...aCancellation(line, 1), dispatched: true })),
    );
    const [first, second] = refundRequest.lineItems;
    expect((await stepLine(instance, 'Return', first.id)).refundRequestLineItem.status).toBe(
      'AWAITING_RETURN',
    );
    expect((await stepLine(instance, 'Return', first.id)).status).toBe(422);
    expect((await stepLine(instance, 'Accept', first.id)).refundRequestLineItem.status).toBe(
      'REFUND_ACCEPTED',
    );
    expect((await stepLine(instance, 'Deny', second.id)).refundRequestLineItem.status).toBe('REFUND_DENIED');
    const refunded = await step(instance, 'Refund', refundRequest.id, { cashAmountCents: 2000 });
    expect(refunded.refundRequest).toMatchObject({
      status: 'REFUNDED',
      cashAmountCents: 2000,
      lineItems: [{ status: 'REFUNDED' }, { status: 'REFUND_DENIED' }],
    });

    const { refundRequest: other } = await request(instance, invoice, [aCancellation(lines[0], 1)]);
    await stepLine(instance, 'Deny', other.lineItems[0].id);
    expect((await node(instance, other.id, 'RefundRequest', 'status')).status).toBe('DENIED');
  });

  it('are listed by filter and by time of change; an unknown one is named', async () => {
    const instance = await anInstance();
    const { invoice, lines } = await aBoughtInvoice(instance);
    const { refundRequest } = await request(instance, invoice, [aCancellation(lines[0], 1)]);
    const { data } =
      await instance.graphql(`{ refundRequests(filters: { invoiceLegacyId: ${invoice.legacyId}, statuses: [AWAITING] }) { nodes { id } }
      updatedRefundRequests(updatedSince: "2020-01-01T00:00:00Z") { nodes { id } } }`);
    expect(data).toEqual({
      refundRequests: { nodes: [{ id: refundRequest.id }] },
      updatedRefundRequests: { nodes: [{ id: refundRequest.id }] },
    });
    expect((await step(instance, 'Return', 'x')).errors[0].messages).toEqual([
      'No object found for refundRequestId: x',
    ]);
  });

  it('are one way: an invoice can be amended directly', async () => {
    const instance = await anInstance();
    const { invoice, lines } = await aBoughtInvoice(instance);
    const amend = (amountCents: number) =>
      mutate(
        instance,
        'invoiceAmendmentCreate',
        'InvoiceAmendmentCreateMutationInput',
        {
          invoiceId: invoice.id,
          remittanceCents: -2500,
          lineItems: [{ lineItemId: lines[1].id, quantity: 1, amountCents, status: 'REFUNDED' }],
        },
        'invoiceAmendment { lineItems { amountCents } }',
      );
    expect((await amend(2500)).status).toBe(422);
    expect((await amend(-2500)).status).toBe(200);
    expect((await amend(-2500)).status).toBe(422);
    expect((await node(instance, lines[1].id, 'LineItem', 'status')).status).toBe('REFUNDED');
  });

  it('can carry a return shipment', async () => {
    const instance = await anInstance();
    const { carriers } = await instance.control('POST', 'seed', { carriers: [{ name: 'AusPost' }] });
    const { invoice, lines } = await aBoughtInvoice(instance);
    const { refundRequest } = await request(instance, invoice, [aCancellation(lines[0], 1)]);
    const input = {
      refundRequestId: refundRequest.id,
      shippedItems: [{ refundRequestLineItemId: refundRequest.lineItems[0].id, quantity: 1 }],
      carrierId: carriers[0].id,
      trackingNumber: 'R1',
    };
    const { returnShipment } = await mutate(
      instance,
      'returnShipmentCreate',
      'ReturnShipmentCreateMutationInput',
      input,
      'returnShipment { carrier { name } refundRequest { id } }',
    );
    expect(returnShipment).toEqual({ carrier: { name: 'AusPost' }, refundRequest: { id: refundRequest.id } });
  });
});

describe('remittances', () => {
  it('are released, advised and paid', async () => {
    const instance = await anInstance();
    const { invoice } = await aBoughtInvoice(instance);
    const { data } = await instance.graphql('{ remittances { nodes { id amountCents released } } }');
    const [remittance] = data.remittances.nodes;
    expect(remittance).toMatchObject({ amountCents: 7500, released: false });
    await mutate(
      instance,
      'remittancesRelease',
      'RemittancesReleaseMutationInput',
      { remittanceIds: [remittance.id] },
      'remittances { released }',
    );
    const advice = await instance.control('POST', 'actions/remittance-advise', {
      sellerId: (await instance.state()).sellers[0].id,
    });
    const input = { remittanceAdviceId: advice.id, totalPaidCents: 7500, paymentReference: 'P1' };
    const paid = await mutate(
      instance,
      'remittanceAdviceUpdate',
      'RemittanceAdviceUpdateMutationInput',
      input,
      'remittanceAdvice { totalFormatted remittances { id } paymentReference }',
    );
    expect(paid.remittanceAdvice).toEqual({
      totalFormatted: '$75.00',
      remittances: [{ id: remittance.id }],
      paymentReference: 'P1',
    });
    expect((await node(instance, invoice.id, 'Invoice', 'statusFlags')).statusFlags).toEqual([
      'PAID',
      'REMITTED',
    ]);
  });
});

// ---------------------------------------------------------------------------------- external ids

describe('external ids', () => {
  const upsert = (instance: TestInstance, input: object) =>
    mutate(instance, 'externalIdUpsert', 'ExternalIDUpsertMutationInput', input, 'externalId { id value }');
  const valuesOf = async (instance: TestInstance, id: string) =>
    (await node(instance, id, 'Seller', 'externalIds { value }')).externalIds.map(({ value }: Json) => value);

  it('gain a row with every new value, unless the key is to be unique', async () => {
    const instance = await anInstance();
    const { id: owner } = await aSeller(instance);
    for (const value of ['1', '2', '2']) await upsert(instance, { owner, key: 'k', value });
    expect(await valuesOf(instance, owner)).toEqual(['1', '2']);
    const { id: other } = await aSeller(instance);
    for (const value of ['1', '2'])
      await upsert(instance, { owner: other, key: 'k', value, ownerKeyUnique: true });
    expect(await valuesOf(instance, other)).toEqual(['2']);
    expect((await upsert(instance, { owner: 'x', key: 'k', value: '1' })).status).toBe(422);
  });

  it('are found by type and key, value or values', async () => {
    const instance = await anInstance();
    const { id: ownerId } = await aSeller(instance);
    const externalIds = [
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
    ];
    await mutate(
      instance,
      'externalIdsUpsert',
      'ExternalIdsUpsertMutationInput',
      { ownerId, externalIds },
      'externalIds { id }',
    );
    const found = async (args: string) =>
      (await instance.graphql(`{ externalIds(${args}) { value } }`)).data?.externalIds?.map(
        ({ value }: Json) => value,
      );
    expect(await found('ownerType: "Seller", key: "a"')).toEqual(['1']);
    expect(await found('ownerType: "Seller", values: ["1", "2"]')).toEqual(['1', '2']);
    expect(await found('ownerType: "Seller", key: "a", value: "2"')).toEqual([]);
    expect(await found('ownerType: "Order", key: "a"')).toEqual([]);
    expect(
      (await instance.graphql('{ externalIds(ownerType: "Basket", key: "a") { value } }')).errors,
    ).toHaveLength(1);
  });

  it('can be found only after the index caught up', async () => {
    const instance = await anInstance({ externalIdLagMs: 150 });
    const { id: owner } = await aSeller(instance);
    await upsert(instance, { owner, key: 'k', value: '1' });
    const found = async () =>
      (await instance.graphql('{ externalIds(ownerType: "Seller", key: "k") { value } }')).data.externalIds;
    expect(await found()).toEqual([]);
    expect(await valuesOf(instance, owner)).toEqual(['1']);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await found()).toEqual([{ value: '1' }]);
  });

  it('differ from metadata, which keep one value per key', async () => {
    const instance = await anInstance();
    const { id } = await aSeller(instance);
    for (const value of ['1', '2'])
      await mutate(
        instance,
        'metadataUpsert',
        'MetadataUpsertMutationInput',
        { owner: id, key: 'k', value },
        'metadata { id }',
      );
    await mutate(
      instance,
      'metadata2Upsert',
      'Metadata2UpsertMutationInput',
      { ownerId: id, metadata: [{ key: 'l', value: '3' }] },
      'metadata { id }',
    );
    expect((await node(instance, id, 'Seller', 'metadata { key value }')).metadata).toEqual([
      { key: 'k', value: '2' },
      { key: 'l', value: '3' },
    ]);
  });
});

// -------------------------------------------------------------------------------------- webhooks

describe('webhook registration', () => {
  const create = (instance: TestInstance, attributes: object) =>
    mutate(
      instance,
      'webhookCreate',
      'WebhookCreateMutationInput',
      { attributes: { url: 'http://127.0.0.1:1/', type: 'ADVERT', ...attributes } },
      'webhook { id enabled maxRetries queryString concurrentSendLimit }',
    );

  it('has the documented defaults', async () => {
    const instance = await anInstance();
    expect((await create(instance, {})).webhook).toMatchObject({
      enabled: true,
      maxRetries: 25,
      queryString: null,
    });
  });

  it('validates the saved query, which has exactly the variable $id: ID!', async () => {
    const instance = await anInstance();
    const refused = [
      'query ($id: ID!) { node(id: $id) { ... on Advert { colour } } }',
      'query ($id: ID!, $more: Int) { node(id: $id) { id } }',
      'query ($id: ID) { node(id: $id) { id } }',
      'query { brands { totalCount } }',
      'mutation ($id: ID!) { advertDelete(input: { id: $id }) { status } }',
      'query ($id: ID!) {',
    ];
    for (const queryString of refused) {
      expect(await create(instance, { queryString })).toMatchObject({
        status: 422,
        webhook: null,
        errors: [{ field: 'queryString' }],
      });
    }
    const queryString = 'query ($id: ID!) { node(id: $id) { id } }';
    const { webhook } = await create(instance, { queryString });
    const update = { webhookId: webhook.id, attributes: { queryString: refused[0] } };
    expect(
      (await mutate(instance, 'webhookUpdate', 'WebhookUpdateMutationInput', update, 'webhook { id }'))
        .status,
    ).toBe(422);
    expect((await node(instance, webhook.id, 'Webhook', 'queryString')).queryString).toBe(queryString);
  });

  it('refuses wrong URLs and retry counts, and has no type for orders', async () => {
    const instance = await anInstance();
    expect((await create(instance, { url: 'ftp://x' })).status).toBe(422);
    expect((await create(instance, { maxRetries: 51 })).status).toBe(422);
    const order = await instance.graphql(
      'mutation { webhookCreate(input: { attributes: { url: "http://x", type: ORDER } }) { status } }',
    );
    expect(order.errors).toHaveLength(1);
  });
});

describe('webhook deliveries', () => {
  const SNAPSHOT =
    'query ($id: ID!) { node(id: $id) { __typename id ... on Advert { legacyId title } ... on DeletedAdvert { legacyId } } }';

  it('carry the answer of the saved query and the documented headers', async () => {
    const instance = await anInstance({ vertical: 'bazaar' });
    const headers = { 'X-Key': 'mine' };
    const { receiver } = await aWebhook(instance, 'ADVERT', {
      queryString: SNAPSHOT,
      hmacKey: 'sécret',
      headers,
    });
    const advert = await anAdvert(instance, (await aSeller(instance)).id);
    await instance.idle();
    expect(eventNames(receiver).toSorted()).toEqual(['create', 'update']);
    const [{ body, headers: sent, raw }] = receiver.deliveries as [Delivery];
    expect(body.payload.data.node).toEqual({
      __typename: 'Advert',
      id: advert.id,
      legacyId: advert.legacyId,
      title: 'Shirt',
    });
    expect(decode(body.id)).toMatch(/^WebhookEvent-\d+$/);
    const sequence = String(sent['marketplacer-sequence']);
    expect(sent).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'Marketplacer Client/1.0.0',
      accept: '*/*',
      'marketplacer-vertical': 'bazaar',
      'idempotency-key': Buffer.from(`bazaar:${sequence}`).toString('base64'),
      'marketplacer-hmac-256': createHmac('sha256', 'sécret').update(raw).digest('base64'),
      'x-key': 'mine',
    });
    expect(sent.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(new Set(receiver.deliveries.map(({ headers }) => headers['marketplacer-sequence'])).size).toBe(2);
  });

  it('look like the recorded sample', async () => {
    const instance = await anInstance();
    const { optionTypes, brands } = await instance.control('POST', 'seed', {
      optionTypes: [
        { name: 'Colour', values: ['Maroon', 'White'] },
        { name: 'Size', values: ['XS', 'S'] },
      ],
      brands: [{ name: 'Cotton On' }],
    });
    const chosen = (index: number) =>
      optionTypes.map((type: Json) => ({ optionValueId: type.optionValues[index].id }));
    const { receiver } = await aWebhook(instance, 'ADVERT', {
      eventName: 'CREATE',
      queryString: `query ($id: ID!) { node(id: $id) { __typename ... on Advert { id brand { name } title seller { businessName } legacyId
        fullTitle description displayImage { url } variants { edges { node { id sku advert { ... on DeletedAdvert { id } } barcode
        countOnHand lowestPrice optionValues { nodes { name optionType { name } } } } } } } } }`,
    });
    await anAdvert(instance, (await aSeller(instance)).id, {
      brandId: brands[0].id,
      description: 'This product is to test Connect deployment',
      images: [{ sourceUrl: 'https://example.test/shirt.jpeg' }],
      variants: [
        { sku: 'productTest', countOnHand: 1, variantOptionValues: chosen(0) },
        { countOnHand: 1, variantOptionValues: chosen(1) },
      ],
    });
    await instance.idle();
    const sample = JSON.parse(readFileSync(SAMPLE, 'utf8'));
    const body = receiver.deliveries[0]?.body as Json;
    expect(shapeOf(body)).toEqual(shapeOf(sample));
    const variants = ({ payload }: Json) =>
      payload.data.node.variants.edges.map(({ node: { id: _id, ...rest } }: Json) => rest);
    expect(variants(body)).toEqual(variants(sample));
  });

  it('are unsigned without a key, and name nothing but the type without a query', async () => {
    const instance = await anInstance();
    const { receiver } = await aWebhook(instance, 'SELLER');
    await aSeller(instance);
    await instance.idle();
    expect(receiver.deliveries.map(({ body }) => body.payload)).toEqual([
      { data: { node: { __typename: 'Seller' } } },
    ]);
    expect(receiver.deliveries[0]?.headers).not.toHaveProperty('marketplacer-hmac-256');
  });

  it("tell of a variant's creation, change and removal, each with an update of its advert", async () => {
    const instance = await anInstance();
    const advert = await anAdvert(instance, (await aSeller(instance)).id);
    const { receiver: adverts } = await aWebhook(instance, 'ADVERT');
    const { receiver: variants } = await aWebhook(instance, 'VARIANT');
    const [variant] = advert.variants.nodes;
    await mutate(
      instance,
      'variantUpdate',
      'VariantUpdateMutationInput',
      { variantId: variant.id, attributes: { countOnHand: 1 } },
      'variant { id }',
    );
    await instance.idle();
    await mutate(
      instance,
      'advertUpsert',
      'AdvertUpsertMutationInput',
      { advertId: advert.id, attributes: { variants: [{ sku: 'new' }] } },
      'advert { id }',
    );
    await instance.idle();
    await instance.control('POST', 'actions/variant-delete', { id: variant.id });
    await instance.idle();
    expect(eventNames(variants)).toEqual(['update', 'create', 'destroy']);
    expect(eventNames(adverts)).toEqual(['update', 'update', 'update']);
  });

  it('of a deleted advert say what the instance is set to say', async () => {
    const bodies = { 'null-node': null, 'deleted-advert': 'DeletedAdvert', snapshot: 'Advert' };
    for (const [destroyBody, typename] of Object.entries(bodies)) {
      const instance = await anInstance({ destroyBody });
      const advert = await anAdvert(instance, (await aSeller(instance)).id);
      const { receiver } = await aWebhook(instance, 'ADVERT', { queryString: SNAPSHOT });
      await mutate(instance, 'advertDelete', 'AdvertDeleteMutationInput', { id: advert.id }, 'advert { id }');
      await instance.idle();
      const [{ body }] = receiver.deliveries as [Delivery];
      expect(body).toMatchObject({
        event_name: 'destroy',
        payload: { data: { node: typename && { __typename: typename, legacyId: advert.legacyId } } },
      });
    }
  });

  it('tell of a seller going offline for its published adverts only', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    const published = await anAdvert(instance, seller.id);
    await anAdvert(instance, seller.id, { attemptAutoPublish: false });
    const { receiver: adverts } = await aWebhook(instance, 'ADVERT', { queryString: SNAPSHOT });
    const { receiver: sellers } = await aWebhook(instance, 'SELLER');
    await instance.control('POST', 'actions/seller-offline', { sellerId: seller.id });
    await instance.idle();
    expect(adverts.deliveries.map(({ body }) => [body.event_name, body.payload.data.node.id])).toEqual([
      ['update', published.id],
    ]);
    expect(eventNames(sellers)).toEqual(['update']);
  });

  it('follow an order through its invoices, shipments and refunds', async () => {
    const instance = await anInstance();
    const { carriers } = await instance.control('POST', 'seed', { carriers: [{ name: 'AusPost' }] });
    const { receiver: invoices } = await aWebhook(instance, 'INVOICE');
    const { receiver: shipments } = await aWebhook(instance, 'SHIPMENT');
    const { receiver: refunds } = await aWebhook(instance, 'REFUND_REQUEST');
    const { receiver: refundLines } = await aWebhook(instance, 'REFUND_REQUEST_LINE_ITEM');
    const { invoice, lines } = await aBoughtInvoice(instance);
    await instance.idle();
    const shippedItems = [{ lineItemId: lines[0].id, quantity: 1 }];
    const shipment = {
      invoiceId: invoice.id,
      shippedItems,
      postageCarrierId: carriers[0].id,
      dispatchedAt: '2026-01-02',
      trackingNumber: 'T',
    };
    await mutate(instance, 'shipmentCreate', 'ShipmentCreateMutationInput', shipment, 'shipment { id }');
    await instance.idle();
    const create = {
      invoiceId: invoice.id,
      notes: [],
      lineItems: [{ lineItemId: lines[0].id, reason: 'broken', quantity: 1, dispatched: true }],
    };
    const { refundRequest } = await mutate(
      instance,
      'refundRequestCreate',
      'RefundRequestCreateMutationInput',
      create,
      'refundRequest { id }',
    );
    for (const name of ['Return', 'Refund']) {
      await instance.idle();
      await mutate(
        instance,
        `refundRequest${name}`,
        `RefundRequest${name}MutationInput`,
        { refundRequestId: refundRequest.id, notes: [] },
        'refundRequest { id }',
      );
    }
    await instance.idle();
    expect(eventNames(invoices)).toEqual(['create', 'update', 'update', 'update', 'update']);
    expect(eventNames(shipments)).toEqual(['create']);
    expect(new Set(eventNames(refunds))).toEqual(new Set(['create', 'update', 'returned', 'refunded']));
    expect(new Set(eventNames(refundLines))).toEqual(new Set(['create', 'update']));
  });

  it('come for the event asked for only', async () => {
    const instance = await anInstance();
    const { receiver } = await aWebhook(instance, 'ADVERT', { eventName: 'DESTROY' });
    const advert = await anAdvert(instance, (await aSeller(instance)).id);
    await mutate(instance, 'advertDelete', 'AdvertDeleteMutationInput', { id: advert.id }, 'advert { id }');
    await instance.idle();
    expect(eventNames(receiver)).toEqual(['destroy']);
  });

  it('are one for a burst of changes of the same object', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    const { receiver } = await aWebhook(instance, 'SELLER', {
      queryString: 'query ($id: ID!) { node(id: $id) { ... on Seller { phone } } }',
    });
    for (const phone of ['1', '2', '3'])
      await instance.control('POST', 'actions/seller-update', { sellerId: seller.id, fields: { phone } });
    await instance.idle();
    expect(receiver.deliveries.length).toBeLessThan(3);
    expect(receiver.deliveries.at(-1)?.body.payload.data.node.phone).toBe('3');
  });

  it('skip a payload that is the same as before, where the webhook allows it', async () => {
    const instance = await anInstance();
    const seller = await aSeller(instance);
    const queryString = 'query ($id: ID!) { node(id: $id) { ... on Seller { businessName } } }';
    const { receiver } = await aWebhook(instance, 'SELLER', { allowSkip: true, queryString });
    for (const fields of [{ phone: '1' }, { phone: '2' }, { businessName: 'Other' }]) {
      await instance.control('POST', 'actions/seller-update', { sellerId: seller.id, fields });
      await instance.idle();
    }
    expect(receiver.deliveries.map(({ body }) => body.payload.data.node.businessName)).toEqual([
      'Green Grocer',
      'Other',
    ]);
  });
});

describe('webhook answers', () => {
  async function deliver(options: object, attributes: object, answers: Receiver['answers']) {
    const instance = await anInstance(options);
    const { receiver, webhook } = await aWebhook(instance, 'SELLER', attributes);
    receiver.answers = answers;
    const seller = await aSeller(instance);
    await instance.idle();
    const { webhooks, webhookEvents } = await instance.state();
    return {
      instance,
      receiver,
      seller,
      webhookId: webhook.id,
      webhook: webhooks[0],
      event: webhookEvents[0],
    };
  }

  it.each([200, 201, 204])('%i is success', async (status) => {
    const { webhook, event } = await deliver({}, {}, [status]);
    expect(webhook.enabled).toBe(true);
    expect(event).toMatchObject({ state: 'Sent', attempts: [{ status }] });
  });

  it.each<number | 'hang-up'>([500, 503, 429, 'hang-up'])(
    '%s is repeated with the same id, sequence and body',
    async (answer) => {
      const { receiver, event, webhook } = await deliver({}, {}, [answer, answer]);
      expect(event.state).toBe('Sent');
      expect(event.attempts.map(({ status }: Json) => status)).toEqual([
        ...Array(2).fill(answer === 'hang-up' ? null : answer),
        200,
      ]);
      expect(webhook.enabled).toBe(true);
      expect(new Set(receiver.deliveries.map(({ raw }) => raw)).size).toBe(1);
      expect(new Set(receiver.deliveries.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    },
  );

  it('429 also lowers how many are sent at once', async () => {
    const { webhook } = await deliver({}, {}, [429]);
    expect(webhook.concurrentSendLimit).toBe(4);
  });

  it('a timeout is repeated', async () => {
    const instance = await anInstance({ webhookTimeoutMs: 60 });
    const { receiver } = await aWebhook(instance, 'SELLER');
    receiver.delayMs = 150;
    setTimeout(() => (receiver.delayMs = 0), 100);
    await aSeller(instance);
    await instance.idle();
    const [event] = (await instance.state()).webhookEvents;
    expect(event.attempts[0].status).toBeNull();
    expect(event.state).toBe('Sent');
  });

  it('waits at least a minute before a retry, divided by the time factor', async () => {
    const { event } = await deliver({ timeFactor: 400 }, {}, [500]);
    const [first, second] = event.attempts;
    expect(second.at - first.at).toBeGreaterThanOrEqual(150);
    expect(second.at - first.at).toBeLessThan(400);
  });

  it('fails without disabling when the retries are used up', async () => {
    const { event, webhook } = await deliver({}, { maxRetries: 2 }, [500, 500, 500]);
    expect(event).toMatchObject({ state: 'Failed' });
    expect(event.attempts).toHaveLength(3);
    expect(webhook.enabled).toBe(true);
  });

  it.each([400, 401, 404, 412, 422, 301, 302])(
    '%i fails at once and disables the webhook',
    async (status) => {
      const { instance, receiver, seller, event, webhook, webhookId } = await deliver({}, {}, [status]);
      expect(event).toMatchObject({ state: 'Failed', attempts: [{ status }] });
      expect(webhook).toMatchObject({
        enabled: false,
        disabledReason: expect.stringContaining(String(status)),
      });

      await instance.control('POST', 'actions/seller-update', {
        sellerId: seller.id,
        fields: { phone: '1' },
      });
      await instance.idle();
      expect((await instance.state()).webhookEvents[1].state).toBe('Rejected');
      await mutate(
        instance,
        'webhookUpdate',
        'WebhookUpdateMutationInput',
        { webhookId, attributes: { enabled: true } },
        'webhook { id }',
      );
      await instance.control('POST', 'actions/seller-update', {
        sellerId: seller.id,
        fields: { phone: '2' },
      });
      await instance.idle();
      expect(receiver.deliveries).toHaveLength(2);
    },
  );

  it('sends several at once, up to the limit', async () => {
    const instance = await anInstance();
    const { receiver } = await aWebhook(instance, 'SELLER');
    receiver.delayMs = 30;
    await instance.control('POST', 'seed', {
      sellers: Array.from({ length: 20 }, (_, index) => ({ businessName: `S${index}` })),
    });
    await instance.idle();
    expect(receiver.deliveries).toHaveLength(20);
    expect(receiver.mostConcurrent).toBe(5);
  });

  it('sends nothing that still waits when the webhook is switched off', async () => {
    const instance = await anInstance({ timeFactor: 300 });
    const { receiver, webhook } = await aWebhook(instance, 'SELLER');
    receiver.answers = [500];
    await aSeller(instance);
    await new Promise((resolve) => setTimeout(resolve, 80));
    const update = { webhookId: webhook.id, attributes: { enabled: false } };
    await mutate(instance, 'webhookUpdate', 'WebhookUpdateMutationInput', update, 'webhook { enabled }');
    await instance.idle();
    expect(receiver.deliveries).toHaveLength(1);
    expect((await instance.state()).webhookEvents[0].state).toBe('Rejected');
  });

  it('sends a failed event again on demand', async () => {
    const { instance, receiver, event } = await deliver({}, {}, [400]);
    await instance.control('POST', 'actions/webhook-enable', { webhookId: event.webhookId });
    await instance.control('POST', 'actions/webhook-redeliver', { eventId: event.id });
    await instance.idle();
    expect(receiver.deliveries[0]?.raw).toBe(receiver.deliveries[1]?.raw);
    expect((await instance.state()).webhookEvents[0].state).toBe('Sent');
  });
});

describe('spoilt deliveries', () => {
  const sellers = (count: number) => ({
    sellers: Array.from({ length: count }, (_, index) => ({ businessName: `S${index}` })),
  });

  it('come twice', async () => {
    const instance = await anInstance();
    const { receiver } = await aWebhook(instance, 'SELLER');
    await instance.control('PUT', 'deliveries', { duplicate: 1 });
    await aSeller(instance);
    await instance.idle();
    expect(receiver.deliveries).toHaveLength(2);
    expect(receiver.deliveries[0]?.raw).toBe(receiver.deliveries[1]?.raw);
  });

  it('come out of order', async () => {
    const instance = await anInstance();
    const { receiver } = await aWebhook(instance, 'SELLER');
    await instance.control('PUT', 'deliveries', { reorder: true, seed: 7 });
    await instance.control('POST', 'seed', sellers(12));
    await instance.idle();
    const order = receiver.deliveries.map(({ headers }) => Number(headers['marketplacer-sequence']));
    expect(order).toHaveLength(12);
    expect(order).not.toEqual(order.toSorted((a, b) => a - b));
  });

  it('never come', async () => {
    const instance = await anInstance();
    const { receiver } = await aWebhook(instance, 'SELLER');
    await instance.control('PUT', 'deliveries', { dropAll: true });
    await aSeller(instance);
    await instance.idle();
    expect(receiver.deliveries).toEqual([]);
    expect((await instance.state()).webhookEvents).toMatchObject([{ state: 'Lost' }]);
  });
});
