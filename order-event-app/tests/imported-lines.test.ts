import type { Order } from '@commercetools/platform-sdk';
import { deliver } from './support/deliveries.ts';
import { expectExportedOnce } from './support/exported-once.ts';
import { openMarket, type Market } from './support/market.ts';
import { linesOf, soldOrders } from './support/marketplacer-side.ts';

const price = { currencyCode: 'AUD', centAmount: 2490 };

/** An order of another system, which brings attributes of its own, so that nothing on a line says whose it is. */
const anImport = ({ world }: Market, ...skus: string[]): Promise<Order> =>
  world.shop.importOrder({
    totalPrice: price,
    customerEmail: 'kim@example.com',
    lineItems: skus.map((sku) => ({
      variant: { sku, attributes: [{ name: 'colour', value: 'green' }] },
      name: { en: 'Tea' },
      quantity: 1,
      price: { value: price },
    })),
  });

const productReads = async ({ world }: Market): Promise<number> => {
  const requests = await world.commercetools.requests();
  return requests.filter(({ path }) => path.includes('/product-projections')).length;
};

test('an imported line that carries no mark of ours is known by its product, and exported', async () => {
  const market = await openMarket();
  const order = await anImport(market, market.own, market.tea.sku);
  expect(order.lineItems.map(({ productKey, variant }) => [productKey, variant.key])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect((await deliver(market.connector, order.id, 'OrderImported')).body.outcome).toBe('applied');
  const sold = await expectExportedOnce(market, order);
  expect(linesOf(sold)).toMatchObject([{ lineItemId: order.lineItems[1]?.id, subtotalCents: 2490 }]);
  expect((await deliver(market.connector, order.id, 'OrderCustomerEmailSet')).body.outcome).toBe('unchanged');
});

test('an imported order of the shop alone stays in the shop', async () => {
  const market = await openMarket();
  const order = await anImport(market, market.own);
  const { body } = await deliver(market.connector, order.id, 'OrderImported');
  expect([body.outcome, body.code]).toEqual(['ignored', 'not-ours']);
  expect(await soldOrders(market)).toEqual([]);
});

test('products are not read for an order from a cart, and not for attributes that an import has left alone', async () => {
  const market = await openMarket();
  await market.world.commercetools.resetRequests();
  const lines = [
    { sku: market.tea.sku, quantity: 1 },
    { sku: market.own, quantity: 1 },
  ];
  const bought = await market.world.shop.buy({ lines, email: 'kim@example.com' });
  await deliver(market.connector, bought.id);
  const imported = await market.world.shop.importOrder({
    totalPrice: price,
    lineItems: [
      { variant: { sku: market.tea.sku }, name: { en: 'Tea' }, quantity: 1, price: { value: price } },
    ],
  });
  expect((await deliver(market.connector, imported.id, 'OrderImported')).body.outcome).toBe('applied');
  expect(await productReads(market)).toBe(0);
});
