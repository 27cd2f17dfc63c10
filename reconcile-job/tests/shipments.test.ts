import type { Delivery, Order, OrderImportDraft } from '@commercetools/platform-sdk';
import type { Connector } from '@marketplacer-connector/core/connector';
import { ensureTypes } from '@marketplacer-connector/core/deployment';
import type { Advert } from '../../sandbox/client/index.ts';
import { dispatchOf, type Carrier, type Dispatch } from '../../sandbox/testing/dispatch.ts';
import { refundingOf } from '../../sandbox/testing/refunding.ts';
import { deploySteps } from '../../tests/support/connector.ts';
import { connectorIn } from './support/connector.ts';
import {
  anAdvert,
  failures,
  openDrift,
  reconciled,
  runState,
  tick,
  writesTo,
  type Drift,
} from './support/drift.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

let drift: Drift;
let tea: Advert;
let dispatch: Dispatch;
let carrier: Carrier;

beforeEach(async () => {
  drift = await openDrift();
  tea = await anAdvert(drift, { variants: [{ price: '24.90', countOnHand: 500 }] });
  await reconciled(drift.connector);
  dispatch = dispatchOf(drift.world);
  carrier = await dispatch.carrier('AusPost');
});

const aud = (centAmount: number) => ({ currencyCode: 'AUD', centAmount });

/** An order of two teas that is in Marketplacer. */
async function anExportedOrder(change: Partial<OrderImportDraft> = {}): Promise<Order> {
  const sku = `Variant-${tea.variants[0]?.legacyId}`;
  const order = await drift.world.shop.importOrder({
    totalPrice: aud(4980),
    shippingAddress: { streetName: 'Collins Street', city: 'Melbourne', postalCode: '3000', country: 'AU' },
    shippingInfo: { shippingMethodName: 'Post', price: aud(900), shippingRate: { price: aud(900) } },
    lineItems: [{ variant: { sku }, name: { en: 'Tea' }, quantity: 2, price: { value: aud(2490) } }],
    ...change,
  } as OrderImportDraft);
  await reconciled(drift.connector);
  return order;
}

async function ship({ id }: Order, quantity: number, trackingNumber = 'T1') {
  const [invoice] = await dispatch.invoicesOf(id);
  const [entry] = invoice?.entries ?? [];
  const quantities = { [entry?.id ?? '']: quantity };
  return dispatch.ship(invoice?.id ?? '', quantities, { carrier, trackingNumber });
}

const orderNow = ({ id }: Order) => drift.world.commercetools.get<Order>(`/orders/${id}`);

async function deliveriesOf(order: Order): Promise<Delivery[]> {
  return (await orderNow(order)).shippingInfo?.deliveries ?? [];
}

const cursor = async () => (await runState(drift)).progress?.invoices?.syncedUntil;

/** The connector, to which something happens after each page of invoices that it reads. */
function afterEachPage(happen: () => Promise<unknown>, connector = drift.connector): Connector {
  const { fulfilment } = connector.marketplacer;
  const updatedInvoices: typeof fulfilment.updatedInvoices = async (since, after) => {
    const page = await fulfilment.updatedInvoices(since, after);
    await happen();
    return page;
  };
  return {
    ...connector,
    marketplacer: { ...connector.marketplacer, fulfilment: { ...fulfilment, updatedInvoices } },
  };
}

/** The connector, as if Marketplacer gave out invoices one at a time. */
function withSmallPages({ marketplacer, ...connector }: Connector): Connector {
  const updatedInvoices: Connector['marketplacer']['fulfilment']['updatedInvoices'] = async (
    since,
    after,
  ) => {
    const { items } = await marketplacer.fulfilment.updatedInvoices(since);
    const index = Number(after ?? 0);
    const next = index + 1 < items.length ? String(index + 1) : undefined;
    return { items: items.slice(index, index + 1), next };
  };
  return {
    ...connector,
    marketplacer: { ...marketplacer, fulfilment: { ...marketplacer.fulfilment, updatedInvoices } },
  };
}

describe('S1, S2, O11 shipments whose webhooks never came', () => {
  test('are brought by the next run, and a run after that changes nothing', async () => {
    const order = await anExportedOrder();
    const shipment = await ship(order, 1);
    const report = await reconciled(drift.connector);
    expect(report.shipments).toMatchObject({ seen: 1, applied: 1 });
    expect(await deliveriesOf(order)).toMatchObject([
      { key: `marketplacer-shipment-${shipment.legacyId}`, items: [{ quantity: 1 }] },
    ]);
    expect((await orderNow(order)).shipmentState).toBe('Partial');
    await drift.world.commercetools.resetRequests();
    expect((await reconciled(drift.connector)).shipments).toMatchObject({ seen: 1, unchanged: 1 });
    expect(await writesTo(drift)).toEqual([]);
  });

  test('are corrected, and completed', async () => {
    const order = await anExportedOrder();
    const shipment = await ship(order, 1);
    await reconciled(drift.connector);
    await dispatch.correct(shipment.id, { trackingNumber: 'T1-b' });
    await ship(order, 1, 'T2');
    await reconciled(drift.connector);
    const numbers = (await deliveriesOf(order)).map(({ parcels }) => parcels[0]?.trackingData?.trackingId);
    expect(numbers).toEqual(['T1-b', 'T2']);
    expect((await orderNow(order)).shipmentState).toBe('Shipped');
  });

  test('are looked for since the last run only, with an overlap', async () => {
    const first = await anExportedOrder();
    await ship(first, 1);
    await reconciled(drift.connector);
    await drift.time.pass(DAY_MS);
    await anExportedOrder();
    expect((await reconciled(drift.connector)).shipments.seen).toBe(1);
    expect((await reconciled(drift.connector, { mode: 'full' })).shipments.seen).toBe(2);
  });

  test('are looked for during thirty days by a first run', async () => {
    const order = await anExportedOrder();
    await ship(order, 1);
    await drift.time.pass(29 * DAY_MS);
    expect((await reconciled(drift.connector, { mode: 'full' })).shipments.seen).toBe(1);
    await drift.time.pass(2 * DAY_MS);
    expect((await reconciled(drift.connector, { mode: 'full' })).shipments.seen).toBe(0);
    expect(await deliveriesOf(order)).toHaveLength(1);
  });

  test('of orders that were placed elsewhere are passed over', async () => {
    const order = await anExportedOrder();
    await ship(order, 1);
    await dispatch.forgetExternalIds();
    const link = `/custom-objects/marketplacer-connector-links/${order.id}`;
    await drift.world.commercetools.delete(link, {});
    expect((await reconciled(drift.connector)).shipments).toMatchObject({ seen: 1, ignored: 1 });
    expect(await deliveriesOf(order)).toEqual([]);
  });

  test('are left alone where the flow is switched off', async () => {
    const order = await anExportedOrder();
    await ship(order, 1);
    const without = connectorIn(drift.world, drift.time, { FLOWS_OFF: 'fulfilment' });
    expect((await reconciled(without)).shipments.seen).toBe(0);
    expect(await deliveriesOf(order)).toEqual([]);
  });
});

describe('the moment up to which shipments are in sync', () => {
  test('E-23 stays where it was while something is left to be tried again', async () => {
    const order = await anExportedOrder();
    await reconciled(drift.connector);
    const before = await cursor();
    await drift.time.pass(60 * MINUTE_MS);
    await ship(order, 1);
    const { path, ...fault } = { fault: '500-before', method: 'POST', path: `/orders/${order.id}` } as const;
    await drift.world.commercetools.faults([{ ...fault, path }]);
    expect((await reconciled(drift.connector)).shipments).toMatchObject({ retry: 1 });
    expect(await cursor()).toBe(before);

    await drift.world.commercetools.clearFaults();
    await drift.time.pass(60 * MINUTE_MS);
    expect((await reconciled(drift.connector)).shipments).toMatchObject({ applied: 1 });
    expect(Date.parse((await cursor()) ?? '')).toBeGreaterThan(Date.parse(before ?? ''));
  });

  test('is that of the first page: what is updated while a run reads is seen by the next one', async () => {
    const orders = [await anExportedOrder(), await anExportedOrder(), await anExportedOrder()];
    for (const order of orders) {
      await ship(order, 1);
      await drift.time.pass(MINUTE_MS);
    }
    let times = 0;
    const busy = afterEachPage(async () => {
      times += 1;
      if (times > 1) return;
      await drift.time.pass(20 * MINUTE_MS);
      await ship(orders[0]!, 1, 'T2');
    }, withSmallPages(drift.connector));
    await reconciled(busy);
    await drift.time.pass(20 * MINUTE_MS);
    await reconciled(drift.connector);
    for (const order of orders) expect(await deliveriesOf(order)).not.toEqual([]);
    expect(await deliveriesOf(orders[0]!)).toHaveLength(2);
  });

  test('waits for a run that had to stop, which the next one continues', async () => {
    const orders = [await anExportedOrder(), await anExportedOrder(), await anExportedOrder()];
    for (const order of orders) await ship(order, 2);
    const before = await cursor();
    const small = withSmallPages(drift.connector);
    const stopping = afterEachPage(() => drift.time.pass(26 * MINUTE_MS), small);
    expect((await tick(stopping)).body).toMatchObject({ complete: false, shipments: { seen: 1 } });
    expect(await cursor()).toBe(before);
    expect((await reconciled(small)).shipments).toMatchObject({ seen: 2, applied: 2 });
    expect((await runState(drift)).progress?.invoices?.checkpoint).toBeUndefined();
    for (const order of orders) expect((await orderNow(order)).shipmentState).toBe('Shipped');
  });

  test('counts what was to be tried again before a run had to stop', async () => {
    const orders = [await anExportedOrder(), await anExportedOrder()];
    for (const order of orders) await ship(order, 2);
    const before = await cursor();
    const small = withSmallPages(drift.connector);
    const stopping = afterEachPage(() => drift.time.pass(26 * MINUTE_MS), small);
    await drift.world.commercetools.faults([{ fault: '500-before', method: 'POST', path: '/orders/' }]);
    expect((await tick(stopping)).body).toMatchObject({ complete: false, shipments: { retry: 1 } });
    await drift.world.commercetools.clearFaults();
    await reconciled(small);
    expect(await cursor()).toBe(before);
    await reconciled(small);
    for (const order of orders) expect((await orderNow(order)).shipmentState).toBe('Shipped');
  });
});

describe('an order of which the shop itself sends the last line', () => {
  const ownLine = { variant: { sku: 'own' }, name: { en: 'Pot' }, quantity: 1, price: { value: aud(1000) } };

  /** All of the sellers was sent, and the line of the shop only as `own` says. */
  async function aMixedOrder(quantity: number): Promise<Order> {
    await drift.world.shop.offerOwnProduct({ sku: 'own', name: 'Pot', centAmount: 1000 });
    const sku = `Variant-${tea.variants[0]?.legacyId}`;
    const line = { variant: { sku }, name: { en: 'Tea' }, quantity: 2, price: { value: aud(2490) } };
    const order = await anExportedOrder({ lineItems: [line, { ...ownLine, quantity: 2 }] });
    await ship(order, 2);
    await reconciled(drift.connector);
    const { version, lineItems } = await orderNow(order);
    const items = [{ id: lineItems[1]?.id ?? '', quantity }];
    await drift.world.commercetools.post(`/orders/${order.id}`, {
      version,
      actions: [{ action: 'addDelivery', items }],
    });
    await drift.time.pass(DAY_MS);
    return order;
  }

  test('S1 becomes Shipped with the next run, without a word of Marketplacer', async () => {
    const order = await aMixedOrder(2);
    expect((await orderNow(order)).shipmentState).toBe('Partial');
    await reconciled(drift.connector, { dryRun: 'true' });
    expect((await orderNow(order)).shipmentState).toBe('Partial');
    expect((await reconciled(drift.connector)).shipments).toMatchObject({ applied: 1 });
    expect((await orderNow(order)).shipmentState).toBe('Shipped');
  });

  test('S1 stays Partial while a piece of it is missing', async () => {
    const order = await aMixedOrder(1);
    expect((await reconciled(drift.connector)).shipments.applied).toBe(0);
    expect((await orderNow(order)).shipmentState).toBe('Partial');
  });
});

test('S1 an order whose marketplace lines were all cancelled is Shipped when the shop has sent its own', async () => {
  await deploySteps(drift.connector, [ensureTypes]);
  await drift.world.shop.offerOwnProduct({ sku: 'own', name: 'Pot', centAmount: 1000 });
  const sku = `Variant-${tea.variants[0]?.legacyId}`;
  const order = await anExportedOrder({
    lineItems: [
      { variant: { sku }, name: { en: 'Tea' }, quantity: 2, price: { value: aud(2490) } },
      { variant: { sku: 'own' }, name: { en: 'Pot' }, quantity: 1, price: { value: aud(1000) } },
    ],
  });
  const refunding = refundingOf(drift.world);
  const [invoice] = await dispatch.invoicesOf(order.id);
  const line = { lineItemId: invoice?.entries[0]?.id ?? '', quantity: 2, dispatched: false };
  const { id } = await refunding.ask(invoice?.id ?? '', [line]);
  await refunding.step('Return', id);
  await refunding.step('Refund', id);
  await reconciled(drift.connector);
  const { version, lineItems, shipmentState } = await orderNow(order);
  expect(shipmentState).toBeUndefined();
  // Other invoices are newer by then, so no window holds this one.
  await drift.time.pass(DAY_MS);
  await anExportedOrder();
  await reconciled(drift.connector);
  await drift.world.commercetools.post(`/orders/${order.id}`, {
    version,
    actions: [{ action: 'addDelivery', items: [{ id: lineItems[1]?.id ?? '', quantity: 1 }] }],
  });
  await drift.time.pass(DAY_MS);
  await reconciled(drift.connector);
  expect((await orderNow(order)).shipmentState).toBe('Shipped');
});

describe('while orders are listed of which the shop may have sent the last line', () => {
  /** The connector, as if there were four pages without such an order. */
  function withPages(happen: () => Promise<unknown>): Connector {
    const { commercetools } = drift.connector;
    let pages = 0;
    const partlyShippedSince = async () => {
      await happen();
      pages += 1;
      const items = [{ id: `order-${pages}`, lineItems: [] } as unknown as Order];
      return pages < 4 ? { items, next: `order-${pages}` } : { items: [], next: undefined };
    };
    const orders = { ...commercetools.orders, partlyShippedSince };
    return { ...drift.connector, commercetools: { ...commercetools, orders } };
  }

  test('the run keeps its lease', async () => {
    const left: number[] = [];
    const slow = withPages(async () => {
      await drift.time.pass(4 * MINUTE_MS);
      left.push((await runState(drift)).lease.until - drift.connector.clock.now());
    });
    expect((await tick(slow)).body.complete).toBe(true);
    expect(left).toHaveLength(4);
    expect(Math.min(...left)).toBeGreaterThan(0);
  });

  test('the run stops at its budget', async () => {
    let pages = 0;
    const slow = withPages(async () => {
      pages += 1;
      await drift.time.pass(13 * MINUTE_MS);
    });
    expect((await tick(slow)).body.complete).toBe(false);
    expect(pages).toBe(2);
  });
});

test('a dry run tells what it would do, and does nothing', async () => {
  const order = await anExportedOrder();
  await ship(order, 1);
  const before = await runState(drift);
  await drift.world.commercetools.resetRequests();
  expect((await reconciled(drift.connector, { dryRun: 'true' })).shipments).toMatchObject({ applied: 1 });
  expect(await writesTo(drift)).toEqual([]);
  expect((await runState(drift)).progress).toEqual(before.progress);
});

test('E-24 what can never be brought over holds nothing up, and leaves the list when it can be', async () => {
  const homeless = await anExportedOrder({ shippingInfo: undefined } as object);
  const order = await anExportedOrder();
  await ship(homeless, 1);
  await ship(order, 1);
  expect((await reconciled(drift.connector)).shipments).toMatchObject({ applied: 1, failed: 1 });
  expect(await cursor()).toEqual(expect.any(String));
  expect(await failures(drift)).toMatchObject([
    { code: 'order-without-shipping', object: { type: 'fulfilment', id: homeless.id } },
  ]);
  expect(await deliveriesOf(order)).toHaveLength(1);

  await drift.world.commercetools.delete(`/orders/${homeless.id}`, {
    version: (await orderNow(homeless)).version,
  });
  expect((await reconciled(drift.connector)).failures).toMatchObject({ seen: 1, ignored: 1 });
  expect(await failures(drift)).toEqual([]);
});
