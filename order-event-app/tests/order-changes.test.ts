import type { BaseAddress, Order } from '@commercetools/platform-sdk';
import { SHOPPER_ADDRESS } from '../../sandbox/client/index.ts';
import { changeOrder, type OrderAction } from '../../sandbox/testing/orders.ts';
import { deliver } from './support/deliveries.ts';
import { openMarket, type Market } from './support/market.ts';
import { failureKeys } from './support/shop-side.ts';

const PAYER: BaseAddress = {
  ...SHOPPER_ADDRESS,
  firstName: 'Pat',
  lastName: 'Payer',
  city: 'Perth',
  postalCode: '6000',
  state: 'WA',
};

interface Bought {
  emailAddress: string | null;
  billingEmailAddress: string | null;
  billingFirstName: string | null;
  purchaseOrderNumber: string | null;
  billingAddressId: number | null;
}

async function boughtIn({ world }: Market) {
  const { orders, addresses } = await world.marketplacer.state<{
    orders: Bought[];
    addresses: { legacyId: number; city: string }[];
  }>();
  const [order] = orders;
  if (!order) throw new Error('Marketplacer has no order');
  const billing = addresses.find(({ legacyId }) => legacyId === order.billingAddressId);
  return { ...order, billingCity: billing?.city, addressCount: addresses.length };
}

async function updatesAsked({ world }: Market): Promise<number> {
  const requests = await world.marketplacer.requests();
  return requests.filter(({ rootFields }) => rootFields.includes('orderUpdate')).length;
}

async function anExportedOrder(market: Market, cart: object = {}): Promise<Order> {
  const lines = [{ sku: market.tea.sku, quantity: 1 }];
  const order = await market.world.shop.buy({ lines, email: 'kim@exmaple.com', cart });
  expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
  return order;
}

/** Changes the order and delivers what commercetools says of it. */
async function change(market: Market, { id }: Order, message: string, ...actions: OrderAction[]) {
  await changeOrder(market.world, id, ...actions);
  return (await deliver(market.connector, id, message)).body;
}

describe('O2 what the service desk corrects after the export goes to Marketplacer, once:', () => {
  test('the e-mail address, for the bill too where the bill has none of its own', async () => {
    const market = await openMarket();
    const order = await anExportedOrder(market, { billingAddress: { ...PAYER, email: undefined } });
    const correction = { action: 'setCustomerEmail', email: 'kim@example.com' };
    expect(await change(market, order, 'OrderCustomerEmailSet', correction)).toMatchObject({
      outcome: 'applied',
    });
    expect(await boughtIn(market)).toMatchObject({
      emailAddress: 'kim@example.com',
      billingEmailAddress: 'kim@example.com',
      billingFirstName: 'Pat',
    });
    expect((await deliver(market.connector, order.id, 'OrderCustomerEmailSet')).body.outcome).toBe(
      'unchanged',
    );
    expect(await updatesAsked(market)).toBe(1);
  });

  test('the billing address, into the same record', async () => {
    const market = await openMarket();
    const order = await anExportedOrder(market, { billingAddress: PAYER });
    const before = await boughtIn(market);
    const address = { ...PAYER, firstName: 'Paula', city: 'Hobart' };
    const correction = { action: 'setBillingAddress', address };
    expect((await change(market, order, 'OrderBillingAddressSet', correction)).outcome).toBe('applied');
    expect(await boughtIn(market)).toMatchObject({
      billingFirstName: 'Paula',
      billingCity: 'Hobart',
      addressCount: before.addressCount,
    });
  });

  test('a change whose answer was lost, with the next delivery', async () => {
    const market = await openMarket();
    const order = await anExportedOrder(market);
    await market.world.marketplacer.faults([{ fault: 'drop-answer', body: 'UpdateOrder', times: 1 }]);
    const correction = { action: 'setCustomerEmail', email: 'kim@example.com' };
    expect((await change(market, order, 'OrderCustomerEmailSet', correction)).outcome).toBe('retry');
    await changeOrder(market.world, order.id, { action: 'setCustomerEmail', email: 'kim@exmaple.com' });
    expect((await deliver(market.connector, order.id, 'OrderCustomerEmailSet')).body.outcome).toBe('applied');
    expect((await boughtIn(market)).emailAddress).toBe('kim@exmaple.com');
  });
});

describe('O2 what Marketplacer cannot be told is recorded for a person:', () => {
  test.each<[string, string, OrderAction, object]>([
    [
      'a purchase order number',
      'OrderPurchaseOrderNumberSet',
      { action: 'setPurchaseOrderNumber', purchaseOrderNumber: 'PO-2' },
      {},
    ],
    [
      'a billing address that is gone',
      'OrderBillingAddressSet',
      { action: 'setBillingAddress' },
      { billingAddress: PAYER },
    ],
    [
      'a billing address with less than before',
      'OrderBillingAddressSet',
      { action: 'setBillingAddress', address: { ...PAYER, state: undefined } },
      { billingAddress: PAYER },
    ],
  ])('%s', async (_what, message, action, cart) => {
    const market = await openMarket();
    const order = await anExportedOrder(market, cart);
    expect(await change(market, order, message, action)).toMatchObject({
      outcome: 'failed',
      code: 'order-details-not-updated',
    });
    expect(await failureKeys(market)).toEqual([`order-details-${order.id}`]);
  });

  test('and no longer, once it is as Marketplacer has it', async () => {
    const market = await openMarket();
    const order = await anExportedOrder(market, { purchaseOrderNumber: 'PO-1' });
    const set = (purchaseOrderNumber: string) => ({ action: 'setPurchaseOrderNumber', purchaseOrderNumber });
    await change(market, order, 'OrderPurchaseOrderNumberSet', set('PO-2'));
    expect(await failureKeys(market)).toHaveLength(1);
    await change(market, order, 'OrderPurchaseOrderNumberSet', set('PO-1'));
    expect(await failureKeys(market)).toEqual([]);
  });

  test('while the rest of the same change goes there', async () => {
    const market = await openMarket();
    const order = await anExportedOrder(market);
    const body = await change(
      market,
      order,
      'OrderCustomerEmailSet',
      { action: 'setPurchaseOrderNumber', purchaseOrderNumber: 'PO-2' },
      { action: 'setCustomerEmail', email: 'kim@example.com' },
    );
    expect(body.code).toBe('order-details-not-updated');
    expect((await boughtIn(market)).emailAddress).toBe('kim@example.com');
  });
});
