import {
  aCart,
  aChannel,
  anOrder,
  api,
  aSoldProduct,
  aType,
  aud,
  created,
  describeSandbox,
  expectRefused,
  fromCart,
  orderDraft,
  ownName,
  query,
  stringField,
  update,
  updated,
} from './support/contract.ts';

describe('orders from carts', () => {
  test('the order keeps what the line has, with its initial state', async () => {
    const channel = await aChannel(['InventorySupply', 'ProductDistribution']);
    const reference = { typeId: 'channel', id: channel.id };
    const { sku, product } = await aSoldProduct();
    const line = {
      key: 'line-1',
      sku,
      quantity: 2,
      supplyChannel: { typeId: 'channel', key: channel.key },
      distributionChannel: reference,
    };
    const custom = {
      name: { en: 'Fee' },
      slug: ownName(),
      quantity: 1,
      money: aud(150),
      taxCategory: undefined,
    };
    const cart = await aCart({ lineItems: [line], customLineItems: [custom] });
    const order = await created('/orders', fromCart(cart));
    expect(order).not.toHaveProperty('orderNumber');
    expect(order.orderState).toBe('Open');
    expect(order.totalPrice).toEqual({
      type: 'centPrecision',
      currencyCode: 'AUD',
      centAmount: 2150,
      fractionDigits: 2,
    });
    expect(order.lineItems).toMatchObject([
      {
        key: 'line-1',
        productKey: product.key,
        supplyChannel: reference,
        distributionChannel: reference,
        variant: { sku, key: 'Variant-1' },
        state: [{ quantity: 2, state: { typeId: 'state', id: expect.any(String) } }],
      },
    ]);
    expect(order.customLineItems).toMatchObject([{ slug: custom.slug, totalPrice: { centAmount: 150 } }]);
  });

  test('the cart version is compared, and a cart is ordered once', async () => {
    const cart = await aCart();
    expectRefused(
      await api.post('/orders', fromCart({ ...cart, version: 999 })),
      'ConcurrentModification',
      {},
      409,
    );
    await created('/orders', fromCart(cart));
    const ordered = (await api.get(`/carts/${cart.id}`)).body;
    expect(ordered.cartState).toBe('Ordered');
    expectRefused(await api.post('/orders', fromCart(ordered)), 'InvalidOperation');
  });

  test('a cart without a shipping address is not ordered', async () => {
    expectRefused(
      await api.post('/orders', fromCart(await aCart({ shippingAddress: undefined }))),
      'InvalidOperation',
    );
  });

  test('the states of the draft are honoured and checked', async () => {
    const draft = { orderState: 'Confirmed', paymentState: 'Paid', shipmentState: 'Ready' };
    expect(await created('/orders', fromCart(await aCart(), draft))).toMatchObject(draft);
    expectRefused(
      await api.post('/orders', fromCart(await aCart(), { paymentState: 'Banana' })),
      'InvalidField',
    );
  });

  test('a line added later keeps its key and channel', async () => {
    const { sku } = await aSoldProduct();
    const channel = await aChannel();
    const supplyChannel = { typeId: 'channel', id: channel.id };
    const cart = await updated('/carts', await aCart(), {
      action: 'addLineItem',
      sku,
      quantity: 1,
      key: 'late',
      supplyChannel,
    });
    expect(cart.lineItems[1]).toMatchObject({ key: 'late', supplyChannel });
  });
});

/** An order has them, the draft of an import does not (OrderImportDraft, LineItemImportDraft). */
const NO_MEMBERS = {
  syncInfo: [{ channel: { typeId: 'channel', id: 'any' }, externalId: 'elsewhere' }],
  discountOnTotalPrice: { discountedAmount: aud(10), includedDiscounts: [] },
  taxedShippingPrice: { totalNet: aud(1), totalGross: aud(1) },
  locale: 'en',
  shipping: [{ shippingKey: 'post' }],
};
const NO_MEMBERS_OF_LINE = {
  totalPrice: aud(1),
  lineItemMode: 'GiftLineItem',
  discountedPricePerQuantity: [{ quantity: 1 }],
};

describe('order import', () => {
  test('the order is 201 and keeps what was sent', async () => {
    const channel = await aChannel(['InventorySupply', 'OrderImport']);
    const reference = { typeId: 'channel', id: channel.id };
    const { sku, product } = await aSoldProduct();
    const taxedPrice = {
      totalNet: aud(2000),
      totalGross: aud(2200),
      taxPortions: [{ rate: 0.1, amount: aud(200) }],
    };
    const order = await anOrder({
      lineItems: [
        {
          key: 'line-1',
          variant: { sku },
          name: { en: 'x' },
          price: { value: aud(1000) },
          quantity: 2,
          supplyChannel: reference,
        },
      ],
      customLineItems: [{ name: { en: 'Fee' }, slug: 'fee', quantity: 1, money: aud(-100) }],
      ...{
        shipmentState: 'Pending',
        country: 'AU',
        taxedPrice,
      },
    });
    expect(order).toMatchObject({
      shipmentState: 'Pending',
      country: 'AU',
      taxedPrice: { totalGross: { centAmount: 2200, type: 'centPrecision' } },
      shippingInfo: { shippingMethodName: 'Post', price: { centAmount: 500, fractionDigits: 2 } },
      syncInfo: [],
      shippingMode: 'Single',
      shipping: [],
      customLineItems: [{ slug: 'fee', totalPrice: { centAmount: -100 } }],
      lineItems: [
        {
          key: 'line-1',
          productId: product.id,
          supplyChannel: reference,
          variant: {
            id: 1,
            sku,
            prices: [{ value: { centAmount: 1000 } }],
            attributes: [],
          },
          totalPrice: { centAmount: 2000 },
          state: [{ quantity: 2 }],
        },
      ],
    });
  });

  test('a line has the key of its product only if it comes from a cart, and the attributes that the import gives', async () => {
    const { sku, product } = await aSoldProduct();
    const fromShop = await created('/orders', fromCart(await aCart({ lineItems: [{ sku }] })));
    expect(fromShop.lineItems).toMatchObject([{ productKey: product.key, variant: { key: 'Variant-1' } }]);
    const attributes = [{ name: 'colour', value: 'green' }];
    const line = { variant: { sku, attributes }, name: { en: 'x' }, price: { value: aud(1) }, quantity: 1 };
    const [imported] = (await anOrder({ lineItems: [line] })).lineItems;
    expect(imported).not.toHaveProperty('productKey');
    expect(imported.variant).not.toHaveProperty('key');
    expect(imported.variant.attributes).toEqual(attributes);
  });

  test('what an import has no member for is not taken: discounts, several shippings, marks', async () => {
    const { sku } = await aSoldProduct();
    const line = { variant: { sku }, name: { en: 'x' }, price: { value: aud(1000) }, quantity: 2 };
    const order = await anOrder({ ...NO_MEMBERS, lineItems: [{ ...line, ...NO_MEMBERS_OF_LINE }] });
    expect(order).toMatchObject({ syncInfo: [], shipping: [], shippingMode: 'Single' });
    for (const member of ['discountOnTotalPrice', 'taxedShippingPrice', 'locale']) {
      expect(order).not.toHaveProperty(member);
    }
    expect(order.lineItems).toMatchObject([
      { totalPrice: { centAmount: 2000 }, lineItemMode: 'Standard', discountedPricePerQuantity: [] },
    ]);
  });

  test('an import without lines or with an unknown SKU is refused', async () => {
    expect((await api.post('/orders/import', { totalPrice: aud(0) })).status).toBe(400);
    const line = { variant: { sku: 'nowhere' }, name: { en: 'x' }, price: { value: aud(1) }, quantity: 1 };
    expect((await api.post('/orders/import', { totalPrice: aud(1), lineItems: [line] })).status).toBe(400);
  });
});

describe('orders', () => {
  test('an order is read, changed and deleted by its number', async () => {
    const order = await anOrder();
    const path = `/orders/order-number=${order.orderNumber}`;
    expect((await api.get(path)).body.id).toBe(order.id);
    expect((await api.head(path)).status).toBe(200);
    const changed = await api.post(path, {
      version: order.version,
      actions: [{ action: 'changeOrderState', orderState: 'Confirmed' }],
    });
    expect(changed.body.orderState).toBe('Confirmed');
    expect((await api.delete(`${path}?version=${changed.body.version}`)).status).toBe(200);
    expectRefused(await api.get(path), 'ResourceNotFound', {}, 404);
  });

  test('states are those of the documentation', async () => {
    const order = await anOrder();
    for (const [action, field] of [
      ['changeOrderState', 'orderState'],
      ['changeShipmentState', 'shipmentState'],
      ['changePaymentState', 'paymentState'],
    ]) {
      expectRefused(await update('/orders', order, { action, [field!]: 'Banana' }), 'InvalidField', {
        field,
      });
    }
  });

  test('an order number is set once', async () => {
    const order = await anOrder({ orderNumber: undefined });
    const orderNumber = ownName('order');
    const numbered = await updated('/orders', order, { action: 'setOrderNumber', orderNumber });
    expectRefused(
      await update('/orders', numbered, { action: 'setOrderNumber', orderNumber: ownName() }),
      'InvalidOperation',
    );
  });

  test('syncInfo needs a channel for orders, is found and is expanded', async () => {
    const order = await anOrder();
    const wrong = { action: 'updateSyncInfo', channel: { typeId: 'channel', id: (await aChannel()).id } };
    expectRefused(await update('/orders', order, wrong), 'InvalidInput');
    const channel = await aChannel(['OrderExport']);
    const action = {
      action: 'updateSyncInfo',
      channel: { typeId: 'channel', key: channel.key },
      externalId: ownName(),
    };
    const expand = query({ expand: 'syncInfo[*].channel' });
    const posted = await api.post(`/orders/${order.id}${expand}`, {
      version: order.version,
      actions: [action],
    });
    const read = await api.get(`/orders/${order.id}${expand}`);
    const where = `syncInfo(channel(id="${channel.id}") and externalId="${action.externalId}")`;
    const listed = await api.get(
      `/orders${query({ where, expand: 'syncInfo[*].channel', sort: 'createdAt desc' })}`,
    );
    for (const found of [posted.body, read.body, listed.body.results[0]]) {
      expect(found.syncInfo).toMatchObject([
        { externalId: action.externalId, channel: { obj: { key: channel.key } } },
      ]);
    }
  });

  test('line items move from state to state by quantity', async () => {
    const order = await anOrder();
    const [line] = order.lineItems;
    const shipped = await created('/states', { key: ownName('state'), type: 'LineItemState' });
    const toState = { typeId: 'state', key: shipped.key };
    const transition = (quantity: number) => ({
      action: 'transitionLineItemState',
      lineItemId: line.id,
      quantity,
      fromState: line.state[0].state,
      toState,
    });
    expectRefused(await update('/orders', order, transition(3)), 'InvalidOperation');
    const moved = await updated('/orders', order, transition(1));
    expect(moved.lineItems[0].state).toEqual(
      [line.state[0], { state: { typeId: 'state', id: shipped.id } }].map((entry) => ({
        ...entry,
        quantity: 1,
      })),
    );
    const set = (quantity: number, state: object = { typeId: 'state', id: shipped.id }) => ({
      action: 'importLineItemState',
      lineItemKey: line.key,
      state: [{ quantity, state }],
    });
    expectRefused(await update('/orders', moved, set(1)), 'InvalidInput');
    expectRefused(await update('/orders', moved, set(2, toState)), 'InvalidJsonInput');
    expect((await updated('/orders', moved, set(2))).lineItems[0].state).toHaveLength(1);
  });

  test('line items carry custom fields', async () => {
    const type = await aType('line-item', stringField('marketplacerId'));
    const order = await anOrder();
    const lineItemId = order.lineItems[0].id;
    const changed = await updated(
      '/orders',
      order,
      { action: 'setLineItemCustomType', lineItemId, type: { typeId: 'type', id: type.id } },
      { action: 'setLineItemCustomField', lineItemId, name: 'marketplacerId', value: 'x' },
    );
    expect(changed.lineItems[0].custom.fields).toEqual({ marketplacerId: 'x' });
  });

  test('line items are shipped to addresses of the order', async () => {
    const order = await anOrder({ itemShippingAddresses: [{ key: 'home', country: 'AU' }] });
    const { id: lineItemId } = order.lineItems[0];
    const ship = (addressKey: string, quantity: number) => ({
      action: 'setLineItemShippingDetails',
      lineItemId,
      shippingDetails: { targets: [{ addressKey, quantity }] },
    });
    expectRefused(await update('/orders', order, ship('away', 2)), 'InvalidInput');
    const partly = await updated('/orders', order, ship('home', 1));
    expect(partly.lineItems[0].shippingDetails).toEqual({
      targets: [{ addressKey: 'home', quantity: 1 }],
      valid: false,
    });
    const wholly = await updated('/orders', partly, ship('home', 2));
    expect(wholly.lineItems[0].shippingDetails.valid).toBe(true);
    const none = { action: 'setLineItemShippingDetails', lineItemId };
    expect((await updated('/orders', wholly, none)).lineItems[0]).not.toHaveProperty('shippingDetails');
  });

  test('a payment belongs to one order or active cart', async () => {
    const reference = { typeId: 'payment', id: (await created('/payments', { amountPlanned: aud(5) })).id };
    const add = { action: 'addPayment', payment: reference };
    await updated('/orders', await anOrder(), add);
    expectRefused(await update('/orders', await anOrder(), add), 'InvalidOperation');
  });

  test('an address has a country', async () => {
    const order = await anOrder();
    for (const action of ['setShippingAddress', 'setBillingAddress']) {
      expectRefused(await update('/orders', order, { action, address: {} }), 'InvalidJsonInput');
      const address = { country: 'Australia' };
      expectRefused(await update('/orders', order, { action, address }), 'InvalidField');
    }
  });
});

describeSandbox('syncInfo of the sandbox', () => {
  test.each([
    ['append', 2],
    ['replace', 1],
  ])('%s leaves %i entries of one channel', async (syncInfo, entries) => {
    await api.control('PUT', '/settings', { syncInfo });
    const channel = { typeId: 'channel', id: (await aChannel(['OrderExport'])).id };
    const mark = (externalId: string) => ({ action: 'updateSyncInfo', channel, externalId });
    const order = await updated('/orders', await anOrder(), mark('claim'), mark('done'));
    expect(order.syncInfo).toHaveLength(entries);
    expect(order.syncInfo.at(-1).externalId).toBe('done');
  });
});

describe('uniqueness', () => {
  test('an order number is given once', async () => {
    const { orderNumber } = await anOrder();
    expectRefused(await api.post('/orders/import', await orderDraft({ orderNumber })), 'DuplicateField', {
      field: 'orderNumber',
    });
    expectRefused(await api.post('/orders', fromCart(await aCart(), { orderNumber })), 'DuplicateField', {
      field: 'orderNumber',
    });
  });
});
