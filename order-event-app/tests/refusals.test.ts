import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '@marketplacer-connector/core/connector';
import { MarketplacerRefusal } from '@marketplacer-connector/core/marketplacer';
import { exportOrder } from '@marketplacer-connector/core/orders';
import { deliver, post } from './support/deliveries.ts';
import { expectExportedOnce } from './support/exported-once.ts';
import { openMarket, type Market } from './support/market.ts';
import { soldOrders } from './support/marketplacer-side.ts';
import { CLAIM_EXPIRES_MS, failureOf } from './support/shop-side.ts';

const buyTea = ({ world, tea }: Market): Promise<Order> =>
  world.shop.buy({ lines: [{ sku: tea.sku, quantity: 1 }], email: 'kim@example.com' });

/** A connector whose API key may not create orders. */
const withoutPermission = ({ marketplacer, ...connector }: Connector): Connector => ({
  ...connector,
  marketplacer: {
    ...marketplacer,
    orders: {
      ...marketplacer.orders,
      create: () => Promise.reject(new MarketplacerRefusal('no scope to sell to kim@example.com')),
    },
  },
});

it('an order whose orderCreate Marketplacer rejects is recorded, and retried until it succeeds', async () => {
  const market = await openMarket();
  const order = await buyTea(market);
  const answer = await deliver(withoutPermission(market.connector), order.id);
  expect([answer.status, answer.body.code]).toEqual([503, 'marketplacer-unavailable']);
  expect(await failureOf(market, order)).toMatchObject({
    code: 'order-create-rejected',
    detail: expect.not.stringContaining('kim@example.com'),
  });
  await market.time.pass(CLAIM_EXPIRES_MS);
  expect((await deliver(market.connector, order.id)).status).toBe(200);
  await expectExportedOnce(market, order);
  expect(await failureOf(market, order)).toBeUndefined();
});

it('an order whose mark was lost is looked for before the job creates it', async () => {
  const market = await openMarket();
  const order = await buyTea(market);
  await deliver(market.connector, order.id);
  const { orders } = market.connector.commercetools;
  const byId = async (id: string) => {
    const now = await orders.byId(id);
    return now && { ...now, syncInfo: [] };
  };
  const forgetful = {
    ...market.connector,
    commercetools: { ...market.connector.commercetools, orders: { ...orders, byId } },
  };
  expect(await exportOrder(forgetful, order.id, { lookFirst: true })).toMatchObject({ outcome: 'applied' });
  expect(await soldOrders(market)).toHaveLength(1);
});

describe('a message', () => {
  it.each(['..', '.', '', 'a/b', '../../products/x', '\ud800', 'x'.repeat(9_000), 'a"b'])(
    'whose order id is %p is dropped, without a request to commercetools',
    async (id) => {
      const market = await openMarket();
      await market.world.commercetools.resetRequests();
      const resource = { typeId: 'order', id };
      const message = { notificationType: 'Message', type: 'OrderCreated', resource };
      const { status, body } = await post(market.connector, message);
      expect([status, body.code]).toEqual([200, 'not-a-notification']);
      expect(await market.world.commercetools.requests()).toEqual([]);
    },
  );

  it('about a product is dropped', async () => {
    const market = await openMarket();
    const resource = { typeId: 'product', id: 'abc' };
    const message = { notificationType: 'Message', type: 'OrderCreated', resource };
    const { status, body } = await post(market.connector, message);
    expect([status, body.code]).toEqual([200, 'unknown-event']);
  });
});
