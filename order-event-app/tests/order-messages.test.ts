import type { BaseAddress, Order } from '@commercetools/platform-sdk';
import { createSetup } from '@marketplacer-connector/core/commercetools';
import type { Connector } from '@marketplacer-connector/core/connector';
import { ensureSubscription } from '@marketplacer-connector/core/deployment';
import { SHOPPER_ADDRESS } from '../../sandbox/client/index.ts';
import { eventually } from '../../sandbox/testing/eventually.ts';
import { pushEndpoint, type PushEndpoint } from '../../sandbox/testing/push-endpoint.ts';
import { CHANGE_HANDLERS, HANDLERS } from '../src/handlers.ts';
import { changeOrder } from '../../sandbox/testing/orders.ts';
import { connectorIn } from './support/connector.ts';
import { deliver } from './support/deliveries.ts';
import { expectExportedOnce } from './support/exported-once.ts';
import { startInstances, stopInstances } from './support/instances.ts';
import { importTea, openMarket, type Market } from './support/market.ts';
import { soldOrders } from './support/marketplacer-side.ts';
import { CLAIM_EXPIRES_MS, leaveClaim, marksOf } from './support/shop-side.ts';

const HOME: BaseAddress = { ...SHOPPER_ADDRESS, email: 'kim@example.com' };
const OFFICE: BaseAddress = {
  ...HOME,
  streetName: 'George Street',
  city: 'Sydney',
  postalCode: '2000',
  state: 'NSW',
};

interface Delivery {
  status: string;
  firstName: string | null;
  surname: string | null;
  phone: string | null;
  emailAddress: string | null;
  address: { address: string; city: string; postcode: string; stateName: string | null } | undefined;
  addressCount: number;
}

/** Where Marketplacer delivers its only order to. */
async function deliveryOf({ world }: Market): Promise<Delivery> {
  interface State {
    orders: (Omit<Delivery, 'address' | 'addressCount'> & { addressId: number | null })[];
    addresses: {
      legacyId: number;
      address: string;
      city: string;
      postcode: string;
      stateName: string | null;
    }[];
  }
  const { orders, addresses } = await world.marketplacer.state<State>();
  const [order] = orders;
  if (!order) throw new Error('Marketplacer has no order');
  return {
    ...order,
    address: addresses.find(({ legacyId }) => legacyId === order.addressId),
    addressCount: addresses.length,
  };
}

async function updatesAsked({ world }: Market): Promise<number> {
  const requests = await world.marketplacer.requests();
  return requests.filter(({ rootFields }) => rootFields.includes('orderUpdate')).length;
}

const buyTea = ({ world, tea }: Market, address: BaseAddress = HOME): Promise<Order> =>
  world.shop.buy({ lines: [{ sku: tea.sku, quantity: 1 }], address });

async function anExportedOrder(market: Market, address?: BaseAddress): Promise<Order> {
  const order = await buyTea(market, address);
  expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
  return order;
}

const moveTo = ({ world }: Market, { id }: Order, address: BaseAddress | undefined): Promise<Order> =>
  changeOrder(world, id, { action: 'setShippingAddress', address });

/** The order as the shipping mode Multiple shows it: its shipping has the address. */
function shippingMultiple(connector: Connector): Connector {
  const { commercetools } = connector;
  const byId: typeof commercetools.orders.byId = async (id) => {
    const order = await commercetools.orders.byId(id);
    if (!order) return undefined;
    const { shippingAddress, ...rest } = order;
    return {
      ...rest,
      shippingMode: 'Multiple',
      shipping: [{ shippingKey: 'all', shippingAddress }],
    } as Order;
  };
  return { ...connector, commercetools: { ...commercetools, orders: { ...commercetools.orders, byId } } };
}

/** Something happens once, right before Marketplacer is told of the address. */
function beforeUpdate(connector: Connector, happen: () => Promise<unknown>): Connector {
  const { marketplacer } = connector;
  let happened = false;
  const update: typeof marketplacer.orders.update = async (change) => {
    if (!happened) {
      happened = true;
      await happen();
    }
    return marketplacer.orders.update(change);
  };
  return { ...connector, marketplacer: { ...marketplacer, orders: { ...marketplacer.orders, update } } };
}

/** A Marketplacer that refuses every `orderUpdate`, and repeats in its reasons what it was sent. */
function refusingUpdates(connector: Connector): Connector {
  const { marketplacer } = connector;
  const update: typeof marketplacer.orders.update = async ({ attributes }) => ({
    kind: 'refused',
    reasons: [`${JSON.stringify(attributes)} is not served`],
  });
  return { ...connector, marketplacer: { ...marketplacer, orders: { ...marketplacer.orders, update } } };
}

const tellAddress = ({ connector }: Market, { id }: Order) =>
  deliver(connector, id, 'OrderShippingAddressSet');

async function failureAt({ world }: Market, key: string): Promise<Record<string, unknown> | undefined> {
  const container = '/custom-objects/marketplacer-connector-failures';
  const { results } = await world.commercetools.get<{ results: { key: string; value: object }[] }>(container);
  return results.find((one) => one.key === key)?.value as Record<string, unknown> | undefined;
}

afterEach(stopInstances);

describe('O2 a new delivery address', () => {
  test('goes to Marketplacer, into the same address record, with the status that the order has there', async () => {
    const market = await openMarket();
    const order = await anExportedOrder(market);
    const before = await deliveryOf(market);
    await moveTo(market, order, { ...OFFICE, firstName: 'Alex' });
    expect((await tellAddress(market, order)).body.outcome).toBe('applied');
    expect(await deliveryOf(market)).toMatchObject({
      firstName: 'Alex',
      emailAddress: 'kim@example.com',
      status: before.status,
      address: { address: '12 George Street', city: 'Sydney', postcode: '2000', stateName: 'NSW' },
      addressCount: before.addressCount,
    });
  });

  test('that differs in the recipient only goes to Marketplacer too', async () => {
    const market = await openMarket();
    const order = await anExportedOrder(market);
    await moveTo(market, order, { ...HOME, phone: '0400000000' });
    expect((await tellAddress(market, order)).body.outcome).toBe('applied');
    expect(await deliveryOf(market)).toMatchObject({ phone: '0400000000', address: { city: 'Melbourne' } });
  });

  test('is written once, however often its message comes', async () => {
    const market = await openMarket();
    const order = await anExportedOrder(market);
    await moveTo(market, order, OFFICE);
    for (const expected of ['applied', 'unchanged', 'unchanged']) {
      expect((await tellAddress(market, order)).body.outcome).toBe(expected);
    }
    expect(await updatesAsked(market)).toBe(1);
  });

  test('that Marketplacer already has causes no write', async () => {
    const market = await openMarket();
    const order = await anExportedOrder(market);
    await moveTo(market, order, { ...HOME, city: ' MELBOURNE ' });
    expect((await tellAddress(market, order)).body.outcome).toBe('unchanged');
    expect(await updatesAsked(market)).toBe(0);
  });

  test('wins over an older one whose worker was held up', async () => {
    const market = await openMarket();
    const order = await anExportedOrder(market);
    await moveTo(market, order, { ...OFFICE, city: 'Perth' });
    await market.world.marketplacer.faults([
      { fault: 'delay', body: 'OrderDelivery', times: 1, delayMs: 1_500 },
    ]);
    const slow = tellAddress(market, order);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await moveTo(market, order, OFFICE);
    const quick = connectorIn(market.world, market.time);
    expect((await deliver(quick, order.id, 'OrderShippingAddressSet')).body.outcome).toBe('applied');
    expect((await slow).body.outcome).toBe('applied');
    expect((await deliveryOf(market)).address?.city).toBe('Sydney');
  });

  test('of an order that was exported without an address is its first one', async () => {
    const market = await openMarket();
    const order = await importTea(market);
    await deliver(market.connector, order.id, 'OrderImported');
    await moveTo(market, order, OFFICE);
    expect((await tellAddress(market, order)).body.outcome).toBe('applied');
    expect((await deliveryOf(market)).address?.city).toBe('Sydney');
  });

  test('whose write was not answered is looked at again with the next delivery', async () => {
    const market = await openMarket();
    const order = await anExportedOrder(market);
    await moveTo(market, order, OFFICE);
    await market.world.marketplacer.faults([{ fault: 'drop-answer', body: 'UpdateOrder', times: 1 }]);
    expect((await tellAddress(market, order)).status).toBe(503);
    expect((await tellAddress(market, order)).status).toBe(200);
    expect((await deliveryOf(market)).address?.city).toBe('Sydney');
  });
});

describe('O2 a recipient', () => {
  test.each(['drop-answer', '500-after'] as const)(
    'that Marketplacer took without an answer (%s) does not stay when the shop takes it back',
    async (fault) => {
      const market = await openMarket();
      const order = await anExportedOrder(market, { ...HOME, firstName: 'Kim' });
      await moveTo(market, order, { ...HOME, firstName: 'Alex' });
      await market.world.marketplacer.faults([{ fault, body: 'UpdateOrder', times: 1 }]);
      expect((await tellAddress(market, order)).status).toBe(503);
      await moveTo(market, order, { ...HOME, firstName: 'Kim' });
      expect((await tellAddress(market, order)).status).toBe(200);
      expect((await deliveryOf(market)).firstName).toBe('Kim');
      expect((await tellAddress(market, order)).body.outcome).toBe('unchanged');
    },
  );
});

test('O2 an address of a shipping that changes while it is written is written too', async () => {
  const market = await openMarket();
  const order = await anExportedOrder(market);
  await moveTo(market, order, { ...OFFICE, city: 'Perth' });
  const racing = beforeUpdate(shippingMultiple(market.connector), () => moveTo(market, order, OFFICE));
  expect((await deliver(racing, order.id, 'OrderShippingAddressSet')).body.outcome).toBe('applied');
  expect((await deliveryOf(market)).address?.city).toBe('Sydney');
});

describe('a delivery address that cannot be sent to Marketplacer is recorded, and notified once', () => {
  let told: PushEndpoint;
  beforeEach(async () => {
    told = await pushEndpoint([200]);
  });
  afterEach(() => told.close());

  const digest = () => JSON.stringify(told.received.map(({ body }) => body));

  test.each<[string, BaseAddress | undefined, string]>([
    ['because it was removed', undefined, 'the address was removed'],
    ['because it has no state any more', { ...OFFICE, state: undefined! }, 'no state any more'],
    [
      'because it has neither city nor postcode',
      { country: 'AU', state: 'NSW', streetName: 'X' },
      'no city, postcode any more',
    ],
  ])('%s', async (_why, address, detail) => {
    const market = await openMarket({ overrides: { NOTIFY_URL: told.url } });
    const order = await anExportedOrder(market);
    await moveTo(market, order, address);
    for (let times = 1; times <= 2; times += 1) {
      const { status, body } = await tellAddress(market, order);
      expect([status, body.code]).toEqual([200, 'order-address-not-updated']);
    }
    expect(await failureAt(market, `order-address-${order.id}`)).toMatchObject({ detail, times: 2 });
    expect(told.received).toHaveLength(1);
    expect((await deliveryOf(market)).address?.city).toBe('Melbourne');
  });

  test('without the previous address in the record', async () => {
    const market = await openMarket();
    const order = await anExportedOrder(market);
    await moveTo(market, order, { ...OFFICE, firstName: 'Alex' });
    const said = 'KIM@EXAMPLE.COM: melbourne cannot become SYDNEY';
    const update = async () => ({ kind: 'refused' as const, reasons: [said] });
    const { marketplacer } = market.connector;
    const refusing = {
      ...market.connector,
      marketplacer: { ...marketplacer, orders: { ...marketplacer.orders, update } },
    };
    await deliver(refusing, order.id, 'OrderShippingAddressSet');
    expect(await failureAt(market, `order-address-${order.id}`)).toMatchObject({
      detail: '…: … cannot become …',
    });
  });

  test('because Marketplacer refuses it; the record holds nothing of the buyer and goes when it succeeds', async () => {
    const market = await openMarket({ overrides: { NOTIFY_URL: told.url } });
    const order = await anExportedOrder(market);
    await moveTo(market, order, { ...OFFICE, phone: '0499999999' });
    const refused = { ...market, connector: refusingUpdates(market.connector) };
    expect((await tellAddress(refused, order)).body.code).toBe('order-address-not-updated');
    const record = await failureAt(market, `order-address-${order.id}`);
    expect(record?.detail).toContain('is not served');
    expect(JSON.stringify(record) + digest()).not.toMatch(/George|Sydney|0499999999/);
    await moveTo(market, order, OFFICE);
    expect((await tellAddress(market, order)).body.outcome).toBe('applied');
    expect(await failureAt(market, `order-address-${order.id}`)).toBeUndefined();
  });
});

describe('an order that changes before Marketplacer has it', () => {
  test('is exported as it is now, and no update follows', async () => {
    const market = await openMarket();
    const order = await buyTea(market);
    await moveTo(market, order, OFFICE);
    expect((await tellAddress(market, order)).body.outcome).toBe('applied');
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('unchanged');
    await expectExportedOnce(market, order);
    expect((await deliveryOf(market)).address?.city).toBe('Sydney');
    expect(await updatesAsked(market)).toBe(0);
  });

  test.each(['OrderShippingAddressSet', 'OrderEditApplied', 'OrderStateChanged', 'OrderPaymentStateChanged'])(
    '%s that arrives while a worker exports it has to come again, and is not lost',
    async (message) => {
      const market = await openMarket();
      const order = await buyTea(market);
      await leaveClaim(market, order, market.time.now() + 60_000);
      const { status, body } = await deliver(market.connector, order.id, message);
      expect([status, body.code]).toEqual([503, 'claimed']);
      expect(await soldOrders(market)).toEqual([]);
    },
  );

  test('gets its present address, even if its export was left half done', async () => {
    const market = await openMarket();
    const order = await buyTea(market);
    await market.world.marketplacer.faults([{ fault: 'drop-answer', body: 'CreateOrder', times: 1 }]);
    expect((await deliver(market.connector, order.id)).status).toBe(503);
    await moveTo(market, order, OFFICE);
    await market.time.pass(CLAIM_EXPIRES_MS);
    expect((await tellAddress(market, order)).body.outcome).toBe('applied');
    await expectExportedOnce(market, order);
    expect((await deliveryOf(market)).address?.city).toBe('Sydney');
  });

  test.each(['OrderShippingAddressSet', 'OrderEditApplied'])(
    '%s of an order without a line of the marketplace is left alone',
    async (message) => {
      const market = await openMarket();
      const order = await market.world.shop.buy({ lines: [{ sku: market.own, quantity: 1 }] });
      expect((await deliver(market.connector, order.id, message)).body.code).toBe('not-ours');
      expect(await marksOf(market, order)).toEqual([]);
    },
  );

  test.each(['OrderShippingAddressSet', 'OrderEditApplied'])(
    '%s is left alone with FLOWS_OFF=orders',
    async (message) => {
      const market = await openMarket();
      const order = await anExportedOrder(market);
      const off = connectorIn(market.world, market.time, { FLOWS_OFF: 'orders' });
      expect((await deliver(off, order.id, message)).body.code).toBe('flow-off');
    },
  );
});

describe('an order edit', () => {
  let told: PushEndpoint;
  beforeEach(async () => {
    told = await pushEndpoint([200]);
  });
  afterEach(() => told.close());

  async function edit({ world }: Market, { id }: Order): Promise<void> {
    const order = await world.commercetools.get<Order>(`/orders/${id}`);
    const [line] = order.lineItems;
    const stagedActions = [{ action: 'changeLineItemQuantity', lineItemId: line?.id, quantity: 3 }];
    const resource = { typeId: 'order', id };
    const made = await world.commercetools.post<{ id: string; version: number }>('/orders/edits', {
      resource,
      stagedActions,
    });
    await world.commercetools.post(`/orders/edits/${made.id}/apply`, {
      editVersion: made.version,
      resourceVersion: order.version,
    });
  }
  const tellEdit = ({ connector }: Market, { id }: Order) => deliver(connector, id, 'OrderEditApplied');

  test('of an exported order needs a person: it is recorded and told of once, and nothing is written', async () => {
    const market = await openMarket({ overrides: { NOTIFY_URL: told.url } });
    const order = await anExportedOrder(market);
    await edit(market, order);
    for (let times = 1; times <= 3; times += 1) expect((await tellEdit(market, order)).status).toBe(200);
    expect(await failureAt(market, `order-edit-${order.id}`)).toMatchObject({
      code: 'order-edited',
      times: 1,
    });
    expect(told.received).toHaveLength(1);
    expect(told.received[0]?.body).toContain(order.id);
    expect(await updatesAsked(market)).toBe(0);
  });

  test('that a message tells and the order does not show is not recorded', async () => {
    const market = await openMarket({ overrides: { NOTIFY_URL: told.url } });
    const order = await anExportedOrder(market);
    expect((await tellEdit(market, order)).body.outcome).toBe('unchanged');
    expect(await failureAt(market, `order-edit-${order.id}`)).toBeUndefined();
    expect(told.received).toEqual([]);
  });

  test('of an order that was not exported yet is part of the export, and nobody is notified', async () => {
    const market = await openMarket({ overrides: { NOTIFY_URL: told.url } });
    const order = await buyTea(market);
    expect((await tellEdit(market, order)).body.outcome).toBe('applied');
    await expectExportedOnce(market, order);
    expect(told.received).toEqual([]);
  });

  test('of an order that was refused changes nothing', async () => {
    const market = await openMarket();
    const order = await buyTea(market);
    await market.world.marketplacer.updateVariant(market.tea.variant.id, { countOnHand: 0 });
    expect((await deliver(market.connector, order.id)).body.code).toBe('order-refused');
    expect((await tellEdit(market, order)).body.outcome).toBe('unchanged');
    expect(await failureAt(market, `order-edit-${order.id}`)).toBeUndefined();
  });
});

test('O2 the payment state of an exported order is not told to Marketplacer', async () => {
  const market = await openMarket();
  const order = await anExportedOrder(market);
  await market.world.marketplacer.resetRequests();
  await changeOrder(market.world, order.id, { action: 'changePaymentState', paymentState: 'Failed' });
  await deliver(market.connector, order.id, 'OrderPaymentStateChanged');
  expect(await market.world.marketplacer.requests()).toEqual([]);
});

test('three instances end with the last of many addresses, whatever order their messages come in', async () => {
  const market = await openMarket();
  await startInstances(market);
  const { connect, commercetools } = market.world;
  const order = await buyTea(market);
  await eventually('the mark', async () =>
    (await marksOf(market, order)).find((mark) => !mark.startsWith('claim.')),
  );
  await commercetools.deliveries({ duplicate: 1, reorder: true, seed: 7 });
  for (const city of ['Perth', 'Darwin', 'Hobart', 'Cairns'])
    await moveTo(market, order, { ...OFFICE, city });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await connect.waitIdle(30_000)).toBe(true);
  await expectExportedOnce(market, order);
  expect((await deliveryOf(market)).address?.city).toBe('Cairns');
});

test('every message and every change that is subscribed to has a handler, and every handler its subscription', async () => {
  const market = await openMarket({
    overrides: { FLOWS_ON: 'onboarding;vetting;enrichment', TAXONOMY_SOURCE: 'commercetools' },
  });
  const { connector, world } = market;
  const setup = createSetup(connector.config.commercetools);
  await ensureSubscription({ ...connector, setup, environment: world.environment('event') });
  const [subscription] = await setup.subscriptions();
  const subscribed = (subscription?.messages ?? []).map(({ resourceTypeId, types = [] }) => [
    resourceTypeId,
    types.toSorted(),
  ]);
  const handled = Object.entries(HANDLERS).map(([type, handlers]) => [
    type,
    Object.keys(handlers).toSorted(),
  ]);
  expect(Object.fromEntries(subscribed)).toEqual(Object.fromEntries(handled));
  const changes = (subscription?.changes ?? []).map(({ resourceTypeId }) => resourceTypeId);
  expect(changes.toSorted()).toEqual(Object.keys(CHANGE_HANDLERS).toSorted());
});
