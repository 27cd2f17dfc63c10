import { createCommercetools } from '../../../sandbox/commercetools/machine.ts';
import { requestTo } from '../../../sandbox/engine/exchange.ts';
import { copy } from '../../../sandbox/engine/json.ts';
import { projectOver, type ClientRequest } from '../../src/commercetools/client.ts';

/*
 * Plans are run against the rules of the sandbox's commercetools, which its contract tests state. They share no
 * code with the planner; whatever commercetools would refuse, throws.
 */

const PROJECT = 'shop';
const CALLER = { projectKey: PROJECT, clientId: 'test', scopes: [`manage_project:${PROJECT}`] };
const NOW = Date.parse('2026-03-01T10:00:00.000Z');

/** An empty shop. What is planted is there as it is, whether or not somebody could have made it. */
export function aShopInProcess(now: () => number = () => NOW) {
  let made = 0;
  const machine = createCommercetools(
    {
      clock: { now, after: () => () => {} },
      ids: { uuid: () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}` },
    },
    () => true,
  );
  const project = machine.projects.add({
    projectKey: PROJECT,
    languages: ['en', 'de', 'fr'],
    currencies: ['AUD', 'NZD', 'USD'],
    countries: ['AU', 'NZ'],
  });

  function serve<Answer>({ method, uri = '', body }: ClientRequest): Answer {
    const request = { method, headers: {}, body: body === undefined ? '' : JSON.stringify(body) };
    const { status, content } = machine.answerTo(CALLER, requestTo(uri, request));
    if (status >= 400) throw refusalOf(status, copy(content) as { message: string });
    return copy(content) as Answer;
  }

  return {
    ask: <Answer>(method: 'GET' | 'POST', path: string, body?: unknown) =>
      serve<Answer>({ method, uri: `/${PROJECT}${path}`, body }),
    /** The shop as the connector's code sees it. */
    project: projectOver(async (request) => ({ body: serve(request) }), PROJECT),
    plant(typeId: string, resource: object): void {
      project.save(typeId, { version: 1, ...withoutObjects(resource) } as never);
    },
    /** Without any of a kind; the same made again has the same ids. */
    clear(typeId: string): void {
      made = 0;
      for (const { id } of project.collection(typeId).all()) project.remove(typeId, id);
    },
    all: <Resource>(typeId: string) => copy(project.collection(typeId).all()) as Resource[],
  };
}

/** As sdk-client-v2 rejects. */
const refusalOf = (statusCode: number, body: { message: string }): Error =>
  Object.assign(new Error(body.message), { statusCode, body });

export type ShopInProcess = ReturnType<typeof aShopInProcess>;

/** Fits every kind of resource that products and orders refer to. */
const WHATEVER = {
  name: { en: 'Something' },
  slug: { en: 'something' },
  ancestors: [],
  orderHint: '0.5',
  roles: ['InventorySupply', 'ProductDistribution', 'OrderExport'],
  resourceTypeIds: ['product-price', 'order-parcel', 'order-return-item'],
  fieldDefinitions: [
    { name: 'margin', type: { name: 'Number' } },
    { name: 'trackingLink', type: { name: 'String' } },
  ],
};

/** Plants whatever a resource or an action refers to, under the key of the reference or the id that stands for it. */
export function plantReferences(shop: ShopInProcess, typeIds: readonly string[], value: unknown): void {
  for (const { typeId, key, id, obj } of referencesIn(value)) {
    const known = key ?? obj?.key ?? id?.replace(/^id-of-/, '');
    if (!typeIds.includes(typeId) || known === undefined) continue;
    shop.plant(typeId, { ...WHATEVER, id: id ?? idOf(known), key: known });
  }
}

/** The id of what a reference by key stands for. */
export const idOf = (key: string): string => `id-of-${key}`;

interface Reference {
  typeId: string;
  id?: string;
  key?: string;
  obj?: { key?: string };
}

function referencesIn(value: unknown): Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(referencesIn);
  return 'typeId' in value ? [value as Reference, ...inside] : inside;
}

/** References as they are stored: without what was expanded. */
function withoutObjects<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutObjects) as Value;
  const entries = Object.entries(value).filter(([name]) => !(name === 'obj' && 'typeId' in value));
  return Object.fromEntries(entries.map(([name, member]) => [name, withoutObjects(member)])) as Value;
}
