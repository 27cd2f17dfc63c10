import {
  addClient,
  api,
  apiOf,
  baseUrl,
  describeSandbox,
  expectRefused,
  register,
  request,
  tokenRequest,
} from './support/contract.ts';

describeSandbox('access', () => {
  test('a wrong secret is invalid_client', async () => {
    const answer = await tokenRequest({ ...api, clientSecret: 'wrong' });
    expectRefused(answer, 'invalid_client', {}, 401);
    expect(answer.body.error).toBe('invalid_client');
  });

  test('a token answer has the documented members and no refresh token', async () => {
    const { body } = await tokenRequest(api);
    expect(body).toEqual({
      access_token: expect.any(String),
      expires_in: 172_800,
      scope: `manage_project:${api.projectKey}`,
      token_type: 'Bearer',
    });
  });

  test('a requested scope must be granted to the client', async () => {
    const access = await register(['view_orders', 'view_products']);
    const subset = await tokenRequest(access, { scope: `view_orders:${access.projectKey}` });
    expect(subset.body.scope).toBe(`view_orders:${access.projectKey}`);
    expectRefused(
      await tokenRequest(access, { scope: `manage_orders:${access.projectKey}` }),
      'invalid_scope',
    );
  });

  test('a missing, an unknown and an expired token are invalid_token in the OAuth shape', async () => {
    const url = `${baseUrl}/${api.projectKey}/products`;
    expectRefused(await request('GET', url, {}), 'invalid_token', {}, 401);
    expectRefused(await request('GET', url, { authorization: 'Bearer nope' }), 'invalid_token', {}, 401);
    await api.control('POST', '/tokens/expire');
    const expired = await api.get('/products');
    expectRefused(expired, 'invalid_token', {}, 401);
    expect(expired.body).toMatchObject({ error: 'invalid_token', error_description: expect.any(String) });
  });

  test('a token lives as long as its client says', async () => {
    const short = await apiOf(await addClient(api.projectKey, ['manage_project'], { tokenSeconds: 0.05 }));
    await new Promise((resolve) => setTimeout(resolve, 80));
    expectRefused(await short.get('/products'), 'invalid_token', {}, 401);
  });

  test('a token opens its own project only', async () => {
    const other = await register(['manage_project']);
    const answer = await request('GET', `${baseUrl}/${other.projectKey}/products`, {
      authorization: `Bearer ${api.token}`,
    });
    expectRefused(answer, 'insufficient_scope', {}, 403);
  });

  test('a missing scope is insufficient_scope, and managing implies viewing', async () => {
    const viewer = await apiOf(await register(['view_products', 'manage_orders']));
    expect((await viewer.get('/products')).status).toBe(200);
    expect((await viewer.get('/channels')).status).toBe(200);
    expect((await viewer.get('/orders')).status).toBe(200);
    expectRefused(await viewer.get('/payments'), 'insufficient_scope', {}, 403);
    expectRefused(await viewer.post('/products', {}), 'insufficient_scope', {}, 403);
    expectRefused(await viewer.get('/subscriptions'), 'insufficient_scope', {}, 403);
    expectRefused(await viewer.get('/types'), 'insufficient_scope', {}, 403);
  });

  test('staged data need more than view_published_products', async () => {
    const shopper = await apiOf(await register(['view_published_products']));
    expect((await shopper.get('/product-projections')).status).toBe(200);
    expectRefused(await shopper.get('/product-projections?staged=true'), 'insufficient_scope', {}, 403);
    expectRefused(await shopper.get('/products'), 'insufficient_scope', {}, 403);
  });

  test('introspection tells whether a token is active', async () => {
    const introspect = (token: string) =>
      request(
        'POST',
        `${baseUrl}/oauth/introspect`,
        {
          authorization: `Basic ${btoa(`${api.clientId}:${api.clientSecret}`)}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        `token=${token}`,
      );
    expect((await introspect(api.token)).body).toEqual({
      active: true,
      client_id: api.clientId,
      scope: `manage_project:${api.projectKey}`,
      exp: expect.any(Number),
    });
    expect((await introspect('nope')).body).toEqual({ active: false });
  });

  test('tokens of other API clients are introspected with the scope introspect_oauth_tokens alone', async () => {
    const introspectAs = async (scopes: string[]) => {
      const { clientId, clientSecret } = await register(scopes);
      const authorization = `Basic ${btoa(`${clientId}:${clientSecret}`)}`;
      const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' };
      return request('POST', `${baseUrl}/oauth/introspect`, headers, `token=${api.token}`);
    };
    expectRefused(await introspectAs(['manage_products']), 'insufficient_scope', {}, 403);
    expect((await introspectAs(['introspect_oauth_tokens'])).body).toMatchObject({
      active: true,
      client_id: api.clientId,
    });
  });
});
