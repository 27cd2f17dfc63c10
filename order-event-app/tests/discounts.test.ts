import type { CartDiscount, CartDiscountDraft, Order } from '@commercetools/platform-sdk';
import { deliver } from './support/deliveries.ts';
import { expectExportedOnce } from './support/exported-once.ts';
import { openMarket, type Market } from './support/market.ts';
import { linesOf, type SoldLine } from './support/marketplacer-side.ts';
import { deliverReturn, openReturns, sendAll, setPaymentState, takeBack } from './support/returns.ts';
import { failureOf } from './support/shop-side.ts';

const money = (centAmount: number) => ({ currencyCode: 'AUD', centAmount });

const discount = ({ world }: Market, key: string, change: Partial<CartDiscountDraft>) =>
  world.commercetools.post<CartDiscount>('/cart-discounts', {
    key,
    name: { en: key },
    cartPredicate: 'true',
    target: { type: 'lineItems', predicate: 'true' },
    ...change,
  });

const buyTea = ({ world, tea }: Market, quantity = 1): Promise<Order> =>
  world.shop.buy({ lines: [{ sku: tea.sku, quantity, externalPrice: money(2000) }] });

async function sold(market: Market, order: Order): Promise<SoldLine[]> {
  expect((await deliver(market.connector, order.id)).status).toBe(200);
  return linesOf(await expectExportedOnce(market, order));
}

const withShare = (SELLER_DISCOUNT_SHARE: string, DISCOUNT_STYLE = 'price') =>
  openMarket({ overrides: { SELLER_DISCOUNT_SHARE, DISCOUNT_STYLE } });

test.each([
  ['100', 1800],
  ['50', 1900],
  ['0', 2000],
  ['100;SUMMER=0', 2000],
  ['0;SUMMER=100', 1800],
])('with a share of %s, a tea of 2000 with 10 %% off is sent for %i', async (share, cost) => {
  const market = await withShare(share);
  await discount(market, 'SUMMER', { value: { type: 'relative', permyriad: 1000 } });
  expect(await sold(market, await buyTea(market))).toMatchObject([{ subtotalCents: cost }]);
});

test('a discount on the total and one of the line are borne each by its own share', async () => {
  const market = await withShare('50;SUMMER=0');
  await discount(market, 'SUMMER', { value: { type: 'relative', permyriad: 1000 }, sortOrder: '0.9' });
  await discount(market, 'TOTAL', {
    value: { type: 'relative', permyriad: 1000 },
    target: { type: 'totalPrice' },
    sortOrder: '0.1',
  });
  // 200 of the line are the operator's; of the 180 off the total each bears a half.
  expect(await sold(market, await buyTea(market))).toMatchObject([{ subtotalCents: 1620 + 200 + 90 }]);
});

test('a gift costs the seller what his share says, and its line is not dropped', async () => {
  const market = await withShare('100;GIFT=0');
  const { results } = await market.world.commercetools.get<{ results: { id: string }[] }>('/products', {
    where: `masterData(current(masterVariant(sku = "${market.cup.sku}")))`,
  });
  const [cup] = results;
  const gift = { typeId: 'product' as const, id: cup?.id ?? '' };
  const value = { type: 'giftLineItem' as const, product: gift, variantId: 1 };
  await discount(market, 'GIFT', { value, target: undefined });
  expect(await sold(market, await buyTea(market))).toMatchObject([
    { subtotalCents: 2000 },
    { quantity: 1, subtotalCents: 750 },
  ]);
});

test('a discount that was deleted before its key was read is borne by the general share, and told', async () => {
  const market = await withShare('50;SUMMER=0');
  const { id, version } = await discount(market, 'SUMMER', { value: { type: 'relative', permyriad: 1000 } });
  const order = await buyTea(market);
  await market.world.commercetools.delete(`/cart-discounts/${id}`, { version });
  expect(await sold(market, order)).toMatchObject([{ subtotalCents: 1900 }]);
  const { items: records } = await market.connector.store.failures.page();
  expect(records).toMatchObject([
    { code: 'discount-unknown', object: { type: 'order-discount' }, detail: id },
  ]);
  expect(await failureOf(market, order)).toBeUndefined();
});

test('with the adjustment style Marketplacer gets the full price, and a promotion of each line', async () => {
  const market = await withShare('75', 'adjustment');
  await discount(market, 'SUMMER', { value: { type: 'absolute', money: [money(200)] } });
  const [line] = await sold(market, await buyTea(market));
  expect(line).toMatchObject({ subtotalCents: 2000 });
  const { adjustments } = await market.world.marketplacer.state<{ adjustments: object[] }>();
  expect(adjustments).toMatchObject([
    { adjustmentType: 'PROMOTION', amountCents: -200, amountToWithholdFromSellerRemittanceCents: 150 },
  ]);
});

test.each(['price', 'adjustment'])(
  'a refund carries as cash what the buyer paid, and not what the seller was paid: style %s',
  async (DISCOUNT_STYLE) => {
    const overrides = { SELLER_DISCOUNT_SHARE: '0', DISCOUNT_STYLE };
    const market = await openReturns({ overrides });
    await discount(market, 'SUMMER', { value: { type: 'absolute', money: [money(100)] } });
    const order = await buyTea(market, 3);
    await sold(market, order);
    await sendAll(market, order);
    // The buyer paid 5900 for three, in pieces of 1966 and 1967.
    for (const quantity of [1, 2]) {
      const item = await takeBack(market, order, 0, quantity);
      await deliverReturn(market.connector, order);
      await setPaymentState(market, order, item, 'Refunded');
      expect((await deliverReturn(market.connector, order)).status).toBe(200);
    }
    const { refundRequests } = await market.world.marketplacer.state<{
      refundRequests: { status: string; cashAmountCents: number }[];
    }>();
    expect(refundRequests).toMatchObject([{ status: 'REFUNDED' }, { status: 'REFUNDED' }]);
    const [one, two] = refundRequests.map(({ cashAmountCents }) => cashAmountCents);
    expect([1966, 1967]).toContain(one);
    expect((one ?? 0) + (two ?? 0)).toBe(5900);
  },
);
