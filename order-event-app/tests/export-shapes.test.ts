import type { Order, OrderImportDraft } from '@commercetools/platform-sdk';
import type { Purchase } from '../../sandbox/client/index.ts';
import { eventually } from '../../sandbox/testing/eventually.ts';
import { deliver } from './support/deliveries.ts';
import { expectExportedOnce } from './support/exported-once.ts';
import { startInstances, stopInstances } from './support/instances.ts';
import { openMarket, type Market } from './support/market.ts';
import { linesOf, soldOrders, totalOf, type SoldOrder } from './support/marketplacer-side.ts';
import { failureOf, marksOf } from './support/shop-side.ts';

const ADDRESS = { streetName: 'Collins Street', city: 'Melbourne', postalCode: '3000', country: 'AU' };
const OFFICE = { ...ADDRESS, city: 'Sydney', postalCode: '2000' };

/** A shop in one currency, whose orders are written down as a checkout would leave them. Amounts in minor units. */
async function aCheckout(
  currencyCode = 'AUD',
  prices?: { tea: string; cup: string },
  overrides?: Record<string, string>,
) {
  const market = await openMarket({ currency: currencyCode, overrides, ...(prices && { prices }) });
  const money = (centAmount: number) => ({ currencyCode, centAmount });
  const taxIn = (gross: number, tax: number) => ({
    totalGross: money(gross),
    totalNet: money(gross - tax),
    totalTax: money(tax),
  });
  const line = (sku: string, quantity: number, unit: number, more: object = {}) => ({
    variant: { sku },
    name: { en: sku },
    quantity,
    price: { value: money(unit) },
    ...more,
  });
  const shipping = (amount: number, more: object = {}) => ({
    shippingMethodName: 'Post',
    price: money(amount),
    shippingRate: { price: money(amount) },
    ...more,
  });
  const order = (draft: object): Promise<Order> =>
    market.world.shop.importOrder({
      totalPrice: money(1),
      customerEmail: 'kim@example.com',
      shippingAddress: ADDRESS,
      ...draft,
    } as OrderImportDraft);
  async function exported(placed: Order, message: string): Promise<SoldOrder> {
    expect((await deliver(market.connector, placed.id, message)).status).toBe(200);
    return expectExportedOnce(market, placed);
  }
  const sell = async (draft: object) => exported(await order(draft), 'OrderImported');
  const buy = async (purchase: Purchase) => exported(await market.world.shop.buy(purchase), 'OrderCreated');
  return { market, money, taxIn, line, shipping, order, sell, buy };
}

const addressIn = async ({ world }: Market, { addressId }: SoldOrder) => {
  const { addresses } = await world.marketplacer.state<{ addresses: { legacyId: number; city: string }[] }>();
  return addresses.find(({ legacyId }) => legacyId === addressId)?.city;
};

afterEach(stopInstances);

describe('O1 who bought and where to', () => {
  test('E-09 an order without any address is sent without one, and nothing is made up', async () => {
    const { market, line, sell } = await aCheckout();
    const sold = await sell({ shippingAddress: undefined, lineItems: [line(market.tea.sku, 1, 2490)] });
    expect([sold.addressId, sold.emailAddress]).toEqual([null, 'kim@example.com']);
  });

  test('empty texts that a storefront left hide nothing, and the e-mail of a guest is found on the bill', async () => {
    const { market, line, sell } = await aCheckout();
    const sold = await sell({
      customerEmail: '',
      shippingAddress: { ...ADDRESS, state: '', region: 'CA', phone: '', email: '' },
      billingAddress: { ...ADDRESS, email: 'payer@example.com' },
      lineItems: [line(market.tea.sku, 1, 2490)],
    });
    expect(sold.emailAddress).toBe('payer@example.com');
    const { addresses, orders } = await market.world.marketplacer.state<{
      addresses: { legacyId: number; stateName: string | null }[];
      orders: { phone: string | null; billingEmailAddress: string }[];
    }>();
    expect(addresses.find(({ legacyId }) => legacyId === sold.addressId)?.stateName).toBe('CA');
    expect(orders).toMatchObject([{ phone: null, billingEmailAddress: 'payer@example.com' }]);
  });

  test('lines that all go to one other address are sent there', async () => {
    const { market, line, sell } = await aCheckout();
    const shippingDetails = { targets: [{ addressKey: 'office', quantity: 1 }] };
    const sold = await sell({
      itemShippingAddresses: [{ ...OFFICE, key: 'office' }],
      lineItems: [
        line(market.tea.sku, 1, 2490, { shippingDetails }),
        line(market.cup.sku, 1, 750, { shippingDetails }),
        line(market.own, 1, 1000),
      ],
    });
    expect(await addressIn(market, sold)).toBe('Sydney');
  });

  test('a line whose address the order does not have is refused', async () => {
    const { market, line, order } = await aCheckout();
    const shippingDetails = { targets: [{ addressKey: 'gone', quantity: 1 }] };
    const placed = await order({
      itemShippingAddresses: [{ ...OFFICE, key: 'home' }],
      lineItems: [line(market.tea.sku, 1, 2490, { shippingDetails })],
    });
    const { status, body } = await deliver(market.connector, placed.id, 'OrderImported');
    expect([status, body.code]).toEqual([200, 'order-address-unclear']);
    expect(await failureOf(market, placed)).toMatchObject({ code: 'order-address-unclear' });
    expect(await marksOf(market, placed)).toContain('refused.order-address-unclear');
    expect(await soldOrders(market)).toEqual([]);
  });

  test.each([
    [
      'with an order number',
      { orderNumber: 'A-77' },
      ['commercetools-order-id', 'commercetools-order-number'],
    ],
    ['without an order number', {}, ['commercetools-order-id']],
  ])('an order %s carries the ids that it has', async (_how, numbered, keys) => {
    const { market, line, sell } = await aCheckout();
    const { externalIds } = await sell({ ...numbered, lineItems: [line(market.tea.sku, 1, 2490)] });
    expect(Object.keys(externalIds)).toEqual(keys);
  });

  test.each([
    ['with', false],
    ['without (payloadNotIncluded)', true],
  ])('a message %s the order in it has the same effect', async (_how, payloadNotIncluded) => {
    const { market, line, order } = await aCheckout();
    await startInstances(market, 1);
    await market.world.commercetools.deliveries({ payloadNotIncluded });
    const placed = await order({ lineItems: [line(market.tea.sku, 3, 2490)] });
    await eventually('the export', async () => (await soldOrders(market))[0]);
    expect(await market.world.connect.waitIdle()).toBe(true);
    expect(totalOf(await expectExportedOnce(market, placed))).toBe(7470);
  });
});

describe('O1 what is written on a line', () => {
  const TYPE = {
    key: 'engraving',
    name: { en: 'Engraving' },
    resourceTypeIds: ['line-item'],
    fieldDefinitions: ['text', 'secret'].map((name) => ({
      name,
      label: { en: name },
      type: { name: 'String' },
      required: false,
    })),
  };
  const engraved = (text: string) => ({
    custom: { type: { typeId: 'type' as const, key: 'engraving' }, fields: { text, secret: 'margin 40 %' } },
  });
  const metadataIn = async ({ world }: Market) => {
    const { metadata } = await world.marketplacer.state<{
      metadata: { ownerKind: string; key: string; value: string }[];
    }>();
    return metadata.filter(({ ownerKind }) => ownerKind === 'LineItem').map(({ key, value }) => [key, value]);
  };

  test.each([
    [
      'text;unknown',
      [
        ['text', 'For Ada'],
        ['text', 'For Bob'],
      ],
    ],
    ['', []],
  ])('LINE_FIELDS_TO_SELLER=%s says which fields the seller sees', async (named, seen) => {
    const { market, buy } = await aCheckout('AUD', undefined, { LINE_FIELDS_TO_SELLER: named });
    await market.world.commercetools.post('/types', TYPE);
    const line = (text: string) => ({ sku: market.tea.sku, quantity: 1, ...engraved(text) });
    await buy({ lines: [line('For Ada'), line('For Bob')] });
    expect(await metadataIn(market)).toEqual(seen);
  });

  test('what a refusal repeats of it is not recorded', async () => {
    const { market } = await aCheckout('AUD', undefined, { LINE_FIELDS_TO_SELLER: 'text' });
    await market.world.commercetools.post('/types', TYPE);
    const { orders } = market.connector.marketplacer;
    const reasons = ['lineItems.0.metadata: For Ada is not allowed'];
    const refusing = {
      ...market.connector,
      marketplacer: {
        ...market.connector.marketplacer,
        orders: { ...orders, create: () => Promise.resolve({ kind: 'refused' as const, reasons }) },
      },
    };
    const placed = await market.world.shop.buy({
      lines: [{ sku: market.tea.sku, quantity: 1, ...engraved('For Ada') }],
    });
    await deliver(refusing, placed.id);
    expect(await failureOf(market, placed)).toMatchObject({
      code: 'order-refused',
      detail: 'lineItems.0.metadata: … is not allowed',
    });
  });
});

describe('O1 what was paid', () => {
  test('with several shipping methods, each with tax, and lines assigned to them', async () => {
    const { market, money, buy } = await aCheckout();
    const taxRate = { name: 'GST', amount: 0.1, includedInPrice: true, country: 'AU' };
    const lineVia = (sku: string, centAmount: number, shippingMethodKey: string) => ({
      sku,
      quantity: 1,
      externalPrice: money(centAmount),
      perMethodExternalTaxRate: [{ shippingMethodKey, taxRate }],
      shippingDetails: { targets: [{ addressKey: 'office', quantity: 1, shippingMethodKey }] },
    });
    const way = (key: string, centAmount: number) => ({
      key,
      shippingMethodName: key,
      shippingAddress: OFFICE,
      shippingRate: { price: money(centAmount) },
      externalTaxRate: taxRate,
    });
    const sold = await buy({
      lines: [lineVia(market.tea.sku, 2200, 'post'), lineVia(market.cup.sku, 1100, 'van')],
      cart: {
        taxMode: 'External',
        shippingMode: 'Multiple',
        shippingAddress: undefined,
        itemShippingAddresses: [{ ...OFFICE, key: 'office' }],
        customShipping: [way('post', 330), way('van', 1100)],
      },
    });
    expect(totalOf(sold)).toBe(2200 + 1100 + 330 + 1100);
    expect(linesOf(sold).map(({ taxTotalCents }) => taxTotalCents)).toEqual([200 + 30, 100 + 100]);
    expect(await addressIn(market, sold)).toBe('Sydney');
  });

  test('a known tax is never replaced: lines of 0 and 10 %, and a shipping without a tax entry', async () => {
    const { market, buy } = await aCheckout();
    const taxedAt = (sku: string, centAmount: number, amount: number) => ({
      sku,
      quantity: 1,
      externalPrice: { currencyCode: 'AUD', centAmount },
      externalTaxRate: { name: 'GST', amount, includedInPrice: true, country: 'AU' },
    });
    const sold = await buy({
      lines: [taxedAt(market.tea.sku, 2000, 0), taxedAt(market.cup.sku, 1100, 0.1)],
      cart: { taxMode: 'External' },
      shipping: { name: 'Post', centAmount: 500 },
    });
    expect(linesOf(sold).map(({ subtotalCents, taxTotalCents }) => [subtotalCents, taxTotalCents])).toEqual([
      [2000, 0],
      [1100, 100],
    ]);
  });

  test('postage follows its shipping: freight for the line of the shop is no postage of a seller', async () => {
    const { market, money, buy } = await aCheckout();
    const via = (shippingMethodKey: string) => ({
      shippingDetails: { targets: [{ addressKey: 'home', quantity: 1, shippingMethodKey }] },
    });
    const way = (key: string, centAmount: number) => ({
      key,
      shippingMethodName: key,
      shippingAddress: ADDRESS,
      shippingRate: { price: money(centAmount) },
    });
    const postages = async (customShipping: ReturnType<typeof way>[], ...ways: [string, string, string]) => {
      const sold = await buy({
        lines: [market.own, market.tea.sku, market.cup.sku].map((sku, index) => ({
          sku,
          quantity: 1,
          ...via(ways[index] ?? ''),
        })),
        cart: {
          shippingMode: 'Multiple',
          itemShippingAddresses: [{ ...ADDRESS, key: 'home' }],
          customShipping,
        },
      });
      return linesOf(sold).map(({ postageCents }) => postageCents);
    };
    const freight = way('freight', 9900);
    expect(await postages([freight, way('post', 0)], 'freight', 'post', 'post')).toEqual([0, 0]);
    expect(await postages([freight, way('post', 450), way('van', 1200)], 'freight', 'post', 'van')).toEqual([
      450, 1200,
    ]);
  });

  test('a voucher as a custom line lowers all lines, as a discount on the total does', async () => {
    const { market, money, buy } = await aCheckout();
    const sold = await buy({
      lines: [{ sku: market.tea.sku, quantity: 1, externalPrice: money(10_000) }],
      cart: { customLineItems: [{ name: { en: 'Voucher' }, slug: 'voucher', money: money(-2000) }] },
      discounts: [{ value: { type: 'relative', permyriad: 1000 }, target: { type: 'totalPrice' } }],
    });
    expect(totalOf(sold)).toBe(7200);
  });

  test.each([
    ['beside another', ['cup', 'tea']],
    ['alone', ['tea']],
  ] as const)(
    'a marketplace line of an exchange (-1), %s, is recorded, and nothing of the order is exported',
    async (_how, offers) => {
      const { market, line, order } = await aCheckout();
      const placed = await order({
        lineItems: offers.map((name) => line(market[name].sku, name === 'tea' ? -1 : 1, 2490)),
      });
      const { status, body } = await deliver(market.connector, placed.id, 'OrderImported');
      expect([status, body.code]).toEqual([200, 'order-line-negative']);
      expect(await failureOf(market, placed)).toMatchObject({ code: 'order-line-negative' });
      expect(await soldOrders(market)).toEqual([]);
    },
  );

  test('with a discount on the total, which takes its part of the shipping too', async () => {
    const { market, money, buy } = await aCheckout();
    const sold = await buy({
      lines: [{ sku: market.tea.sku, quantity: 1, externalPrice: money(10_000) }],
      shipping: { name: 'Post', centAmount: 1_000 },
      discounts: [{ value: { type: 'relative', permyriad: 1000 }, target: { type: 'totalPrice' } }],
    });
    // The buyer paid 11,000 less 1,100.
    expect(totalOf(sold)).toBe(9_900);
    expect(linesOf(sold)).toMatchObject([{ subtotalCents: 9_000, postageCents: 900 }]);
  });

  test('with line discounts, a line for nothing, custom lines and lines of the shop', async () => {
    const { market, money, buy } = await aCheckout();
    const line = (sku: string, quantity: number, more: object = {}) => ({ sku, quantity, ...more });
    const off = (sku: string, centAmount: number) => ({
      value: { type: 'absolute' as const, money: [money(centAmount)] },
      target: { type: 'lineItems' as const, predicate: `sku = "${sku}"` },
    });
    const sold = await buy({
      lines: [line(market.tea.sku, 3), line(market.cup.sku, 1), line(market.own, 1)],
      cart: {
        customLineItems: [{ name: { en: 'Wrapping' }, slug: 'wrapping', quantity: 1, money: money(1000) }],
      },
      shipping: { name: 'Post', centAmount: 800 },
      discounts: [off(market.tea.sku, 1470), off(market.cup.sku, 750)],
    });
    expect(
      linesOf(sold).map(({ quantity, subtotalCents, postageCents }) => [
        quantity,
        subtotalCents,
        postageCents,
      ]),
    ).toEqual([
      [3, 6000, 600],
      [1, 0, 0],
    ]);
  });

  test.each([
    ['JPY', 'no decimals', { tea: '1200', cup: '300' }],
    ['KWD', 'three decimals', { tea: '1.200', cup: '0.300' }],
  ])('D-03 in %s, which has %s', async (currency, _decimals, prices) => {
    const { market, money, buy } = await aCheckout(currency, prices);
    const externalTotalPrice = { price: money(1200), totalPrice: money(8399) };
    const sold = await buy({
      lines: [{ sku: market.tea.sku, quantity: 7, externalTotalPrice }],
      shipping: { name: 'Post', centAmount: 501 },
    });
    expect(totalOf(sold)).toBe(8399 + 501);
    for (const { quantity, unitCents, subtotalCents } of linesOf(sold))
      expect(unitCents * quantity).toBe(subtotalCents);
  });
});

test.each([[['de-DE']], [['fr-FR', 'en-AU']]])(
  'O1 an order of a project without "en" is exported: %j',
  async (languages) => {
    const market = await openMarket({
      project: { languages },
      overrides: { CATALOG_LOCALES: languages.join(';') },
    });
    const order = await market.world.shop.buy({ lines: [{ sku: market.tea.sku, quantity: 1 }] });
    await deliver(market.connector, order.id);
    await expectExportedOnce(market, order);
  },
);
