import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '@marketplacer-connector/core/connector';
import { MarketplacerRefusal, type RefundStep } from '@marketplacer-connector/core/marketplacer';
import { eventually } from '../../sandbox/testing/eventually.ts';
import { connectorIn } from './support/connector.ts';
import { deliver } from './support/deliveries.ts';
import { startInstances, stopInstances } from './support/instances.ts';
import { REFUND_DEATHS, refundDyingAt } from './support/refund-death.ts';
import {
  changeNow,
  deliverPayment,
  deliverReturn,
  openReturns,
  orderNow,
  payBack,
  requestsOf,
  returnsOf,
  send,
  sendAll,
  setPaymentState,
  sold,
  statuses,
  takeBack,
  type ReturnsMarket,
} from './support/returns.ts';
import { CLAIM_EXPIRES_MS } from './support/shop-side.ts';

const [TEA, CUP, OWN] = [0, 1, 2];

let market: ReturnsMarket;
let order: Order;

beforeEach(async () => {
  market = await openReturns();
  order = await sold(market);
});
afterEach(stopInstances);

const failures = async (): Promise<{ code: string; detail?: string }[]> => {
  const { results } = await market.world.commercetools.get<{ results: { value: { code: string } }[] }>(
    '/custom-objects/marketplacer-connector-failures',
  );
  return results.map(({ value }) => value);
};

/**
 * How often Marketplacer was asked to create a refund request, whatever became of it. A 429 is not counted:
 * Marketplacer has not looked at such a request, and it is sent again.
 */
const creationsAsked = async (): Promise<number> => {
  const requests = await market.world.marketplacer.requests();
  return requests.filter(
    ({ rootFields, status }) => rootFields.includes('refundRequestCreate') && status !== 429,
  ).length;
};

/** The connector at a Marketplacer that answers steps of refunds in this way. */
function answeringSteps(step: Connector['marketplacer']['refunds']['step']): Connector {
  const { marketplacer } = market.connector;
  return {
    ...market.connector,
    marketplacer: { ...marketplacer, refunds: { ...marketplacer.refunds, step } },
  };
}

const cancel = () => changeNow(market, order, { action: 'changeOrderState', orderState: 'Cancelled' });

describe('O3: a return of the shop', () => {
  test('becomes one refund request for each item, on the invoice of its seller, under the ids of the shop', async () => {
    await sendAll(market, order);
    const tea = await takeBack(market, order, TEA, 2);
    const cup = await takeBack(market, order, CUP);
    expect((await deliverReturn(market.connector, order)).body.outcome).toBe('applied');
    const requests = await requestsOf(market);
    expect(requests).toMatchObject([
      { status: 'RETURNED', lineItems: [{ quantity: 2, dispatched: true }] },
      { status: 'RETURNED', lineItems: [{ quantity: 1, dispatched: true }] },
    ]);
    expect(new Set(requests.map(({ invoice }) => invoice.id)).size).toBe(2);
    for (const [index, item] of [tea, cup].entries()) {
      const externalId = { key: 'commercetools-return-item-id', value: item.id };
      expect(requests[index]?.externalIds).toEqual([
        { key: 'commercetools-order-id', value: order.id },
        externalId,
      ]);
      expect(requests[index]?.lineItems[0]?.externalIds).toEqual([externalId]);
    }
  });

  test('that is only announced waits for the goods', async () => {
    await sendAll(market, order);
    await takeBack(market, order, TEA, 1, { shipmentState: 'Advised' });
    await deliverReturn(market.connector, order);
    expect(await requestsOf(market)).toMatchObject([
      { status: 'AWAITING', lineItems: [{ status: 'AWAITING_RETURN' }] },
    ]);
  });

  test('of a first-party line is ignored', async () => {
    await takeBack(market, order, OWN);
    expect((await deliverReturn(market.connector, order)).body.outcome).toBe('unchanged');
    expect(await requestsOf(market)).toEqual([]);
  });

  test('of a line that Marketplacer has as two entries is spread over both', async () => {
    const aud = (centAmount: number) => ({ currencyCode: 'AUD', centAmount });
    const externalTotalPrice = { price: aud(334), totalPrice: aud(1000) };
    const odd = await market.world.shop.buy({
      lines: [{ sku: market.tea.sku, quantity: 3, externalTotalPrice }],
    });
    await deliver(market.connector, odd.id);
    await send(market, odd, 0, 3);
    await takeBack(market, odd, 0, 3);
    await deliverReturn(market.connector, odd);
    const [request] = await requestsOf(market);
    expect(request?.lineItems.map(({ quantity }) => quantity).toSorted()).toEqual([1, 2]);
    expect(request?.lineItems.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(1000);
    const [item] = await returnsOf(market, odd);
    await setPaymentState(market, odd, item!, 'Refunded');
    await deliverReturn(market.connector, odd);
    expect(await statuses(market)).toEqual(['REFUNDED']);
  });

  test('of what is not dispatched yet is a cancellation of that line', async () => {
    await send(market, order, TEA, 1);
    await takeBack(market, order, TEA, 2);
    await deliverReturn(market.connector, order);
    const [request] = await requestsOf(market);
    expect(request?.lineItems.map(({ quantity, dispatched }) => [quantity, dispatched])).toEqual([
      [1, true],
      [1, false],
    ]);
  });

  test('of more than is open is recorded, and what follows is not held up', async () => {
    await sendAll(market, order);
    await takeBack(market, order, TEA, 2);
    await takeBack(market, order, TEA, 1);
    await takeBack(market, order, CUP);
    expect((await deliverReturn(market.connector, order)).body).toMatchObject({
      outcome: 'failed',
      code: 'refund-exceeds',
    });
    expect(await requestsOf(market)).toHaveLength(2);
    expect(await failures()).toMatchObject([{ code: 'refund-exceeds' }]);
  });

  test('of an order that is only now exported comes after it', async () => {
    const fresh = await market.world.shop.buy({ lines: [{ sku: market.tea.sku, quantity: 1 }] });
    await takeBack(market, fresh, 0);
    await deliverReturn(market.connector, fresh);
    await deliverReturn(market.connector, fresh);
    expect(await requestsOf(market)).toMatchObject([{ lineItems: [{ dispatched: false }] }]);
  });

  test('of an order whose link was lost is asked for once the link is restored', async () => {
    await takeBack(market, order, TEA);
    await market.world.commercetools.delete(`/custom-objects/marketplacer-connector-links/${order.id}`);
    expect((await deliverReturn(market.connector, order)).body.outcome).toBe('applied');
    expect(await statuses(market)).toEqual(['RETURNED']);
  });

  test('is recognised although its link and tracking were lost, and is not requested twice', async () => {
    await takeBack(market, order, TEA);
    await deliverReturn(market.connector, order);
    await market.world.commercetools.delete(`/custom-objects/marketplacer-connector-links/${order.id}`);
    await deliverReturn(market.connector, order);
    expect(await requestsOf(market)).toHaveLength(1);
  });

  test('that Marketplacer refuses is recorded, and leaves no claim behind', async () => {
    await takeBack(market, order, TEA);
    const refusing = {
      ...market.connector,
      marketplacer: {
        ...market.connector.marketplacer,
        refunds: {
          ...market.connector.marketplacer.refunds,
          create: async () => ({ kind: 'refused' as const, reasons: ['lineItems: too late'] }),
        },
      },
    };
    expect((await deliverReturn(refusing, order)).body).toMatchObject({
      outcome: 'failed',
      code: 'refund-refused',
    });
    expect(await failures()).toMatchObject([{ detail: 'refund-refused: lineItems: too late' }]);
    expect((await deliverReturn(market.connector, order)).body.outcome).toBe('applied');
    expect(await failures()).toEqual([]);
    expect(await requestsOf(market)).toHaveLength(1);
  });

  test('written anew with other ids is the same return', async () => {
    await sendAll(market, order);
    const item = await takeBack(market, order, TEA);
    await deliverReturn(market.connector, order);
    const { quantity, lineItemId, shipmentState } = item;
    const items = [{ items: [{ quantity, lineItemId, shipmentState }] }];
    await changeNow(market, order, { action: 'setReturnInfo', items });
    await deliver(market.connector, order.id, 'ReturnInfoSet');
    expect(await requestsOf(market)).toHaveLength(1);
    const [anew] = await returnsOf(market, order);
    expect(anew?.id).not.toBe(item.id);
    await setPaymentState(market, order, anew!, 'Refunded');
    await deliver(market.connector, order.id, 'ReturnInfoSet');
    expect(await statuses(market)).toEqual(['REFUNDED']);
  });

  test('that stands for a refund of a seller, rewritten without its key, makes no second request', async () => {
    await sendAll(market, order);
    const [invoice] = await market.dispatch.invoicesOf(order.id);
    await market.refunding.ask(invoice?.id ?? '', [
      { lineItemId: invoice?.entries[0]?.id ?? '', quantity: 1 },
    ]);
    await deliverReturn(market.connector, order);
    const [item] = await returnsOf(market, order);
    const { quantity, lineItemId, shipmentState } = item!;
    const items = [{ items: [{ quantity, lineItemId, shipmentState }] }];
    await changeNow(market, order, { action: 'setReturnInfo', items });
    await deliver(market.connector, order.id, 'ReturnInfoSet');
    expect(await statuses(market)).toEqual(['AWAITING']);
    expect(await returnsOf(market, order)).toHaveLength(1);
  });

  test('waits while the request of another one of the same order is being created', async () => {
    await takeBack(market, order, TEA);
    const dying = refundDyingAt(market.connector, { moment: 'before', step: 'refundRequestCreate' });
    await deliverReturn(dying, order);
    await takeBack(market, order, CUP);
    expect((await deliverReturn(market.connector, order)).body.code).toBe('claimed');
    expect(await requestsOf(market)).toEqual([]);
    await market.time.pass(CLAIM_EXPIRES_MS);
    expect((await deliverReturn(market.connector, order)).body.outcome).toBe('applied');
    expect(await statuses(market)).toEqual(['RETURNED', 'RETURNED']);
  });

  test('whose step changes nothing is recorded, and the step is taken once in a run', async () => {
    await takeBack(market, order, TEA);
    const taken: RefundStep[] = [];
    const idle = answeringSteps(async (step) => {
      taken.push(step);
      return { kind: 'done' };
    });
    expect((await deliverReturn(idle, order)).body).toMatchObject({
      outcome: 'failed',
      code: 'refund-refused',
    });
    expect(taken).toMatchObject([{ kind: 'return' }]);
  });

  test('whose step Marketplacer does not take is recorded, and the steps of others are taken', async () => {
    await takeBack(market, order, TEA);
    await takeBack(market, order, CUP);
    let refusals = 0;
    const refusing = answeringSteps(async (step) => {
      if (refusals++ === 0) throw new MarketplacerRefusal('403 not with this key');
      return market.connector.marketplacer.refunds.step(step);
    });
    expect((await deliverReturn(refusing, order)).body).toMatchObject({
      outcome: 'failed',
      code: 'refund-refused',
    });
    expect(await failures()).toMatchObject([{ detail: 'refund-refused: 403 not with this key' }]);
    expect(await statuses(market)).toEqual(['AWAITING', 'RETURNED']);
  });

  test('that was announced and then arrives as a second item is one refund', async () => {
    await sendAll(market, order);
    await takeBack(market, order, TEA, 1, { shipmentState: 'Advised' });
    await deliverReturn(market.connector, order);
    const arrived = await takeBack(market, order, TEA, 1);
    await deliverReturn(market.connector, order);
    expect(await statuses(market)).toEqual(['RETURNED']);
    await setPaymentState(market, order, arrived, 'Refunded');
    await deliverReturn(market.connector, order);
    await deliverReturn(market.connector, order);
    expect(await statuses(market)).toEqual(['REFUNDED']);
  });
});

describe('O4, O5, O6: what the shop decides on a return', () => {
  test('O4: goods that are back in stock are returned', async () => {
    await sendAll(market, order);
    const item = await takeBack(market, order, TEA);
    await changeNow(market, order, {
      action: 'setReturnShipmentState',
      returnItemId: item.id,
      shipmentState: 'BackInStock',
    });
    await deliver(market.connector, order.id, 'OrderReturnShipmentStateChanged');
    expect(await statuses(market)).toEqual(['RETURNED']);
  });

  test('O4: goods of a refund that a seller began are returned when the shop has them', async () => {
    await sendAll(market, order);
    const [invoice] = await market.dispatch.invoicesOf(order.id);
    await market.refunding.ask(invoice?.id ?? '', [
      { lineItemId: invoice?.entries[0]?.id ?? '', quantity: 1 },
    ]);
    await deliverReturn(market.connector, order);
    expect(await statuses(market)).toEqual(['AWAITING']);
    const [item] = await returnsOf(market, order);
    await changeNow(market, order, {
      action: 'setReturnShipmentState',
      returnItemId: item?.id,
      shipmentState: 'Unusable',
    });
    await deliver(market.connector, order.id, 'OrderReturnShipmentStateChanged');
    expect(await statuses(market)).toEqual(['RETURNED']);
  });

  test('O5: a refund that is marked is refunded with the next message, whichever it is', async () => {
    await sendAll(market, order);
    const item = await takeBack(market, order, TEA);
    await deliverReturn(market.connector, order);
    await setPaymentState(market, order, item, 'Refunded');
    await deliver(market.connector, order.id, 'OrderReturnShipmentStateChanged');
    const [request] = await requestsOf(market);
    expect(request).toMatchObject({ status: 'REFUNDED', cashAmountCents: 2490 });
  });

  test('O5: a refund of the payment that covers everything returned is one, and is marked in the shop', async () => {
    await sendAll(market, order);
    await takeBack(market, order, TEA);
    await deliverReturn(market.connector, order);
    const payment = await payBack(market, order, 2490);
    expect((await deliverPayment(market.connector, payment)).body.outcome).toBe('applied');
    expect(await statuses(market)).toEqual(['REFUNDED']);
    expect(await returnsOf(market, order)).toMatchObject([{ paymentState: 'Refunded' }]);
  });

  test('O5: a refund counts against what was paid after a discount on the total', async () => {
    const discounted = await market.world.shop.buy({
      lines: [{ sku: market.tea.sku, quantity: 1 }],
      discounts: [{ value: { type: 'relative', permyriad: 1000 }, target: { type: 'totalPrice' } }],
    });
    await deliver(market.connector, discounted.id);
    await sendAll(market, discounted);
    await takeBack(market, discounted, TEA);
    await deliverReturn(market.connector, discounted);
    const paid = (2490 * 9) / 10;
    expect(discounted.totalPrice.centAmount).toBe(paid);
    await deliverPayment(market.connector, await payBack(market, discounted, paid - 1));
    expect(await statuses(market)).toEqual(['RETURNED']);
    await deliverPayment(market.connector, await payBack(market, discounted, 1));
    expect(await statuses(market)).toEqual(['REFUNDED']);
    expect(await returnsOf(market, discounted)).toMatchObject([{ paymentState: 'Refunded' }]);
  });

  test('O5: a refund of the payment that covers less decides nothing', async () => {
    await sendAll(market, order);
    await takeBack(market, order, TEA);
    await deliverReturn(market.connector, order);
    const payment = await payBack(market, order, 2489);
    await deliverPayment(market.connector, payment);
    expect(await statuses(market)).toEqual(['RETURNED']);
  });

  test('O6: a refund that is marked as not refunded is denied, and taking that back reverts the denial', async () => {
    await sendAll(market, order);
    const item = await takeBack(market, order, TEA);
    await deliverReturn(market.connector, order);
    await setPaymentState(market, order, item, 'NotRefunded');
    await deliverReturn(market.connector, order);
    expect(await statuses(market)).toEqual(['DENIED']);
    await setPaymentState(market, order, item, 'Refunded');
    await deliverReturn(market.connector, order);
    expect(await statuses(market)).toEqual(['REFUNDED']);
  });

  test('O6: one line of a request is denied and the other refunded', async () => {
    const big = await sold(market, { tea: 2, cup: 2 });
    await sendAll(market, big);
    const [invoice] = await market.dispatch.invoicesOf(big.id);
    const lineItemId = invoice?.entries[0]?.id ?? '';
    await market.refunding.ask(invoice?.id ?? '', [
      { lineItemId, quantity: 1 },
      { lineItemId, quantity: 1 },
    ]);
    await deliverReturn(market.connector, big);
    const [first, second] = await returnsOf(market, big);
    await setPaymentState(market, big, first!, 'Refunded');
    await deliverReturn(market.connector, big);
    expect(await statuses(market)).toEqual(['AWAITING']);
    await setPaymentState(market, big, second!, 'NotRefunded');
    await deliverReturn(market.connector, big);
    expect(await requestsOf(market)).toMatchObject([
      { status: 'REFUNDED', lineItems: [{ status: 'REFUNDED' }, { status: 'REFUND_DENIED' }] },
    ]);
  });
});

describe('O7–O10: a return of the shop', () => {
  test.each([
    ['refunds', ['Refund'], 'Refunded'],
    ['denies', ['Deny'], 'NotRefunded'],
  ] as const)(
    'that Marketplacer %s is marked on its item, which otherwise stays as it is',
    async (_what, steps, state) => {
      await sendAll(market, order);
      const item = await takeBack(market, order, TEA, 1, { key: 'shop-return-7', comment: 'ours' });
      await deliverReturn(market.connector, order);
      const [request] = await requestsOf(market);
      for (const step of steps) await market.refunding.step(step, request?.id ?? '');
      await deliverReturn(market.connector, order);
      const [now, ...others] = await returnsOf(market, order);
      expect(others).toEqual([]);
      expect(now).toEqual({
        ...item,
        paymentState: state,
        lastModifiedAt: expect.any(String),
      });
    },
  );

  test('that commercetools refuses to mark holds up no other return', async () => {
    await sendAll(market, order);
    const tea = await takeBack(market, order, TEA);
    await takeBack(market, order, CUP);
    await deliverReturn(market.connector, order);
    for (const { id } of await requestsOf(market)) await market.refunding.step('Refund', id);
    const { commercetools } = market.connector;
    const { orders } = commercetools;
    const update: typeof orders.update = async (...given) =>
      JSON.stringify(given[1]).includes(tea.id)
        ? { kind: 'duplicate', field: 'key', value: 'taken' }
        : orders.update(...given);
    const refusing = {
      ...market.connector,
      commercetools: { ...commercetools, orders: { ...orders, update } },
    };
    expect((await deliverReturn(refusing, order)).body).toMatchObject({
      outcome: 'failed',
      code: 'refused-by-commercetools',
    });
    expect((await returnsOf(market, order)).map(({ paymentState }) => paymentState)).toEqual([
      'Initial',
      'Refunded',
    ]);
  });

  test('that is only announced gets a refundable item beside it when Marketplacer refunds it', async () => {
    await sendAll(market, order);
    await takeBack(market, order, TEA, 1, { shipmentState: 'Advised' });
    await deliverReturn(market.connector, order);
    const [request] = await requestsOf(market);
    await market.refunding.step('Return', request?.id ?? '');
    await market.refunding.step('Refund', request?.id ?? '');
    await deliverReturn(market.connector, order);
    await deliverReturn(market.connector, order);
    expect((await returnsOf(market, order)).map(({ paymentState }) => paymentState)).toEqual([
      'NonRefundable',
      'Refunded',
    ]);
    expect(await requestsOf(market)).toHaveLength(1);
  });
});

describe('O2: cancellation', () => {
  test('of an order cancels and refunds what is not dispatched, on each invoice, once', async () => {
    await cancel();
    const { body } = await deliver(market.connector, order.id, 'OrderStateChanged');
    expect(body.outcome).toBe('applied');
    await deliver(market.connector, order.id, 'OrderStateChanged');
    const requests = await requestsOf(market);
    expect(requests).toHaveLength(2);
    for (const { status, lineItems, invoice } of requests) {
      expect(status).toBe('REFUNDED');
      expect(lineItems.every(({ dispatched }) => !dispatched)).toBe(true);
      expect(invoice.statusFlags).toContain('CANCELLED');
    }
    expect(await returnsOf(market, order)).toEqual([]);
  });

  test('after a part was dispatched cancels the rest, and records that part for a person', async () => {
    await send(market, order, TEA, 1);
    await cancel();
    expect((await deliver(market.connector, order.id, 'OrderStateChanged')).body).toMatchObject({
      outcome: 'failed',
      code: 'cancelled-after-dispatch',
    });
    const requests = await requestsOf(market);
    expect(requests.flatMap(({ lineItems }) => lineItems.map(({ quantity }) => quantity))).toEqual([1, 1]);
    expect(await failures()).toMatchObject([{ code: 'cancelled-after-dispatch' }]);
  });

  test('of an order that Marketplacer never had asks for nothing', async () => {
    const fresh = await market.world.shop.buy({ lines: [{ sku: market.tea.sku, quantity: 1 }] });
    await changeNow(market, fresh, { action: 'changeOrderState', orderState: 'Cancelled' });
    expect((await deliver(market.connector, fresh.id, 'OrderStateChanged')).body.outcome).toBe('ignored');
    expect(await requestsOf(market)).toEqual([]);
  });

  test('that the seller denies is recorded for a person, and not asked again', async () => {
    const deniedBetween = refundDyingAt(market.connector, { moment: 'before', step: 'return' });
    await cancel();
    await deliver(deniedBetween, order.id, 'OrderStateChanged');
    for (const { id } of await requestsOf(market)) await market.refunding.step('Deny', id);
    expect((await deliver(market.connector, order.id, 'OrderStateChanged')).body).toMatchObject({
      outcome: 'failed',
      code: 'refund-contradiction',
    });
    expect(await statuses(market)).toEqual(['DENIED', 'DENIED']);
  });
});

describe('E-03 three instances behind the broker', () => {
  test('make one request of each return, though every message comes five times and in any order', async () => {
    await sendAll(market, order);
    await startInstances(market);
    await market.world.connect.setDeliveries({ duplicate: 4, reorder: true });
    const tea = await takeBack(market, order, TEA);
    await takeBack(market, order, CUP);
    await changeNow(market, order, {
      action: 'setReturnShipmentState',
      returnItemId: tea.id,
      shipmentState: 'BackInStock',
    });
    expect(await market.world.connect.waitIdle(20_000)).toBe(true);
    expect(await statuses(market)).toEqual(['RETURNED', 'RETURNED']);
    expect(await creationsAsked()).toBe(2);
  });

  test('make no second return of what began on the other side, whoever hears of it first', async () => {
    await sendAll(market, order);
    await startInstances(market);
    const [invoice] = await market.dispatch.invoicesOf(order.id);
    await market.refunding.ask(invoice?.id ?? '', [
      { lineItemId: invoice?.entries[0]?.id ?? '', quantity: 1 },
    ]);
    await deliverReturn(market.connector, order);
    await takeBack(market, order, CUP);
    expect(await market.world.connect.waitIdle(20_000)).toBe(true);
    expect(await requestsOf(market)).toHaveLength(2);
    expect(await returnsOf(market, order)).toHaveLength(2);
    expect(await statuses(market)).toEqual(['AWAITING', 'RETURNED']);
  });
});

describe('ten deliveries at the same time', () => {
  test('create one request; who did not get the claim asks to come again', async () => {
    await takeBack(market, order, TEA);
    const instances = Array.from({ length: 10 }, () => connectorIn(market.world, market.time));
    const answers = await Promise.all(instances.map((instance) => deliverReturn(instance, order)));
    for (const { status } of answers) expect([200, 503]).toContain(status);
    expect((await deliverReturn(market.connector, order)).status).toBe(200);
    expect(await statuses(market)).toEqual(['RETURNED']);
    expect(await creationsAsked()).toBe(1);
  });
});

describe('a refund request', () => {
  test.each(['drop-answer', '500-after'] as const)(
    'whose answer is lost is found again (%s)',
    async (fault) => {
      await takeBack(market, order, TEA);
      await market.world.marketplacer.faults([{ fault, body: 'CreateRefundRequest', times: 1 }]);
      expect((await deliverReturn(market.connector, order)).status).toBe(503);
      expect((await deliverReturn(market.connector, order)).status).toBe(200);
      expect(await statuses(market)).toEqual(['RETURNED']);
      expect(await creationsAsked()).toBe(1);
    },
  );

  test.each(['reset', '500-before'] as const)('that never arrives is created again (%s)', async (fault) => {
    await takeBack(market, order, TEA);
    await market.world.marketplacer.faults([{ fault, body: 'CreateRefundRequest', times: 1 }]);
    expect((await deliverReturn(market.connector, order)).status).toBe(503);
    expect((await deliverReturn(market.connector, order)).body.code).toBe('claimed');
    await market.time.pass(CLAIM_EXPIRES_MS);
    expect((await deliverReturn(market.connector, order)).body.outcome).toBe('applied');
    expect(await statuses(market)).toEqual(['RETURNED']);
  });
});

describe('a process that ends', () => {
  test.each(REFUND_DEATHS)(
    '$moment its $step leaves nothing that the next one cannot finish',
    async (death) => {
      const item = await takeBack(market, order, TEA);
      await setPaymentState(market, order, item, 'Refunded');
      await deliverReturn(refundDyingAt(market.connector, death), order);
      await market.time.pass(CLAIM_EXPIRES_MS);
      expect((await deliverReturn(market.connector, order)).status).toBe(200);
      expect(await statuses(market)).toEqual(['REFUNDED']);
      expect(await creationsAsked()).toBe(1);
    },
  );

  test('at any two moments one after the other still refunds once', async () => {
    for (const { variant } of [market.tea, market.cup]) {
      await market.world.marketplacer.updateVariant(variant.id, { countOnHand: 500 });
    }
    const stories: { order: Order; first: Connector; second: Connector }[] = [];
    for (const first of REFUND_DEATHS) {
      for (const second of REFUND_DEATHS) {
        const connector = connectorIn(market.world, market.time);
        const bought = await sold(market, { tea: 1, cup: 1 });
        await setPaymentState(market, bought, await takeBack(market, bought, TEA), 'Refunded');
        stories.push({
          order: bought,
          first: refundDyingAt(connector, first),
          second: refundDyingAt(connector, second),
        });
      }
    }
    for (const which of ['first', 'second'] as const) {
      for (const story of stories) await deliverReturn(story[which], story.order);
      await market.time.pass(CLAIM_EXPIRES_MS);
    }
    for (const story of stories) {
      await eventually('the last delivery', async () =>
        (await deliverReturn(market.connector, story.order)).status === 200 ? true : undefined,
      );
    }
    expect(await statuses(market)).toEqual(stories.map(() => 'REFUNDED'));
    expect(await creationsAsked()).toBe(stories.length);
  }, 180_000);
});

test('refunds never touch the custom type, the fields and the marks of the order', async () => {
  await market.world.commercetools.post('/types', {
    key: 'shop-order',
    name: { en: 'Ours' },
    resourceTypeIds: ['order'],
    fieldDefinitions: [
      { name: 'campaign', label: { en: 'Campaign' }, type: { name: 'String' }, required: false },
    ],
  });
  const type = { typeId: 'type', key: 'shop-order' };
  await changeNow(market, order, { action: 'setCustomType', type, fields: { campaign: 'spring' } });
  await takeBack(market, order, TEA);
  const before = await orderNow(market, order);
  await deliverReturn(market.connector, order);
  const [request] = await requestsOf(market);
  await market.refunding.step('Refund', request?.id ?? '');
  await deliverReturn(market.connector, order);
  const after = await orderNow(market, order);
  expect(after.custom).toEqual(before.custom);
  expect(after.syncInfo).toEqual(before.syncInfo);
});
