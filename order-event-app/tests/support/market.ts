import type { Order } from '@commercetools/platform-sdk';
import { syncAdvert } from '@marketplacer-connector/core/catalog';
import type { Connector } from '@marketplacer-connector/core/connector';
import { ensureExportChannel, ensureProductType } from '@marketplacer-connector/core/deployment';
import {
  createWorld,
  sandboxAddresses,
  type Variant,
  type World,
  type WorldOptions,
} from '../../../sandbox/client/index.ts';
import { worldTime, type WorldTime } from '../../../sandbox/testing/world-time.ts';
import { deploySteps } from '../../../tests/support/connector.ts';
import { connectorIn } from './connector.ts';

/** A shop with the offers of two sellers, and one product of its own. */
export interface Market {
  world: World;
  time: WorldTime;
  connector: Connector;
  /** Variants in Marketplacer. Their SKU in the shop is the key of the variant. */
  tea: Offer;
  cup: Offer;
  /** SKU of the first-party product, 10.00. */
  own: string;
}

export interface Offer {
  variant: Variant;
  sku: string;
}

/**
 * @param options.prices in major units; there are 100 of each
 * @param options.overrides configuration of the connector
 */
export async function openMarket(
  options: WorldOptions & { prices?: { tea: string; cup: string }; overrides?: Record<string, string> } = {},
): Promise<Market> {
  const { prices = { tea: '24.90', cup: '7.50' }, overrides, ...worldOptions } = options;
  const world = await createWorld(sandboxAddresses(), worldOptions);
  const time = worldTime(world);
  const connector = connectorIn(world, time, overrides);
  await deploySteps(connector, [ensureProductType, ensureExportChannel]);
  const own = 'own-teapot';
  await world.shop.offerOwnProduct({ sku: own, name: 'Teapot', centAmount: 1000 });
  return {
    world,
    time,
    connector,
    tea: await offer(world, connector, 'Tea', prices.tea),
    cup: await offer(world, connector, 'Cup', prices.cup),
    own,
  };
}

/** One tea, in an order that somebody else took for the shop, and that is sent nowhere. */
export const importTea = ({ world, tea }: Market): Promise<Order> => {
  const price = { currencyCode: 'AUD', centAmount: 2490 };
  return world.shop.importOrder({
    totalPrice: price,
    lineItems: [{ variant: { sku: tea.sku }, name: { en: 'Tea' }, quantity: 1, price: { value: price } }],
  });
};

/** An advert of a new seller, in Marketplacer and in the shop. */
async function offer(
  { marketplacer }: World,
  connector: Connector,
  title: string,
  price: string,
): Promise<Offer> {
  const seller = await marketplacer.createSeller({ businessName: `${title} House` });
  const advert = await marketplacer.createAdvert({ seller, title, variants: [{ price, countOnHand: 100 }] });
  await syncAdvert(connector, { read: () => connector.marketplacer.adverts.byId(advert.id) });
  const [made] = advert.variants;
  if (!made) throw new Error(`${title} has no variant`);
  return { variant: made, sku: `Variant-${made.legacyId}` };
}
