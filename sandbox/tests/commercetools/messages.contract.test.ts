import {
  aCart,
  aCategory,
  aChannel,
  anOrder,
  api,
  aSoldProduct,
  aType,
  aud,
  type Body,
  created,
  describeSandbox,
  fromCart,
  messageTypes,
  ownName,
  query,
  stringField,
  update,
  updated,
} from './support/contract.ts';

describeSandbox('messages', () => {
  test('an imported order announces itself with its content', async () => {
    const order = await anOrder();
    const { body } = await api.control('GET', '/messages');
    expect(body.find(({ type }: Body) => type === 'OrderImported')).toEqual({
      id: expect.any(String),
      version: 1,
      sequenceNumber: 1,
      resource: { typeId: 'order', id: order.id },
      resourceVersion: order.version,
      resourceUserProvidedIdentifiers: { orderNumber: order.orderNumber },
      type: 'OrderImported',
      createdAt: expect.any(String),
      lastModifiedAt: expect.any(String),
      order,
    });
  });

  test('an order from a cart is OrderCreated', async () => {
    await created('/orders', fromCart(await aCart()));
    expect(await messageTypes()).toContain('OrderCreated');
  });

  test('order actions announce themselves in sequence; updateSyncInfo does not', async () => {
    const order = await anOrder();
    const channel = { typeId: 'channel', id: (await aChannel(['OrderExport'])).id };
    const items = [{ id: order.lineItems[0].id, quantity: 1 }];
    await updated(
      '/orders',
      order,
      { action: 'changeOrderState', orderState: 'Confirmed' },
      { action: 'updateSyncInfo', channel },
      { action: 'changePaymentState', paymentState: 'Paid' },
      { action: 'changeShipmentState', shipmentState: 'Shipped' },
      { action: 'addDelivery', deliveryKey: 'shipment-1', items, parcels: [{ key: 'parcel-1' }] },
      { action: 'setParcelTrackingData', parcelKey: 'parcel-1', trackingData: { trackingId: 'T' } },
      {
        action: 'addReturnInfo',
        items: [{ key: 'r-1', quantity: 1, lineItemId: order.lineItems[0].id, shipmentState: 'Returned' }],
      },
      { action: 'setReturnShipmentState', returnItemKey: 'r-1', shipmentState: 'BackInStock' },
    );
    const own = (await api.control('GET', '/messages')).body.filter(
      ({ resource }: Body) => resource.id === order.id,
    );
    expect(own.map(({ type }: Body) => type)).toEqual([
      'OrderImported',
      'OrderStateChanged',
      'OrderPaymentStateChanged',
      'OrderShipmentStateChanged',
      'DeliveryAdded',
      'ParcelAddedToDelivery',
      'ParcelTrackingDataUpdated',
      'ReturnInfoAdded',
      'OrderReturnShipmentStateChanged',
    ]);
    expect(own.map(({ sequenceNumber }: Body) => sequenceNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('custom fields, addresses, payments and line states announce themselves', async () => {
    const type = async (resourceTypeId: string) => ({
      typeId: 'type',
      id: (await aType(resourceTypeId, stringField('note'))).id,
    });
    const [ofOrder, ofDelivery] = [await type('order'), await type('order-delivery')];
    const order = await anOrder();
    const [line] = order.lineItems;
    const [shipped, payment] = [
      await created('/states', { key: ownName('state'), type: 'LineItemState' }),
      await created('/payments', { amountPlanned: aud(5) }),
    ];
    const deliveryKey = 'shipment-1';
    const own = (action: string, more: object) => ({ action, deliveryKey, ...more });
    await updated(
      '/orders',
      order,
      { action: 'setShippingAddress', address: { country: 'AU' } },
      { action: 'addPayment', payment: { typeId: 'payment', id: payment.id } },
      { action: 'setCustomType', type: ofOrder },
      { action: 'setCustomField', name: 'note', value: 'a' },
      { action: 'setCustomField', name: 'note', value: 'b' },
      { action: 'setCustomField', name: 'note' },
      {
        action: 'transitionLineItemState',
        lineItemKey: line.key,
        quantity: 1,
        fromState: line.state[0].state,
        toState: { typeId: 'state', id: shipped.id },
      },
      own('addDelivery', { items: [{ id: line.id, quantity: 1 }] }),
      own('setDeliveryCustomType', { type: ofDelivery }),
      own('setDeliveryCustomField', { name: 'note', value: 'a' }),
      own('setDeliveryCustomField', { name: 'note', value: 'b' }),
      own('setDeliveryCustomField', { name: 'note' }),
      own('setDeliveryCustomType', {}),
      own('setDeliveryItems', { items: [{ id: line.id, quantity: 2 }] }),
      own('addParcelToDelivery', { parcelKey: 'parcel-1' }),
      { action: 'setParcelItems', parcelKey: 'parcel-1', items: [{ id: line.id, quantity: 1 }] },
      { action: 'removeParcelFromDelivery', parcelKey: 'parcel-1' },
      own('removeDelivery', {}),
      { action: 'setReturnInfo', items: [] },
    );
    const told = (await api.control('GET', '/messages')).body.filter(
      ({ resource }: Body) => resource.id === order.id,
    );
    expect(told.slice(1).map(({ type: name }: Body) => name)).toEqual([
      'OrderShippingAddressSet',
      'OrderPaymentAdded',
      'OrderCustomTypeSet',
      'OrderCustomFieldAdded',
      'OrderCustomFieldChanged',
      'OrderCustomFieldRemoved',
      'LineItemStateTransition',
      'DeliveryAdded',
      'DeliveryCustomTypeSet',
      'DeliveryCustomFieldAdded',
      'DeliveryCustomFieldChanged',
      'DeliveryCustomFieldRemoved',
      'DeliveryCustomTypeRemoved',
      'DeliveryItemsUpdated',
      'ParcelAddedToDelivery',
      'ParcelItemsUpdated',
      'ParcelRemovedFromDelivery',
      'DeliveryRemoved',
      'ReturnInfoSet',
    ]);
    const told2 = (name: string) => told.find(({ type: one }: Body) => one === name);
    expect(told2('OrderCustomFieldChanged')).toMatchObject({ name: 'note', value: 'b', previousValue: 'a' });
    expect(told2('DeliveryCustomTypeRemoved')).toMatchObject({ previousTypeId: ofDelivery.id });
    expect(told2('DeliveryCustomFieldChanged')).toMatchObject({
      deliveryId: told2('DeliveryAdded').delivery.id,
      value: 'b',
      previousValue: 'a',
    });
    expect(told2('LineItemStateTransition')).toMatchObject({ lineItemId: line.id, lineItemKey: line.key });
  });

  test('a payment tells of its transactions, interactions and states', async () => {
    const payment = await created('/payments', { amountPlanned: aud(5) });
    const interaction = await aType('payment-interface-interaction', stringField('note'));
    const state = await created('/states', { key: ownName('state'), type: 'PaymentState' });
    const transaction = { type: 'Refund', amount: aud(5), state: 'Pending' };
    const added = await updated('/payments', payment, { action: 'addTransaction', transaction });
    const { id } = added.transactions[0];
    await updated(
      '/payments',
      added,
      { action: 'changeTransactionState', transactionId: id, state: 'Success' },
      { action: 'transitionState', state: { typeId: 'state', id: state.id } },
      {
        action: 'addInterfaceInteraction',
        type: { typeId: 'type', id: interaction.id },
        fields: { note: 'x' },
      },
    );
    expect(await messageTypes()).toEqual([
      'PaymentCreated',
      'PaymentTransactionAdded',
      'PaymentTransactionStateChanged',
      'PaymentStatusStateTransition',
      'PaymentInteractionAdded',
    ]);
  });

  test('a product tells of its states, the first of which is initial', async () => {
    const { product } = await aSoldProduct();
    const [first, other] = [
      await created('/states', { key: ownName('state'), type: 'ProductState', initial: true }),
      await created('/states', { key: ownName('state'), type: 'ProductState', transitions: [] }),
    ];
    const ofOrders = await created('/states', { key: ownName('state'), type: 'OrderState', initial: true });
    const to = ({ id }: Body, force?: boolean) => ({
      action: 'transitionState',
      state: { typeId: 'state', id },
      ...(force && { force }),
    });
    expect((await update('/products', product, to(ofOrders))).status).toBe(400);
    expect((await update('/products', product, to(other))).status).toBe(400);
    const rejected = await updated('/products', product, to(first), to(other));
    expect(rejected.state.id).toBe(other.id);
    expect(rejected.masterData.published).toBe(true);
    expect((await update('/products', rejected, to(first))).status).toBe(400);
    expect((await updated('/products', rejected, to(first, true))).state.id).toBe(first.id);
    const { body } = await api.control('GET', '/messages');
    expect(
      body
        .filter(({ type }: Body) => type === 'ProductStateTransition')
        .map(({ state, force }: Body) => [state.id, force]),
    ).toEqual([
      [first.id, false],
      [other.id, false],
      [first.id, true],
    ]);
  });

  test('products, categories, stock and payments announce themselves', async () => {
    const { product } = await aSoldProduct();
    await updated('/products', product, { action: 'unpublish' });
    const category = await aCategory();
    await api.delete(`/categories/${category.id}?version=${category.version}`);
    const entry = await created('/inventory', { sku: ownName(), quantityOnStock: 1 });
    await updated('/inventory', entry, { action: 'changeQuantity', quantity: 2 });
    const payment = await created('/payments', { amountPlanned: aud(5) });
    await updated('/payments', payment, {
      action: 'addTransaction',
      transaction: { type: 'Refund', amount: aud(5) },
    });
    expect(await messageTypes()).toEqual([
      'ProductCreated',
      'ProductPublished',
      'ProductUnpublished',
      'CategoryCreated',
      'InventoryEntryCreated',
      'InventoryEntryQuantitySet',
      'PaymentCreated',
      'PaymentTransactionAdded',
    ]);
  });

  test('a refused update announces nothing', async () => {
    const order = await anOrder();
    const before = await messageTypes();
    await update(
      '/orders',
      order,
      { action: 'changeOrderState', orderState: 'Complete' },
      { action: 'setOrderNumber', orderNumber: 'other' },
    );
    expect(await messageTypes()).toEqual(before);
  });

  test('the messages query is empty until it is switched on', async () => {
    await anOrder();
    expect((await api.get('/messages')).body.count).toBe(0);
    const { version } = (await api.get('')).body;
    const messagesConfiguration = { enabled: true, deleteDaysAfterCreation: 15 };
    await api.post('', {
      version,
      actions: [{ action: 'changeMessagesConfiguration', messagesConfiguration }],
    });
    const found = await api.get(
      `/messages${query({ where: 'type in ("OrderImported")', sort: 'createdAt asc' })}`,
    );
    expect(found.body.count).toBe(1);
  });
});

describe('subscriptions', () => {
  const destination = (topic: string) => ({ type: 'GoogleCloudPubSub', projectId: 'here', topic });

  test('a subscription asks for something that exists', async () => {
    const bare = { destination: destination('missing') };
    expect((await api.post('/subscriptions', bare)).status).toBe(400);
    expect(
      (await api.post('/subscriptions', { ...bare, messages: [{ resourceTypeId: 'channel' }] })).status,
    ).toBe(400);
    expect(
      (await api.post('/subscriptions', { ...bare, messages: [{ resourceTypeId: 'banana' }] })).status,
    ).toBe(400);
  });

  test('a subscription asks for changes of resources that exist', async () => {
    const draft = { destination: destination('missing'), changes: [{ resourceTypeId: 'banana' }] };
    expect((await api.post('/subscriptions', draft)).body.message).toMatch(/changes/);
  });

  test('a destination that cannot be reached is refused', async () => {
    const draft = { destination: destination('missing'), messages: [{ resourceTypeId: 'order' }] };
    expect((await api.post('/subscriptions', draft)).status).toBe(400);
    expect((await api.get('/subscriptions')).body.results).not.toContainEqual(
      expect.objectContaining({ destination: draft.destination }),
    );
  });
});
