import { aLine, aSeller, anAdvert, createOrder } from './support/goods.ts';
import { type Json, type TestInstance, anInstance, mutate, node } from './support/instance.ts';
import { aWebhook } from './support/receiver.ts';

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
