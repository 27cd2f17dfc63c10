import type { LineItemReturnItem, Order } from '@commercetools/platform-sdk';
import { deliver } from './support/deliveries.ts';
import {
  changeNow,
  deliverReturn,
  openReturns,
  requestsOf,
  returnsOf,
  sendAll,
  setPaymentState,
  statuses,
  takeBack,
  type ReturnsMarket,
} from './support/returns.ts';

let market: ReturnsMarket;
let order: Order;

/** Three pieces for 10.00, which Marketplacer has as two lines. */
beforeEach(async () => {
  market = await openReturns();
  const aud = (centAmount: number) => ({ currencyCode: 'AUD', centAmount });
  const externalTotalPrice = { price: aud(334), totalPrice: aud(1000) };
  order = await market.world.shop.buy({ lines: [{ sku: market.tea.sku, quantity: 3, externalTotalPrice }] });
  await deliver(market.connector, order.id);
});

const failures = async (): Promise<{ code: string; detail: string }[]> => {
  const { results } = await market.world.commercetools.get<{
    results: { value: { code: string; detail: string } }[];
  }>('/custom-objects/marketplacer-connector-failures');
  return results.map(({ value }) => value);
};

/** The operator denies the line of two pieces, and what `then` says of the other. */
async function denyTwo(then: 'refund' | 'leave'): Promise<{ denied: number; refunded: number }> {
  const [request] = await requestsOf(market);
  const two = request?.lineItems.find(({ quantity }) => quantity === 2);
  const one = request?.lineItems.find(({ quantity }) => quantity === 1);
  await market.refunding.stepLine('Deny', two?.id ?? '');
  if (then === 'refund') {
    await market.refunding.stepLine('Accept', one?.id ?? '');
    await market.refunding.step('Refund', request?.id ?? '');
  }
  return { denied: two?.amountCents ?? 0, refunded: one?.amountCents ?? 0 };
}

async function announced(): Promise<LineItemReturnItem> {
  await sendAll(market, order);
  await takeBack(market, order, 0, 3, { shipmentState: 'Advised' });
  await deliverReturn(market.connector, order);
  const [item] = await returnsOf(market, order);
  return item!;
}

test('one return of which a part was refunded and the rest denied is recorded with both amounts, until the shop decides', async () => {
  await announced();
  const { denied, refunded } = await denyTwo('refund');
  expect(denied + refunded).toBe(1000);
  await takeBack(market, order, 0, 3);
  const { body } = await deliverReturn(market.connector, order);
  expect(body).toMatchObject({ outcome: 'failed', code: 'refund-partly-denied' });
  const [, item] = await returnsOf(market, order);
  expect(item?.paymentState).toBe('Initial');
  const [request] = await requestsOf(market);
  expect(await failures()).toMatchObject([
    {
      code: 'refund-partly-denied',
      detail: `refund-partly-denied: return item ${item?.id}: refunded 1 (${refunded} minor units), denied 2 (${denied} minor units), in refund request ${request?.id}`,
    },
  ]);
  await setPaymentState(market, order, item!, 'Refunded');
  await deliverReturn(market.connector, order);
  expect(await failures()).toEqual([]);
  expect(await statuses(market)).toEqual(['REFUNDED']);
});

test('a return that the shop refunds whole, of which a line was denied before, is refunded by nobody and recorded', async () => {
  await announced();
  await denyTwo('leave');
  const arrived = await takeBack(market, order, 0, 3);
  await deliverReturn(market.connector, order);
  await setPaymentState(market, order, arrived, 'Refunded');
  expect((await deliverReturn(market.connector, order)).body).toMatchObject({
    outcome: 'failed',
    code: 'refund-contradiction',
  });
  expect((await requestsOf(market)).map(({ cashAmountCents }) => cashAmountCents)).toEqual([null]);
});

test('a cancelled order of which Marketplacer cancels a part and denies the rest is recorded with both amounts', async () => {
  await changeNow(market, order, { action: 'changeOrderState', orderState: 'Cancelled' });
  const steps = market.connector.marketplacer.refunds;
  const idle = {
    ...market.connector,
    marketplacer: {
      ...market.connector.marketplacer,
      refunds: { ...steps, step: async () => ({ kind: 'refused' as const, reasons: ['later'] }) },
    },
  };
  await deliver(idle, order.id, 'OrderStateChanged');
  await denyTwo('refund');
  expect((await deliver(market.connector, order.id, 'OrderStateChanged')).body).toMatchObject({
    outcome: 'failed',
    code: 'refund-partly-denied',
  });
});
