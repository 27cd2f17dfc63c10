import type { Config } from '../runtime/index.ts';
import { createAdverts } from './adverts.ts';
import { createGraphqlClient } from './client.ts';
import { createOrders } from './orders.ts';
import { createSellers } from './sellers.ts';
import { createWebhooks } from './webhooks.ts';

export * from './adverts.ts';
export { MarketplacerRefusal, MarketplacerUnavailable } from './client.ts';
export * from './orders.ts';
export type { Seller } from './sellers.ts';
export * from './signature.ts';
export * from './webhook-envelope.ts';
export * from './webhooks.ts';

/** The Marketplacer side: what the rooms may ask of it. */
export function createMarketplacer(config: Config['marketplacer']) {
  const client = createGraphqlClient(config);
  return {
    adverts: createAdverts(client),
    sellers: createSellers(client),
    orders: createOrders(client),
    webhooks: createWebhooks(client),
    /** Needed at deploy time only, so its library is loaded only then. */
    checkSchema: async () => (await import('./schema-check.ts')).checkSchema(client),
  };
}

export type Marketplacer = ReturnType<typeof createMarketplacer>;
