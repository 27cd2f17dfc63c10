import type { BaseAddress, Order } from '@commercetools/platform-sdk';
import { SHOPPER_ADDRESS } from '../../sandbox/client/index.ts';
import { changeOrder } from '../../sandbox/testing/orders.ts';
import { CLAIM_EXPIRES_MS, failureOf } from './support/shop-side.ts';
import { deliver } from './support/deliveries.ts';
import { expectExportedOnce } from './support/exported-once.ts';
import { openMarket, type Market } from './support/market.ts';
import { soldOrders } from './support/marketplacer-side.ts';

const SINGAPORE: BaseAddress = {
  ...SHOPPER_ADDRESS,
  city: 'Singapore',
  postalCode: '018956',
  state: undefined,
  country: 'SG',
};

const insisting = (...requiredOrderFields: string[]): Promise<Market> =>
  openMarket({ instance: { requiredOrderFields } });

const buy = ({ world, tea }: Market, address: BaseAddress, cart: object = {}): Promise<Order> =>
  world.shop.buy({ lines: [{ sku: tea.sku, quantity: 1 }], address, cart: { country: undefined, ...cart } });

async function statesIn({ world }: Market): Promise<(string | null)[]> {
  const { addresses } = await world.marketplacer.state<{
    addresses: { city: string; stateName: string | null }[];
  }>();
  return addresses.filter(({ city }) => city !== 'Melbourne').map(({ stateName }) => stateName);
}

async function asked({ world }: Market, operation: string): Promise<number> {
  const requests = await world.marketplacer.requests();
  return requests.filter(({ rootFields }) => rootFields.includes(operation)).length;
}

test('an address without a state is sent without one where Marketplacer takes it', async () => {
  const market = await insisting();
  const order = await buy(market, SINGAPORE);
  await deliver(market.connector, order.id);
  await expectExportedOnce(market, order);
  expect([await statesIn(market), await asked(market, 'orderCreate')]).toEqual([[null, null], 1]);
});

test('where Marketplacer insists on a state, the city is sent as the state once more, of each address', async () => {
  const market = await insisting('address.state', 'billingAddress.state');
  const order = await buy(market, SINGAPORE, { billingAddress: { ...SINGAPORE, city: 'Newton' } });
  expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
  await expectExportedOnce(market, order);
  expect(await statesIn(market)).toEqual(['Singapore', 'Newton']);
  expect(await failureOf(market, order)).toBeUndefined();
});

test('the region comes before the city', async () => {
  const market = await insisting('address.state', 'billingAddress.state');
  const order = await buy(market, { ...SINGAPORE, region: 'Central' });
  await deliver(market.connector, order.id);
  expect([await statesIn(market), await asked(market, 'orderCreate')]).toEqual([['Central', 'Central'], 1]);
});

test('what is refused for something else is not sent again, and is recorded', async () => {
  const market = await insisting('purchaseOrderNumber');
  const order = await buy(market, SINGAPORE);
  await deliver(market.connector, order.id);
  expect(await asked(market, 'orderCreate')).toBe(1);
  expect(await failureOf(market, order)).toMatchObject({
    code: 'order-refused',
    detail: expect.stringContaining('purchaseOrderNumber'),
  });
});

test('a refusal that comes late leaves the second try to the next delivery, which looks first', async () => {
  const market = await insisting('address.state', 'billingAddress.state');
  const order = await buy(market, SINGAPORE);
  const { orders } = market.connector.marketplacer;
  const slow = {
    ...market.connector,
    marketplacer: {
      ...market.connector.marketplacer,
      orders: {
        ...orders,
        create: async (draft: Parameters<typeof orders.create>[0]) => {
          await market.time.pass(21_000);
          return orders.create(draft);
        },
      },
    },
  };
  expect((await deliver(slow, order.id)).status).toBe(503);
  expect([await asked(market, 'orderCreate'), await soldOrders(market)]).toEqual([1, []]);
  await market.time.pass(CLAIM_EXPIRES_MS);
  expect((await deliver(market.connector, order.id)).status).toBe(200);
  await expectExportedOnce(market, order);
});

test('a later address goes the same way, and the city for a state is no state that is gone', async () => {
  const market = await insisting('address.state', 'billingAddress.state');
  const order = await buy(market, SINGAPORE);
  await deliver(market.connector, order.id);
  const move = (address: BaseAddress) =>
    changeOrder(market.world, order.id, { action: 'setShippingAddress', address });
  await move({ ...SINGAPORE, streetName: 'Raffles Place' });
  expect((await deliver(market.connector, order.id, 'OrderShippingAddressSet')).body.outcome).toBe('applied');
  await move({ ...SINGAPORE, city: 'Newton' });
  expect((await deliver(market.connector, order.id, 'OrderShippingAddressSet')).body.outcome).toBe('applied');
  expect(await statesIn(market)).toEqual(['Newton', 'Singapore']);
  expect((await deliver(market.connector, order.id, 'OrderShippingAddressSet')).body.outcome).toBe(
    'unchanged',
  );
});
