import { randomUUID } from 'node:crypto';

/**
 * The rules of commercetools that the connector relies on, stated against any base URL. With
 * COMMERCETOOLS_CONTRACT_URL they run against a real project (COMMERCETOOLS_CONTRACT_PROJECT_KEY,
 * _CLIENT_ID, _CLIENT_SECRET, and _AUTH_URL if it differs); otherwise against the sandbox at
 * SANDBOX_COMMERCETOOLS_URL, where every test gets a project of its own.
 */
const real = process.env.COMMERCETOOLS_CONTRACT_URL;
export const baseUrl = real ?? process.env.SANDBOX_COMMERCETOOLS_URL ?? '';
export const describeSandbox = real ? describe.skip : describe;

/** JSON of any shape. */
export type Body = any;
export interface Answer {
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

export async function request(
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

export const ownName = (prefix = 'key') => `${prefix}-${randomUUID().slice(0, 12)}`;

export async function register(scopes: string[], setup: object = {}): Promise<Access> {
  const projectKey = ownName('project');
  return addClient(projectKey, scopes, setup);
}

export async function addClient(projectKey: string, scopes: string[], setup: object = {}): Promise<Access> {
  const access = { projectKey, clientId: ownName('client'), clientSecret: ownName('secret') };
  const scope = scopes.map((name) => `${name}:${projectKey}`).join(' ');
  await request('POST', `${baseUrl}/control/projects`, {}, { ...access, scope, ...setup });
  return access;
}

export function tokenRequest(
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

export async function apiOf(access: Access): Promise<Api> {
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

/** The API of the project of the test that runs. */
export let api: Api;

beforeEach(async () => {
  if (!real) return useProject({});
  api = await apiOf({
    projectKey: process.env.COMMERCETOOLS_CONTRACT_PROJECT_KEY ?? '',
    clientId: process.env.COMMERCETOOLS_CONTRACT_CLIENT_ID ?? '',
    clientSecret: process.env.COMMERCETOOLS_CONTRACT_CLIENT_SECRET ?? '',
  });
});

/** From now on the test runs in a project of the sandbox that differs from the usual one. */
export async function useProject(setup: object): Promise<void> {
  api = await apiOf(await register(['manage_project'], setup));
}

export function query(parameters: Record<string, string | string[]>): string {
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(parameters)) {
    for (const value of [values].flat()) search.append(name, value);
  }
  return `?${search}`;
}

export async function created(path: string, draft: unknown): Promise<Body> {
  const answer = await api.post(path, draft);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

export function update(path: string, resource: Body, ...actions: Body[]): Promise<Answer> {
  return api.post(`${path}/${resource.id}`, { version: resource.version, actions });
}

export async function updated(path: string, resource: Body, ...actions: Body[]): Promise<Body> {
  const answer = await update(path, resource, ...actions);
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
}

export function expectRefused(answer: Answer, code: string, extra: object = {}, status = 400): void {
  expect(answer.body.errors?.[0]).toMatchObject({ code, ...extra });
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ statusCode: status, message: answer.body.errors[0].message });
}

export const aud = (centAmount: number) => ({ currencyCode: 'AUD', centAmount });
export const aChannel = (roles: string[] = ['InventorySupply']) =>
  created('/channels', { key: ownName('channel'), roles });
export const text = (name: string, more: object = {}) => ({
  name,
  label: { en: name },
  type: { name: 'text' },
  isRequired: false,
  ...more,
});
export const aProductType = (...attributes: object[]) =>
  created('/product-types', { key: ownName('type'), name: 'Type', description: 'Type', attributes });

export async function productDraft(changes: Body = {}): Promise<Body> {
  const type = changes.productType ?? { typeId: 'product-type', id: (await aProductType()).id };
  const draft = {
    key: ownName('product'),
    name: { en: 'Kettle' },
    slug: { en: ownName('slug') },
    ...changes,
  };
  return { ...draft, productType: type, masterVariant: { sku: ownName('sku'), ...changes.masterVariant } };
}

export const aProduct = async (changes: Body = {}) => created('/products', await productDraft(changes));

export async function aCategory(changes: object = {}): Promise<Body> {
  return created('/categories', { name: { en: 'Kettles' }, slug: { en: ownName('slug') }, ...changes });
}

export async function aSoldProduct(): Promise<{ sku: string; product: Body }> {
  const product = await aProduct({
    publish: true,
    masterVariant: { key: 'Variant-1', prices: [{ value: aud(1000) }] },
  });
  return { sku: product.masterData.current.masterVariant.sku, product };
}

const shippingInfo = {
  shippingMethodName: 'Post',
  price: aud(500),
  shippingRate: { price: aud(500) },
};

export async function orderDraft(changes: Body = {}): Promise<Body> {
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

export const anOrder = async (changes: Body = {}) => created('/orders/import', await orderDraft(changes));

export async function aCart(changes: Body = {}): Promise<Body> {
  const { sku } = await aSoldProduct();
  return created('/carts', {
    currency: 'AUD',
    country: 'AU',
    shippingAddress: { country: 'AU' },
    lineItems: [{ sku, quantity: 2 }],
    ...changes,
  });
}

export const fromCart = (cart: Body, more: object = {}) => ({
  cart: { typeId: 'cart', id: cart.id },
  version: cart.version,
  ...more,
});

export const aType = (resourceTypeId: string, ...fieldDefinitions: object[]) =>
  created('/types', {
    key: ownName('type'),
    name: { en: 'Type' },
    resourceTypeIds: [resourceTypeId],
    fieldDefinitions,
  });
export const stringField = (name: string, more: object = {}) => ({
  name,
  label: { en: name },
  type: { name: 'String' },
  required: false,
  ...more,
});

export const messageTypes = async (): Promise<string[]> =>
  (await api.control('GET', '/messages')).body.map(({ type }: Body) => type);
