import { randomUUID } from 'node:crypto';

/**
 * The rules of commercetools that the connector relies on, stated against any base URL. With
 * COMMERCETOOLS_CONTRACT_URL they run against a real project (COMMERCETOOLS_CONTRACT_PROJECT_KEY,
 * _CLIENT_ID, _CLIENT_SECRET, and _AUTH_URL if it differs); otherwise against the sandbox at
 * SANDBOX_COMMERCETOOLS_URL, where every test gets a project of its own.
 */
const real = process.env.COMMERCETOOLS_CONTRACT_URL;
const baseUrl = real ?? process.env.SANDBOX_COMMERCETOOLS_URL ?? '';
const describeSandbox = real ? describe.skip : describe;
type Body = any;
interface Answer {
  status: number;
  body: Body;
  headers: Headers;
}

interface Access {
  projectKey: string;
  clientId: string;
  clientSecret: string;
}

interface Api extends Access {
  token: string;
  get(path: string): Promise<Answer>;
  head(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  control(method: string, path: string, body?: unknown): Promise<Answer>;
}

async function request(
  method: string,
  url: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<Answer> {
  const answer = await fetch(url, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
    headers: answer.headers,
  };
}

const ownName = (prefix = 'key') => `${prefix}-${randomUUID().slice(0, 12)}`;

async function register(scopes: string[], setup: object = {}): Promise<Access> {
  const projectKey = ownName('project');
  return addClient(projectKey, scopes, setup);
}

async function addClient(projectKey: string, scopes: string[], setup: object = {}): Promise<Access> {
  const access = { projectKey, clientId: ownName('client'), clientSecret: ownName('secret') };
  const scope = scopes.map((name) => `${name}:${projectKey}`).join(' ');
  await request('POST', `${baseUrl}/control/projects`, {}, { ...access, scope, ...setup });
  return access;
}

function tokenRequest(
  { clientId, clientSecret }: Access,
  form: Record<string, string> = {},
): Promise<Answer> {
  return request(
    'POST',
    `${(real && process.env.COMMERCETOOLS_CONTRACT_AUTH_URL) || baseUrl}/oauth/token`,
    {
      authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    new URLSearchParams({ grant_type: 'client_credentials', ...form }).toString(),
  );
}

async function apiOf(access: Access): Promise<Api> {
  const token: string = (await tokenRequest(access)).body.access_token;
  const call = (method: string) => (path: string, body?: unknown) =>
    request(method, `${baseUrl}/${access.projectKey}${path}`, { authorization: `Bearer ${token}` }, body);
  return {
    ...access,
    token,
    get: call('GET'),
    head: call('HEAD'),
    post: call('POST'),
    delete: call('DELETE'),
    control: (method, path, body) =>
      request(method, `${baseUrl}/control/projects/${access.projectKey}${path}`, {}, body),
  };
}

let api: Api;

beforeEach(async () => {
  api = await apiOf(
    real
      ? {
          projectKey: process.env.COMMERCETOOLS_CONTRACT_PROJECT_KEY ?? '',
          clientId: process.env.COMMERCETOOLS_CONTRACT_CLIENT_ID ?? '',
          clientSecret: process.env.COMMERCETOOLS_CONTRACT_CLIENT_SECRET ?? '',
        }
      : await register(['manage_project']),
  );
});

function query(parameters: Record<string, string | string[]>): string {
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(parameters)) {
    for (const value of [values].flat()) search.append(name, value);
  }
  return `?${search}`;
}

async function created(path: string, draft: unknown): Promise<Body> {
  const answer = await api.post(path, draft);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

function update(path: string, resource: Body, ...actions: Body[]): Promise<Answer> {
  return api.post(`${path}/${resource.id}`, { version: resource.version, actions });
}

async function updated(path: string, resource: Body, ...actions: Body[]): Promise<Body> {
  const answer = await update(path, resource, ...actions);
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
}

function expectRefused(answer: Answer, code: string, extra: object = {}, status = 400): void {
  expect(answer.body.errors?.[0]).toMatchObject({ code, ...extra });
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ statusCode: status, message: answer.body.errors[0].message });
}

const aud = (centAmount: number) => ({ currencyCode: 'AUD', centAmount });
const aChannel = (roles: string[] = ['InventorySupply']) =>
  created('/channels', { key: ownName('channel'), roles });
const text = (name: string, more: object = {}) => ({
  name,
  label: { en: name },
  type: { name: 'text' },
  isRequired: false,
  ...more,
});
const aProductType = (...attributes: object[]) =>
  created('/product-types', { key: ownName('type'), name: 'Type', description: 'Type', attributes });

async function productDraft(changes: Body = {}): Promise<Body> {
  const type = changes.productType ?? { typeId: 'product-type', id: (await aProductType()).id };
  const draft = {
    key: ownName('product'),
    name: { en: 'Kettle' },
    slug: { en: ownName('slug') },
    ...changes,
  };
  return { ...draft, productType: type, masterVariant: { sku: ownName('sku'), ...changes.masterVariant } };
}

const aProduct = async (changes: Body = {}) => created('/products', await productDraft(changes));

async function aCategory(changes: object = {}): Promise<Body> {
  return created('/categories', { name: { en: 'Kettles' }, slug: { en: ownName('slug') }, ...changes });
}

async function aSoldProduct(): Promise<{ sku: string; product: Body }> {
  const product = await aProduct({
    publish: true,
    masterVariant: { key: 'Variant-1', prices: [{ value: aud(1000) }] },
  });
  return { sku: product.masterData.current.masterVariant.sku, product };
}

const shippingInfo = { shippingMethodName: 'Post', price: aud(500), shippingRate: { price: aud(500) } };

async function orderDraft(changes: Body = {}): Promise<Body> {
  const { sku } = await aSoldProduct();
  const line = {
    key: ownName('line'),
    variant: { sku },
    name: { en: 'Kettle' },
    price: { value: aud(1000) },
    quantity: 2,
  };
  return {
    orderNumber: ownName('order'),
    totalPrice: aud(2500),
    lineItems: [line],
    shippingInfo,
    ...changes,
  };
}

const anOrder = async (changes: Body = {}) => created('/orders/import', await orderDraft(changes));

async function aCart(changes: Body = {}): Promise<Body> {
  const { sku } = await aSoldProduct();
  return created('/carts', {
    currency: 'AUD',
    country: 'AU',
    shippingAddress: { country: 'AU' },
    lineItems: [{ sku, quantity: 2 }],
    ...changes,
  });
}

const fromCart = (cart: Body, more: object = {}) => ({
  cart: { typeId: 'cart', id: cart.id },
  version: cart.version,
  ...more,
});

const aType = (resourceTypeId: string, ...fieldDefinitions: object[]) =>
  created('/types', {
    key: ownName('type'),
    name: { en: 'Type' },
    resourceTypeIds: [resourceTypeId],
    fieldDefinitions,
  });
const stringField = (name: string, more: object = {}) => ({
  name,
  label: { en: name },
  type: { name: 'String' },
  required: false,
  ...more,
});

const messageTypes = async (): Promise<string[]> =>
  (await api.control('GET', '/messages')).body.map(({ type }: Body) => type);

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

describe('uniqueness', () => {
  test.each(['key', 'sku', 'slug.en'])('a product %s is given once', async (field) => {
    const draft = await productDraft();
    await created('/products', draft);
    const other = await productDraft();
    if (field === 'key') other.key = draft.key;
    if (field === 'sku') other.masterVariant.sku = draft.masterVariant.sku;
    if (field === 'slug.en') other.slug = draft.slug;
    const duplicateValue = { key: draft.key, sku: draft.masterVariant.sku, 'slug.en': draft.slug.en }[field];
    expectRefused(await api.post('/products', other), 'DuplicateField', { field, duplicateValue });
  });

  test('a product key, SKU and slug stay unique when they change', async () => {
    const first = await aProduct();
    const second = await aProduct();
    const { sku } = first.masterData.staged.masterVariant;
    const refused = (action: object) => update('/products', second, action);
    expectRefused(await refused({ action: 'setKey', key: first.key }), 'DuplicateField', { field: 'key' });
    expectRefused(await refused({ action: 'setSku', variantId: 1, sku }), 'DuplicateField', { field: 'sku' });
    expectRefused(await refused({ action: 'addVariant', sku }), 'DuplicateField', { field: 'sku' });
    expectRefused(
      await refused({ action: 'changeSlug', slug: first.masterData.staged.slug }),
      'DuplicateField',
    );
  });

  test('a freed key can be used again', async () => {
    const channel = await aChannel();
    await updated('/channels', channel, { action: 'changeKey', key: ownName() });
    await created('/channels', { key: channel.key });
  });

  test('a variant key is unique inside its product only', async () => {
    await aProduct({ masterVariant: { key: 'Variant-1' } });
    const product = await aProduct({ masterVariant: { key: 'Variant-1' }, variants: [{ key: 'Variant-2' }] });
    const change = { action: 'setProductVariantKey', variantId: 2, key: 'Variant-1' };
    expectRefused(await update('/products', product, change), 'DuplicateField');
  });

  test('a price key is unique inside its variant', async () => {
    const prices = ['AU', 'NZ'].map((country) => ({ key: 'list', country, value: aud(1) }));
    expectRefused(
      await api.post('/products', await productDraft({ masterVariant: { prices } })),
      'DuplicatePriceKey',
    );
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

  test('a category key and slug are given once', async () => {
    const category = await aCategory({ key: ownName() });
    const draft = { name: { en: 'x' }, slug: { en: ownName() } };
    expectRefused(await api.post('/categories', { ...draft, key: category.key }), 'DuplicateField', {
      field: 'key',
    });
    expectRefused(await api.post('/categories', { ...draft, slug: category.slug }), 'DuplicateField', {
      field: 'slug.en',
    });
  });

  test('there is one inventory entry per SKU and supply channel', async () => {
    const supplyChannel = { typeId: 'channel', id: (await aChannel()).id };
    const sku = ownName('sku');
    await created('/inventory', { sku, quantityOnStock: 1 });
    const entry = await created('/inventory', { sku, supplyChannel, quantityOnStock: 1 });
    expectRefused(await api.post('/inventory', { sku, quantityOnStock: 2 }), 'DuplicateField');
    expectRefused(await api.post('/inventory', { sku, supplyChannel, quantityOnStock: 2 }), 'DuplicateField');
    expectRefused(await update('/inventory', entry, { action: 'setSupplyChannel' }), 'DuplicateField');
  });

  test('an inventory key is given once', async () => {
    const key = ownName();
    await created('/inventory', { key, sku: ownName('sku'), quantityOnStock: 1 });
    const draft = { key, sku: ownName('sku'), quantityOnStock: 1 };
    expectRefused(await api.post('/inventory', draft), 'DuplicateField', { field: 'key' });
  });

  test('an order number is given once', async () => {
    const { orderNumber } = await anOrder();
    expectRefused(await api.post('/orders/import', await orderDraft({ orderNumber })), 'DuplicateField', {
      field: 'orderNumber',
    });
    expectRefused(await api.post('/orders', fromCart(await aCart(), { orderNumber })), 'DuplicateField', {
      field: 'orderNumber',
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

  test('a slug has letters, digits, hyphen and underscore', async () => {
    expectRefused(await api.post('/products', await productDraft({ slug: { en: 'café' } })), 'InvalidField', {
      field: 'slug.en',
    });
    expectRefused(await api.post('/categories', { name: { en: 'x' }, slug: { en: 'a b' } }), 'InvalidField');
  });

  test('a custom object has a container and a key of the documented characters', async () => {
    expectRefused(
      await api.post('/custom-objects', { container: 'a b', key: 'key', value: {} }),
      'InvalidField',
    );
    expectRefused(
      await api.post('/custom-objects', { container: 'box', key: 'a/b', value: {} }),
      'InvalidField',
    );
    expectRefused(
      await api.post('/custom-objects', { container: 'box', key: 'k'.repeat(257), value: {} }),
      'InvalidField',
    );
  });

  test('a product has at most 100 further variants', async () => {
    const variants = Array.from({ length: 101 }, () => ({}));
    expectRefused(await api.post('/products', await productDraft({ variants })), 'MaxResourceLimitExceeded');
  });

  test('a variant has at most 100 prices', async () => {
    const prices = Array.from({ length: 101 }, (_, at) => ({
      value: aud(1),
      country: `${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(65 + Math.floor(at / 26))}`,
    }));
    expectRefused(
      await api.post('/products', await productDraft({ masterVariant: { prices } })),
      'MaxResourceLimitExceeded',
    );
  });

  test('two prices never share a scope', async () => {
    const prices = [{ value: aud(1) }, { value: aud(2) }];
    expectRefused(
      await api.post('/products', await productDraft({ masterVariant: { prices } })),
      'DuplicatePriceScope',
    );
    const product = await aProduct({ masterVariant: { prices: [{ value: aud(1) }] } });
    const action = { action: 'addPrice', variantId: 1, price: { value: aud(2) } };
    expectRefused(await update('/products', product, action), 'DuplicatePriceScope');
  });

  test('windows of one price scope do not overlap; a price without a window stands beside them', async () => {
    const window = (validFrom: string, validUntil: string) => ({ value: aud(1), validFrom, validUntil });
    const march = window('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z');
    const late = window('2026-03-20T00:00:00Z', '2026-05-01T00:00:00Z');
    await aProduct({ masterVariant: { prices: [{ value: aud(2) }, march] } });
    const draft = await productDraft({ masterVariant: { prices: [march, late] } });
    expectRefused(await api.post('/products', draft), 'OverlappingPriceValidity');
  });

  test('a price channel needs the role ProductDistribution', async () => {
    const channel = { typeId: 'channel', id: (await aChannel()).id };
    const draft = await productDraft({ masterVariant: { prices: [{ value: aud(1), channel }] } });
    expectRefused(await api.post('/products', draft), 'MissingRoleOnChannel');
  });

  test('a currency is an ISO code', async () => {
    const prices = [{ value: { currencyCode: 'aud', centAmount: 1 } }];
    expectRefused(
      await api.post('/products', await productDraft({ masterVariant: { prices } })),
      'InvalidField',
    );
  });

  test.each([
    ['AUD', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['TWD0', 0],
  ])('money in %s is read back with %i fraction digits', async (currencyCode, fractionDigits) => {
    const product = await aProduct({
      masterVariant: { prices: [{ value: { currencyCode, centAmount: 5 } }] },
    });
    expect(product.masterData.staged.masterVariant.prices[0].value).toEqual({
      type: 'centPrecision',
      currencyCode,
      centAmount: 5,
      fractionDigits,
    });
  });

  test('an image has dimensions and a URL of its own in the variant', async () => {
    const image = { url: 'https://example.test/a.png', dimensions: { w: 1, h: 1 } };
    const twice = await productDraft({ masterVariant: { images: [image, image] } });
    expectRefused(await api.post('/products', twice), 'DuplicateField');
    const flat = await productDraft({ masterVariant: { images: [{ url: image.url }] } });
    expectRefused(await api.post('/products', flat), 'InvalidJsonInput');
  });

  test('a request has at most 500 update actions', async () => {
    const actions = Array.from({ length: 501 }, () => ({ action: 'changeName', name: { en: 'x' } }));
    expect((await update('/channels', await aChannel(), ...actions)).status).toBe(400);
  });
});

describe('attributes', () => {
  const enumType = { name: 'enum', values: [{ key: 'red', label: 'Red' }] };
  const withAttributes = async (definitions: object[], attributes: object[], ...variants: object[][]) => {
    const type = await aProductType(...definitions);
    return productDraft({
      productType: { typeId: 'product-type', id: type.id },
      masterVariant: { attributes },
      variants: variants.map((others) => ({ attributes: others })),
    });
  };

  test('a product type that does not exist is ReferencedResourceNotFound', async () => {
    const productType = { typeId: 'product-type', key: 'nope' };
    expectRefused(
      await api.post('/products', await productDraft({ productType })),
      'ReferencedResourceNotFound',
      { typeId: 'product-type' },
    );
  });

  test('an unknown attribute is refused', async () => {
    expectRefused(
      await api.post('/products', await withAttributes([], [{ name: 'x', value: 'y' }])),
      'InvalidField',
    );
  });

  test.each([
    ['text', 5],
    ['number', '5'],
    ['boolean', 'true'],
    ['date', '2026-02-31x'],
    ['ltext', 'text'],
    ['money', 5],
  ])('a %s attribute refuses %j', async (name, value) => {
    const attribute = `own-${name}`;
    const draft = await withAttributes([text(attribute, { type: { name } })], [{ name: attribute, value }]);
    expectRefused(await api.post('/products', draft), 'InvalidField', { field: attribute });
  });

  test('a required attribute must be there', async () => {
    const draft = await withAttributes([text('needed', { isRequired: true })], []);
    expectRefused(await api.post('/products', draft), 'RequiredField', { field: 'needed' });
  });

  test('a Unique attribute differs in every variant', async () => {
    const one = [{ name: 'serial', value: '1' }];
    const draft = await withAttributes([text('serial', { attributeConstraint: 'Unique' })], one, one);
    expectRefused(await api.post('/products', draft), 'DuplicateAttributeValue');
  });

  test('a CombinationUnique tuple differs in every variant', async () => {
    const definitions = ['size', 'cut'].map((name) =>
      text(name, { attributeConstraint: 'CombinationUnique' }),
    );
    const tuple = [
      { name: 'size', value: 'm' },
      { name: 'cut', value: 'slim' },
    ];
    const draft = await withAttributes(definitions, tuple, tuple);
    expectRefused(await api.post('/products', draft), 'DuplicateAttributeValues');
  });

  test('SameForAll is checked at the end of a request', async () => {
    const seller = (value: string) => [{ name: 'seller', value }];
    const draft = await withAttributes(
      [text('seller', { attributeConstraint: 'SameForAll' })],
      seller('a'),
      seller('a'),
    );
    const product = await created('/products', draft);
    const set = (variantId: number) => ({ action: 'setAttribute', variantId, name: 'seller', value: 'b' });
    expect((await update('/products', product, set(1))).status).toBe(400);
    const both = await updated('/products', product, set(1), set(2));
    const all = await updated('/products', both, {
      action: 'setAttributeInAllVariants',
      name: 'seller',
      value: 'c',
    });
    const { masterVariant, variants } = all.masterData.staged;
    expect([masterVariant, ...variants].map(({ attributes }) => attributes[0].value)).toEqual(['c', 'c']);
  });

  test('an enum value must be defined and is read back with its label', async () => {
    const definition = text('colour', { type: enumType });
    expectRefused(
      await api.post('/products', await withAttributes([definition], [{ name: 'colour', value: 'blue' }])),
      'InvalidField',
    );
    const product = await created(
      '/products',
      await withAttributes([definition], [{ name: 'colour', value: 'red' }]),
    );
    expect(product.masterData.current.masterVariant.attributes).toEqual([
      { name: 'colour', value: { key: 'red', label: 'Red' } },
    ]);
  });

  test('setAttribute without a value removes the attribute', async () => {
    const product = await created(
      '/products',
      await withAttributes([text('note')], [{ name: 'note', value: 'x' }]),
    );
    const without = await updated('/products', product, {
      action: 'setAttribute',
      variantId: 1,
      name: 'note',
    });
    expect(without.masterData.staged.masterVariant.attributes).toEqual([]);
    expect(without.masterData.current.masterVariant.attributes).toHaveLength(1);
  });

  test('a product-level attribute is set on the product', async () => {
    const product = await created(
      '/products',
      await withAttributes([text('origin', { level: 'Product' })], []),
    );
    const set = await updated('/products', product, {
      action: 'setProductAttribute',
      name: 'origin',
      value: 'AU',
    });
    expect(set.masterData.staged.attributes).toEqual([{ name: 'origin', value: 'AU' }]);
    const wrongPlace = { action: 'setAttribute', variantId: 1, name: 'origin', value: 'AU' };
    expectRefused(await update('/products', set, wrongPlace), 'InvalidField');
  });

  test.each([
    ['date', '2026-02-30'],
    ['time', '25:00:00'],
    ['time', '10:00'],
    ['datetime', '2026-02-30T10:00:00Z'],
    ['datetime', '2026-02-01T10:00:00'],
    ['money', { type: 'highPrecision', currencyCode: 'AUD', preciseAmount: 12345, fractionDigits: 4 }],
  ])('a %s attribute also refuses %j', async (name, value) => {
    const attribute = `own-${name}`;
    const draft = await withAttributes([text(attribute, { type: { name } })], [{ name: attribute, value }]);
    expectRefused(await api.post('/products', draft), 'InvalidField', { field: attribute });
  });

  test.each([
    ['datetime', '2026-02-01T10:00:00+10:00', '2026-02-01T00:00:00.000Z'],
    ['time', '10:00:00', '10:00:00.000'],
    ['date', '2026-02-01', '2026-02-01'],
    ['number', 1.5, 1.5],
    ['boolean', false, false],
    ['money', aud(5), { type: 'centPrecision', ...aud(5), fractionDigits: 2 }],
  ])('a %s written as %j is read back as %j', async (name, written, read) => {
    const attribute = `own-${name}`;
    const definitions = [text(attribute, { type: { name } })];
    const product = await created(
      '/products',
      await withAttributes(definitions, [{ name: attribute, value: written }]),
    );
    const [shown] = product.masterData.current.masterVariant.attributes;
    expect(shown).toEqual({ name: attribute, value: read });
  });

  test('a set has every element once, and each element is read back as its type says', async () => {
    const colours = { ...enumType, values: [...enumType.values, { key: 'blue', label: 'Blue' }] };
    const definition = text(ownName('colours'), { type: { name: 'set', elementType: colours } });
    const draft = (value: unknown) => withAttributes([definition], [{ name: definition.name, value }]);
    for (const value of [['red', 'red'], ['red', 'green'], 'red']) {
      expectRefused(await api.post('/products', await draft(value)), 'InvalidField');
    }
    const product = await created('/products', await draft(['red', 'blue']));
    expect(product.masterData.current.masterVariant.attributes[0].value).toEqual(colours.values);
  });

  test('an enum value is given by its key or as the whole value, and a wrong label is refused', async () => {
    const definition = text(ownName('colour'), { type: enumType });
    const draft = (value: unknown) => withAttributes([definition], [{ name: definition.name, value }]);
    const whole = { key: 'red', label: 'Red' };
    const product = await created('/products', await draft(whole));
    expect(product.masterData.current.masterVariant.attributes[0].value).toEqual(whole);
    for (const value of [{ key: 'red', label: 'Rouge' }, { key: 'red' }]) {
      expectRefused(await api.post('/products', await draft(value)), 'InvalidField');
    }
  });

  test('a searchable text has at most 10 922 characters', async () => {
    const long = 'x'.repeat(10_923);
    const tooLong = await withAttributes([text('note')], [{ name: 'note', value: long }]);
    expectRefused(await api.post('/products', tooLong), 'InvalidField', { field: 'note' });
    const unsearched = [text(ownName('note'), { isSearchable: false })];
    await created(
      '/products',
      await withAttributes(unsearched, [{ name: unsearched[0]!.name, value: long }]),
    );
    const described = await productDraft({ description: { en: long } });
    expectRefused(await api.post('/products', described), 'InvalidField', { field: 'description' });
    const product = await aProduct({ description: { en: long.slice(1) } });
    const describe = { action: 'setDescription', description: { en: long } };
    expectRefused(await update('/products', product, describe), 'InvalidField', { field: 'description' });
  });

  test('an attribute is named once in a variant', async () => {
    const note = (value: string) => ({ name: 'note', value });
    const draft = await withAttributes([text('note')], [note('a'), note('b')]);
    expectRefused(await api.post('/products', draft), 'DuplicateField');
  });

  test('two variants never agree in SKU, prices and attributes', async () => {
    const note = [{ name: 'note', value: 'x' }];
    const definitions = [text('note')];
    expectRefused(
      await api.post('/products', await withAttributes(definitions, [], note, note)),
      'DuplicateVariantValues',
    );
    const product = await created('/products', await withAttributes(definitions, [], note));
    const add = { action: 'addVariant', attributes: note };
    expectRefused(await update('/products', product, add), 'DuplicateVariantValues');
    await updated('/products', product, { ...add, sku: ownName('sku') });
  });

  test('an attribute is set by SKU, and setAttributeInAllVariants removes without a value', async () => {
    const definitions = [text('seller', { attributeConstraint: 'SameForAll' })];
    const seller = [{ name: 'seller', value: 'a' }];
    const product = await created('/products', await withAttributes(definitions, seller, seller));
    const { sku } = product.masterData.staged.masterVariant;
    const one = { action: 'setAttribute', sku, name: 'seller', value: 'b' };
    expect((await update('/products', product, one)).status).toBe(400);
    const none = await updated('/products', product, {
      action: 'setAttributeInAllVariants',
      name: 'seller',
      staged: false,
    });
    const { masterVariant, variants } = none.masterData.current;
    expect([masterVariant, ...variants].map(({ attributes }) => attributes)).toEqual([[], []]);
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

  test('delegated kinds compare versions too', async () => {
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

describe('custom objects', () => {
  const put = (container: string, key: string, value: unknown, version?: number) =>
    api.post('/custom-objects', { container, key, value, version });

  test('a new one is 201, a replaced one 200, and the version grows', async () => {
    const container = ownName();
    const first = await put(container, 'one', { a: 1 });
    const second = await put(container, 'one', { a: 1 });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.version).toBeGreaterThan(first.body.version);
    expect(second.body.id).toBe(first.body.id);
  });

  test('version 0 creates and never replaces', async () => {
    const container = ownName();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, owner) => put(container, 'lock', { owner }, 0)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const lost = answers.find(({ status }) => status !== 201)!;
    expect([409, 400]).toContain(lost.status);
    expect(['ConcurrentModification', 'DuplicateField']).toContain(lost.body.errors[0].code);
  });

  test('a version is compared on write and on delete', async () => {
    const container = ownName();
    const { body } = await put(container, 'one', { a: 1 });
    expectRefused(
      await put(container, 'one', { a: 2 }, body.version + 1),
      'ConcurrentModification',
      { currentVersion: body.version },
      409,
    );
    const path = `/custom-objects/${container}/one`;
    expectRefused(await api.delete(`${path}?version=${body.version + 1}`), 'ConcurrentModification', {}, 409);
    expect((await api.delete(`${path}?version=${body.version}`)).status).toBe(200);
    expectRefused(await api.get(path), 'ResourceNotFound', {}, 404);
  });

  test('null members are dropped', async () => {
    expect((await put(ownName(), 'one', { a: null, b: { c: null, d: 1 } })).body.value).toEqual({
      b: { d: 1 },
    });
  });

  test('a container is queried by value, sorted and paged', async () => {
    const container = ownName();
    for (const [at, key] of ['b', 'a', 'c'].entries())
      await put(container, key, { attempt: at, status: 'open' });
    await put(ownName(), 'elsewhere', { attempt: 0, status: 'open' });
    const list = await api.get(
      `/custom-objects/${container}${query({ where: 'value(status="open" and attempt < 2)', sort: 'key desc' })}`,
    );
    expect(list.body.results.map(({ key }: Body) => key)).toEqual(['b', 'a']);
    expect((await api.get(`/custom-objects/${container}?limit=1`)).body).toMatchObject({
      count: 1,
      total: 3,
    });
  });
});

describeSandbox('custom objects of the sandbox', () => {
  test('a scalar value and a version on a missing key are refused', async () => {
    expect((await api.post('/custom-objects', { container: 'box', key: 'one', value: 'text' })).status).toBe(
      400,
    );
    expectRefused(
      await api.post('/custom-objects', { container: 'box', key: 'two', value: {}, version: 3 }),
      'ConcurrentModification',
      {},
      409,
    );
  });
});

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

describe('product projections', () => {
  test('current data are those of published products', async () => {
    const product = await aProduct();
    const where = `key="${product.key}"`;
    const count = async (more: Record<string, string>) =>
      (await api.get(`/product-projections${query({ where, ...more })}`)).body.count;
    expect([await count({}), await count({ staged: 'false' }), await count({ staged: 'true' })]).toEqual([
      0, 0, 1,
    ]);
    for (const selector of [product.id, `key=${product.key}`]) {
      expectRefused(await api.get(`/product-projections/${selector}`), 'ResourceNotFound', {}, 404);
      expect((await api.get(`/product-projections/${selector}?staged=true`)).status).toBe(200);
    }
  });

  test('variants are found by SKU and key in either half', async () => {
    const sku = ownName('sku');
    const product = await aProduct({ variants: [{ sku, key: 'Variant-2' }] });
    const where = `(masterVariant(sku="${sku}") or variants(sku="${sku}")) and variants(key="Variant-2")`;
    const found = await api.get(`/product-projections${query({ where, staged: 'true' })}`);
    expect(found.body.results.map(({ id }: Body) => id)).toEqual([product.id]);
  });
});

/** Availability is eventually consistent: whoever reads it has to wait until it says what is expected. */
async function shows(path: string, variantAt: (body: Body) => Body, expected: unknown): Promise<void> {
  const deadline = Date.now() + 12_000;
  for (;;) {
    const { availability } = variantAt((await api.get(path)).body);
    try {
      return expect(availability).toEqual(expected);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

describe('availability', () => {
  const figures = ({ id, version }: Body, availableQuantity: number) => ({
    isOnStock: availableQuantity > 0,
    availableQuantity,
    id,
    version,
  });

  test('counts the entry without a supply channel on top and every other one by its channel', async () => {
    const { sku, product } = await aSoldProduct();
    const channel = await aChannel();
    const supplyChannel = { typeId: 'channel', id: channel.id };
    const inChannel = await created('/inventory', { sku, quantityOnStock: 4, supplyChannel });
    const channels = { [channel.id]: figures(inChannel, 4) };
    await shows(`/products/${product.id}`, (body) => body.masterData.current.masterVariant, { channels });
    const own = await created('/inventory', { sku, quantityOnStock: 0 });
    const expected = { ...figures(own, 0), channels };
    const places: [string, (body: Body) => Body][] = [
      [`/products/${product.id}`, (body) => body.masterData.current.masterVariant],
      [`/products/${product.id}`, (body) => body.masterData.staged.masterVariant],
      [
        `/products${query({ where: `key="${product.key}"` })}`,
        (body) => body.results[0].masterData.current.masterVariant,
      ],
      [`/product-projections/${product.id}`, (body) => body.masterVariant],
      [`/product-projections/key=${product.key}?staged=true`, (body) => body.masterVariant],
      [
        `/product-projections${query({ where: `masterVariant(sku="${sku}")` })}`,
        (body) => body.results[0].masterVariant,
      ],
    ];
    for (const [path, variantAt] of places) await shows(path, variantAt, expected);
  });

  test('is absent without an entry and vanishes with it', async () => {
    const { sku, product } = await aSoldProduct();
    const path = `/product-projections/${product.id}`;
    expect((await api.get(path)).body.masterVariant).not.toHaveProperty('availability');
    const entry = await created('/inventory', { sku, quantityOnStock: 1, restockableInDays: 3 });
    const shown = { ...figures(entry, 1), restockableInDays: 3 };
    await shows(path, ({ masterVariant }) => masterVariant, shown);
    await api.delete(`/inventory/${entry.id}?version=${entry.version}`);
    await shows(path, ({ masterVariant }) => masterVariant, undefined);
  });

  test('is what is on stock less what is reserved, and a new quantity keeps the reservation', async () => {
    const { sku, product } = await aSoldProduct();
    const entry = await created('/inventory', { sku, quantityOnStock: 5 });
    const line = { variant: { sku }, name: { en: 'Kettle' }, price: { value: aud(1) }, quantity: 2 };
    await anOrder({ lineItems: [line], inventoryMode: 'ReserveOnOrder' });
    const reserved = (await api.get(`/inventory/${entry.id}`)).body;
    expect(reserved).toMatchObject({ quantityOnStock: 5, availableQuantity: 3 });
    const counted = await updated('/inventory', reserved, { action: 'changeQuantity', quantity: 4 });
    expect(counted).toMatchObject({ quantityOnStock: 4, availableQuantity: 2 });
    const path = `/product-projections/${product.id}`;
    await shows(path, ({ masterVariant }) => masterVariant, figures(counted, 2));
  });

  test('ReserveOnOrder sells no more than is available, TrackOnly needs an entry and goes below zero', async () => {
    const { sku } = await aSoldProduct();
    const line = { variant: { sku }, name: { en: 'Kettle' }, price: { value: aud(1) }, quantity: 2 };
    const order = (inventoryMode: string) => orderDraft({ lineItems: [line], inventoryMode });
    expectRefused(await api.post('/orders/import', await order('TrackOnly')), 'OutOfStock', { skus: [sku] });
    const entry = await created('/inventory', { sku, quantityOnStock: 1 });
    expectRefused(await api.post('/orders/import', await order('ReserveOnOrder')), 'OutOfStock', {
      skus: [sku],
    });
    await created('/orders/import', await order('TrackOnly'));
    expect((await api.get(`/inventory/${entry.id}`)).body).toMatchObject({
      quantityOnStock: -1,
      availableQuantity: -1,
    });
  });
});

describeSandbox('availability of the sandbox', () => {
  const quantityShown = async (product: Body) =>
    (await api.get(`/product-projections/${product.id}`)).body.masterVariant.availability?.availableQuantity;

  test('follows the entry after a while only', async () => {
    const { sku, product } = await aSoldProduct();
    await api.control('PUT', '/settings', { availabilityLagMs: 60_000 });
    await created('/inventory', { sku, quantityOnStock: 1 });
    expect(await quantityShown(product)).toBeUndefined();
    await api.control('PUT', '/settings', { availabilityLagMs: 0 });
    expect(await quantityShown(product)).toBe(1);
  });

  test('can be frozen, and lags by 50 ms unless it is told otherwise', async () => {
    const { sku, product } = await aSoldProduct();
    await api.control('PUT', '/settings', { availabilityLagMs: 0 });
    const entry = await created('/inventory', { sku, quantityOnStock: 1 });
    expect(await quantityShown(product)).toBe(1);
    await api.control('PUT', '/settings', { availabilityFrozen: true });
    const changed = await updated('/inventory', entry, { action: 'changeQuantity', quantity: 2 });
    expect(await quantityShown(product)).toBe(1);
    expect((await api.get(`/inventory/${entry.id}`)).body).toEqual(changed);
    await api.control('PUT', '/settings', { availabilityFrozen: false });
    expect(await quantityShown(product)).toBe(2);
    const fresh = await apiOf(await register(['manage_project']));
    const { body } = await fresh.control('PUT', '/settings', {});
    expect(body).toMatchObject({ availabilityLagMs: 50, availabilityFrozen: false });
  });
});

describe('products', () => {
  test('an update is staged unless it says otherwise', async () => {
    const product = await aProduct({ publish: true });
    const rename = (name: string, more = {}) => ({ action: 'changeName', name: { en: name }, ...more });
    const staged = await updated('/products', product, rename('Staged'));
    expect(staged.masterData).toMatchObject({ hasStagedChanges: true, current: { name: { en: 'Kettle' } } });
    const both = await updated('/products', staged, rename('Both', { staged: false }));
    expect(both.masterData).toMatchObject({ hasStagedChanges: false, current: { name: { en: 'Both' } } });
  });

  test('publish copies staged data, unpublish keeps current data', async () => {
    const product = await aProduct();
    const published = await updated(
      '/products',
      product,
      { action: 'changeName', name: { en: 'New' } },
      { action: 'publish' },
    );
    expect(published.masterData).toMatchObject({
      published: true,
      hasStagedChanges: false,
      current: { name: { en: 'New' } },
    });
    const gone = await updated('/products', published, { action: 'unpublish' });
    expect(gone.masterData).toMatchObject({ published: false, current: { name: { en: 'New' } } });
  });

  test('publishing prices only leaves the rest staged', async () => {
    const { product } = await aSoldProduct();
    const changed = await updated(
      '/products',
      product,
      { action: 'changeName', name: { en: 'New' } },
      { action: 'setPrices', variantId: 1, prices: [{ value: aud(7) }] },
      { action: 'publish', scope: 'Prices' },
    );
    expect(changed.masterData.current.name).toEqual({ en: 'Kettle' });
    expect(changed.masterData.current.masterVariant.prices[0].value.centAmount).toBe(7);
    expectRefused(
      await update('/products', await aProduct(), { action: 'publish', scope: 'Prices' }),
      'InvalidOperation',
    );
  });

  test('revertStagedChanges goes back to current data', async () => {
    const product = await aProduct();
    const changed = await updated('/products', product, { action: 'changeName', name: { en: 'New' } });
    const reverted = await updated('/products', changed, { action: 'revertStagedChanges' });
    expect(reverted.masterData).toMatchObject({
      hasStagedChanges: false,
      staged: { name: { en: 'Kettle' } },
    });
  });

  test('a changed price keeps its id and key and is typed', async () => {
    const product = await aProduct({ masterVariant: { prices: [{ key: 'list', value: aud(1) }] } });
    const [price] = product.masterData.staged.masterVariant.prices;
    const channel = await aChannel(['ProductDistribution']);
    const changed = await updated('/products', product, {
      action: 'changePrice',
      priceId: price.id,
      price: { value: aud(2), channel: { typeId: 'channel', key: channel.key } },
    });
    expect(changed.masterData.staged.masterVariant.prices).toEqual([
      {
        id: price.id,
        key: 'list',
        value: { type: 'centPrecision', currencyCode: 'AUD', centAmount: 2, fractionDigits: 2 },
        channel: { typeId: 'channel', id: channel.id },
      },
    ]);
  });

  test('prices are added with their key, renamed and removed', async () => {
    const product = await aProduct();
    const added = await updated('/products', product, {
      action: 'addPrice',
      variantId: 1,
      price: { key: 'list', value: aud(1) },
    });
    const [price] = added.masterData.staged.masterVariant.prices;
    expect(price.key).toBe('list');
    const renamed = await updated('/products', added, {
      action: 'setPriceKey',
      priceId: price.id,
      key: 'sale',
    });
    expect(renamed.masterData.staged.masterVariant.prices[0].key).toBe('sale');
    const removed = await updated('/products', renamed, { action: 'removePrice', priceId: price.id });
    expect(removed.masterData.staged.masterVariant.prices).toEqual([]);
  });

  test('a SKU in stock cannot be changed', async () => {
    const { sku, product } = await aSoldProduct();
    await created('/inventory', { sku, quantityOnStock: 1 });
    const change = { action: 'setSku', variantId: 1, sku: ownName('sku') };
    expectRefused(await update('/products', product, change), 'InvalidOperation');
  });

  test('the id of a removed variant is not given again', async () => {
    const product = await aProduct({ variants: [{ sku: ownName('sku') }] });
    const without = await updated('/products', product, { action: 'removeVariant', id: 2, staged: false });
    const added = await updated('/products', without, { action: 'addVariant', sku: ownName('sku') });
    expect(added.masterData.staged.variants.map(({ id }: Body) => id)).toEqual([3]);
  });

  test('the master variant is exchanged, not removed', async () => {
    const product = await aProduct({ variants: [{}] });
    expectRefused(await update('/products', product, { action: 'removeVariant', id: 1 }), 'InvalidOperation');
    const changed = await updated(
      '/products',
      product,
      { action: 'changeMasterVariant', variantId: 2 },
      { action: 'removeVariant', id: 1 },
    );
    expect(changed.masterData.staged).toMatchObject({ masterVariant: { id: 2 }, variants: [] });
  });

  test('images are added, labelled, moved and removed', async () => {
    const url = (name: string) => `https://example.test/${name}.png`;
    const image = (name: string) => ({ url: url(name), dimensions: { w: 1, h: 1 } });
    const product = await aProduct({ masterVariant: { images: [image('a')] } });
    const changed = await updated(
      '/products',
      product,
      { action: 'addExternalImage', variantId: 1, image: image('b') },
      { action: 'moveImageToPosition', variantId: 1, imageUrl: url('b'), position: 0 },
      { action: 'setImageLabel', variantId: 1, imageUrl: url('b'), label: 'Front' },
      { action: 'removeImage', variantId: 1, imageUrl: url('a') },
    );
    expect(changed.masterData.staged.masterVariant.images).toEqual([{ ...image('b'), label: 'Front' }]);
  });

  test('a category is added once and has an order hint', async () => {
    const category = { typeId: 'category', id: (await aCategory()).id };
    const add = { action: 'addToCategory', category };
    const hint = { action: 'setCategoryOrderHint', categoryId: category.id, orderHint: '0.5' };
    const product = await aProduct();
    expectRefused(await update('/products', product, hint), 'InvalidOperation');
    const changed = await updated('/products', product, add, add, hint);
    expect(changed.masterData.staged).toMatchObject({
      categories: [category],
      categoryOrderHints: { [category.id]: '0.5' },
    });
  });

  test('a category is assigned and left by id or key, and a hint is a decimal below 1', async () => {
    const [first, second] = [await aCategory({ key: ownName() }), await aCategory({ key: ownName() })];
    const byKey = (category: Body) => ({ typeId: 'category', key: category.key });
    const byId = (category: Body) => ({ typeId: 'category', id: category.id });
    const product = await aProduct({ categories: [byKey(first), byId(first)] });
    expect(product.masterData.staged.categories).toEqual([byId(first)]);
    const add = (orderHint?: string) => ({ action: 'addToCategory', category: byKey(second), orderHint });
    const hinted = await updated('/products', product, add('0.3'));
    expect(hinted.masterData.staged.categoryOrderHints).toEqual({ [second.id]: '0.3' });
    const unhinted = await updated('/products', hinted, add());
    expect(unhinted.masterData.staged.categoryOrderHints).toEqual({});
    for (const hint of ['1', '0.50', 'x']) {
      expectRefused(await update('/products', unhinted, add(hint)), 'InvalidField');
      const draft = { categories: [byId(first)], categoryOrderHints: { [first.id]: hint } };
      expectRefused(await api.post('/products', await productDraft(draft)), 'InvalidField');
    }
    const remove = (category: Body, more: object = {}) => ({
      action: 'removeFromCategory',
      category,
      ...more,
    });
    const left = await updated(
      '/products',
      unhinted,
      remove(byKey(second)),
      remove(byId(first), { staged: false }),
    );
    expect(left.masterData).toMatchObject({ staged: { categories: [] }, current: { categories: [] } });
    expectRefused(await update('/products', left, remove(byId(first))), 'InvalidOperation');
    const nowhere = { typeId: 'category', key: ownName() };
    expectRefused(await update('/products', left, remove(nowhere)), 'ReferencedResourceNotFound');
  });

  test('a category in use is not deleted', async () => {
    const category = await aCategory();
    const path = `/categories/${category.id}?version=${category.version}`;
    const child = await aCategory({ parent: { typeId: 'category', id: category.id } });
    expectRefused(await api.delete(path), 'ReferenceExists');
    await api.delete(`/categories/${child.id}?version=${child.version}`);
    const product = await aProduct({ categories: [{ typeId: 'category', id: category.id }] });
    expectRefused(await api.delete(path), 'ReferenceExists', { referencedBy: 'product' });
    await updated('/products', product, {
      action: 'removeFromCategory',
      category: { typeId: 'category', id: category.id },
      staged: false,
    });
    expect((await api.delete(path)).status).toBe(200);
  });

  test('images are refused without an address, at a second place and beyond the last position', async () => {
    const url = 'https://example.test/a.png';
    const image = { url, dimensions: { w: 1, h: 1 } };
    const product = await aProduct({ masterVariant: { images: [image] } });
    const add = (more: object) => ({
      action: 'addExternalImage',
      variantId: 1,
      image: { ...image, ...more },
    });
    expectRefused(await update('/products', product, add({})), 'DuplicateField');
    expectRefused(await update('/products', product, add({ url: '' })), 'InvalidField');
    expectRefused(
      await update('/products', product, add({ url: 'b', dimensions: { w: -1, h: 1 } })),
      'InvalidField',
    );
    const move = { action: 'moveImageToPosition', variantId: 1, imageUrl: url, position: 1 };
    expectRefused(await update('/products', product, move), 'InvalidField');
    const remove = { action: 'removeImage', variantId: 1, imageUrl: 'other' };
    expectRefused(await update('/products', product, remove), 'InvalidInput');
    expectRefused(
      await update('/products', product, { ...remove, variantId: undefined }),
      'InvalidJsonInput',
    );
  });

  test('the price mode is kept and changed', async () => {
    const product = await aProduct({ priceMode: 'Standalone' });
    expect(product.priceMode).toBe('Standalone');
    expect(
      (await updated('/products', product, { action: 'setPriceMode', priceMode: 'Embedded' })).priceMode,
    ).toBe('Embedded');
  });

  test('an update by key works like one by id', async () => {
    const product = await aProduct();
    const body = {
      version: product.version,
      actions: [{ action: 'setProductVariantKey', variantId: 1, key: 'Variant-9' }],
    };
    expect(
      (await api.post(`/products/key=${product.key}`, body)).body.masterData.staged.masterVariant.key,
    ).toBe('Variant-9');
  });
});

describeSandbox('products of the sandbox', () => {
  test('changes of variants, prices, images and categories announce themselves', async () => {
    const category = { typeId: 'category', id: (await aCategory()).id };
    const product = await aProduct();
    await updated(
      '/products',
      product,
      { action: 'addVariant', sku: ownName('sku') },
      { action: 'removeVariant', id: 2 },
      { action: 'setPrices', variantId: 1, prices: [{ value: aud(1) }] },
      { action: 'addExternalImage', variantId: 1, image: { url: 'a', dimensions: { w: 1, h: 1 } } },
      { action: 'addToCategory', category },
      { action: 'removeFromCategory', category },
    );
    expect((await messageTypes()).filter((type) => type.startsWith('Product')).slice(1)).toEqual([
      'ProductVariantAdded',
      'ProductVariantDeleted',
      'ProductPricesSet',
      'ProductImageAdded',
      'ProductAddedToCategory',
      'ProductRemovedFromCategory',
    ]);
  });

  test('a published product is not deleted', async () => {
    const product = await aProduct({ publish: true });
    expectRefused(await api.delete(`/products/${product.id}?version=${product.version}`), 'InvalidOperation');
    const { version } = await updated('/products', product, { action: 'unpublish' });
    expect((await api.delete(`/products/${product.id}?version=${version}`)).status).toBe(200);
  });

  test('a locale must be enabled on the project', async () => {
    api = await apiOf(
      await register(['manage_project'], {
        languages: ['en'],
        currencies: ['AUD'],
        productCatalogModel: 'Modular',
      }),
    );
    expectRefused(
      await api.post('/products', await productDraft({ name: { de: 'Kessel' } })),
      'InvalidInput',
    );
    expect((await api.get('')).body).toMatchObject({
      key: api.projectKey,
      languages: ['en'],
      productCatalogModel: 'Modular',
    });
  });
});

describe('product types', () => {
  test('one attribute name has one type in the project', async () => {
    const name = ownName('attribute');
    await aProductType(text(name));
    const draft = {
      key: ownName(),
      name: 'x',
      description: 'x',
      attributes: [text(name, { type: { name: 'number' } })],
    };
    expectRefused(await api.post('/product-types', draft), 'AttributeDefinitionTypeConflict', {
      conflictingAttributeName: name,
    });
  });

  test('definitions and enum values are added', async () => {
    const colour = text(ownName('colour'), { type: { name: 'enum', values: [] } });
    const size = text(ownName('size'), { type: { name: 'lenum', values: [] } });
    const type = await aProductType(colour);
    const changed = await updated(
      '/product-types',
      type,
      { action: 'addAttributeDefinition', attribute: size },
      { action: 'addPlainEnumValue', attributeName: colour.name, value: { key: 'red', label: 'Red' } },
      { action: 'addLocalizedEnumValue', attributeName: size.name, value: { key: 'm', label: { en: 'M' } } },
      { action: 'changeLabel', attributeName: size.name, label: { en: 'Size' } },
      { action: 'changeIsSearchable', attributeName: size.name, isSearchable: false },
      { action: 'changeAttributeOrderByName', attributeNames: [size.name, colour.name] },
    );
    expect(changed.attributes).toMatchObject([
      { name: size.name, label: { en: 'Size' }, isSearchable: false, type: { values: [{ key: 'm' }] } },
      { name: colour.name, type: { values: [{ key: 'red', label: 'Red' }] } },
    ]);
    const again = {
      action: 'addPlainEnumValue',
      attributeName: colour.name,
      value: { key: 'red', label: 'x' },
    };
    expectRefused(await update('/product-types', changed, again), 'DuplicateField');
    const nowhere = { ...again, attributeName: 'nowhere' };
    expectRefused(await update('/product-types', changed, nowhere), 'AttributeNameDoesNotExist');
  });

  test('with its definition an attribute disappears from all products', async () => {
    const name = ownName('attribute');
    const type = await aProductType(text(name));
    const productType = { typeId: 'product-type', id: type.id };
    const product = await aProduct({ productType, masterVariant: { attributes: [{ name, value: 'x' }] } });
    await updated('/product-types', type, { action: 'removeAttributeDefinition', name });
    const read = (await api.get(`/products/${product.id}`)).body;
    expect(read.masterData.current.masterVariant.attributes).toEqual([]);
  });

  test('a product type in use is not deleted', async () => {
    const { productType } = await aProduct();
    expectRefused(await api.delete(`/product-types/${productType.id}?version=1`), 'ReferenceExists');
  });

  test('an attribute name has the documented characters', async () => {
    const draft = { key: ownName(), name: 'x', description: 'x', attributes: [text('with space')] };
    expect((await api.post('/product-types', draft)).status).toBe(400);
  });
});

describe('categories', () => {
  test('a parent is set by key, and ancestors follow', async () => {
    const root = await aCategory({ key: ownName() });
    const child = await aCategory({ parent: { typeId: 'category', key: root.key } });
    const leaf = await aCategory({ parent: { typeId: 'category', id: child.id } });
    expect(leaf.ancestors.map(({ id }: Body) => id)).toEqual([root.id, child.id]);
    const top = await aCategory();
    await updated('/categories', root, {
      action: 'changeParent',
      parent: { typeId: 'category', id: top.id },
    });
    const moved = (await api.get(`/categories/${leaf.id}`)).body;
    expect(moved.ancestors.map(({ id }: Body) => id)).toEqual([top.id, root.id, child.id]);
  });

  test('a category never becomes its own descendant', async () => {
    const root = await aCategory();
    const child = await aCategory({ parent: { typeId: 'category', id: root.id } });
    for (const { id } of [child, root]) {
      const answer = await update('/categories', root, {
        action: 'changeParent',
        parent: { typeId: 'category', id },
      });
      expect(answer.status).toBe(400);
    }
  });

  test('order hint and external id are set', async () => {
    const category = await aCategory();
    const changed = await updated(
      '/categories',
      category,
      { action: 'changeOrderHint', orderHint: '0.25' },
      { action: 'setExternalId', externalId: 'taxon-1' },
    );
    expect(changed).toMatchObject({ orderHint: '0.25', externalId: 'taxon-1' });
    expectRefused(
      await update('/categories', changed, { action: 'changeOrderHint', orderHint: '7' }),
      'InvalidField',
    );
  });
});

describe('channels', () => {
  test('the default role is InventorySupply', async () => {
    expect((await created('/channels', { key: ownName() })).roles).toEqual(['InventorySupply']);
  });

  test('roles are added, removed and set; none and unknown ones are refused', async () => {
    const channel = await aChannel();
    const more = await updated('/channels', channel, {
      action: 'addRoles',
      roles: ['OrderExport', 'Primary'],
    });
    expect(more.roles).toEqual(['InventorySupply', 'OrderExport', 'Primary']);
    const fewer = await updated('/channels', more, {
      action: 'removeRoles',
      roles: ['Primary', 'InventorySupply'],
    });
    expect(fewer.roles).toEqual(['OrderExport']);
    expectRefused(
      await update('/channels', fewer, { action: 'removeRoles', roles: ['OrderExport'] }),
      'InvalidOperation',
    );
    expectRefused(
      await update('/channels', fewer, { action: 'setRoles', roles: ['Banana'] }),
      'InvalidField',
    );
    expectRefused(await api.post('/channels', { key: ownName(), roles: [] }), 'InvalidOperation');
  });

  test('a referenced channel is not deleted', async () => {
    const channel = await aChannel();
    const entry = await created('/inventory', {
      sku: ownName(),
      quantityOnStock: 1,
      supplyChannel: { typeId: 'channel', id: channel.id },
    });
    expectRefused(await api.delete(`/channels/${channel.id}?version=${channel.version}`), 'ReferenceExists');
    await api.delete(`/inventory/${entry.id}?version=${entry.version}`);
    expect((await api.delete(`/channels/${channel.id}?version=${channel.version}`)).status).toBe(200);
  });
});

describe('types and custom fields', () => {
  test('custom fields are checked against their definitions', async () => {
    const type = await aType(
      'channel',
      stringField('seller', { required: true }),
      stringField('rank', { type: { name: 'Number' } }),
    );
    const reference = { typeId: 'type', id: type.id };
    const withFields = (fields: object) =>
      api.post('/channels', { key: ownName(), custom: { type: reference, fields } });
    expectRefused(await withFields({ seller: 'a', other: 1 }), 'InvalidField', { field: 'other' });
    expectRefused(await withFields({ seller: 5 }), 'InvalidField', { field: 'seller' });
    expectRefused(await withFields({ rank: 5 }), 'RequiredField', { field: 'seller' });
    expect((await withFields({ seller: 'a', rank: 5 })).body.custom).toEqual({
      type: reference,
      fields: { seller: 'a', rank: 5 },
    });
  });

  test('a type serves the resources it names', async () => {
    const type = await aType('order');
    const custom = { type: { typeId: 'type', key: type.key } };
    expect((await api.post('/channels', { key: ownName(), custom })).status).toBe(400);
  });

  test('a custom field is set and removed; removing an absent one is InvalidOperation', async () => {
    const type = await aType('channel', stringField('note'));
    const channel = await created('/channels', {
      key: ownName(),
      custom: { type: { typeId: 'type', id: type.id } },
    });
    const set = await updated('/channels', channel, { action: 'setCustomField', name: 'note', value: 'x' });
    expect(set.custom.fields).toEqual({ note: 'x' });
    const removed = await updated('/channels', set, { action: 'setCustomField', name: 'note' });
    expect(removed.custom.fields).toEqual({});
    expectRefused(
      await update('/channels', removed, { action: 'setCustomField', name: 'note' }),
      'InvalidOperation',
    );
  });

  test('carts and their lines are checked as well, before anything is stored', async () => {
    const cart = await aCart();
    const { sku } = cart.lineItems[0].variant;
    const custom = { type: { typeId: 'type', id: (await aType('order', stringField('note'))).id } };
    const line = { sku, quantity: 1, supplyChannel: { typeId: 'channel', key: 'nowhere' } };
    const draft = { currency: 'AUD', country: 'AU' };
    const add = { action: 'addLineItem', ...line };
    expectRefused(await api.post('/carts', { ...draft, lineItems: [line] }), 'ReferencedResourceNotFound');
    expectRefused(await update('/carts', cart, add), 'ReferencedResourceNotFound');
    expectRefused(
      await api.post('/carts', { ...draft, custom: { ...custom, fields: { x: 1 } } }),
      'InvalidField',
    );
    const set = { action: 'setCustomField', name: 'note', value: 5 };
    expectRefused(await update('/carts', cart, { action: 'setCustomType', ...custom }, set), 'InvalidField');
    expect((await api.get(`/carts/${cart.id}`)).body).toEqual(cart);
  });

  test('definitions are added later', async () => {
    const type = await aType('order');
    const changed = await updated('/types', type, {
      action: 'addFieldDefinition',
      fieldDefinition: stringField('later'),
    });
    expect(changed.fieldDefinitions).toMatchObject([{ name: 'later' }]);
    const long = { action: 'addFieldDefinition', fieldDefinition: stringField('x'.repeat(37)) };
    expect((await update('/types', changed, long)).status).toBe(400);
  });
});

describe('inventory', () => {
  test('an entry is read by key and its quantity is set, raised and lowered below zero', async () => {
    const key = ownName();
    const entry = await created('/inventory', { key, sku: ownName(), quantityOnStock: 5 });
    expect((await api.get(`/inventory/key=${key}`)).body).toEqual(entry);
    const changed = await updated(
      '/inventory',
      entry,
      { action: 'changeQuantity', quantity: 7 },
      { action: 'addQuantity', quantity: 1 },
      { action: 'removeQuantity', quantity: 12 },
    );
    expect(changed).toMatchObject({ quantityOnStock: -4, availableQuantity: -4 });
    expectRefused(
      await update('/inventory', changed, { action: 'setQuantity', quantity: 1 }),
      'InvalidJsonInput',
    );
  });

  test('many SKUs are asked for at once', async () => {
    const skus = [ownName(), ownName()];
    for (const sku of skus) await created('/inventory', { sku, quantityOnStock: 1 });
    const found = await api.get(
      `/inventory${query({ where: 'sku in :skus', 'var.skus': skus, sort: 'sku asc' })}`,
    );
    expect(found.body.results.map(({ sku }: Body) => sku)).toEqual(skus.toSorted());
  });
});

describe('orders from carts', () => {
  test('the order keeps what the line has, with its initial state', async () => {
    const channel = await aChannel(['InventorySupply', 'ProductDistribution']);
    const reference = { typeId: 'channel', id: channel.id };
    const { sku, product } = await aSoldProduct();
    const line = {
      key: 'line-1',
      sku,
      quantity: 2,
      supplyChannel: { typeId: 'channel', key: channel.key },
      distributionChannel: reference,
    };
    const custom = {
      name: { en: 'Fee' },
      slug: ownName(),
      quantity: 1,
      money: aud(150),
      taxCategory: undefined,
    };
    const cart = await aCart({ lineItems: [line], customLineItems: [custom] });
    const order = await created('/orders', fromCart(cart));
    expect(order).not.toHaveProperty('orderNumber');
    expect(order.orderState).toBe('Open');
    expect(order.totalPrice).toEqual({
      type: 'centPrecision',
      currencyCode: 'AUD',
      centAmount: 2150,
      fractionDigits: 2,
    });
    expect(order.lineItems).toMatchObject([
      {
        key: 'line-1',
        productKey: product.key,
        supplyChannel: reference,
        distributionChannel: reference,
        variant: { sku, key: 'Variant-1' },
        state: [{ quantity: 2, state: { typeId: 'state', id: expect.any(String) } }],
      },
    ]);
    expect(order.customLineItems).toMatchObject([{ slug: custom.slug, totalPrice: { centAmount: 150 } }]);
  });

  test('the cart version is compared, and a cart is ordered once', async () => {
    const cart = await aCart();
    expectRefused(
      await api.post('/orders', fromCart({ ...cart, version: 999 })),
      'ConcurrentModification',
      {},
      409,
    );
    await created('/orders', fromCart(cart));
    const ordered = (await api.get(`/carts/${cart.id}`)).body;
    expect(ordered.cartState).toBe('Ordered');
    expectRefused(await api.post('/orders', fromCart(ordered)), 'InvalidOperation');
  });

  test('a cart without a shipping address is not ordered', async () => {
    expectRefused(
      await api.post('/orders', fromCart(await aCart({ shippingAddress: undefined }))),
      'InvalidOperation',
    );
  });

  test('the states of the draft are honoured and checked', async () => {
    const draft = { orderState: 'Confirmed', paymentState: 'Paid', shipmentState: 'Ready' };
    expect(await created('/orders', fromCart(await aCart(), draft))).toMatchObject(draft);
    expectRefused(
      await api.post('/orders', fromCart(await aCart(), { paymentState: 'Banana' })),
      'InvalidField',
    );
  });

  test('a line added later keeps its key and channel', async () => {
    const { sku } = await aSoldProduct();
    const channel = await aChannel();
    const supplyChannel = { typeId: 'channel', id: channel.id };
    const cart = await updated('/carts', await aCart(), {
      action: 'addLineItem',
      sku,
      quantity: 1,
      key: 'late',
      supplyChannel,
    });
    expect(cart.lineItems[1]).toMatchObject({ key: 'late', supplyChannel });
  });
});

describe('order import', () => {
  test('the order is 201 and keeps what was sent', async () => {
    const channel = await aChannel(['InventorySupply', 'OrderImport']);
    const reference = { typeId: 'channel', id: channel.id };
    const { sku, product } = await aSoldProduct();
    const taxedPrice = {
      totalNet: aud(2000),
      totalGross: aud(2200),
      taxPortions: [{ rate: 0.1, amount: aud(200) }],
    };
    const order = await anOrder({
      lineItems: [
        {
          key: 'line-1',
          variant: { sku },
          name: { en: 'x' },
          price: { value: aud(1000) },
          quantity: 2,
          supplyChannel: reference,
        },
      ],
      customLineItems: [{ name: { en: 'Fee' }, slug: 'fee', quantity: 1, money: aud(-100) }],
      syncInfo: [{ channel: reference, externalId: 'elsewhere' }],
      ...{
        shipmentState: 'Pending',
        country: 'AU',
        taxedPrice,
        discountOnTotalPrice: { discountedAmount: aud(10), includedDiscounts: [] },
      },
    });
    expect(order).toMatchObject({
      shipmentState: 'Pending',
      country: 'AU',
      taxedPrice: { totalGross: { centAmount: 2200, type: 'centPrecision' } },
      discountOnTotalPrice: { discountedAmount: { centAmount: 10 } },
      shippingInfo: { shippingMethodName: 'Post', price: { centAmount: 500, fractionDigits: 2 } },
      syncInfo: [{ channel: reference, externalId: 'elsewhere', syncedAt: expect.any(String) }],
      customLineItems: [{ slug: 'fee', totalPrice: { centAmount: -100 } }],
      lineItems: [
        {
          key: 'line-1',
          productId: product.id,
          productKey: product.key,
          supplyChannel: reference,
          variant: {
            id: 1,
            sku,
            key: 'Variant-1',
            prices: [{ value: { centAmount: 1000 } }],
            attributes: [],
          },
          totalPrice: { centAmount: 2000 },
          state: [{ quantity: 2 }],
        },
      ],
    });
  });

  test('an import without lines or with an unknown SKU is refused', async () => {
    expect((await api.post('/orders/import', { totalPrice: aud(0) })).status).toBe(400);
    const line = { variant: { sku: 'nowhere' }, name: { en: 'x' }, price: { value: aud(1) }, quantity: 1 };
    expect((await api.post('/orders/import', { totalPrice: aud(1), lineItems: [line] })).status).toBe(400);
  });
});

describe('orders', () => {
  test('an order is read, changed and deleted by its number', async () => {
    const order = await anOrder();
    const path = `/orders/order-number=${order.orderNumber}`;
    expect((await api.get(path)).body.id).toBe(order.id);
    expect((await api.head(path)).status).toBe(200);
    const changed = await api.post(path, {
      version: order.version,
      actions: [{ action: 'changeOrderState', orderState: 'Confirmed' }],
    });
    expect(changed.body.orderState).toBe('Confirmed');
    expect((await api.delete(`${path}?version=${changed.body.version}`)).status).toBe(200);
    expectRefused(await api.get(path), 'ResourceNotFound', {}, 404);
  });

  test('states are those of the documentation', async () => {
    const order = await anOrder();
    for (const [action, field] of [
      ['changeOrderState', 'orderState'],
      ['changeShipmentState', 'shipmentState'],
      ['changePaymentState', 'paymentState'],
    ]) {
      expectRefused(await update('/orders', order, { action, [field!]: 'Banana' }), 'InvalidField', {
        field,
      });
    }
  });

  test('an order number is set once', async () => {
    const order = await anOrder({ orderNumber: undefined });
    const orderNumber = ownName('order');
    const numbered = await updated('/orders', order, { action: 'setOrderNumber', orderNumber });
    expectRefused(
      await update('/orders', numbered, { action: 'setOrderNumber', orderNumber: ownName() }),
      'InvalidOperation',
    );
  });

  test('syncInfo needs a channel for orders, is found and is expanded', async () => {
    const order = await anOrder();
    const wrong = { action: 'updateSyncInfo', channel: { typeId: 'channel', id: (await aChannel()).id } };
    expectRefused(await update('/orders', order, wrong), 'InvalidInput');
    const channel = await aChannel(['OrderExport']);
    const action = {
      action: 'updateSyncInfo',
      channel: { typeId: 'channel', key: channel.key },
      externalId: ownName(),
    };
    const expand = query({ expand: 'syncInfo[*].channel' });
    const posted = await api.post(`/orders/${order.id}${expand}`, {
      version: order.version,
      actions: [action],
    });
    const read = await api.get(`/orders/${order.id}${expand}`);
    const where = `syncInfo(channel(id="${channel.id}") and externalId="${action.externalId}")`;
    const listed = await api.get(
      `/orders${query({ where, expand: 'syncInfo[*].channel', sort: 'createdAt desc' })}`,
    );
    for (const found of [posted.body, read.body, listed.body.results[0]]) {
      expect(found.syncInfo).toMatchObject([
        { externalId: action.externalId, channel: { obj: { key: channel.key } } },
      ]);
    }
  });

  test('line items move from state to state by quantity', async () => {
    const order = await anOrder();
    const [line] = order.lineItems;
    const shipped = await created('/states', { key: ownName('state'), type: 'LineItemState' });
    const toState = { typeId: 'state', key: shipped.key };
    const transition = (quantity: number) => ({
      action: 'transitionLineItemState',
      lineItemId: line.id,
      quantity,
      fromState: line.state[0].state,
      toState,
    });
    expectRefused(await update('/orders', order, transition(3)), 'InvalidOperation');
    const moved = await updated('/orders', order, transition(1));
    expect(moved.lineItems[0].state).toEqual(
      [line.state[0], { state: { typeId: 'state', id: shipped.id } }].map((entry) => ({
        ...entry,
        quantity: 1,
      })),
    );
    const set = (quantity: number) => ({
      action: 'importLineItemState',
      lineItemKey: line.key,
      state: [{ quantity, state: toState }],
    });
    expectRefused(await update('/orders', moved, set(1)), 'InvalidInput');
    expect((await updated('/orders', moved, set(2))).lineItems[0].state).toHaveLength(1);
  });

  test('line items carry custom fields', async () => {
    const type = await aType('line-item', stringField('marketplacerId'));
    const order = await anOrder();
    const lineItemId = order.lineItems[0].id;
    const changed = await updated(
      '/orders',
      order,
      { action: 'setLineItemCustomType', lineItemId, type: { typeId: 'type', id: type.id } },
      { action: 'setLineItemCustomField', lineItemId, name: 'marketplacerId', value: 'x' },
    );
    expect(changed.lineItems[0].custom.fields).toEqual({ marketplacerId: 'x' });
  });

  test('line items are shipped to addresses of the order', async () => {
    const order = await anOrder({ itemShippingAddresses: [{ key: 'home', country: 'AU' }] });
    const { id: lineItemId } = order.lineItems[0];
    const ship = (addressKey: string, quantity: number) => ({
      action: 'setLineItemShippingDetails',
      lineItemId,
      shippingDetails: { targets: [{ addressKey, quantity }] },
    });
    expectRefused(await update('/orders', order, ship('away', 2)), 'InvalidInput');
    const partly = await updated('/orders', order, ship('home', 1));
    expect(partly.lineItems[0].shippingDetails).toEqual({
      targets: [{ addressKey: 'home', quantity: 1 }],
      valid: false,
    });
    const wholly = await updated('/orders', partly, ship('home', 2));
    expect(wholly.lineItems[0].shippingDetails.valid).toBe(true);
    const none = { action: 'setLineItemShippingDetails', lineItemId };
    expect((await updated('/orders', wholly, none)).lineItems[0]).not.toHaveProperty('shippingDetails');
  });

  test('a payment belongs to one order or active cart', async () => {
    const reference = { typeId: 'payment', id: (await created('/payments', { amountPlanned: aud(5) })).id };
    const add = { action: 'addPayment', payment: reference };
    await updated('/orders', await anOrder(), add);
    expectRefused(await update('/orders', await anOrder(), add), 'InvalidOperation');
  });

  test('an address has a country', async () => {
    const order = await anOrder();
    for (const action of ['setShippingAddress', 'setBillingAddress']) {
      expectRefused(await update('/orders', order, { action, address: {} }), 'InvalidJsonInput');
      const address = { country: 'Australia' };
      expectRefused(await update('/orders', order, { action, address }), 'InvalidField');
    }
  });
});

describe('order edits', () => {
  const anEdit = (order: Body, ...stagedActions: Body[]) =>
    created('/orders/edits', { resource: { typeId: 'order', id: order.id }, stagedActions });
  const apply = (edit: Body, order: Body) =>
    api.post(`/orders/edits/${edit.id}/apply`, { editVersion: edit.version, resourceVersion: order.version });

  test('change the lines of an order, once and at the versions that were read', async () => {
    const order = await anOrder();
    const [line] = order.lineItems;
    const { sku } = await aSoldProduct();
    const edit = await anEdit(
      order,
      { action: 'changeLineItemQuantity', lineItemId: line.id, quantity: 1 },
      { action: 'addLineItem', sku, quantity: 3, externalPrice: aud(100) },
    );
    expect(edit.result).toEqual({ type: 'NotProcessed' });
    expect((await api.get(`/orders/${order.id}`)).body).toEqual(order);
    expectRefused(await apply({ ...edit, version: 9 }, order), 'ConcurrentModification', {}, 409);
    expectRefused(await apply(edit, { version: 9 }), 'ConcurrentModification', {}, 409);
    const applied = await apply(edit, order);
    expect(applied.body.result).toMatchObject({
      type: 'Applied',
      excerptBeforeEdit: { version: order.version, totalPrice: aud(2500) },
      excerptAfterEdit: { totalPrice: aud(1800) },
    });
    const edited = (await api.get(`/orders/${order.id}`)).body;
    expect(edited).toMatchObject({
      version: applied.body.result.excerptAfterEdit.version,
      totalPrice: aud(1800),
      lineItems: [
        { id: line.id, quantity: 1, totalPrice: aud(1000), state: [{ quantity: 1 }] },
        { variant: { sku }, quantity: 3 },
      ],
    });
    expectRefused(await apply(applied.body, edited), 'InvalidOperation');
    const gone = await anEdit(edited, { action: 'removeLineItem', lineItemId: line.id });
    await apply(gone, edited);
    expect((await api.get(`/orders/${order.id}`)).body.lineItems).toHaveLength(1);
  });

  test('know their actions, and change no order with an inventory mode', async () => {
    const { sku, product: _product } = await aSoldProduct();
    await created('/inventory', { sku, quantityOnStock: 5 });
    const line = { variant: { sku }, name: { en: 'Kettle' }, price: { value: aud(1) }, quantity: 2 };
    const order = await anOrder({ lineItems: [line], inventoryMode: 'TrackOnly' });
    const change = { action: 'changeLineItemQuantity', lineItemId: order.lineItems[0].id, quantity: 1 };
    expectRefused(await apply(await anEdit(order, change), order), 'InvalidOperation');
    expectRefused(await update('/orders', order, change), 'InvalidJsonInput');
    const unknown = {
      resource: { typeId: 'order', id: order.id },
      stagedActions: [{ action: 'addDelivery' }],
    };
    expectRefused(await api.post('/orders/edits', unknown), 'InvalidJsonInput');
  });
});

describeSandbox('order edits of the sandbox', () => {
  test('are told by a message and need a scope of their own', async () => {
    const order = await anOrder();
    const resource = { typeId: 'order', id: order.id };
    const stagedActions = [{ action: 'setCustomerEmail', email: 'a@example.test' }];
    const edit = await created('/orders/edits', { resource, stagedActions });
    const body = { editVersion: edit.version, resourceVersion: order.version };
    const applied = await api.post(`/orders/edits/${edit.id}/apply`, body);
    const messages = (await api.control('GET', '/messages')).body;
    expect(messages.at(-1)).toMatchObject({
      type: 'OrderEditApplied',
      resource,
      edit: { id: edit.id },
      result: applied.body.result,
    });
    expect(messages.filter(({ type }: Body) => type === 'OrderCustomerEmailSet')).toEqual([]);
    const clerk = await apiOf(await addClient(api.projectKey, ['manage_orders']));
    expectRefused(await clerk.get('/orders/edits'), 'insufficient_scope', {}, 403);
    expect((await clerk.get('/orders')).status).toBe(200);
  });
});

describeSandbox('syncInfo of the sandbox', () => {
  test.each([
    ['append', 2],
    ['replace', 1],
  ])('%s leaves %i entries of one channel', async (syncInfo, entries) => {
    await api.control('PUT', '/settings', { syncInfo });
    const channel = { typeId: 'channel', id: (await aChannel(['OrderExport'])).id };
    const mark = (externalId: string) => ({ action: 'updateSyncInfo', channel, externalId });
    const order = await updated('/orders', await anOrder(), mark('claim'), mark('done'));
    expect(order.syncInfo).toHaveLength(entries);
    expect(order.syncInfo.at(-1).externalId).toBe('done');
  });
});

describe('deliveries and parcels', () => {
  const withDelivery = async (more: object = {}) => {
    const order = await anOrder();
    const items = [{ id: order.lineItems[0].id, quantity: 1 }];
    return updated('/orders', order, { action: 'addDelivery', deliveryKey: 'shipment-1', items, ...more });
  };
  const deliveriesOf = (order: Body) => order.shippingInfo.deliveries;

  test('an order without shipping info takes no delivery', async () => {
    const order = await anOrder({ shippingInfo: undefined });
    expectRefused(await update('/orders', order, { action: 'addDelivery', items: [] }), 'InvalidOperation');
  });

  test('a delivery keeps its key, which is given once', async () => {
    const order = await withDelivery({ parcels: [{ key: 'parcel-1', trackingData: { trackingId: 'T1' } }] });
    expect(deliveriesOf(order)).toMatchObject([
      {
        key: 'shipment-1',
        items: [{ quantity: 1 }],
        parcels: [{ key: 'parcel-1', trackingData: { trackingId: 'T1', isReturn: false } }],
      },
    ]);
    expect(
      (await update('/orders', order, { action: 'addDelivery', deliveryKey: 'shipment-1', items: [] }))
        .status,
    ).toBe(400);
  });

  test('a delivery names lines of the order', async () => {
    const items = [{ id: randomUUID(), quantity: 1 }];
    expectRefused(await update('/orders', await anOrder(), { action: 'addDelivery', items }), 'InvalidInput');
  });

  test('a parcel is added by delivery key, tracked, measured, filled and removed', async () => {
    const order = await withDelivery();
    const items = [{ id: order.lineItems[0].id, quantity: 1 }];
    const changed = await updated(
      '/orders',
      order,
      { action: 'addParcelToDelivery', deliveryKey: 'shipment-1', parcelKey: 'parcel-1' },
      {
        action: 'setParcelTrackingData',
        parcelKey: 'parcel-1',
        trackingData: { trackingId: 'T2', carrier: 'Post' },
      },
      { action: 'setParcelMeasurements', parcelKey: 'parcel-1', measurements: { weightInGram: 5 } },
      { action: 'setParcelItems', parcelKey: 'parcel-1', items },
      { action: 'setDeliveryItems', deliveryKey: 'shipment-1', items: [{ ...items[0], quantity: 2 }] },
      { action: 'setDeliveryAddress', deliveryKey: 'shipment-1', address: { country: 'AU' } },
    );
    expect(deliveriesOf(changed)).toMatchObject([
      {
        address: { country: 'AU' },
        items: [{ quantity: 2 }],
        parcels: [
          { key: 'parcel-1', trackingData: { trackingId: 'T2' }, measurements: { weightInGram: 5 }, items },
        ],
      },
    ]);
    const untracked = await updated('/orders', changed, {
      action: 'setParcelTrackingData',
      parcelKey: 'parcel-1',
    });
    expect(deliveriesOf(untracked)[0].parcels[0]).not.toHaveProperty('trackingData');
    const parcelId = deliveriesOf(untracked)[0].parcels[0].id;
    const empty = await updated('/orders', untracked, { action: 'removeParcelFromDelivery', parcelId });
    expect(deliveriesOf(empty)[0].parcels).toEqual([]);
    expect(
      deliveriesOf(await updated('/orders', empty, { action: 'removeDelivery', deliveryKey: 'shipment-1' })),
    ).toEqual([]);
  });

  test('a delivery has whole quantities and a parcel its documented fields only; more than was ordered passes', async () => {
    const order = await withDelivery();
    const { id } = order.lineItems[0];
    const add = (quantity: number) => ({ action: 'addDelivery', items: [{ id, quantity }] });
    for (const quantity of [0, -1]) {
      expectRefused(await update('/orders', order, add(quantity)), 'InvalidField');
    }
    const over = await updated('/orders', order, add(99), {
      action: 'addParcelToDelivery',
      deliveryKey: 'shipment-1',
      trackingData: { trackingId: 'T', trackingUrl: 'https://example.test/T' },
      measurements: { weightInGram: 5, colour: 'brown' },
    });
    const [{ parcels }] = deliveriesOf(over);
    expect(parcels[0].trackingData).toEqual({ trackingId: 'T', isReturn: false });
    expect(parcels[0].measurements).toEqual({ weightInGram: 5 });
    const address = { action: 'setDeliveryAddress', deliveryKey: 'shipment-1', address: {} };
    expectRefused(await update('/orders', over, address), 'InvalidJsonInput');
  });

  test('deliveries and parcels carry custom fields', async () => {
    const deliveryType = await aType('order-delivery', stringField('sellerId'));
    const parcelType = await aType('order-parcel', stringField('trackingUrl'));
    const order = await withDelivery({ parcels: [{ key: 'parcel-1' }] });
    const changed = await updated(
      '/orders',
      order,
      {
        action: 'setDeliveryCustomType',
        deliveryKey: 'shipment-1',
        type: { typeId: 'type', id: deliveryType.id },
      },
      { action: 'setDeliveryCustomField', deliveryKey: 'shipment-1', name: 'sellerId', value: 'a' },
      {
        action: 'setParcelCustomType',
        parcelKey: 'parcel-1',
        type: { typeId: 'type', id: parcelType.id },
        fields: { trackingUrl: 'u' },
      },
    );
    expect(deliveriesOf(changed)).toMatchObject([
      { custom: { fields: { sellerId: 'a' } }, parcels: [{ custom: { fields: { trackingUrl: 'u' } } }] },
    ]);
  });
});

describe('returns', () => {
  const withReturn = async (shipmentState: string, more: object = {}) => {
    const order = await anOrder();
    const item = { key: 'refund-1', quantity: 1, lineItemId: order.lineItems[0].id, shipmentState, ...more };
    return update('/orders', order, { action: 'addReturnInfo', items: [item] });
  };
  const itemOf = ({ body }: Answer) => body.returnInfo[0].items[0];

  test('an advised item is not refundable, a returned one is', async () => {
    const advised = await withReturn('Advised');
    const returned = await withReturn('Returned');
    expect(itemOf(advised)).toMatchObject({
      key: 'refund-1',
      paymentState: 'NonRefundable',
      shipmentState: 'Advised',
    });
    expect(itemOf(returned)).toMatchObject({
      key: 'refund-1',
      paymentState: 'Initial',
      shipmentState: 'Returned',
    });
    const refund = { action: 'setReturnPaymentState', returnItemKey: 'refund-1', paymentState: 'Refunded' };
    expectRefused(await update('/orders', advised.body, refund), 'InvalidOperation');
    const refunded = await update('/orders', returned.body, refund);
    expect(itemOf(refunded).paymentState).toBe('Refunded');
  });

  test('only a returned item goes back into stock', async () => {
    const restock = {
      action: 'setReturnShipmentState',
      returnItemKey: 'refund-1',
      shipmentState: 'BackInStock',
    };
    expectRefused(await update('/orders', (await withReturn('Advised')).body, restock), 'InvalidOperation');
    const returned = await withReturn('Returned');
    expect(itemOf(await update('/orders', returned.body, restock)).shipmentState).toBe('BackInStock');
    expect((await withReturn('BackInStock')).status).toBe(400);
  });

  test('an unknown line and too large a quantity are refused', async () => {
    expectRefused(await withReturn('Returned', { lineItemId: randomUUID() }), 'InvalidInput');
    expectRefused(await withReturn('Returned', { quantity: 99 }), 'InvalidInput');
  });

  test('setReturnInfo replaces all returns, and items carry custom fields', async () => {
    const type = await aType('order-return-item', stringField('reason'));
    const { body } = await withReturn('Returned');
    const item = {
      key: 'refund-1',
      quantity: 2,
      lineItemId: body.lineItems[0].id,
      shipmentState: 'Returned',
    };
    const changed = await updated(
      '/orders',
      body,
      { action: 'setReturnInfo', items: [{ items: [item] }] },
      { action: 'setReturnItemCustomType', returnItemKey: 'refund-1', type: { typeId: 'type', id: type.id } },
      { action: 'setReturnItemCustomField', returnItemKey: 'refund-1', name: 'reason', value: 'broken' },
    );
    expect(changed.returnInfo).toMatchObject([
      { items: [{ quantity: 2, custom: { fields: { reason: 'broken' } } }] },
    ]);
  });
});

describe('standalone prices', () => {
  test('key and tiers are kept, the price is active, and its scope is its own', async () => {
    const draft = {
      key: ownName(),
      sku: ownName(),
      value: aud(5),
      tiers: [{ minimumQuantity: 2, value: aud(4) }],
    };
    const price = await created('/standalone-prices', draft);
    expect(price).toMatchObject({
      key: draft.key,
      active: true,
      tiers: [{ minimumQuantity: 2, value: { centAmount: 4 } }],
    });
    expect((await api.get(`/standalone-prices/key=${draft.key}`)).body).toEqual(price);
    expectRefused(
      await api.post('/standalone-prices', { ...draft, key: ownName() }),
      'DuplicateStandalonePriceScope',
    );
    const changed = await updated(
      '/standalone-prices',
      price,
      { action: 'changeActive', active: false },
      { action: 'changeValue', value: aud(9) },
    );
    expect(changed).toMatchObject({ active: false, value: { centAmount: 9 } });
  });
});

describe('subscriptions', () => {
  const destination = (topic: string) => ({ type: 'GoogleCloudPubSub', projectId: 'here', topic });

  test('a subscription asks for something that exists', async () => {
    const bare = { destination: destination('missing') };
    expect((await api.post('/subscriptions', bare)).status).toBe(400);
    expect(
      (await api.post('/subscriptions', { ...bare, messages: [{ resourceTypeId: 'channel' }] })).status,
    ).toBe(400);
    expect(
      (await api.post('/subscriptions', { ...bare, messages: [{ resourceTypeId: 'banana' }] })).status,
    ).toBe(400);
  });

  test('a destination that cannot be reached is refused', async () => {
    const draft = { destination: destination('missing'), messages: [{ resourceTypeId: 'order' }] };
    expect((await api.post('/subscriptions', draft)).status).toBe(400);
    expect((await api.get('/subscriptions')).body.results).not.toContainEqual(
      expect.objectContaining({ destination: draft.destination }),
    );
  });
});

describeSandbox('messages', () => {
  test('an imported order announces itself with its content', async () => {
    const order = await anOrder();
    const { body } = await api.control('GET', '/messages');
    expect(body.find(({ type }: Body) => type === 'OrderImported')).toEqual({
      id: expect.any(String),
      version: 1,
      sequenceNumber: 1,
      resource: { typeId: 'order', id: order.id },
      resourceVersion: order.version,
      resourceUserProvidedIdentifiers: { orderNumber: order.orderNumber },
      type: 'OrderImported',
      createdAt: expect.any(String),
      lastModifiedAt: expect.any(String),
      order,
    });
  });

  test('an order from a cart is OrderCreated', async () => {
    await created('/orders', fromCart(await aCart()));
    expect(await messageTypes()).toContain('OrderCreated');
  });

  test('order actions announce themselves in sequence; updateSyncInfo does not', async () => {
    const order = await anOrder();
    const channel = { typeId: 'channel', id: (await aChannel(['OrderExport'])).id };
    const items = [{ id: order.lineItems[0].id, quantity: 1 }];
    await updated(
      '/orders',
      order,
      { action: 'changeOrderState', orderState: 'Confirmed' },
      { action: 'updateSyncInfo', channel },
      { action: 'changePaymentState', paymentState: 'Paid' },
      { action: 'changeShipmentState', shipmentState: 'Shipped' },
      { action: 'addDelivery', deliveryKey: 'shipment-1', items, parcels: [{ key: 'parcel-1' }] },
      { action: 'setParcelTrackingData', parcelKey: 'parcel-1', trackingData: { trackingId: 'T' } },
      {
        action: 'addReturnInfo',
        items: [{ key: 'r-1', quantity: 1, lineItemId: order.lineItems[0].id, shipmentState: 'Returned' }],
      },
      { action: 'setReturnShipmentState', returnItemKey: 'r-1', shipmentState: 'BackInStock' },
    );
    const own = (await api.control('GET', '/messages')).body.filter(
      ({ resource }: Body) => resource.id === order.id,
    );
    expect(own.map(({ type }: Body) => type)).toEqual([
      'OrderImported',
      'OrderStateChanged',
      'OrderPaymentStateChanged',
      'OrderShipmentStateChanged',
      'DeliveryAdded',
      'ParcelAddedToDelivery',
      'ParcelTrackingDataUpdated',
      'ReturnInfoAdded',
      'OrderReturnShipmentStateChanged',
    ]);
    expect(own.map(({ sequenceNumber }: Body) => sequenceNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('custom fields, addresses, payments and line states announce themselves', async () => {
    const type = async (resourceTypeId: string) => ({
      typeId: 'type',
      id: (await aType(resourceTypeId, stringField('note'))).id,
    });
    const [ofOrder, ofDelivery] = [await type('order'), await type('order-delivery')];
    const order = await anOrder();
    const [line] = order.lineItems;
    const [shipped, payment] = [
      await created('/states', { key: ownName('state'), type: 'LineItemState' }),
      await created('/payments', { amountPlanned: aud(5) }),
    ];
    const deliveryKey = 'shipment-1';
    const own = (action: string, more: object) => ({ action, deliveryKey, ...more });
    await updated(
      '/orders',
      order,
      { action: 'setShippingAddress', address: { country: 'AU' } },
      { action: 'addPayment', payment: { typeId: 'payment', id: payment.id } },
      { action: 'setCustomType', type: ofOrder },
      { action: 'setCustomField', name: 'note', value: 'a' },
      { action: 'setCustomField', name: 'note', value: 'b' },
      { action: 'setCustomField', name: 'note' },
      {
        action: 'transitionLineItemState',
        lineItemKey: line.key,
        quantity: 1,
        fromState: line.state[0].state,
        toState: { typeId: 'state', id: shipped.id },
      },
      own('addDelivery', { items: [{ id: line.id, quantity: 1 }] }),
      own('setDeliveryCustomType', { type: ofDelivery }),
      own('setDeliveryCustomField', { name: 'note', value: 'a' }),
      own('setDeliveryCustomField', { name: 'note', value: 'b' }),
      own('setDeliveryCustomField', { name: 'note' }),
      own('setDeliveryCustomType', {}),
      own('setDeliveryItems', { items: [{ id: line.id, quantity: 2 }] }),
      own('addParcelToDelivery', { parcelKey: 'parcel-1' }),
      { action: 'setParcelItems', parcelKey: 'parcel-1', items: [{ id: line.id, quantity: 1 }] },
      { action: 'removeParcelFromDelivery', parcelKey: 'parcel-1' },
      own('removeDelivery', {}),
      { action: 'setReturnInfo', items: [] },
    );
    const told = (await api.control('GET', '/messages')).body.filter(
      ({ resource }: Body) => resource.id === order.id,
    );
    expect(told.slice(1).map(({ type: name }: Body) => name)).toEqual([
      'OrderShippingAddressSet',
      'OrderPaymentAdded',
      'OrderCustomTypeSet',
      'OrderCustomFieldAdded',
      'OrderCustomFieldChanged',
      'OrderCustomFieldRemoved',
      'LineItemStateTransition',
      'DeliveryAdded',
      'DeliveryCustomTypeSet',
      'DeliveryCustomFieldAdded',
      'DeliveryCustomFieldChanged',
      'DeliveryCustomFieldRemoved',
      'DeliveryCustomTypeRemoved',
      'DeliveryItemsUpdated',
      'ParcelAddedToDelivery',
      'ParcelItemsUpdated',
      'ParcelRemovedFromDelivery',
      'DeliveryRemoved',
      'ReturnInfoSet',
    ]);
    const told2 = (name: string) => told.find(({ type: one }: Body) => one === name);
    expect(told2('OrderCustomFieldChanged')).toMatchObject({ name: 'note', value: 'b', previousValue: 'a' });
    expect(told2('DeliveryCustomTypeRemoved')).toMatchObject({ previousTypeId: ofDelivery.id });
    expect(told2('DeliveryCustomFieldChanged')).toMatchObject({
      deliveryId: told2('DeliveryAdded').delivery.id,
      value: 'b',
      previousValue: 'a',
    });
    expect(told2('LineItemStateTransition')).toMatchObject({ lineItemId: line.id, lineItemKey: line.key });
  });

  test('a payment tells of its transactions, interactions and states', async () => {
    const payment = await created('/payments', { amountPlanned: aud(5) });
    const interaction = await aType('payment-interface-interaction', stringField('note'));
    const state = await created('/states', { key: ownName('state'), type: 'PaymentState' });
    const transaction = { type: 'Refund', amount: aud(5), state: 'Pending' };
    const added = await updated('/payments', payment, { action: 'addTransaction', transaction });
    const { id } = added.transactions[0];
    await updated(
      '/payments',
      added,
      { action: 'changeTransactionState', transactionId: id, state: 'Success' },
      { action: 'transitionState', state: { typeId: 'state', id: state.id } },
      {
        action: 'addInterfaceInteraction',
        type: { typeId: 'type', id: interaction.id },
        fields: { note: 'x' },
      },
    );
    expect(await messageTypes()).toEqual([
      'PaymentCreated',
      'PaymentTransactionAdded',
      'PaymentTransactionStateChanged',
      'PaymentStatusStateTransition',
      'PaymentInteractionAdded',
    ]);
  });

  test('products, categories, stock and payments announce themselves', async () => {
    const { product } = await aSoldProduct();
    await updated('/products', product, { action: 'unpublish' });
    const category = await aCategory();
    await api.delete(`/categories/${category.id}?version=${category.version}`);
    const entry = await created('/inventory', { sku: ownName(), quantityOnStock: 1 });
    await updated('/inventory', entry, { action: 'changeQuantity', quantity: 2 });
    const payment = await created('/payments', { amountPlanned: aud(5) });
    await updated('/payments', payment, {
      action: 'addTransaction',
      transaction: { type: 'Refund', amount: aud(5) },
    });
    expect(await messageTypes()).toEqual([
      'ProductCreated',
      'ProductPublished',
      'ProductUnpublished',
      'CategoryCreated',
      'InventoryEntryCreated',
      'InventoryEntryQuantitySet',
      'PaymentCreated',
      'PaymentTransactionAdded',
    ]);
  });

  test('a refused update announces nothing', async () => {
    const order = await anOrder();
    const before = await messageTypes();
    await update(
      '/orders',
      order,
      { action: 'changeOrderState', orderState: 'Complete' },
      { action: 'setOrderNumber', orderNumber: 'other' },
    );
    expect(await messageTypes()).toEqual(before);
  });

  test('the messages query is empty until it is switched on', async () => {
    await anOrder();
    expect((await api.get('/messages')).body.count).toBe(0);
    const { version } = (await api.get('')).body;
    const messagesConfiguration = { enabled: true, deleteDaysAfterCreation: 15 };
    await api.post('', {
      version,
      actions: [{ action: 'changeMessagesConfiguration', messagesConfiguration }],
    });
    const found = await api.get(
      `/messages${query({ where: 'type in ("OrderImported")', sort: 'createdAt asc' })}`,
    );
    expect(found.body.count).toBe(1);
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
