import { refusals } from './refusals.ts';
import type { Shop } from './tour.ts';

const aud = (centAmount: number) => ({ currencyCode: 'AUD', centAmount });
const HOME = { key: 'home', country: 'AU', city: 'Perth' };
const OFFICE = { key: 'office', country: 'AU', city: 'Sydney' };
const PRODUCT_TYPE = { typeId: 'product-type', key: 'kettles' };
const CHANNEL = { typeId: 'channel', key: 'seller' };
const TYPE = { typeId: 'type', key: 'noted' };
const CUSTOM = { type: TYPE, fields: { note: 'some', urgent: true } };
const GOODS = { typeId: 'tax-category', key: 'goods' };

/** The kinds of things that others refer to. */
function foundations({ create, change }: Shop): void {
  const note = { name: 'note', label: { en: 'Note' }, type: { name: 'String' }, required: false };
  const urgent = { ...note, name: 'urgent', type: { name: 'Boolean' } };
  const resourceTypeIds = [
    ...['address', 'channel', 'category', 'custom-line-item', 'line-item', 'order', 'order-delivery'],
    ...['order-parcel', 'order-return-item', 'payment', 'product-price', 'shipping', 'inventory-entry'],
  ];
  create('/types', {
    key: 'noted',
    name: { en: 'Noted' },
    resourceTypeIds,
    fieldDefinitions: [note, urgent],
  });
  const channel = create('/channels', {
    key: 'seller',
    roles: ['InventorySupply', 'ProductDistribution', 'OrderExport'],
    name: { en: 'Seller' },
    address: HOME,
    custom: CUSTOM,
  });
  change('/channels', channel, { action: 'addRoles', roles: ['Primary'] });
  create('/tax-categories', {
    key: 'goods',
    name: 'Goods',
    rates: [{ name: 'GST', amount: 0.1, includedInPrice: true, country: 'AU' }],
  });
  create('/customer-groups', { key: 'members', groupName: 'Members' });
  for (const [key, type] of [
    ['packed', 'LineItemState'],
    ['checked', 'OrderState'],
  ]) {
    create('/states', { key, type });
  }
  const category = create('/categories', {
    key: 'kettles',
    name: { en: 'Kettles' },
    slug: { en: 'kettles' },
  });
  create('/categories', {
    name: { en: 'Electric' },
    slug: { en: 'electric' },
    parent: { typeId: 'category', id: category.id },
    custom: CUSTOM,
  });
  create('/subscriptions', {
    key: 'orders',
    destination: { type: 'GoogleCloudPubSub', projectId: 'connect', topic: 'orders' },
    messages: [{ resourceTypeId: 'order', types: ['OrderCreated'] }],
    changes: [{ resourceTypeId: 'product' }],
  });
}

function catalogue({ create, change }: Shop): void {
  const text = { name: 'brand', label: { en: 'Brand' }, type: { name: 'text' }, isRequired: false };
  const colours = [{ key: 'red', label: 'Red' }];
  create('/product-types', {
    ...{ key: 'kettles', name: 'Kettles', description: 'Kettles' },
    attributes: [text, { ...text, name: 'colour', type: { name: 'enum', values: colours } }],
  });
  const product = create('/products', {
    key: 'kettle',
    productType: PRODUCT_TYPE,
    name: { en: 'Kettle' },
    slug: { en: 'kettle' },
    taxCategory: GOODS,
    categories: [{ typeId: 'category', key: 'kettles' }],
    masterVariant: {
      sku: 'kettle-1',
      attributes: [
        { name: 'brand', value: 'B' },
        { name: 'colour', value: 'red' },
      ],
      images: [{ url: 'https://example.com/1.jpg', dimensions: { w: 10, h: 10 } }],
      prices: [
        { value: aud(1000), custom: CUSTOM },
        { value: aud(900), channel: CHANNEL },
      ],
    },
    publish: true,
  });
  change(
    '/products',
    product,
    { action: 'addVariant', sku: 'kettle-2', prices: [{ value: aud(1100), country: 'AU' }] },
    { action: 'changeSlug', slug: { en: 'new-kettle' } },
    { action: 'setTaxCategory', taxCategory: GOODS },
    { action: 'publish' },
  );
  create('/products', {
    productType: PRODUCT_TYPE,
    name: { en: 'Lid' },
    slug: { en: 'lid' },
    priceMode: 'Standalone',
    masterVariant: { sku: 'lid' },
    publish: true,
  });
  create('/standalone-prices', { sku: 'lid', value: aud(200) });
  const entry = create('/inventory', {
    sku: 'kettle-1',
    quantityOnStock: 50,
    supplyChannel: CHANNEL,
    custom: CUSTOM,
  });
  change('/inventory', entry, { action: 'addQuantity', quantity: 2 });
}

const cartOf = (more: object) => ({
  ...{ currency: 'AUD', country: 'AU', shippingAddress: HOME, billingAddress: OFFICE },
  itemShippingAddresses: [HOME, OFFICE],
  ...more,
});
const WAY = { shippingMethodName: 'Post', shippingRate: { price: aud(500) } };

/** Discounts, a gift, a tax, a custom line, and both shipping modes. */
function purchases({ create, change }: Shop): void {
  const discount = {
    ...{ name: { en: 'Summer' }, cartPredicate: '1 = 1', sortOrder: '0.7', requiresDiscountCode: false },
    value: { type: 'absolute', money: [aud(100)] },
    target: { type: 'lineItems', predicate: '1 = 1' },
  };
  const summer = create('/cart-discounts', discount);
  const lines = [{ sku: 'kettle-1', quantity: 2, custom: CUSTOM }, { sku: 'lid' }];
  const fee = { name: { en: 'Fee' }, slug: 'fee', money: aud(50), quantity: 1, taxCategory: GOODS };
  const cart = create('/carts', cartOf({ lineItems: lines, customLineItems: [fee], custom: CUSTOM }));
  const sent = change('/carts', cart, { action: 'setCustomShippingMethod', ...WAY });
  change('/cart-discounts', summer, { action: 'changeIsActive', isActive: false });
  create('/orders', { cart: { typeId: 'cart', id: sent.id }, version: sent.version, orderNumber: 'O-1' });
  const targets = [{ addressKey: 'office', quantity: 1, shippingMethodKey: 'post' }];
  const several = create(
    '/carts',
    cartOf({
      ...{ shippingMode: 'Multiple', taxMode: 'External' },
      customShipping: [{ key: 'post', shippingAddress: OFFICE, ...WAY }],
      lineItems: [{ sku: 'kettle-2', shippingDetails: { targets } }],
    }),
  );
  create('/orders', { cart: { typeId: 'cart', id: several.id }, version: several.version });
}

/** Nearly every action of an order, and an edit. */
function orders({ create, change, get, remove }: Shop): void {
  const imported = create('/orders/import', {
    ...{ orderNumber: 'I-1', totalPrice: aud(2500), customerEmail: 'a@example.com' },
    lineItems: [
      {
        key: 'line',
        name: { en: 'Kettle' },
        variant: { sku: 'kettle-1' },
        price: { value: aud(1000) },
        quantity: 2,
      },
    ],
    customLineItems: [{ name: { en: 'Fee' }, slug: 'fee', quantity: 1, money: aud(1) }],
    ...{ shippingAddress: HOME, billingAddress: OFFICE, itemShippingAddresses: [HOME] },
    shippingInfo: { ...WAY, price: aud(500) },
  });
  const { id, key, state } = imported.lineItems[0];
  const [fee] = imported.customLineItems;
  const items = [{ id, quantity: 1 }];
  const payment = create('/payments', {
    amountPlanned: aud(2500),
    transactions: [{ type: 'Charge', amount: aud(2500), state: 'Success' }],
    custom: CUSTOM,
  });
  const packed = { typeId: 'state', key: 'packed' };
  const sent = change(
    '/orders',
    imported,
    { action: 'setStore', store: { typeId: 'store', key: 'sydney' } },
    { action: 'setBusinessUnit', businessUnit: { typeId: 'business-unit', key: 'acme' } },
    { action: 'setCustomerEmail', email: 'b@example.com' },
    { action: 'setShippingAddress', address: OFFICE },
    { action: 'setBillingAddress', address: HOME },
    { action: 'setEstimatedDelivery', estimatedDelivery: { from: '2026-03-01T10:00:00.000Z' } },
    { action: 'addItemShippingAddress', address: OFFICE },
    { action: 'addPayment', payment: { typeId: 'payment', id: payment.id } },
    { action: 'updateSyncInfo', channel: CHANNEL, externalId: 'E' },
    { action: 'setShippingCustomType', ...CUSTOM },
    { action: 'setLineItemCustomType', lineItemId: id, ...CUSTOM },
    { action: 'setCustomLineItemCustomType', customLineItemId: fee.id, ...CUSTOM },
    { action: 'setCustomType', ...CUSTOM },
    { action: 'setCustomField', name: 'note', value: 'b' },
    {
      action: 'transitionLineItemState',
      lineItemId: id,
      quantity: 1,
      fromState: state[0].state,
      toState: packed,
    },
    { action: 'transitionState', state: { typeId: 'state', key: 'checked' } },
    {
      action: 'setLineItemShippingDetails',
      lineItemKey: key,
      shippingDetails: { targets: [{ addressKey: 'home', quantity: 2 }] },
    },
    { action: 'changePaymentState', paymentState: 'Paid' },
    {
      action: 'addDelivery',
      deliveryKey: 'delivery',
      items,
      address: HOME,
      parcels: [{ key: 'parcel', trackingData: { trackingId: 'T' }, custom: CUSTOM }],
    },
    { action: 'setParcelMeasurements', parcelKey: 'parcel', measurements: { weightInGram: 5 } },
    { action: 'setDeliveryItems', deliveryKey: 'delivery', items },
    { action: 'setParcelItems', parcelKey: 'parcel', items },
    { action: 'setDeliveryCustomType', deliveryKey: 'delivery', ...CUSTOM },
    { action: 'changeShipmentState', shipmentState: 'Partial' },
    { action: 'changeOrderState', orderState: 'Confirmed' },
    {
      action: 'addReturnInfo',
      items: [{ key: 'return', lineItemId: id, quantity: 1, shipmentState: 'Returned', custom: CUSTOM }],
    },
  );
  const returned = sent.returnInfo[0].items[0];
  const changed = change(
    '/orders',
    sent,
    { action: 'setReturnShipmentState', returnItemId: returned.id, shipmentState: 'BackInStock' },
    { action: 'setReturnPaymentState', returnItemId: returned.id, paymentState: 'Refunded' },
    {
      action: 'setReturnInfo',
      items: [{ items: [{ lineItemId: id, quantity: 1, shipmentState: 'Returned' }] }],
    },
    { action: 'removeParcelFromDelivery', parcelKey: 'parcel' },
    { action: 'removeDelivery', deliveryKey: 'delivery' },
    { action: 'removePayment', payment: { typeId: 'payment', id: payment.id } },
  );
  const edit = create('/orders/edits', {
    resource: { typeId: 'order', id: changed.id },
    stagedActions: [{ action: 'changeLineItemQuantity', lineItemId: id, quantity: 1 }],
  });
  get(`/orders/edits/${edit.id}`);
  create(`/orders/edits/${edit.id}/apply`, { editVersion: edit.version, resourceVersion: changed.version });
  remove('/orders', get(`/orders/${changed.id}`));
}

export const STATIONS = [foundations, catalogue, purchases, orders, refusals];
