import {
  type Answer,
  api,
  aProduct,
  type Body,
  created,
  expectRefused,
  ownName,
  query,
  updated,
} from './support/contract.ts';

describe('lists', () => {
  const keysOf = ({ body }: Answer) => body.results.map(({ key }: Body) => key);
  const channelsOf = async (count: number) => {
    const prefix = ownName('list');
    const keys = Array.from({ length: count }, (_, at) => `${prefix}-${String(at).padStart(3, '0')}`);
    await Promise.all(keys.map((key) => created('/channels', { key, roles: ['Primary'] })));
    return keys;
  };

  test('sort by one field or by several', async () => {
    const keys = await channelsOf(5);
    const where = 'key in :keys';
    const sorted = (...sort: string[]) => api.get(`/channels${query({ where, 'var.keys': keys, sort })}`);
    expect(keysOf(await sorted('key asc'))).toEqual(keys);
    expect(keysOf(await sorted('key desc'))).toEqual(keys.toReversed());
    expect(keysOf(await sorted('version asc', 'key desc'))).toEqual(keys.toReversed());
  });

  test('keyset paging on the id sees every row once', async () => {
    const keys = await channelsOf(45);
    const seen: string[] = [];
    let last = '';
    for (;;) {
      const where = ['key in :keys', ...(last ? ['id > :last'] : [])];
      const parameters = {
        where,
        sort: 'id asc',
        limit: '20',
        withTotal: 'false',
        'var.keys': keys,
        'var.last': last,
      };
      const { results } = (await api.get(`/channels${query(parameters)}`)).body;
      seen.push(...results.map(({ key }: Body) => key));
      if (results.length < 20) break;
      last = results.at(-1).id;
    }
    expect(seen.toSorted()).toEqual(keys);
  });

  test('limit is 0 to 500, offset at most 10000', async () => {
    await channelsOf(1);
    expectRefused(await api.get('/channels?limit=501'), 'InvalidInput');
    expectRefused(await api.get('/channels?limit=-1'), 'InvalidInput');
    expectRefused(await api.get('/channels?offset=10001'), 'InvalidInput');
    expect((await api.get('/channels?limit=0')).body).toMatchObject({ count: 0, results: [] });
    expect((await api.get('/channels')).body.limit).toBe(20);
  });

  test('withTotal=false leaves the total out', async () => {
    expect((await api.get('/channels?withTotal=false')).body).not.toHaveProperty('total');
    expect((await api.get('/channels')).body).toHaveProperty('total');
  });

  test('HEAD answers whether something is there', async () => {
    const [key] = await channelsOf(1);
    expect((await api.head(`/channels/key=${key}`)).status).toBe(200);
    expect((await api.head('/channels/key=nothing-here')).status).toBe(404);
    expect((await api.head(`/channels${query({ where: `key="${key}"` })}`)).status).toBe(200);
    expect((await api.head(`/channels${query({ where: 'key="nothing-here"' })}`)).status).toBe(404);
  });

  test('a malformed predicate is InvalidInput', async () => {
    for (const where of ['key=', 'key ~ "x"', '(key="x"', 'key="x" key="y"', 'key in :unknown']) {
      expectRefused(await api.get(`/channels${query({ where })}`), 'InvalidInput');
    }
  });

  test('predicates know and, or, not, lists, escapes and absence', async () => {
    const [first, second] = (await channelsOf(2)) as [string, string];
    const named = await api.get(`/channels/key=${first}`);
    await updated('/channels', named.body, { action: 'changeName', name: { en: 'say "hi"' } });
    const found = async (condition: string) =>
      keysOf(
        await api.get(
          `/channels${query({ where: `key in ("${first}","${second}") and (${condition})`, sort: 'key' })}`,
        ),
      );
    expect(await found('name(en="say \\"hi\\"")')).toEqual([first]);
    expect(await found('not(key="x") and name is not defined')).toEqual([second]);
    expect(await found('name is defined or key="x"')).toEqual([first]);
    expect(await found('roles contains any ("Primary")')).toEqual([first, second]);
    expect(await found('roles is empty')).toEqual([]);
    expect(await found('key not in ("x")')).toEqual([first, second]);
    expect(await found('createdAt > "2020-01-01T00:00:00.000Z" and version >= 1')).toEqual([first, second]);
  });

  test('a list of many keys is answered by key', async () => {
    const product = await aProduct();
    const keys = [...Array.from({ length: 100 }, (_, at) => `missing-${at}`), product.key];
    const parameters = query({ where: 'key in :keys', 'var.keys': keys, limit: '500', staged: 'true' });
    expect(keysOf(await api.get(`/products${parameters.replace('&staged=true', '')}`))).toEqual([
      product.key,
    ]);
    expect(keysOf(await api.get(`/product-projections${parameters}`))).toEqual([product.key]);
  });
});
