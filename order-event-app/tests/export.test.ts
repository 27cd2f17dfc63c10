import type { Order, OrderImportDraft } from '@commercetools/platform-sdk';
import { pushEndpoint, type PushEndpoint } from '../../sandbox/testing/push-endpoint.ts';
import { changeOrder } from '../../sandbox/testing/orders.ts';
import { deliver } from './support/deliveries.ts';
import { expectExportedOnce } from './support/exported-once.ts';
import { openMarket, type Market, type Offer } from './support/market.ts';
import { linesOf, soldOrders, totalOf } from './support/marketplacer-side.ts';
import { CLAIM_EXPIRES_MS, failureOf, linkOf, marksOf } from './support/shop-side.ts';

const aud = (centAmount: number) => ({ currencyCode: 'AUD', centAmount });

const ADDRESS = { streetName: 'Collins Street', city: 'Melbourne', postalCode: '3000', country: 'AU' };

/** A line of an imported order. Amounts in minor units. */
const aLine = ({ sku }: Offer | { sku: string }, quantity: number, unit: number) => ({
  variant: { sku },
  name: { en: sku },
  quantity,
  price: { value: aud(unit) },
});

/** 10 % tax in a gross amount, as commercetools tells it. */
const taxIn = (gross: number, tax: number) => ({
  totalGross: aud(gross),
  totalNet: aud(gross - tax),
  totalTax: aud(tax),
});

/** Teas whose total was set by the checkout, which a price times their quantity does not give. */
const buyTeas = ({ world, tea }: Market, quantity: number, total: number): Promise<Order> =>
  world.shop.buy({
    lines: [{ sku: tea.sku, quantity, externalTotalPrice: { price: aud(2490), totalPrice: aud(total) } }],
  });

async function exportBought(market: Market, order: Order) {
  expect((await deliver(market.connector, order.id)).status).toBe(200);
  return expectExportedOnce(market, order);
}

/** Imports an order, with any tax. */
async function importOrder({ world }: Market, draft: Partial<OrderImportDraft> | object): Promise<Order> {
  return world.shop.importOrder({
    totalPrice: aud(1),
    customerEmail: 'shopper@example.com',
    shippingAddress: ADDRESS,
    ...draft,
  } as OrderImportDraft);
}

async function exportImported(market: Market, draft: Partial<OrderImportDraft> | object) {
  const order = await importOrder(market, draft);
  const answer = await deliver(market.connector, order.id, 'OrderImported');
  expect(answer.status).toBe(200);
  return expectExportedOnce(market, order);
}

describe('an order', () => {
  test('O1 of a mixed cart becomes one Marketplacer order with an invoice for each seller, to the cent, linked line by line', async () => {
    const market = await openMarket();
    const order = await market.world.shop.buy({
      orderNumber: 'A-1001',
      lines: [
        { sku: market.tea.sku, quantity: 3 },
        { sku: market.own, quantity: 2 },
        { sku: market.cup.sku, quantity: 1 },
      ],
    });
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');

    const sold = await expectExportedOnce(market, order);
    const [tea, , cup] = order.lineItems;
    expect(sold.externalIds).toEqual({
      'commercetools-order-id': order.id,
      'commercetools-order-number': 'A-1001',
    });
    expect(sold.emailAddress).toBe('shopper@example.com');
    expect(sold.invoices.map(({ lines }) => lines)).toEqual([
      [
        expect.objectContaining({
          lineItemId: tea?.id,
          quantity: 3,
          unitCents: 2490,
          subtotalCents: 7470,
          postageCents: 0,
        }),
      ],
      [
        expect.objectContaining({
          lineItemId: cup?.id,
          quantity: 1,
          unitCents: 750,
          subtotalCents: 750,
          postageCents: 0,
        }),
      ],
    ]);
    const [teaInvoice, cupInvoice] = sold.invoices;
    expect(await linkOf(market, order)).toEqual({
      marketplacerOrderId: sold.id,
      told: expect.any(Object),
      lines: [
        {
          lineItemId: tea?.id,
          marketplacerLineItemId: teaInvoice?.lines[0]?.id,
          invoiceId: teaInvoice?.id,
          sellerId: expect.any(String),
        },
        {
          lineItemId: cup?.id,
          marketplacerLineItemId: cupInvoice?.lines[0]?.id,
          invoiceId: cupInvoice?.id,
          sellerId: expect.any(String),
        },
      ],
    });
    expect((await marksOf(market, order)).at(-1)).toBe(sold.id);
  });

  test('without a marketplace line is not exported', async () => {
    const market = await openMarket();
    const order = await market.world.shop.buy({ lines: [{ sku: market.own, quantity: 1 }] });
    expect((await deliver(market.connector, order.id)).body).toMatchObject({
      outcome: 'ignored',
      code: 'not-ours',
    });
    expect(await soldOrders(market)).toEqual([]);
    expect(await marksOf(market, order)).toEqual([]);
  });

  test('without an order number is exported with its id only', async () => {
    const market = await openMarket();
    const { externalIds } = await exportImported(market, { lineItems: [aLine(market.tea, 1, 2490)] });
    expect(Object.keys(externalIds)).toEqual(['commercetools-order-id']);
  });

  test('E-09 without an address is exported without one, and nothing is made up', async () => {
    const market = await openMarket();
    const sold = await exportImported(market, {
      shippingAddress: undefined,
      lineItems: [aLine(market.tea, 1, 2490)],
    });
    expect([sold.addressId, totalOf(sold)]).toEqual([null, 2490]);
  });
});

describe('what the buyer paid arrives to the cent', () => {
  let market: Market;
  beforeEach(async () => {
    market = await openMarket();
  });

  test('where a total does not divide by its quantity, and Marketplacer rounds nothing again', async () => {
    const sold = await exportBought(market, await buyTeas(market, 4, 10_830));
    expect(
      linesOf(sold).map(({ quantity, unitCents, subtotalCents }) => [quantity, unitCents, subtotalCents]),
    ).toEqual([
      [2, 2707, 5414],
      [2, 2708, 5416],
    ]);
    expect(totalOf(sold)).toBe(10_830);
  });

  test('both entries of a divided line are linked to the one line', async () => {
    const order = await buyTeas(market, 3, 200);
    await deliver(market.connector, order.id);
    const link = await linkOf(market, order);
    expect(link?.lines.map(({ lineItemId }) => lineItemId)).toEqual([
      order.lineItems[0]?.id,
      order.lineItems[0]?.id,
    ]);
  });

  test('with a discount on the total, of which the shop bears its own share', async () => {
    const order = await market.world.shop.buy({
      lines: [market.tea.sku, market.cup.sku, market.own].map((sku) => ({ sku, quantity: 1 })),
      discounts: [{ value: { type: 'absolute', money: [aud(1000)] }, target: { type: 'totalPrice' } }],
    });
    const sold = await exportBought(market, order);
    // 1000 over 2490, 750 and 1000: 587.26…, 176.88…, 235.84…
    expect(linesOf(sold).map(({ subtotalCents }) => subtotalCents)).toEqual([2490 - 587, 750 - 177]);
  });

  test('with shipping, of which the shop bears its own share', async () => {
    const sold = await exportImported(market, {
      lineItems: [aLine(market.tea, 1, 2490), aLine(market.cup, 1, 750), aLine({ sku: market.own }, 1, 1000)],
      shippingInfo: { shippingMethodName: 'Post', price: aud(1000), shippingRate: { price: aud(1000) } },
    });
    expect(linesOf(sold).map(({ postageCents }) => postageCents)).toEqual([587, 177]);
    expect(totalOf(sold)).toBe(2490 + 750 + 587 + 177);
  });

  test('with tax on every line and on the shipping', async () => {
    const sold = await exportImported(market, {
      lineItems: [
        { ...aLine(market.tea, 2, 1100), taxedPrice: taxIn(2200, 200) },
        { ...aLine(market.cup, 1, 1100), taxedPrice: taxIn(1100, 100) },
      ],
      shippingInfo: {
        shippingMethodName: 'Post',
        price: aud(330),
        shippingRate: { price: aud(330) },
        taxedPrice: taxIn(330, 30),
      },
    });
    expect(linesOf(sold).map(({ taxTotalCents }) => taxTotalCents)).toEqual([200 + 20, 100 + 10]);
    expect(totalOf(sold)).toBe(2200 + 1100 + 330);
  });

  test('with tax on top of net prices', async () => {
    const sold = await exportImported(market, {
      lineItems: [{ ...aLine(market.tea, 3, 1000), taxedPrice: taxIn(3300, 300) }],
    });
    expect([totalOf(sold), linesOf(sold)[0]?.taxTotalCents]).toEqual([3300, 300]);
  });

  test('with tax on some lines only, what is known arrives, and no default rate takes the place of the rest', async () => {
    const sold = await exportImported(market, {
      lineItems: [{ ...aLine(market.tea, 1, 1100), taxedPrice: taxIn(1100, 220) }, aLine(market.cup, 1, 750)],
    });
    expect(linesOf(sold).map(({ taxTotalCents }) => taxTotalCents)).toEqual([220, 0]);
    expect(totalOf(sold)).toBe(1850);
  });

  test('where a line costs nothing', async () => {
    const sold = await exportImported(market, {
      lineItems: [aLine(market.tea, 1, 2490), aLine(market.cup, 1, 0)],
    });
    expect(linesOf(sold).map(({ subtotalCents }) => subtotalCents)).toEqual([2490, 0]);
  });

  test('D-03 in a currency without minor units', async () => {
    const tokyo = await openMarket({ currency: 'JPY', prices: { tea: '1200', cup: '300' } });
    const order = await tokyo.world.shop.buy({ lines: [{ sku: tokyo.tea.sku, quantity: 2 }] });
    await deliver(tokyo.connector, order.id);
    expect(totalOf(await expectExportedOnce(tokyo, order))).toBe(2400);
  });
});

describe('EXPORT_ORDERS_WHEN', () => {
  test.each([
    ['confirmed', 'OrderStateChanged', { action: 'changeOrderState', orderState: 'Confirmed' }],
    ['paid', 'OrderPaymentStateChanged', { action: 'changePaymentState', paymentState: 'Paid' }],
  ])('%s lets an order wait until the message %s', async (exportWhen, message, change) => {
    const market = await openMarket({ overrides: { EXPORT_ORDERS_WHEN: exportWhen } });
    const order = await market.world.shop.buy({ lines: [{ sku: market.tea.sku, quantity: 1 }] });
    expect((await deliver(market.connector, order.id)).body.code).toBe('not-yet');
    expect([await soldOrders(market), await marksOf(market, order)]).toEqual([[], []]);

    await changeOrder(market.world, order.id, change);
    expect((await deliver(market.connector, order.id, message)).body.outcome).toBe('applied');
    await expectExportedOnce(market, order);
  });

  test('a cancelled order is never exported', async () => {
    const market = await openMarket();
    const order = await market.world.shop.buy({ lines: [{ sku: market.tea.sku, quantity: 1 }] });
    await changeOrder(market.world, order.id, { action: 'changeOrderState', orderState: 'Cancelled' });
    expect((await deliver(market.connector, order.id)).body.code).toBe('not-yet');
    expect(await soldOrders(market)).toEqual([]);
  });

  test('an order that was cancelled while its export was unknown still finds its Marketplacer order', async () => {
    const market = await openMarket();
    const order = await market.world.shop.buy({ lines: [{ sku: market.tea.sku, quantity: 1 }] });
    await market.world.marketplacer.faults([{ fault: 'drop-answer', body: 'CreateOrder', times: 1 }]);
    expect((await deliver(market.connector, order.id)).status).toBe(503);
    await changeOrder(market.world, order.id, { action: 'changeOrderState', orderState: 'Cancelled' });
    await market.time.pass(CLAIM_EXPIRES_MS);
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
    await expectExportedOnce(market, order);
  });

  test('an order that was cancelled before anything reached Marketplacer is not exported after all', async () => {
    const market = await openMarket();
    const order = await market.world.shop.buy({ lines: [{ sku: market.tea.sku, quantity: 1 }] });
    await market.world.marketplacer.faults([{ fault: '500-before', body: 'CreateOrder', times: 1 }]);
    expect((await deliver(market.connector, order.id)).status).toBe(503);
    await changeOrder(market.world, order.id, { action: 'changeOrderState', orderState: 'Cancelled' });
    await market.time.pass(CLAIM_EXPIRES_MS);
    expect((await deliver(market.connector, order.id)).body.code).toBe('not-yet');
    expect(await soldOrders(market)).toEqual([]);
  });
});

describe('an order that can never be exported is recorded, marked and notified, and not retried:', () => {
  let told: PushEndpoint;
  beforeEach(async () => {
    told = await pushEndpoint([200]);
  });
  afterEach(() => told.close());

  /** Delivers twice, and expects one refusal. */
  async function expectRefusal(market: Market, order: Order, code: string): Promise<void> {
    const first = await deliver(market.connector, order.id);
    expect([first.status, first.body]).toEqual([
      200,
      { outcome: 'failed', code, correlationId: expect.any(String) },
    ]);
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('unchanged');

    expect(await soldOrders(market)).toEqual([]);
    expect((await marksOf(market, order)).at(-1)).toBe(`refused.${code}`);
    expect(await failureOf(market, order)).toMatchObject({
      code,
      object: { type: 'order', id: order.id },
      times: 1,
    });
    expect(told.received).toHaveLength(1);
    const digest = JSON.parse(told.received[0]?.body ?? '') as { text: string };
    expect(digest.text).toContain(`order ${order.id}`);
    expect(digest.text).toContain(code);
    expect(digest.text).not.toContain('shopper@example.com');
  }

  const openTold = (options: Parameters<typeof openMarket>[0] = {}) =>
    openMarket({ ...options, overrides: { NOTIFY_URL: told.url } });

  test('D-04 another currency than that of Marketplacer', async () => {
    const market = await openTold({ project: { currencies: ['AUD', 'NZD'] } });
    const line = {
      ...aLine(market.tea, 1, 2490),
      price: { value: { currencyCode: 'NZD', centAmount: 2490 } },
    };
    const order = await importOrder(market, {
      totalPrice: { currencyCode: 'NZD', centAmount: 2490 },
      lineItems: [line],
    });
    await expectRefusal(market, order, 'order-currency');
  });

  test('stock that Marketplacer does not have', async () => {
    const market = await openTold();
    const order = await market.world.shop.buy({ lines: [{ sku: market.tea.sku, quantity: 5 }] });
    await market.world.marketplacer.updateVariant(market.tea.variant.id, { countOnHand: 4 });
    await expectRefusal(market, order, 'order-refused');
    expect((await failureOf(market, order))?.detail).toContain('only 4 in stock');
  });

  test('an amount that is larger than Marketplacer takes', async () => {
    const market = await openTold();
    const order = await importOrder(market, { lineItems: [aLine(market.tea, 1, 2 ** 31)] });
    await expectRefusal(market, order, 'order-amount-too-large');
  });

  test('its message is answered 503 as long as the failure cannot be recorded', async () => {
    const market = await openTold();
    const order = await market.world.shop.buy({ lines: [{ sku: market.tea.sku, quantity: 5 }] });
    await market.world.marketplacer.updateVariant(market.tea.variant.id, { countOnHand: 4 });
    await market.world.commercetools.faults([
      { fault: '500-before', method: 'POST', path: '/custom-objects' },
    ]);
    expect((await deliver(market.connector, order.id)).status).toBe(503);
    expect(told.received).toEqual([]);
    await market.world.commercetools.clearFaults();
    await market.time.pass(CLAIM_EXPIRES_MS);
    await expectRefusal(market, order, 'order-refused');
  });

  test('even if the notification fails', async () => {
    const market = await openMarket({ overrides: { NOTIFY_URL: 'http://127.0.0.1:9' } });
    const order = await importOrder(market, { lineItems: [aLine(market.tea, 1, 2 ** 31)] });
    expect((await deliver(market.connector, order.id)).status).toBe(200);
    expect(await failureOf(market, order)).toMatchObject({ code: 'order-amount-too-large' });
  });
});
