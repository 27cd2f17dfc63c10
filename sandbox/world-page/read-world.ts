import type { World } from '../client/index.ts';
import { mapAdverts } from './map-adverts.ts';
import { mapDeliveries, type Answers } from './map-deliveries.ts';
import { mapOrders } from './map-orders.ts';
import type { Scene } from './people.ts';
import type { MarketplacerState, ShopState } from './state.ts';
import type { Troubles } from './troubles.ts';
import type { WorldView } from './view.ts';

const EVENTS = 80;
const LOCALE = 'en';
const FAILURES = 'marketplacer-connector-failures';

export async function readScene(world: World): Promise<Scene> {
  const [source, shop] = await Promise.all([
    world.marketplacer.state<MarketplacerState>(EVENTS),
    world.commercetools.state<ShopState>(),
  ]);
  return { world, source, shop, locale: LOCALE };
}

export interface Onlooker {
  world: World;
  troubles: Troubles;
  answers: Answers;
  /** Where the operations page is, with what signs a person in. */
  operations: string;
}

export async function readWorld({ world, troubles, answers, operations }: Onlooker): Promise<WorldView> {
  const [{ source, shop, locale }, messages] = await Promise.all([
    readScene(world),
    world.connect.deliveries(),
  ]);
  return {
    name: world.name,
    currency: world.currency,
    adverts: mapAdverts(source, shop, locale),
    orders: mapOrders(source, shop, locale),
    deliveries: mapDeliveries(source, messages, answers),
    troubles: troubles.states(source),
    failures: shop.customObjects.filter(({ container }) => container === FAILURES).length,
    operations,
  };
}
