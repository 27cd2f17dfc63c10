import type { Order } from '@commercetools/platform-sdk';
import type { Advert } from '../../sandbox/client/index.ts';
import { changeOrder, type OrderAction } from '../../sandbox/testing/orders.ts';
import { anAdvert, failures, openDrift, reconciled, type Drift } from './support/drift.ts';

const HOME = {
  key: 'home',
  firstName: 'Kim',
  streetName: 'Collins Street',
  city: 'Sydney',
  postalCode: '2000',
  state: 'NSW',
  country: 'AU',
};

let drift: Drift;
let tea: Advert;
let order: Order;

const sku = () => `Variant-${tea.variants[0]?.legacyId}`;
const change = (...actions: OrderAction[]) => changeOrder(drift.world, order.id, ...actions);
const inMarketplacer = () =>
  drift.world.marketplacer.state<{
    orders: { emailAddress: string | null; addressId: number | null }[];
    addresses: { legacyId: number; city: string }[];
    externalIds: { key: string; value: string }[];
  }>();

/** An exported order whose line names the address that it goes to; no message of it ever comes. */
beforeEach(async () => {
  drift = await openDrift();
  tea = await anAdvert(drift, { variants: [{ price: '24.90', countOnHand: 500 }] });
  await reconciled(drift.connector);
  const targets = [{ addressKey: 'home', quantity: 1 }];
  order = await drift.world.shop.buy({
    lines: [{ sku: sku(), quantity: 1, shippingDetails: { targets } } as never],
    email: 'kim@exmaple.com',
    cart: { itemShippingAddresses: [HOME] },
  });
  expect((await reconciled(drift.connector)).orders.applied).toBe(1);
});

const cityNow = async (): Promise<string | undefined> => {
  const { orders, addresses } = await inMarketplacer();
  return addresses.find(({ legacyId }) => legacyId === orders[0]?.addressId)?.city;
};

describe('O2 a change of an exported order of which no message came is found by the next run:', () => {
  test('an item shipping address, which raises none', async () => {
    expect(await cityNow()).toBe('Sydney');
    await change({ action: 'updateItemShippingAddress', address: { ...HOME, city: 'Perth' } });
    expect((await reconciled(drift.connector)).orderUpdates).toMatchObject({ applied: 1 });
    expect(await cityNow()).toBe('Perth');
    expect((await reconciled(drift.connector)).orderUpdates).toMatchObject({ applied: 0, failed: 0 });
  });

  test('an e-mail address', async () => {
    await change({ action: 'setCustomerEmail', email: 'kim@example.com' });
    expect((await reconciled(drift.connector, { dryRun: 'true' })).orderUpdates.applied).toBe(1);
    expect((await inMarketplacer()).orders[0]?.emailAddress).toBe('kim@exmaple.com');
    expect((await reconciled(drift.connector)).orderUpdates.applied).toBe(1);
    expect((await inMarketplacer()).orders[0]?.emailAddress).toBe('kim@example.com');
  });

  test('an order number that is given later, as an external id', async () => {
    await change({ action: 'setOrderNumber', orderNumber: 'A-1001' });
    expect((await reconciled(drift.connector)).orderUpdates.applied).toBe(1);
    const { externalIds } = await inMarketplacer();
    const numbers = externalIds.filter(({ key }) => key === 'commercetools-order-number');
    expect(numbers.map(({ value }) => value)).toEqual(['A-1001']);
  });

  test('a payment that failed, which is recorded', async () => {
    await change({ action: 'changePaymentState', paymentState: 'Failed' });
    expect((await reconciled(drift.connector)).orderUpdates.failed).toBe(1);
    expect(await failures(drift)).toMatchObject([{ code: 'payment-failed' }]);
    expect((await reconciled(drift.connector)).orderUpdates.failed).toBe(0);
    await change({ action: 'changePaymentState', paymentState: 'Paid' });
    await reconciled(drift.connector);
    expect(await failures(drift)).toEqual([]);
  });

  test('an order edit, which is recorded once', async () => {
    const edit = await drift.world.commercetools.post<{ id: string; version: number }>('/orders/edits', {
      resource: { typeId: 'order', id: order.id },
      stagedActions: [{ action: 'changeLineItemQuantity', lineItemId: order.lineItems[0]!.id, quantity: 3 }],
    });
    const { version } = await drift.world.commercetools.get<Order>(`/orders/${order.id}`);
    await drift.world.commercetools.post(`/orders/edits/${edit.id}/apply`, {
      editVersion: edit.version,
      resourceVersion: version,
    });
    expect((await reconciled(drift.connector)).orderUpdates.failed).toBe(1);
    expect(await failures(drift)).toMatchObject([{ code: 'order-edited', times: 1 }]);
    expect((await reconciled(drift.connector)).orderUpdates.failed).toBe(0);
  });

  test('nothing, where Marketplacer was told everything: it is not even asked', async () => {
    await change({ action: 'setCustomerId', customerId: 'customer-1' });
    await drift.world.marketplacer.resetRequests();
    expect((await reconciled(drift.connector)).orderUpdates).toMatchObject({ unchanged: 1, applied: 0 });
    const asked = await drift.world.marketplacer.requests();
    expect(asked.filter(({ rootFields }) => rootFields.some((field) => /order/i.test(field)))).toEqual([]);
  });
});
