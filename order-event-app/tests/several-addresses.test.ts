import type { Order } from '@commercetools/platform-sdk';
import { syncFulfilmentOf } from '@marketplacer-connector/core/fulfilment';
import { changeOrder } from '../../sandbox/testing/orders.ts';
import { deliver } from './support/deliveries.ts';
import { openMarket, type Market } from './support/market.ts';
import {
  changeNow,
  deliverReturn,
  openReturns,
  orderNow,
  requestsOf,
  returnsOf,
  sendAll,
  setPaymentState,
  statuses,
  takeBack,
  type ReturnsMarket,
} from './support/returns.ts';
import { linesOf, soldOrders, totalOf } from './support/marketplacer-side.ts';
import { CLAIM_EXPIRES_MS, failureDetails, failureKeys, linkOf, marksOf } from './support/shop-side.ts';

const HOME = {
  key: 'home',
  firstName: 'Kim',
  streetName: 'Main Street',
  city: 'Sydney',
  postalCode: '2000',
  state: 'NSW',
  country: 'AU',
};
const OFFICE = { ...HOME, key: 'office', city: 'Perth', postalCode: '6000', state: 'WA' };
const to = (addressKey: string, quantity = 1) => ({ addressKey, quantity });

/** Three teas, two of them to the office, and a cup that goes home. */
function buy({ world, tea, cup }: Market, postage = 0): Promise<Order> {
  return world.shop.buy({
    lines: [
      { sku: tea.sku, quantity: 3, shippingDetails: { targets: [to('home'), to('office', 2)] } },
      { sku: cup.sku, quantity: 1, shippingDetails: { targets: [to('home')] } },
    ] as never,
    shipping: { name: 'Post', centAmount: postage },
    cart: { itemShippingAddresses: [HOME, OFFICE] },
  });
}

/** What Marketplacer has, by the place that it goes to. */
async function byCity(market: Market) {
  const { addresses } = await market.world.marketplacer.state<{
    addresses: { legacyId: number; city: string }[];
  }>();
  const orders = await soldOrders(market);
  return Object.fromEntries(
    orders.map((order) => [
      addresses.find(({ legacyId }) => legacyId === order.addressId)?.city,
      {
        id: order.id,
        total: totalOf(order),
        pieces: linesOf(order)
          .map(({ quantity }) => quantity)
          .reduce((sum, quantity) => sum + quantity, 0),
      },
    ]),
  );
}

const BOTH = { Sydney: { total: 2490 + 750, pieces: 2 }, Perth: { total: 2 * 2490, pieces: 2 } };

describe('O1 an order whose marketplace lines go to two addresses', () => {
  test('is two Marketplacer orders, which its mark and its link name', async () => {
    const market = await openMarket();
    const order = await buy(market);
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
    const sold = await byCity(market);
    expect(sold).toMatchObject(BOTH);
    const ids = [sold['Sydney']?.id, sold['Perth']?.id];
    expect((await marksOf(market, order)).at(-1)?.split(';')).toEqual(ids);
    expect(await linkOf(market, order)).toMatchObject({
      marketplacerOrderId: ids[0],
      consignments: [
        { marketplacerOrderId: ids[0], addressKeys: ['home'] },
        { marketplacerOrderId: ids[1], addressKeys: ['office'] },
      ],
    });
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('unchanged');
    expect(await soldOrders(market)).toHaveLength(2);
  });

  test.each([0, 1])('is made once, where the answer to number %i was lost', async (skip) => {
    const market = await openMarket();
    const order = await buy(market);
    await market.world.marketplacer.faults([{ fault: 'drop-answer', body: 'CreateOrder', skip, times: 1 }]);
    expect((await deliver(market.connector, order.id)).status).toBe(503);
    await market.time.pass(CLAIM_EXPIRES_MS);
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
    expect(await soldOrders(market)).toHaveLength(2);
    expect(await byCity(market)).toMatchObject(BOTH);
    expect((await linkOf(market, order))?.consignments).toHaveLength(2);
  });

  test('is made where Marketplacer takes one, and the other is recorded', async () => {
    const market = await openMarket();
    await market.world.marketplacer.updateVariant(market.tea.variant.id, { countOnHand: 1 });
    const order = await buy(market);
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
    expect(Object.keys(await byCity(market))).toEqual(['Sydney']);
    expect(await failureKeys(market)).toEqual([`order-${order.id}`]);

    await market.world.marketplacer.updateVariant(market.tea.variant.id, { countOnHand: 10 });
    const channel = { typeId: 'channel', key: 'marketplacer-orders' };
    await market.world.commercetools.settings({ syncInfo: 'replace' });
    await changeOrder(market.world, order.id, {
      action: 'updateSyncInfo',
      channel,
      externalId: 'claim.manual.0',
    });
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
    expect(await byCity(market)).toMatchObject(BOTH);
    expect(await failureKeys(market)).toEqual([]);
  });

  test('is not made twice where one was refused and nothing on the order says so', async () => {
    const market = await openMarket();
    await market.world.marketplacer.updateVariant(market.tea.variant.id, { countOnHand: 1 });
    const order = await buy(market);
    await deliver(market.connector, order.id);
    await market.world.marketplacer.updateVariant(market.tea.variant.id, { countOnHand: 10 });
    await market.world.commercetools.settings({ syncInfo: 'replace' });
    const channel = { typeId: 'channel', key: 'marketplacer-orders' };
    await changeOrder(market.world, order.id, { action: 'updateSyncInfo', channel, externalId: 'released.' });
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
    expect(await soldOrders(market)).toHaveLength(2);
    expect(await byCity(market)).toMatchObject(BOTH);
    expect((await linkOf(market, order))?.hasRefused).toBeUndefined();
  });

  test('is cancelled as a whole', async () => {
    const market = await openMarket();
    const order = await buy(market, 1000);
    await deliver(market.connector, order.id);
    await changeOrder(market.world, order.id, { action: 'changeOrderState', orderState: 'Cancelled' });
    expect((await deliver(market.connector, order.id, 'OrderStateChanged')).body.outcome).toBe('applied');
    const { refundRequests } = await market.world.marketplacer.state<{
      refundRequests: { status: string; cashAmountCents: number }[];
    }>();
    expect(refundRequests.map(({ status }) => status)).toEqual(refundRequests.map(() => 'REFUNDED'));
    expect(refundRequests).toHaveLength(3);
    const cash = refundRequests.reduce((sum, { cashAmountCents }) => sum + cashAmountCents, 0);
    expect(cash).toBe(order.totalPrice.centAmount);
  });
});

test('a forged edit of an order with two Marketplacer orders leaves no record', async () => {
  const market = await openMarket();
  const order = await buy(market);
  await deliver(market.connector, order.id);
  expect((await deliver(market.connector, order.id, 'OrderEditApplied')).body.outcome).toBe('unchanged');
  expect(await failureKeys(market)).toEqual([]);
});

test('O2 each of several addresses that changes goes to its own Marketplacer order', async () => {
  const market = await openMarket();
  const order = await buy(market);
  await deliver(market.connector, order.id);
  const before = await byCity(market);
  await changeOrder(market.world, order.id, {
    action: 'updateItemShippingAddress',
    address: { ...OFFICE, city: 'Hobart' },
  });
  expect((await deliver(market.connector, order.id, 'OrderShippingAddressSet')).body.outcome).toBe('applied');
  const after = await byCity(market);
  expect(after).toMatchObject({ Sydney: before['Sydney'], Hobart: before['Perth'] });
  expect((await deliver(market.connector, order.id, 'OrderShippingAddressSet')).body.outcome).toBe(
    'unchanged',
  );
});

describe('an order with two Marketplacer orders', () => {
  let market: ReturnsMarket;
  let order: Order;
  beforeEach(async () => {
    market = await openReturns();
    order = await buy(market);
    await deliver(market.connector, order.id);
  });

  test('S1 is shipped when what is in both was sent', async () => {
    const carrier = await market.dispatch.carrier('AusPost');
    const states: (string | undefined)[] = [];
    for (const { id, entries } of await market.dispatch.invoicesOf(order.id)) {
      const pieces = Object.fromEntries(entries.map((entry) => [entry.id, entry.quantity]));
      await market.dispatch.ship(id, pieces, { carrier, trackingNumber: 'T1' });
      await syncFulfilmentOf(market.connector, order.id);
      states.push((await orderNow(market, order)).shipmentState);
    }
    expect(states).toEqual(['Partial', 'Partial', 'Shipped']);
  });

  test.each([1, 2])('O3 has %i pieces of a line that went to both returned once', async (quantity) => {
    await sendAll(market, order);
    await takeBack(market, order, 0, quantity);
    for (let times = 0; times < 2; times += 1) await deliverReturn(market.connector, order);
    const lines = (await requestsOf(market)).flatMap(({ lineItems }) => lineItems);
    expect(lines.reduce((sum, line) => sum + line.quantity, 0)).toBe(quantity);
    expect(await failureKeys(market)).toEqual([]);
  });

  describe('O3 a return item of more pieces than one of them holds', () => {
    const pieces = async () => {
      const lines = (await requestsOf(market)).flatMap(({ lineItems }) => lineItems);
      return lines.map(({ quantity }) => quantity).toSorted();
    };

    async function threeBack(more: object = {}) {
      await sendAll(market, order);
      const item = await takeBack(market, order, 0, 3, more);
      expect((await deliverReturn(market.connector, order)).body.outcome).toBe('applied');
      return item;
    }

    async function refundAtMarketplacer(index: number) {
      await market.refunding.step('Refund', (await requestsOf(market))[index]?.id ?? '');
      return deliverReturn(market.connector, order);
    }

    test('is one request for each, made once', async () => {
      await threeBack();
      expect(await statuses(market)).toEqual(['RETURNED', 'RETURNED']);
      expect(await pieces()).toEqual([1, 2]);
      expect((await deliverReturn(market.connector, order)).body.outcome).toBe('unchanged');
      expect(await requestsOf(market)).toHaveLength(2);
      expect(await failureKeys(market)).toEqual([]);
    });

    test.each([0, 1])('is made once where the answer to request %i was lost', async (skip) => {
      await sendAll(market, order);
      await takeBack(market, order, 0, 3);
      const fault = { fault: 'drop-answer', body: 'CreateRefundRequest', skip, times: 1 } as const;
      await market.world.marketplacer.faults([fault]);
      expect((await deliverReturn(market.connector, order)).status).toBe(503);
      await market.time.pass(CLAIM_EXPIRES_MS);
      await deliverReturn(market.connector, order);
      expect(await pieces()).toEqual([1, 2]);
    });

    test('has both refunded when the shop refunds it', async () => {
      const item = await threeBack();
      await setPaymentState(market, order, item, 'Refunded');
      await deliverReturn(market.connector, order);
      expect(await statuses(market)).toEqual(['REFUNDED', 'REFUNDED']);
    });

    test('has both denied when the shop refuses it', async () => {
      const item = await threeBack();
      await setPaymentState(market, order, item, 'NotRefunded');
      await deliverReturn(market.connector, order);
      expect(await statuses(market)).toEqual(['DENIED', 'DENIED']);
      expect((await deliverReturn(market.connector, order)).body.outcome).toBe('unchanged');
    });

    test('is refunded when both are, and not before', async () => {
      await threeBack();
      await refundAtMarketplacer(0);
      expect(await returnsOf(market, order)).toMatchObject([{ paymentState: 'Initial' }]);
      await refundAtMarketplacer(1);
      expect(await returnsOf(market, order)).toMatchObject([{ paymentState: 'Refunded' }]);
      expect(await failureKeys(market)).toEqual([]);
    });

    test('of which one is refunded and the other denied is recorded, and left to the shop', async () => {
      await threeBack();
      await refundAtMarketplacer(0);
      await market.refunding.step('Deny', (await requestsOf(market))[1]?.id ?? '');
      const { body } = await deliverReturn(market.connector, order);
      expect(body).toMatchObject({ outcome: 'failed', code: 'refund-partly-denied' });
      expect(await returnsOf(market, order)).toMatchObject([{ paymentState: 'Initial' }]);
      expect(await statuses(market)).toEqual(['REFUNDED', 'DENIED']);
    });

    test('keeps both requests where the shop writes it anew', async () => {
      const { quantity, lineItemId, shipmentState } = await threeBack();
      for (let times = 0; times < 2; times += 1) {
        const items = [{ items: [{ quantity, lineItemId, shipmentState }] }];
        await changeNow(market, order, { action: 'setReturnInfo', items });
        await deliver(market.connector, order.id, 'ReturnInfoSet');
      }
      const [item] = await returnsOf(market, order);
      await setPaymentState(market, order, item!, 'Refunded');
      await deliverReturn(market.connector, order);
      expect(await statuses(market)).toEqual(['REFUNDED', 'REFUNDED']);
    });

    test('that was announced keeps both when the goods arrive', async () => {
      await threeBack({ shipmentState: 'Advised' });
      const arrived = await takeBack(market, order, 0, 3);
      await deliverReturn(market.connector, order);
      await setPaymentState(market, order, arrived, 'Refunded');
      await deliverReturn(market.connector, order);
      expect(await statuses(market)).toEqual(['REFUNDED', 'REFUNDED']);
    });

    test('is not marked as refunded while the second request is refused', async () => {
      await sendAll(market, order);
      await takeBack(market, order, 0, 3);
      const { refunds } = market.connector.marketplacer;
      let creations = 0;
      const refusing = {
        ...market.connector,
        marketplacer: {
          ...market.connector.marketplacer,
          refunds: {
            ...refunds,
            create: async (draft: Parameters<typeof refunds.create>[0]) => {
              creations += 1;
              return creations > 1
                ? { kind: 'refused' as const, reasons: ['too late'] }
                : refunds.create(draft);
            },
          },
        },
      };
      expect((await deliverReturn(refusing, order)).body.code).toBe('refund-refused');
      await market.refunding.step('Refund', (await requestsOf(market))[0]?.id ?? '');
      expect((await deliverReturn(refusing, order)).body.code).toBe('refund-refused');
      expect(await returnsOf(market, order)).toMatchObject([{ paymentState: 'Initial' }]);
      await deliverReturn(market.connector, order);
      expect(await pieces()).toEqual([1, 2]);
    });

    test('of more than both hold is left to a person, with what is open', async () => {
      await threeBack();
      await takeBack(market, order, 0, 1);
      expect((await deliverReturn(market.connector, order)).body.code).toBe('refund-exceeds');
      expect(await requestsOf(market)).toHaveLength(2);
      expect(await failureDetails(market)).toEqual([
        expect.stringMatching(/: 1 of line \S+, of which 0 are open$/),
      ]);
    });
  });
});
