import { parse, type DocumentNode } from 'graphql';
import { marketplacerBuilders } from '../../sandbox/client/marketplacer-builders.ts';
import type { Graphql } from '../../sandbox/client/marketplacer-client.ts';
import { shopOf, type ShopApi } from '../../sandbox/client/shop.ts';
import { PROJECT_KEY, type Platforms } from './platforms.ts';

const parsed = new Map<string, DocumentNode>();

function documentOf(query: string): DocumentNode {
  const known = parsed.get(query) ?? parse(query);
  parsed.set(query, known);
  return known;
}

/** What people do in the shop and in the portals. Nothing goes wrong with their requests, and each is answered at once. */
export function peopleOf({ askCommercetools, askMarketplacer }: Platforms) {
  const ask = async <Answer>(method: 'GET' | 'POST', path: string, body?: unknown) =>
    askCommercetools({ method, uri: `/${PROJECT_KEY}${path}`, body } as never) as Answer;
  const shopApi: ShopApi = {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
  };
  const graphql: Graphql = async <Data>(query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = askMarketplacer(documentOf(query), variables);
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
    return data as Data;
  };
  return {
    shopApi,
    graphql,
    shop: shopOf(shopApi, { currency: 'AUD', locale: 'en' }),
    portal: marketplacerBuilders(graphql),
  };
}

export type People = ReturnType<typeof peopleOf>;
