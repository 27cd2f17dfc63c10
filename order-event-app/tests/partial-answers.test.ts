import type { Order } from '@commercetools/platform-sdk';
import { syncRefunds } from '@marketplacer-connector/core/refunds';
import { deliver } from './support/deliveries.ts';
import { expectExportedOnce } from './support/exported-once.ts';
import { openMarket, type Market } from './support/market.ts';
import { CLAIM_EXPIRES_MS, failureOf, linkOf } from './support/shop-side.ts';

const buyTea = ({ world, tea }: Market): Promise<Order> =>
  world.shop.buy({ lines: [{ sku: tea.sku, quantity: 1 }], email: 'kim@example.com' });

describe.each(['Invoice.seller', 'Invoice.lineItems', 'LineItem.externalIds', 'Order.invoices'])(
  'an order is created, and %s of the answer cannot be resolved',
  (field) => {
    test('it is linked and marked, and what is missing is read later', async () => {
      const market = await openMarket();
      const order = await buyTea(market);
      await market.world.marketplacer.failFields({ field });
      expect((await deliver(market.connector, order.id)).status).toBe(200);
      expect((await deliver(market.connector, order.id)).status).toBe(200);
      await expectExportedOnce(market, order);
      expect(await failureOf(market, order)).toBeUndefined();
      await market.world.marketplacer.failFields();
      await syncRefunds(market.connector, order.id);
      expect(await linkOf(market, order)).toMatchObject({ lines: [{ lineItemId: order.lineItems[0]?.id }] });
    });

    test('one whose answer was lost is found by a look-up that cannot resolve it either', async () => {
      const market = await openMarket();
      const order = await buyTea(market);
      await market.world.marketplacer.faults([{ fault: 'drop-answer', body: 'orderCreate', times: 1 }]);
      expect((await deliver(market.connector, order.id)).status).toBe(503);
      await market.world.marketplacer.failFields({ field });
      await market.time.pass(CLAIM_EXPIRES_MS);
      expect((await deliver(market.connector, order.id)).status).toBe(200);
      await expectExportedOnce(market, order);
      expect(await failureOf(market, order)).toBeUndefined();
    });
  },
);

test('what is missing of the link is recorded, and found as soon as it can be read', async () => {
  const market = await openMarket();
  const order = await buyTea(market);
  await market.world.marketplacer.failFields({ field: 'Invoice.lineItems' });
  await deliver(market.connector, order.id);
  const recorded = () => market.connector.store.failures.page();
  const record = { code: 'object-unreadable', object: { type: 'refund', id: order.id } };
  expect((await recorded()).items).toMatchObject([record]);
  expect(await syncRefunds(market.connector, order.id)).toMatchObject({ outcome: 'failed' });
  await market.world.marketplacer.failFields();
  await syncRefunds(market.connector, order.id);
  expect((await recorded()).items).toEqual([]);
});

test('an order whose very id cannot be resolved is looked for before it is created again', async () => {
  const market = await openMarket();
  const order = await buyTea(market);
  await market.world.marketplacer.failFields({ field: 'Order.id' });
  expect((await deliver(market.connector, order.id)).status).toBe(503);
  await market.world.marketplacer.failFields();
  await market.time.pass(CLAIM_EXPIRES_MS);
  expect((await deliver(market.connector, order.id)).status).toBe(200);
  await expectExportedOnce(market, order);
});
