import type { Order } from '@commercetools/platform-sdk';
import { deliver } from './support/deliveries.ts';
import { expectExportedOnce } from './support/exported-once.ts';
import { openMarket, type Market } from './support/market.ts';
import { deliverReturn, openReturns, requestsOf, sendAll, sold, takeBack } from './support/returns.ts';
import { soldOrders } from './support/marketplacer-side.ts';
import { CLAIM_EXPIRES_MS, failureKeys, failureOf } from './support/shop-side.ts';

const buyTea = ({ world, tea }: Market): Promise<Order> =>
  world.shop.buy({ lines: [{ sku: tea.sku, quantity: 1 }], email: 'kim@example.com' });

test('an order that takes no mark, because the request is too large, is a record, and nothing is created', async () => {
  const market = await openMarket();
  const order = await buyTea(market);
  await market.world.commercetools.faults([{ fault: '413', method: 'POST', path: '/orders/' }]);
  const { status, body } = await deliver(market.connector, order.id);
  expect([status, body.code]).toEqual([200, 'refused-by-commercetools']);
  expect(await failureOf(market, order)).toMatchObject({ code: 'refused-by-commercetools' });
  expect(await soldOrders(market)).toEqual([]);
  await market.world.commercetools.clearFaults();
  expect((await deliver(market.connector, order.id)).status).toBe(200);
  await expectExportedOnce(market, order);
});

test('an order that is too large for Marketplacer is a record, and not tried in silence', async () => {
  const market = await openMarket();
  const order = await buyTea(market);
  await market.world.marketplacer.faults([{ fault: '413', body: 'orderCreate' }]);
  expect((await deliver(market.connector, order.id)).status).toBe(503);
  expect(await failureOf(market, order)).toMatchObject({ code: 'order-create-rejected' });
  await market.world.marketplacer.clearFaults();
  await market.time.pass(CLAIM_EXPIRES_MS);
  expect((await deliver(market.connector, order.id)).status).toBe(200);
  await expectExportedOnce(market, order);
});

const LINKS = { fault: '413', method: 'POST', path: '/custom-objects', body: 'connector-links' } as const;

test('a link that commercetools rejects is a record, and the order is exported once all the same', async () => {
  const market = await openMarket();
  const order = await buyTea(market);
  await market.world.commercetools.faults([LINKS]);
  const { status, body } = await deliver(market.connector, order.id);
  expect([status, body.code]).toEqual([200, 'refused-by-commercetools']);
  expect(await failureOf(market, order)).toMatchObject({ code: 'refused-by-commercetools' });
  await market.world.commercetools.clearFaults();
  await market.time.pass(CLAIM_EXPIRES_MS);
  expect((await deliver(market.connector, order.id)).status).toBe(200);
  await expectExportedOnce(market, order);
});

describe('what can never succeed of a refund is a record, and comes when it can', () => {
  test.each([
    ['the request that Marketplacer does not take', 'refundRequestCreate'],
    ['the step that Marketplacer does not take', 'refundRequestReturn'],
  ])('%s', async (_name, body) => {
    const market = await openReturns();
    const order = await sold(market);
    await sendAll(market, order);
    await takeBack(market, order, 0);
    await market.world.marketplacer.faults([{ fault: '413', body }]);
    const refused = await deliverReturn(market.connector, order);
    expect([refused.status, refused.body.code]).toEqual([200, 'refund-refused']);
    await market.world.marketplacer.clearFaults();
    expect((await deliverReturn(market.connector, order)).status).toBe(200);
    expect(await requestsOf(market)).toMatchObject([{ status: 'RETURNED' }]);
  });
});

describe.each(['413', '400'] as const)(
  'where commercetools answers %s to what is to be remembered',
  (fault) => {
    test('of a refund, that is a record, and no request is made before it can be remembered', async () => {
      const market = await openReturns();
      const order = await sold(market);
      await sendAll(market, order);
      await takeBack(market, order, 0);
      await market.world.commercetools.faults([{ ...LINKS, fault }]);
      const refused = await deliverReturn(market.connector, order);
      expect([refused.status, refused.body.code]).toEqual([200, 'refused-by-commercetools']);
      expect(await failureKeys(market)).toEqual([`refund-${order.id}`]);
      expect(await requestsOf(market)).toEqual([]);
      await market.world.commercetools.clearFaults();
      expect((await deliverReturn(market.connector, order)).body.outcome).toBe('applied');
      expect(await failureKeys(market)).toEqual([]);
      expect(await requestsOf(market)).toMatchObject([{ status: 'RETURNED' }]);
    });

    test('of a refund that was just asked for, that is a record, and it is asked for once', async () => {
      const market = await openReturns();
      const order = await sold(market);
      await sendAll(market, order);
      await takeBack(market, order, 0);
      await market.world.commercetools.faults([{ ...LINKS, fault, skip: 1 }]);
      expect((await deliverReturn(market.connector, order)).status).toBe(200);
      expect(await failureKeys(market)).toEqual([`refund-${order.id}`]);
      await market.world.commercetools.clearFaults();
      await market.time.pass(CLAIM_EXPIRES_MS);
      expect((await deliverReturn(market.connector, order)).status).toBe(200);
      expect(await requestsOf(market)).toMatchObject([{ status: 'RETURNED' }]);
      expect(await failureKeys(market)).toEqual([]);
    });
  },
);
