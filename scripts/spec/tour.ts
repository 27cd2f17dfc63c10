import { createCommercetools } from '../../sandbox/commercetools/machine.ts';
import { requestTo } from '../../sandbox/engine/exchange.ts';
import { copy, type Json } from '../../sandbox/engine/json.ts';
import { virtualSurroundings } from '../../sandbox/testing/virtual-surroundings.ts';
import type { Exchange } from './checker.ts';

const PROJECT = 'shop';
const CALLER = { projectKey: PROJECT, clientId: 'tour', scopes: [`manage_project:${PROJECT}`] };

interface Action {
  action: string;
  [member: string]: unknown;
}

export type Shop = ReturnType<typeof aShop>;

/** A shop whose exchanges are seen. */
function aShop(see: (exchange: Exchange) => void) {
  const machine = createCommercetools(virtualSurroundings(), () => true);
  machine.projects.add({ projectKey: PROJECT, languages: ['en'], currencies: ['AUD'], countries: ['AU'] });

  function exchange(method: string, path: string, body?: unknown): { status: number; content: unknown } {
    const text = body === undefined ? '' : JSON.stringify(body);
    const request = requestTo(`/${PROJECT}${path}`, { method, headers: {}, body: text });
    const { status, content } = machine.answerTo(CALLER, request);
    see({ method, path: request.path, query: request.query, body, status, content: copy(content) });
    return { status, content: copy(content) };
  }

  function ask(method: string, path: string, body?: unknown): Json {
    const { status, content } = exchange(method, path, body);
    if (status >= 400) throw new Error(`${method} ${path}: ${JSON.stringify(content)}`);
    return content as Json;
  }

  return {
    get: (path: string): Json => ask('GET', path),
    create: (path: string, draft: object): Json => ask('POST', path, draft),
    change: (path: string, { id, version }: Json, ...actions: Action[]): Json =>
      ask('POST', id ? `${path}/${id}` : '', { version, actions }),
    /** @param refusal the status, and the code of the first error */
    refused(refusal: string, method: string, path: string, body?: unknown): void {
      const { status, content } = exchange(method, path, body);
      const met = `${status} ${(content as Json).errors?.[0]?.code}`;
      if (met !== refusal) throw new Error(`${method} ${path}: ${met} in place of ${refusal}`);
    },
    remove: (path: string, { id, version }: Json): Json => ask('DELETE', `${path}/${id}?version=${version}`),
  };
}

/** What the stories do not come by: each kind of resource and of update action once, all lists, and the messages. */
export function tour(see: (exchange: Exchange) => void, stations: readonly ((shop: Shop) => void)[]): void {
  const shop = aShop(see);
  const project = shop.get('');
  const messagesConfiguration = { enabled: true, deleteDaysAfterCreation: 15 };
  shop.change(
    '',
    { version: project.version },
    {
      action: 'changeMessagesConfiguration',
      messagesConfiguration,
    },
  );
  for (const station of stations) station(shop);
  for (const list of LISTS) shop.get(`/${list}?limit=500${EXPANSIONS[list] ?? ''}`);
}

const LISTS = [
  'cart-discounts',
  'carts',
  'categories',
  'channels',
  'customer-groups',
  'inventory',
  'messages',
  'orders',
  'orders/edits',
  'payments',
  'product-projections',
  'product-types',
  'products',
  'standalone-prices',
  'states',
  'subscriptions',
  'tax-categories',
  'types',
];

const EXPANSIONS: Record<string, string> = {
  categories: '&expand=parent',
  orders: '&expand=syncInfo[*].channel&expand=paymentInfo.payments[*]&expand=cart',
  products: '&expand=productType&expand=masterData.current.categories[*]',
};
