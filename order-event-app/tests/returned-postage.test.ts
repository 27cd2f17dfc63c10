import type { LineItemReturnItem, Order } from '@commercetools/platform-sdk';
import { deliver } from './support/deliveries.ts';
import { REFUND_DEATHS, refundDyingAt } from './support/refund-death.ts';
import {
  changeNow,
  deliverReturn,
  openReturns,
  requestsOf,
  returnsOf,
  send,
  setPaymentState,
  statuses,
  takeBack,
  type ReturnsMarket,
} from './support/returns.ts';
import { CLAIM_EXPIRES_MS } from './support/shop-side.ts';

const TEA = 0;
const [PRICE, POSTAGE] = [2490, 1000];

let market: ReturnsMarket;

beforeEach(async () => {
  market = await openReturns();
});

/** An order of so much tea, sent for 10.00 in all. */
async function soldByPost(quantity = 1): Promise<Order> {
  const order = await market.world.shop.buy({
    lines: [{ sku: market.tea.sku, quantity }],
    shipping: { name: 'Post', centAmount: POSTAGE },
  });
  expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
  return order;
}

const cancel = (order: Order) =>
  changeNow(market, order, { action: 'changeOrderState', orderState: 'Cancelled' });
const deliverState = (order: Order, connector = market.connector) =>
  deliver(connector, order.id, 'OrderStateChanged');

/** What buyers got back, in minor units. */
const cash = async () =>
  (await requestsOf(market)).reduce((sum, { cashAmountCents }) => sum + (cashAmountCents ?? 0), 0);

const failures = async () =>
  (
    await market.world.commercetools.get<{ results: object[] }>(
      '/custom-objects/marketplacer-connector-failures',
    )
  ).results;

async function refundAll(order: Order, items: readonly LineItemReturnItem[]): Promise<void> {
  for (const item of items) await setPaymentState(market, order, item, 'Refunded');
  await deliverReturn(market.connector, order);
}

describe('postage of a line of which nothing is sent', () => {
  test('goes back with an order that is cancelled before dispatch', async () => {
    const order = await soldByPost();
    await cancel(order);
    expect((await deliverState(order)).body.outcome).toBe('applied');
    expect((await deliverState(order)).body.outcome).toBe('unchanged');
    expect(await requestsOf(market)).toMatchObject([
      {
        status: 'REFUNDED',
        cashAmountCents: PRICE + POSTAGE,
        lineItems: [
          { quantity: 1, amountCents: PRICE, dispatched: false },
          { quantity: 1, amountCents: POSTAGE, lineItem: null },
        ],
      },
    ]);
    expect(await failures()).toEqual([]);
  });

  test('goes back with the last piece that the shop cancels, and once', async () => {
    const order = await soldByPost(2);
    await refundAll(order, [await takeBack(market, order, TEA)]);
    expect(await cash()).toBe(PRICE);
    await refundAll(order, [await takeBack(market, order, TEA)]);
    expect(await cash()).toBe(2 * PRICE + POSTAGE);
    await cancel(order);
    await deliverState(order);
    expect(await statuses(market)).toEqual(['REFUNDED', 'REFUNDED']);
    expect(await cash()).toBe(2 * PRICE + POSTAGE);
  });

  test('stays with a line of which a piece was sent', async () => {
    const order = await soldByPost(2);
    await send(market, order, TEA, 1);
    await cancel(order);
    await deliverState(order);
    expect(await cash()).toBe(PRICE);
  });

  test('stays with a line that comes back after it was sent', async () => {
    const order = await soldByPost();
    await send(market, order, TEA, 1);
    await refundAll(order, [await takeBack(market, order, TEA)]);
    expect(await cash()).toBe(PRICE);
  });

  test('goes back once for a line that the price made two of', async () => {
    const aud = (centAmount: number) => ({ currencyCode: 'AUD', centAmount });
    const externalTotalPrice = { price: aud(334), totalPrice: aud(1000) };
    const order = await market.world.shop.buy({
      lines: [{ sku: market.tea.sku, quantity: 3, externalTotalPrice }],
      shipping: { name: 'Post', centAmount: POSTAGE },
    });
    await deliver(market.connector, order.id);
    await refundAll(order, [await takeBack(market, order, TEA, 1)]);
    const before = await cash();
    await refundAll(order, [await takeBack(market, order, TEA, 2)]);
    expect(before).toBeLessThan(POSTAGE);
    expect(await cash()).toBe(1000 + POSTAGE);
  });

  test('of a denied cancellation is not given back', async () => {
    const order = await soldByPost();
    const item = await takeBack(market, order, TEA);
    await deliverReturn(market.connector, order);
    await setPaymentState(market, order, item, 'NotRefunded');
    await deliverReturn(market.connector, order);
    expect(await statuses(market)).toEqual(['DENIED']);
    expect(await cash()).toBe(0);
    await setPaymentState(market, order, item, 'Refunded');
    await deliverReturn(market.connector, order);
    expect(await cash()).toBe(PRICE + POSTAGE);
  });

  test.each(REFUND_DEATHS)('goes back once although a process ends $moment its $step', async (death) => {
    const order = await soldByPost();
    await cancel(order);
    await deliverState(order, refundDyingAt(market.connector, death));
    await market.time.pass(CLAIM_EXPIRES_MS);
    expect((await deliverState(order)).status).toBe(200);
    expect(await statuses(market)).toEqual(['REFUNDED']);
    expect(await cash()).toBe(PRICE + POSTAGE);
  });

  test('that somebody else gives back between the plan and the creation is left out', async () => {
    const order = await soldByPost();
    const { refunds } = market.connector.marketplacer;
    const [invoice] = await market.dispatch.invoicesOf(order.id);
    const lineItemId = order.lineItems[TEA]?.id ?? '';
    const given = { key: 'commercetools-postage-of-line-item', value: lineItemId };
    let listed = 0;
    const ofInvoice: typeof refunds.ofInvoice = async (legacyId) => {
      listed += 1;
      // The second listing is that of the creation itself.
      if (listed === 2) {
        const draft = {
          clientMutationId: 'of another worker',
          invoiceId: invoice?.id ?? '',
          lineItems: [
            { custom: 'Shipping Fee', amountPerItemCents: POSTAGE, quantity: 1, externalIds: [given] },
          ],
        };
        await refunds.create(draft);
      }
      return refunds.ofInvoice(legacyId);
    };
    const marketplacer = { ...market.connector.marketplacer, refunds: { ...refunds, ofInvoice } };
    await cancel(order);
    await deliverState(order, { ...market.connector, marketplacer });
    const requests = await requestsOf(market);
    const fees = requests.flatMap(({ lineItems }) => lineItems.filter(({ lineItem }) => lineItem === null));
    expect(fees).toHaveLength(1);
  });
});

describe('a refund of a seller that holds a shipping line', () => {
  async function asked(order: Order) {
    const [invoice] = await market.dispatch.invoicesOf(order.id);
    const goods = [{ lineItemId: invoice?.entries[0]?.id ?? '', quantity: 1 }];
    const request = await market.refunding.ask(invoice?.id ?? '', goods, 500);
    await deliverReturn(market.connector, order);
    return request;
  }

  test('is one item with both amounts, settled with it, and leaves no record', async () => {
    const order = await soldByPost();
    await send(market, order, TEA, 1);
    await asked(order);
    const items = await returnsOf(market, order);
    expect(items).toMatchObject([
      { custom: { fields: { marketplacerAmount: { centAmount: PRICE + 500 } } } },
    ]);
    await refundAll(order, items);
    expect(await requestsOf(market)).toMatchObject([{ status: 'REFUNDED', cashAmountCents: PRICE + 500 }]);
    expect(await failures()).toEqual([]);
  });

  test.each([
    ['Refund', 'Refunded'],
    ['Deny', 'NotRefunded'],
  ] as const)('leaves no record where Marketplacer decides (%s)', async (decision, state) => {
    const order = await soldByPost();
    await send(market, order, TEA, 1);
    const { id } = await asked(order);
    if (decision === 'Refund') await market.refunding.step('Return', id);
    await market.refunding.step(decision, id);
    await deliverReturn(market.connector, order);
    expect(await returnsOf(market, order)).toMatchObject([{ paymentState: state }]);
    expect(await failures()).toEqual([]);
  });
});
