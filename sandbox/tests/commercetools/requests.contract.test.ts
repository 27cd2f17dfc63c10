import {
  aCart,
  aChannel,
  api,
  aProduct,
  created,
  describeSandbox,
  expectRefused,
  ownName,
  productDraft,
  update,
  updated,
} from './support/contract.ts';

describe('errors', () => {
  test('malformed JSON is InvalidJsonInput', async () => {
    expectRefused(await api.post('/products', '{bad'), 'InvalidJsonInput', {
      detailedErrorMessage: expect.any(String),
    });
    expectRefused(await api.post('/products', ''), 'InvalidJsonInput');
  });

  test('an unknown action is InvalidJsonInput', async () => {
    expectRefused(await update('/channels', await aChannel(), { action: 'dance' }), 'InvalidJsonInput');
    expectRefused(await update('/carts', await aCart(), { action: 'dance' }), 'InvalidJsonInput');
  });

  test('a draft without a required field is InvalidJsonInput', async () => {
    expectRefused(await api.post('/channels', {}), 'InvalidJsonInput', {
      detailedErrorMessage: expect.stringContaining('key'),
    });
  });

  test('an unknown route is 404 in the shape of the API', async () => {
    expectRefused(await api.get('/bananas'), 'ResourceNotFound', {}, 404);
    expectRefused(await api.get('/products/a/b/c'), 'ResourceNotFound', {}, 404);
  });

  test('every answer carries X-Correlation-ID', async () => {
    expect((await api.get('/products')).headers.get('x-correlation-id')).toBeTruthy();
    expect((await api.get('/products/nope')).headers.get('x-correlation-id')).toBeTruthy();
  });

  test('a URL far over 8 KB is refused', async () => {
    expect([413, 414]).toContain((await api.get(`/products?where=${'x'.repeat(20_000)}`)).status);
  });
});

describe('versions', () => {
  test('a stale version is 409 with the current one, even when nothing would change', async () => {
    const channel = await aChannel();
    const rename = { action: 'changeName', name: { en: 'Shop' } };
    const { version } = await updated('/channels', channel, rename);
    const current = { currentVersion: version };
    expectRefused(await update('/channels', channel, rename), 'ConcurrentModification', current, 409);
    expectRefused(await update('/channels', channel), 'ConcurrentModification', current, 409);
    expectRefused(
      await api.delete(`/channels/${channel.id}?version=${channel.version}`),
      'ConcurrentModification',
      current,
      409,
    );
  });

  test('an update and a delete without a version are 400', async () => {
    const channel = await aChannel();
    expectRefused(await api.post(`/channels/${channel.id}`, { actions: [] }), 'InvalidJsonInput');
    expect((await api.delete(`/channels/${channel.id}`)).status).toBe(400);
    expect((await api.delete(`/channels/key=${channel.key}?version=${channel.version}`)).status).toBe(200);
  });

  test('carts compare versions too', async () => {
    const cart = await aCart();
    const set = { action: 'setCustomerEmail', email: 'a@example.test' };
    await updated('/carts', cart, set);
    expectRefused(await update('/carts', cart, set), 'ConcurrentModification', {}, 409);
    expectRefused(
      await api.delete(`/carts/${cart.id}?version=${cart.version}`),
      'ConcurrentModification',
      {},
      409,
    );
  });

  test('all actions of a request take effect, or none', async () => {
    const channel = await aChannel();
    const rename = { action: 'changeName', name: { en: 'Shop' } };
    expectRefused(
      await update('/channels', channel, rename, { action: 'setRoles', roles: [] }),
      'InvalidOperation',
    );
    expect((await api.get(`/channels/${channel.id}`)).body).toEqual(channel);
  });

  test('of many writers with one version, one wins', async () => {
    const product = await aProduct();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        update('/products', product, { action: 'changeName', name: { en: `${at}` } }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(19).fill(409)]);
  });
});

describeSandbox('faults', () => {
  const fault = (rule: object) => api.control('PUT', '/faults', { rules: [rule] });

  test.each([
    ['429', 429, 'TooManyRequests'],
    ['500-before', 500, 'General'],
    ['502', 502, 'BadGateway'],
    ['503', 503, 'OverCapacity'],
    ['409', 409, 'ConcurrentModification'],
    ['401', 401, 'invalid_token'],
  ])('%s is answered without an effect', async (kind, status, code) => {
    await fault({ fault: kind, method: 'POST', path: '/channels$', times: 1 });
    const draft = { key: ownName() };
    expectRefused(await api.post('/channels', draft), code, {}, status);
    await created('/channels', draft);
  });

  test('500-after hides a success', async () => {
    await fault({ fault: '500-after', method: 'POST', times: 1 });
    const key = ownName();
    expectRefused(await api.post('/channels', { key }), 'General', {}, 500);
    expect((await api.get(`/channels/key=${key}`)).status).toBe(200);
  });

  test('drop-answer cuts the connection after the effect, reset before it', async () => {
    const key = ownName();
    await fault({ fault: 'reset', method: 'POST', times: 1 });
    await expect(api.post('/channels', { key })).rejects.toThrow();
    expect((await api.get(`/channels/key=${key}`)).status).toBe(404);
    await fault({ fault: 'drop-answer', method: 'POST', times: 1 });
    await expect(api.post('/channels', { key })).rejects.toThrow();
    expect((await api.get(`/channels/key=${key}`)).status).toBe(200);
  });

  test('requests are counted', async () => {
    await api.control('DELETE', '/requests');
    await api.post('/channels', { key: 'once' });
    await api.get('/channels/key=once?expand=x');
    const { body } = await api.control('GET', '/requests?reset=true');
    expect(body).toMatchObject([
      { method: 'POST', path: `/${api.projectKey}/channels`, status: 201, body: { key: 'once' } },
      { method: 'GET', path: `/${api.projectKey}/channels/key=once`, status: 200, query: { expand: 'x' } },
    ]);
    expect((await api.control('GET', '/requests')).body).toEqual([]);
  });
});

describe('uniqueness', () => {
  test('a freed key can be used again', async () => {
    const channel = await aChannel();
    await updated('/channels', channel, { action: 'changeKey', key: ownName() });
    await created('/channels', { key: channel.key });
  });

  test.each([
    ['channels', {}],
    ['types', { name: { en: 'x' }, resourceTypeIds: ['order'] }],
    ['product-types', { name: 'x', description: 'x' }],
    ['tax-categories', { name: 'x', rates: [] }],
  ])('a key of %s is given once', async (path, draft) => {
    const key = ownName();
    await created(`/${path}`, { ...draft, key });
    expectRefused(await api.post(`/${path}`, { ...draft, key }), 'DuplicateField', {
      field: 'key',
      duplicateValue: key,
    });
  });

  test('of many concurrent creates with one key, one succeeds', async () => {
    const key = ownName();
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.post('/channels', { key })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });
});

describe('patterns and limits', () => {
  test.each(['x', 'with space', 'gid://a=', 'ü'.repeat(3)])('the key %j is refused', async (key) => {
    expectRefused(await api.post('/channels', { key }), 'InvalidField', { field: 'key', invalidValue: key });
    expectRefused(await api.post('/products', await productDraft({ key })), 'InvalidField');
  });

  test('a request has at most 500 update actions', async () => {
    const actions = Array.from({ length: 501 }, () => ({ action: 'changeName', name: { en: 'x' } }));
    expect((await update('/channels', await aChannel(), ...actions)).status).toBe(400);
  });
});
