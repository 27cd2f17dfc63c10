import { randomUUID } from 'node:crypto';

/*
 * What Marketplacer promises, rule by rule, over HTTP. Only `/control` is the sandbox's own: against a
 * real system, the instances and their seed would be made by hand.
 */
const BASE = process.env.MARKETPLACER_CONTRACT_URL ?? process.env.SANDBOX_MARKETPLACER_URL ?? '';

export type Json = Record<string, any>;

interface Answer {
  status: number;
  text: string;
  headers: Headers;
  data: Json;
  errors: Json[] | undefined;
}

export interface TestInstance {
  name: string;
  url: string;
  headers: Record<string, string>;
  graphql(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  control(method: string, path: string, body?: object): Promise<any>;
  state(): Promise<Json>;
  idle(): Promise<void>;
}

export async function anInstance(options: object = {}): Promise<TestInstance> {
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

/** Runs a mutation with the common payload and answers that payload. */
export async function mutate(
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

export async function node(
  instance: TestInstance,
  id: string,
  type: string,
  selection: string,
): Promise<Json> {
  const { data, errors } = await instance.graphql(
    `query ($id: ID!) { node(id: $id) { __typename ... on ${type} { ${selection} } } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return data.node;
}

/** The same value with types instead of texts and numbers. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shapeOf(member)]));
}

export const decode = (id: string) => Buffer.from(id, 'base64').toString();
