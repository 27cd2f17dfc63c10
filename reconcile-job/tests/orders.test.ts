import type { Order, Payment } from '@commercetools/platform-sdk';
import { CONTAINERS, type OrderLink } from '@marketplacer-connector/core/store';
import type { Advert } from '../../sandbox/client/index.ts';
import { connectorIn } from './support/connector.ts';
import {
  anAdvert,
  failures,
  leaveRunState,
  openDrift,
  reconciled,
  recordsIn,
  runState,
  tick,
  type Drift,
} from './support/drift.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

let drift: Drift;
let tea: Advert;

beforeEach(async () => {
  drift = await openDrift();
  tea = await anAdvert(drift, { variants: [{ price: '24.90', countOnHand: 500 }] });
  await reconciled(drift.connector);
});

const buyTea = (quantity = 1): Promise<Order> =>
  drift.world.shop.buy({ lines: [{ sku: `Variant-${tea.variants[0]?.legacyId}`, quantity }] });

async function cancel({ id }: Order): Promise<void> {
  const { version } = await drift.world.commercetools.get<Order>(`/orders/${id}`);
  await drift.world.commercetools.post(`/orders/${id}`, {
    version,
    actions: [{ action: 'changeOrderState', orderState: 'Cancelled' }],
  });
}

async function aPaymentOf({ id, version, totalPrice }: Order): Promise<Payment> {
  const amountPlanned = { currencyCode: totalPrice.currencyCode, centAmount: totalPrice.centAmount };
  const payment = await drift.world.commercetools.post<Payment>('/payments', { amountPlanned });
  await drift.world.commercetools.post(`/orders/${id}`, {
    version,
    actions: [{ action: 'addPayment', payment: { typeId: 'payment', id: payment.id } }],
  });
  return payment;
}

async function charge({ id, version, amountPlanned }: Payment, centAmount: number): Promise<void> {
  const amount = { currencyCode: amountPlanned.currencyCode, centAmount };
  await drift.world.commercetools.post(`/payments/${id}`, {
    version,
    actions: [{ action: 'addTransaction', transaction: { type: 'Charge', state: 'Success', amount } }],
  });
}

/** The commercetools orders that Marketplacer has orders for, one entry for each of them. */
async function exportedIds(): Promise<string[]> {
  const { externalIds } = await drift.world.marketplacer.state<{
    externalIds: { key: string; value: string }[];
  }>();
  return externalIds.filter(({ key }) => key === 'commercetools-order-id').map(({ value }) => value);
}

const linkedOrders = async () =>
  (await recordsIn<OrderLink>(drift, CONTAINERS.links)).map(({ marketplacerOrderId }) => marketplacerOrderId);

/** Leaves the claim of a worker on an order, which ends at `until` (milliseconds since the epoch). */
async function leaveClaim({ id, version }: Order, until: number): Promise<void> {
  const channel = { typeId: 'channel', key: 'marketplacer-orders' };
  await drift.world.commercetools.post(`/orders/${id}`, {
    version,
    actions: [{ action: 'updateSyncInfo', channel, externalId: `claim.other-worker.${until}` }],
  });
}

describe('O1 orders whose messages never came', () => {
  test('are exported by the next run, once, and linked', async () => {
    const orders = [await buyTea(), await buyTea()];
    const report = await reconciled(drift.connector);
    expect(report.orders).toMatchObject({ seen: 2, applied: 2 });
    expect((await exportedIds()).toSorted()).toEqual(orders.map(({ id }) => id).toSorted());
    expect(await linkedOrders()).toHaveLength(2);
    expect((await reconciled(drift.connector)).orders.seen).toBe(0);
    expect(await exportedIds()).toHaveLength(2);
  });

  test('are found beyond the first page', async () => {
    for (let batch = 0; batch < 11; batch += 1) await Promise.all(Array.from({ length: 10 }, () => buyTea()));
    expect((await reconciled(drift.connector)).orders).toMatchObject({ seen: 110, applied: 110 });
    expect(new Set(await exportedIds()).size).toBe(110);
  });

  test('are looked for during eight days', async () => {
    const order = await buyTea();
    await drift.time.pass(7 * DAY_MS);
    await reconciled(drift.connector);
    expect(await exportedIds()).toEqual([order.id]);
  });

  test('are looked for from the last run on, however long ago that was', async () => {
    await buyTea();
    await reconciled(drift.connector);
    const order = await buyTea();
    await drift.time.pass(9 * DAY_MS);
    await reconciled(drift.connector);
    expect(await exportedIds()).toContain(order.id);
  });

  test('are left alone while another worker holds a claim that is alive', async () => {
    await leaveClaim(await buyTea(), drift.time.now() + 3 * MINUTE_MS);
    expect((await reconciled(drift.connector)).orders).toMatchObject({ seen: 1, retry: 1 });
    expect(await exportedIds()).toEqual([]);
  });

  test('are finished when the worker has died', async () => {
    const order = await buyTea();
    await leaveClaim(order, drift.time.now() + 3 * MINUTE_MS);
    await drift.time.pass(4 * MINUTE_MS);
    expect((await reconciled(drift.connector)).orders).toMatchObject({ applied: 1 });
    expect(await exportedIds()).toEqual([order.id]);
  });

  test.each(['drop-answer', '500-after'] as const)(
    'are found again after an answer was lost (%s)',
    async (fault) => {
      const order = await buyTea();
      await drift.world.marketplacer.faults([{ fault, body: 'CreateOrder', times: 1 }]);
      expect((await reconciled(drift.connector)).orders).toMatchObject({ retry: 1 });
      await drift.time.pass(4 * MINUTE_MS);
      expect((await reconciled(drift.connector)).orders).toMatchObject({ applied: 1 });
      expect(await exportedIds()).toEqual([order.id]);
      expect(await linkedOrders()).toHaveLength(1);
    },
  );

  test('go to Marketplacer even if they were cancelled after it had them', async () => {
    const order = await buyTea();
    await drift.world.marketplacer.faults([{ fault: 'drop-answer', body: 'CreateOrder', times: 1 }]);
    await reconciled(drift.connector);
    await cancel(order);
    await drift.time.pass(4 * MINUTE_MS);
    await reconciled(drift.connector);
    expect(await linkedOrders()).toHaveLength(1);
  });

  test('are left alone once it is known that one that was claimed and then cancelled never went there', async () => {
    const order = await buyTea();
    await leaveClaim(order, drift.time.now() - 4 * MINUTE_MS);
    await cancel(order);
    expect((await reconciled(drift.connector)).orders).toMatchObject({ seen: 1 });
    await drift.time.pass(4 * MINUTE_MS);
    expect((await reconciled(drift.connector)).orders.seen).toBe(0);
    expect(await exportedIds()).toEqual([]);
  });

  test('wait for EXPORT_ORDERS_WHEN', async () => {
    await buyTea();
    const patient = connectorIn(drift.world, drift.time, { EXPORT_ORDERS_WHEN: 'paid' });
    expect((await reconciled(patient)).orders.seen).toBe(0);
    expect(await exportedIds()).toEqual([]);
  });

  test('are counted in the report where they have waited for more than a day', async () => {
    const patient = connectorIn(drift.world, drift.time, { EXPORT_ORDERS_WHEN: 'paid' });
    const [oldest, , cancelled] = [await buyTea(), await buyTea(), await buyTea()];
    await cancel(cancelled!);
    expect((await reconciled(patient)).notes).toEqual([]);
    await drift.time.pass(DAY_MS + MINUTE_MS);
    const { notes } = await reconciled(patient);
    expect(notes).toEqual([expect.stringMatching(/^2 orders have waited .*EXPORT_ORDERS_WHEN=paid/)]);
    expect(notes[0]).toContain(oldest!.id);
  });

  test('are exported when a charge has paid them and no message said so', async () => {
    const patient = connectorIn(drift.world, drift.time, { EXPORT_ORDERS_WHEN: 'paid' });
    const order = await buyTea();
    const payment = await aPaymentOf(order);
    expect((await reconciled(patient)).orders.seen).toBe(0);
    await charge(payment, order.totalPrice.centAmount);
    expect((await reconciled(patient, { dryRun: 'true' })).orders).toMatchObject({ seen: 1, applied: 1 });
    expect(await exportedIds()).toEqual([]);
    expect((await reconciled(patient)).orders).toMatchObject({ seen: 1, applied: 1 });
    expect(await exportedIds()).toEqual([order.id]);
    expect((await reconciled(patient)).orders.seen).toBe(0);
  });

  test('E-24 are not held up by one that Marketplacer refuses, which is recorded and not tried again', async () => {
    const tooMany = await buyTea(499);
    const order = await buyTea();
    await drift.world.marketplacer.updateVariant(tea.variants[0]?.id ?? '', { countOnHand: 10 });
    expect((await reconciled(drift.connector)).orders).toMatchObject({ seen: 2, applied: 1, failed: 1 });
    expect(await exportedIds()).toEqual([order.id]);
    expect(await failures(drift)).toMatchObject([
      { code: 'order-refused', object: { type: 'order', id: tooMany.id } },
    ]);
    expect((await reconciled(drift.connector)).orders.seen).toBe(0);
  });

  test('are exported by the run that has the lease, however long the sweep takes', async () => {
    await Promise.all([buyTea(), buyTea(), buyTea()]);
    const { create } = drift.connector.marketplacer.orders;
    const untils: number[] = [];
    const slow = {
      ...drift.connector,
      marketplacer: {
        ...drift.connector.marketplacer,
        orders: {
          ...drift.connector.marketplacer.orders,
          create: async (draft: Parameters<typeof create>[0]) => {
            untils.push((await runState(drift)).lease.until - drift.time.now());
            const created = await create(draft);
            await drift.time.pass(6 * MINUTE_MS);
            return created;
          },
        },
      },
    };
    await reconciled(slow);
    expect(untils).toHaveLength(3);
    for (const left of untils) expect(left).toBeGreaterThan(0);
  });

  test('stay with the new holder when the lease was lost', async () => {
    await Promise.all([buyTea(), buyTea(), buyTea()]);
    const { create } = drift.connector.marketplacer.orders;
    const robbed = {
      ...drift.connector,
      marketplacer: {
        ...drift.connector.marketplacer,
        orders: {
          ...drift.connector.marketplacer.orders,
          create: async (draft: Parameters<typeof create>[0]) => {
            await leaveRunState(drift, { lease: { token: 'thief', until: drift.time.now() + DAY_MS } });
            return create(draft);
          },
        },
      },
    };
    expect((await tick(robbed)).body).toMatchObject({ complete: false, orders: { seen: 1 } });
    expect(await exportedIds()).toHaveLength(1);
  });
});
