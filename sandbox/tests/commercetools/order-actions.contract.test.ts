import {
  aCart,
  anOrder,
  api,
  aType,
  aud,
  type Body,
  created,
  describeSandbox,
  fromCart,
  ownName,
  stringField,
  update,
  updated,
} from './support/contract.ts';

const HOME = { key: 'home', country: 'AU', city: 'Sydney' };
const OFFICE = { key: 'office', country: 'AU', city: 'Perth' };

const toldOf = async ({ id }: Body): Promise<Body[]> =>
  (await api.control('GET', '/messages')).body.filter(({ resource }: Body) => resource.id === id);
const messagesOf = async (order: Body): Promise<string[]> =>
  (await toldOf(order)).map(({ type }: Body) => type);
const messageOf = async (order: Body, name: string): Promise<Body> =>
  (await toldOf(order)).find(({ type }: Body) => type === name);

describe('the addresses that lines are sent to', () => {
  test('are added, changed under their key, and removed', async () => {
    const order = await anOrder();
    const added = await updated(
      '/orders',
      order,
      { action: 'addItemShippingAddress', address: HOME },
      { action: 'addItemShippingAddress', address: OFFICE },
    );
    const changed = await updated(
      '/orders',
      added,
      { action: 'updateItemShippingAddress', address: { ...HOME, city: 'Hobart' } },
      { action: 'removeItemShippingAddress', addressKey: 'office' },
    );
    expect(changed.itemShippingAddresses).toEqual([{ ...HOME, city: 'Hobart' }]);
  });

  test('need a key, each another one, and a country', async () => {
    const order = await updated('/orders', await anOrder(), {
      action: 'addItemShippingAddress',
      address: HOME,
    });
    const refused = async (change: object) => (await update('/orders', order, change)).status;
    expect(await refused({ action: 'addItemShippingAddress', address: HOME })).toBe(400);
    expect(await refused({ action: 'addItemShippingAddress', address: { country: 'AU' } })).toBe(400);
    expect(await refused({ action: 'updateItemShippingAddress', address: OFFICE })).toBe(400);
    expect(await refused({ action: 'updateItemShippingAddress', address: { key: 'home' } })).toBe(400);
  });
});

test('the custom fields of addresses, shippings and custom lines are set', async () => {
  const typed = async (resourceTypeId: string) => ({
    typeId: 'type',
    id: (await aType(resourceTypeId, stringField('note'))).id,
  });
  const [ofAddress, ofShipping, ofCustomLine] = [
    await typed('address'),
    await typed('shipping'),
    await typed('custom-line-item'),
  ];
  const order = await anOrder({
    shippingAddress: HOME,
    billingAddress: OFFICE,
    itemShippingAddresses: [HOME],
    shippingInfo: { shippingMethodName: 'Post', price: aud(5), shippingRate: { price: aud(5) } },
    customLineItems: [{ name: { en: 'Fee' }, slug: 'fee', quantity: 1, money: aud(1) }],
  });
  const customLineItemId = order.customLineItems[0].id;
  const pair = (prefix: string, type: object, more: object = {}) => [
    { action: `${prefix}CustomType`, type, fields: { note: 'a' }, ...more },
    { action: `${prefix}CustomField`, name: 'note', value: 'b', ...more },
  ];
  const changed = await updated(
    '/orders',
    order,
    ...pair('setShippingAddress', ofAddress),
    ...pair('setBillingAddress', ofAddress),
    ...pair('setItemShippingAddress', ofAddress, { addressKey: 'home' }),
    ...pair('setShipping', ofShipping),
    ...pair('setCustomLineItem', ofCustomLine, { customLineItemId }),
  );
  const noted = { custom: { fields: { note: 'b' } } };
  expect(changed).toMatchObject({
    shippingAddress: noted,
    billingAddress: noted,
    itemShippingAddresses: [noted],
    shippingCustomFields: noted.custom,
    customLineItems: [noted],
  });
});

describeSandbox('the messages of an order', () => {
  test('tell of what was assigned and planned', async () => {
    const payment = await created('/payments', { amountPlanned: aud(5) });
    const order = await anOrder({
      shippingInfo: { shippingMethodName: 'Post', price: aud(5), shippingRate: { price: aud(5) } },
    });
    const reference = { typeId: 'payment', id: payment.id };
    const changed = await updated(
      '/orders',
      order,
      { action: 'setStore', store: { typeId: 'store', key: 'sydney' } },
      { action: 'setBusinessUnit', businessUnit: { typeId: 'business-unit', key: 'acme' } },
      { action: 'setCustomerId', customerId: ownName() },
      { action: 'setPurchaseOrderNumber', purchaseOrderNumber: 'PO-1' },
      { action: 'setEstimatedDelivery', estimatedDelivery: { from: '2026-03-01T10:00:00.000Z' } },
      { action: 'addPayment', payment: reference },
      { action: 'removePayment', payment: reference },
    );
    expect(changed).toMatchObject({
      store: { typeId: 'store', key: 'sydney' },
      businessUnit: { typeId: 'business-unit', key: 'acme' },
      shippingInfo: { estimatedDelivery: { from: '2026-03-01T10:00:00.000Z' } },
    });
    expect(changed).not.toHaveProperty('paymentInfo');
    expect(await messageOf(order, 'OrderPaymentAdded')).toMatchObject({ paymentRef: reference });
    expect((await messagesOf(order)).slice(1)).toEqual([
      'OrderStoreSet',
      'OrderBusinessUnitSet',
      'OrderCustomerSet',
      'OrderPurchaseOrderNumberSet',
      'OrderEstimatedDeliverySet',
      'OrderPaymentAdded',
      'OrderPaymentRemoved',
    ]);
  });

  test('do not tell of an item shipping address or a locale', async () => {
    const order = await anOrder();
    await updated(
      '/orders',
      order,
      { action: 'addItemShippingAddress', address: HOME },
      { action: 'updateItemShippingAddress', address: { ...HOME, city: 'Hobart' } },
      { action: 'setLocale', locale: 'en' },
    );
    expect(await messagesOf(order)).toEqual(['OrderImported']);
  });
});

test('custom lines have states and destinations as other lines have', async () => {
  const order = await anOrder({
    itemShippingAddresses: [HOME],
    customLineItems: [{ name: { en: 'Fee' }, slug: 'fee', quantity: 2, money: aud(1) }],
  });
  const [{ id: customLineItemId, state }] = order.customLineItems;
  const wrapped = await created('/states', { key: ownName('state'), type: 'LineItemState' });
  const toState = { typeId: 'state', id: wrapped.id };
  const targets = [{ addressKey: 'home', quantity: 2 }];
  const changed = await updated(
    '/orders',
    order,
    {
      action: 'transitionCustomLineItemState',
      customLineItemId,
      quantity: 1,
      fromState: state[0].state,
      toState,
    },
    { action: 'setCustomLineItemShippingDetails', customLineItemId, shippingDetails: { targets } },
  );
  expect(changed.customLineItems[0]).toMatchObject({
    state: [{ quantity: 1 }, { quantity: 1, state: toState }],
    shippingDetails: { targets, valid: true },
  });
  const back = await updated('/orders', changed, {
    action: 'importCustomLineItemState',
    customLineItemId,
    state: [{ quantity: 2, state: toState }],
  });
  expect(back.customLineItems[0].state).toEqual([{ quantity: 2, state: toState }]);
});

test.each(['cart', 'import'])('an order of a business unit in a store shows both (%s)', async (way) => {
  const draft = {
    store: { typeId: 'store', key: 'sydney' },
    businessUnit: { typeId: 'business-unit', key: 'acme' },
  };
  const order =
    way === 'cart' ? await created('/orders', fromCart(await aCart(draft))) : await anOrder(draft);
  expect(order).toMatchObject(draft);
});
