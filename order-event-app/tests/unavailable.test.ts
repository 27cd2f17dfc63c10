import type { Order } from '@commercetools/platform-sdk';
import { deliver } from './support/deliveries.ts';
import { expectExportedOnce } from './support/exported-once.ts';
import { openMarket, type Market } from './support/market.ts';
import { soldOrders } from './support/marketplacer-side.ts';
import { CLAIM_EXPIRES_MS } from './support/shop-side.ts';

const SLOWEST_ANSWER_MS = 9_000;

// The pauses between attempts are real here, so these tests run side by side.

const buyTea = ({ world, tea }: Market): Promise<Order> =>
  world.shop.buy({ lines: [{ sku: tea.sku, quantity: 1 }] });

describe('E-01 E-12 D-27 a refusal with 503, after which the redelivery succeeds,', () => {
  test.concurrent.each([
    ['500-before', 'commercetools-unavailable'],
    ['503', 'commercetools-unavailable'],
    ['reset', 'commercetools-unavailable'],
    ['401', 'commercetools-unavailable'],
  ] as const)('is given when commercetools answers every read with %s', async (fault, code) => {
    const market = await openMarket();
    const order = await buyTea(market);
    await market.world.commercetools.faults([{ fault, method: 'GET', path: '/orders/' }]);
    const answer = await deliver(market.connector, order.id);
    expect([answer.status, answer.body.code]).toEqual([503, code]);
    await market.world.commercetools.clearFaults();
    expect((await deliver(market.connector, order.id)).status).toBe(200);
    await expectExportedOnce(market, order);
  });

  test.concurrent.each(['429', '500-before', '503', '502', 'reset'] as const)(
    'is given when Marketplacer answers orderCreate with %s',
    async (fault) => {
      const market = await openMarket();
      const order = await buyTea(market);
      await market.world.marketplacer.faults([{ fault, body: 'CreateOrder', times: 1 }]);
      const answer = await deliver(market.connector, order.id);
      expect([answer.status, answer.body.code]).toEqual([503, 'marketplacer-unavailable']);
      expect(await soldOrders(market)).toEqual([]);
      await market.time.pass(CLAIM_EXPIRES_MS);
      expect((await deliver(market.connector, order.id)).status).toBe(200);
      await expectExportedOnce(market, order);
    },
  );

  test.concurrent('is given when no token is to be had', async () => {
    const market = await openMarket();
    const order = await buyTea(market);
    await market.world.commercetools.faults([{ fault: '500-before', path: '/oauth/token' }]);
    expect((await deliver(market.connector, order.id)).status).toBe(200);
    await market.world.commercetools.expireTokens();
    const answer = await deliver(market.connector, order.id);
    expect([answer.status, answer.body.code]).toEqual([503, 'commercetools-unavailable']);
  });
});

describe('D-32 an answer within the deadline of the broker', () => {
  // Both at once, because each takes the whole deadline.
  test.concurrent(
    'is given while Marketplacer or commercetools hangs, and the redelivery continues from there',
    async () => {
      const [slow, other] = await Promise.all([openMarket(), openMarket()]);
      const orders = await Promise.all([slow, other].map(buyTea));
      await slow.world.marketplacer.faults([
        { fault: 'delay', delayMs: 12_000, body: 'CreateOrder', times: 1 },
      ]);
      await other.world.commercetools.faults([{ fault: 'delay', delayMs: 12_000, path: '/orders/' }]);

      const started = performance.now();
      const answers = await Promise.all([
        deliver(slow.connector, orders[0]?.id ?? ''),
        deliver(other.connector, orders[1]?.id ?? ''),
      ]);
      expect(performance.now() - started).toBeLessThan(SLOWEST_ANSWER_MS);
      for (const { status, body } of answers) expect([status, body.code]).toEqual([503, 'out-of-time']);

      await other.world.commercetools.clearFaults();
      for (const [index, one] of [slow, other].entries()) {
        const order = orders[index] as Order;
        await one.time.pass(CLAIM_EXPIRES_MS);
        expect((await deliver(one.connector, order.id)).status).toBe(200);
        await expectExportedOnce(one, order);
      }
    },
  );
});
