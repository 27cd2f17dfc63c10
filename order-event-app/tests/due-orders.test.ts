import type { Order, Payment, TransactionState, TransactionType } from '@commercetools/platform-sdk';
import { CONTAINERS, type FailureRecord } from '@marketplacer-connector/core/store';
import { changeOrder } from '../../sandbox/testing/orders.ts';
import { pushEndpoint } from '../../sandbox/testing/push-endpoint.ts';
import { deliver } from './support/deliveries.ts';
import { expectExportedOnce } from './support/exported-once.ts';
import { openMarket, type Market } from './support/market.ts';
import { soldOrders } from './support/marketplacer-side.ts';
import { deliverPayment } from './support/returns.ts';
import { marksOf } from './support/shop-side.ts';

const DAY_MS = 24 * 60 * 60_000;
const PRICE = { currencyCode: 'AUD', centAmount: 2490 };

const importTea = ({ world, tea }: Market, more: object): Promise<Order> =>
  world.shop.importOrder({
    totalPrice: PRICE,
    lineItems: [{ variant: { sku: tea.sku }, name: { en: 'Tea' }, quantity: 1, price: { value: PRICE } }],
    ...more,
  });

const buyTea = ({ world, tea }: Market): Promise<Order> =>
  world.shop.buy({ lines: [{ sku: tea.sku, quantity: 1 }] });

const paymentFailures = async ({ world }: Market): Promise<FailureRecord[]> => {
  const { results } = await world.commercetools.get<{ results: { value: FailureRecord }[] }>(
    `/custom-objects/${CONTAINERS.failures}`,
  );
  return results.map(({ value }) => value).filter(({ object }) => object.type === 'order-payment');
};

describe('O1 the history of another shop is no work for a seller: an imported order', () => {
  test.each<[string, object]>([
    ['that is complete', { orderState: 'Complete', shipmentState: 'Delivered', paymentState: 'Paid' }],
    ['that was shipped', { shipmentState: 'Shipped' }],
    ['that was delivered', { shipmentState: 'Delivered' }],
    ['of last year', { completedAt: new Date(Date.now() - 400 * DAY_MS).toISOString() }],
  ])('%s is not exported', async (_what, state) => {
    const market = await openMarket();
    const order = await importTea(market, state);
    expect((await deliver(market.connector, order.id, 'OrderImported')).body).toMatchObject({
      outcome: 'ignored',
      code: 'past-order',
    });
    expect([await soldOrders(market), await marksOf(market, order)]).toEqual([[], []]);
  });

  test('that was placed yesterday is exported', async () => {
    const market = await openMarket();
    const completedAt = new Date(Date.now() - DAY_MS).toISOString();
    const order = await importTea(market, { completedAt });
    await deliver(market.connector, order.id, 'OrderImported');
    await expectExportedOnce(market, order);
  });
});

describe('O1 a payment that fails', () => {
  test('keeps its order from Marketplacer until it is paid after all', async () => {
    const market = await openMarket();
    const order = await buyTea(market);
    await changeOrder(market.world, order.id, { action: 'changePaymentState', paymentState: 'Failed' });
    expect((await deliver(market.connector, order.id)).body.code).toBe('not-yet');
    expect([await soldOrders(market), await marksOf(market, order)]).toEqual([[], []]);
    await changeOrder(market.world, order.id, { action: 'changePaymentState', paymentState: 'Paid' });
    await deliver(market.connector, order.id, 'OrderPaymentStateChanged');
    await expectExportedOnce(market, order);
  });

  test('after the export is recorded and told once, and no longer when the order is paid', async () => {
    const told = await pushEndpoint([200]);
    const market = await openMarket({ overrides: { NOTIFY_URL: told.url } });
    const order = await buyTea(market);
    await deliver(market.connector, order.id);
    await changeOrder(market.world, order.id, { action: 'changePaymentState', paymentState: 'Failed' });
    for (let times = 0; times < 2; times += 1) {
      const { status, body } = await deliver(market.connector, order.id, 'OrderPaymentStateChanged');
      expect([status, body.code]).toEqual([200, 'payment-failed']);
    }
    expect(await paymentFailures(market)).toMatchObject([{ code: 'payment-failed', times: 2 }]);
    expect(told.received).toHaveLength(1);
    await changeOrder(market.world, order.id, { action: 'changePaymentState', paymentState: 'Paid' });
    await deliver(market.connector, order.id, 'OrderPaymentStateChanged');
    expect(await paymentFailures(market)).toEqual([]);
    await told.close();
  });
});

describe('O1 EXPORT_ORDERS_WHEN=paid, with a payment integration that never sets the payment state', () => {
  let market: Market;
  let order: Order;
  beforeEach(async () => {
    market = await openMarket({ overrides: { EXPORT_ORDERS_WHEN: 'paid' } });
    order = await buyTea(market);
  });

  async function aPayment(): Promise<Payment> {
    const payment = await market.world.commercetools.post<Payment>('/payments', { amountPlanned: PRICE });
    await changeOrder(market.world, order.id, {
      action: 'addPayment',
      payment: { typeId: 'payment', id: payment.id },
    });
    return payment;
  }

  const add = (
    { id, version }: Payment,
    type: TransactionType,
    centAmount: number,
    state: TransactionState = 'Success',
  ): Promise<Payment> =>
    market.world.commercetools.post<Payment>(`/payments/${id}`, {
      version,
      actions: [{ action: 'addTransaction', transaction: { type, state, amount: { ...PRICE, centAmount } } }],
    });

  test('exports an order when the charges of its payments reach the total', async () => {
    const first = await add(await aPayment(), 'Charge', 2489);
    expect((await deliverPayment(market.connector, first)).body.code).toBe('not-yet');
    expect(await soldOrders(market)).toEqual([]);
    const second = await add(await aPayment(), 'Charge', 1);
    expect((await deliverPayment(market.connector, second)).status).toBe(200);
    await expectExportedOnce(market, order);
  });

  test('exports an order to which a payment is added that was charged before', async () => {
    await add(await aPayment(), 'Charge', 2490);
    await deliver(market.connector, order.id, 'OrderPaymentAdded');
    await expectExportedOnce(market, order);
  });

  test.each<[string, (payment: Payment) => Promise<Payment>]>([
    ['a charge that is pending', (payment) => add(payment, 'Charge', 2490, 'Pending')],
    ['an authorisation', (payment) => add(payment, 'Authorization', 2490)],
    [
      'a charge that was charged back',
      async (payment) => add(await add(payment, 'Charge', 2490), 'Chargeback', 2490),
    ],
  ])('does not take %s for payment', async (_what, change) => {
    const payment = await change(await aPayment());
    expect((await deliverPayment(market.connector, payment)).body.code).toBe('not-yet');
    expect(await soldOrders(market)).toEqual([]);
  });

  test('exports a paid order without the flow of refunds too', async () => {
    const other = await openMarket({ overrides: { EXPORT_ORDERS_WHEN: 'paid', FLOWS_OFF: 'refunds' } });
    market = other;
    order = await buyTea(other);
    await deliverPayment(other.connector, await add(await aPayment(), 'Charge', 2490));
    await expectExportedOnce(other, order);
  });
});
