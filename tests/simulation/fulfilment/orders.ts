import { exportOrder } from '../../../core/src/orders/index.ts';
import { syncAdvert } from '../../../core/src/catalog/index.ts';
import type { Connector } from '../../../core/src/connector/index.ts';
import { plant } from '../../../sandbox/marketplacer/control/seed.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { foreignPartOf } from './foreign.ts';
import { noRefunds } from './refunds.ts';
import { noShipments } from './shipments.ts';
import { entriesOf, orderOf, type Tale } from './tale.ts';

interface CartLine {
  /** Counted over the variants of both sellers; absent for the shop's own goods. */
  variant?: number;
  quantity: number;
  /** In minor units; the price times the quantity where it is absent. A total that does not divide makes two entries. */
  total?: number;
}

const OWN_SKU = 'mug';
const OWN_PRICE = 700;
/** In minor units; the third variant is the second seller's. */
const PRICES = [2500, 4000, 3000] as const;
const SHIPPING = 1000;
const PLENTY = 1_000;

const CARTS: readonly (readonly CartLine[])[] = [
  [{ variant: 0, quantity: 3, total: 10000 }, { variant: 2, quantity: 2 }, { quantity: 1 }],
  [{ variant: 0, quantity: 6 }, { variant: 1, quantity: 1 }, { quantity: 2 }],
  [
    { variant: 0, quantity: 4, total: 10830 },
    { variant: 2, quantity: 3 },
  ],
  [{ variant: 1, quantity: 5 }],
  [{ variant: 0, quantity: 2, total: 4999 }, { quantity: 1 }],
];

/** Two sellers, what they and the shop itself offer, and somebody who carries it. */
export async function offer(world: World, connector: Connector): Promise<string[]> {
  const { people, platforms } = world;
  plant(platforms.market, {
    carriers: [
      { name: 'Post', trackingUrl: 'https://post.example.com/{}' },
      { name: 'Bike', trackingUrl: 'https://bike.example.com/{}' },
    ],
  });
  await people.shop.offerOwnProduct({ sku: OWN_SKU, name: 'Mug', centAmount: OWN_PRICE });
  const [first, second, third] = PRICES.map((cents) => ({ price: String(cents / 100), countOnHand: PLENTY }));
  const skus: string[] = [];
  for (const [name, variants] of Object.entries({ Tea: [first, second], Cups: [third] })) {
    const emailAddress = `${name.toLowerCase()}@example.com`;
    const seller = await people.portal.createSeller({ businessName: name, emailAddress });
    const advert = await people.portal.createAdvert({ seller, title: name, variants: variants as [] });
    const config = { ...connector.config, flowsOff: new Set<never>() };
    const read = () => connector.marketplacer.adverts.byId(advert.id);
    const { outcome } = await syncAdvert({ ...connector, config }, { read });
    if (outcome !== 'applied') throw new Error(`the advert is not in the shop: ${outcome}`);
    skus.push(...advert.variants.map(({ legacyId }) => `Variant-${legacyId}`));
  }
  return skus;
}

/** An order that both sides have. */
export async function buy(
  world: World,
  connector: Connector,
  skus: readonly string[],
  random: Random,
): Promise<Tale> {
  const { shopApi, shop } = world.people;
  const lines = random.oneOf(CARTS).map(({ variant, quantity, total }) => {
    const price = variant === undefined ? OWN_PRICE : (PRICES[variant] ?? 0);
    return {
      sku: variant === undefined ? OWN_SKU : (skus[variant] ?? ''),
      quantity,
      externalTotalPrice: { price: money(price), totalPrice: money(total ?? price * quantity) },
    };
  });
  const total = money(
    lines.reduce((all, { externalTotalPrice }) => all + externalTotalPrice.totalPrice.centAmount, SHIPPING),
  );
  const charge = { type: 'Charge', amount: total, state: 'Success' };
  const payment = await shopApi.post<{ id: string }>('/payments', {
    amountPlanned: total,
    transactions: [charge],
  });
  const { id } = await shop.buy({
    lines,
    email: 'buyer@example.com',
    address: ADDRESS,
    shipping: { name: 'Post', centAmount: SHIPPING },
    payment: payment.id,
  });
  const orders = { ...connector.config.orders, exportWhen: 'created' as const };
  const { outcome } = await exportOrder({ ...connector, config: { ...connector.config, orders } }, id);
  if (outcome !== 'applied') throw new Error(`Marketplacer does not have the order: ${outcome}`);
  const entries = entriesOf(world, id);
  return {
    id,
    paymentId: payment.id,
    entries,
    changes: [],
    foreign: foreignPartOf(orderOf(world, { id }), { entries }),
    shipments: noShipments(),
    refunds: noRefunds(),
  };
}

const ADDRESS = { streetName: 'Collins Street', city: 'Melbourne', postalCode: '3000', country: 'AU' };

export const money = (centAmount: number) => ({ currencyCode: 'AUD', centAmount });
