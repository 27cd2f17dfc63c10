import type { Order, Payment } from '@commercetools/platform-sdk';
import type { Connector } from '@marketplacer-connector/core/connector';
import { ensureTypes } from '@marketplacer-connector/core/deployment';
import { dispatchOf } from '../../sandbox/testing/dispatch.ts';
import { changeOrder, returnItemsOf, type OrderAction } from '../../sandbox/testing/orders.ts';
import { refundingOf, type Refunding } from '../../sandbox/testing/refunding.ts';
import { deploySteps } from '../../tests/support/connector.ts';
import { connectorIn } from './support/connector.ts';
import { failures, openDrift, anAdvert, reconciled, runState, tick, type Drift } from './support/drift.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

let drift: Drift;
let refunding: Refunding;
let sku: string;

async function open(options: Parameters<typeof openDrift>[0] = {}): Promise<void> {
  drift = await openDrift(options);
  refunding = refundingOf(drift.world);
  await deploySteps(drift.connector, [ensureTypes]);
  const tea = await anAdvert(drift, { variants: [{ price: '24.90', countOnHand: 500 }] });
  sku = `Variant-${tea.variants[0]?.legacyId}`;
  await reconciled(drift.connector);
}

beforeEach(() => open());

const change = ({ id }: Order, ...actions: OrderAction[]) => changeOrder(drift.world, id, ...actions);

const returnsOf = ({ id }: Order) => returnItemsOf(drift.world, id);

const takeBack = (order: Order, shipmentState: 'Advised' | 'Returned' = 'Returned') =>
  change(order, {
    action: 'addReturnInfo',
    items: [{ quantity: 1, lineItemId: order.lineItems[0]?.id, shipmentState }],
  });

/** An order that Marketplacer has. */
async function sold(quantity = 1): Promise<Order> {
  const order = await drift.world.shop.buy({ lines: [{ sku, quantity }] });
  await reconciled(drift.connector);
  return order;
}

/** A refund request of the seller for one piece. */
async function ask(order: Order) {
  const [invoice] = await dispatchOf(drift.world).invoicesOf(order.id);
  const lineItemId = invoice?.entries[0]?.id ?? '';
  return refunding.ask(invoice?.id ?? '', [{ lineItemId, quantity: 1 }]);
}

const statuses = async () => (await refunding.requests()).map(({ status }) => status);
const syncedUntil = async () => (await runState(drift)).progress?.refunds?.syncedUntil;

describe('returns and refunds of which no message and no webhook told', () => {
  test('O3: a return is asked for, once', async () => {
    const order = await sold();
    await takeBack(order);
    expect((await reconciled(drift.connector)).refunds).toMatchObject({ applied: 1 });
    expect(await statuses()).toEqual(['RETURNED']);
    await reconciled(drift.connector);
    expect(await statuses()).toEqual(['RETURNED']);
  });

  test('O4: goods that arrive after a return was announced mark its request as returned', async () => {
    const order = await sold();
    await takeBack(order, 'Advised');
    await reconciled(drift.connector);
    expect(await statuses()).toEqual(['AWAITING']);
    await takeBack(order);
    await reconciled(drift.connector);
    expect(await statuses()).toEqual(['RETURNED']);
  });

  test.each([
    ['O5: paid back', 'Refunded', 'REFUNDED'],
    ['O6: denied', 'NotRefunded', 'DENIED'],
  ])(
    '%s: the payment state %s, which raises no message, makes the request %s',
    async (_row, state, status) => {
      const order = await sold();
      await takeBack(order);
      await reconciled(drift.connector);
      const [item] = await returnsOf(order);
      await change(order, { action: 'setReturnPaymentState', returnItemId: item?.id, paymentState: state });
      await reconciled(drift.connector);
      expect(await statuses()).toEqual([status]);
    },
  );

  test('O5: money that went back to the buyer refunds what was returned', async () => {
    const order = await sold();
    await takeBack(order);
    const amount = { currencyCode: 'AUD', centAmount: 2490 };
    const payment = await drift.world.commercetools.post<Payment>('/payments', { amountPlanned: amount });
    await change(order, { action: 'addPayment', payment: { typeId: 'payment', id: payment.id } });
    await reconciled(drift.connector);
    await drift.world.commercetools.post(`/payments/${payment.id}`, {
      version: payment.version,
      actions: [
        {
          action: 'addTransaction',
          transaction: { type: 'Refund', amount, state: 'Success', timestamp: new Date().toISOString() },
        },
      ],
    });
    const { commercetools } = drift.connector;
    const byPaymentAlone = {
      ...commercetools.orders,
      withReturnsSince: async () => ({ items: [], next: undefined }),
    };
    const connector = { ...drift.connector, commercetools: { ...commercetools, orders: byPaymentAlone } };
    const { refunds } = drift.connector.marketplacer;
    const noFeed = { ...refunds, ordersChangedSince: async function* () {} };
    await reconciled({
      ...connector,
      marketplacer: { ...connector.marketplacer, refunds: noFeed },
    });
    expect(await statuses()).toEqual(['REFUNDED']);
    expect((await returnsOf(order))[0]?.paymentState).toBe('Refunded');
  });

  test('O7–O10: a refund request comes into the shop, and its end', async () => {
    const order = await sold();
    const { id } = await ask(order);
    await reconciled(drift.connector);
    expect((await returnsOf(order)).map(({ paymentState }) => paymentState)).toEqual(['Initial']);
    await refunding.step('Deny', id);
    await reconciled(drift.connector);
    expect((await returnsOf(order)).map(({ paymentState }) => paymentState)).toEqual(['NotRefunded']);
  });

  test('a cancelled order is cancelled on Marketplacer', async () => {
    const order = await sold(2);
    await change(order, { action: 'changeOrderState', orderState: 'Cancelled' });
    await reconciled(drift.connector);
    expect(await statuses()).toEqual(['REFUNDED']);
  });

  test('an instance that does not take updatedSince is asked with the documented filters', async () => {
    await open({ instance: { deniedFields: ['updatedRefundRequests'] } });
    const order = await sold();
    const { id } = await ask(order);
    await reconciled(drift.connector);
    await refunding.step('Return', id);
    await refunding.step('Refund', id);
    await reconciled(drift.connector);
    expect((await returnsOf(order)).map(({ paymentState }) => paymentState)).toEqual(['Refunded']);
  });

  test('nothing is looked at while refunds are switched off, and a dry run tells what it would do', async () => {
    const order = await sold();
    await takeBack(order);
    const { refunds } = await reconciled(drift.connector, { dryRun: 'true' });
    expect(refunds).toMatchObject({ seen: 1, applied: 1 });
    expect(await statuses()).toEqual([]);
    const flowsOff = new Set(['refunds'] as const);
    await reconciled({ ...drift.connector, config: { ...drift.connector.config, flowsOff } });
    expect(await statuses()).toEqual([]);
  });
});

describe('E-23 the moment up to which refunds are in sync', () => {
  test('moves with a complete run, and stays while something has to be tried again', async () => {
    const before = await syncedUntil();
    expect(before).toBeDefined();
    const order = await sold();
    await takeBack(order);
    const settled = await syncedUntil();
    await drift.world.marketplacer.faults([{ fault: '503', body: 'CreateRefundRequest' }]);
    await drift.time.pass(MINUTE_MS);
    expect((await reconciled(drift.connector)).refunds).toMatchObject({ retry: 1 });
    expect(await syncedUntil()).toBe(settled);
    await drift.world.marketplacer.clearFaults();
    await drift.time.pass(DAY_MS);
    expect((await reconciled(drift.connector)).refunds).toMatchObject({ applied: 1 });
    expect(await statuses()).toEqual(['RETURNED']);
    expect(Date.parse((await syncedUntil()) ?? '')).toBeGreaterThan(Date.parse(settled ?? ''));
  });

  test('E-24: a run that stops at its budget goes on behind the orders that it has seen', async () => {
    const orders = [await sold(), await sold(), await sold()];
    for (const order of orders) await takeBack(order);
    let passes = 0;
    const slow: Connector = {
      ...drift.connector,
      marketplacer: {
        ...drift.connector.marketplacer,
        refunds: {
          ...drift.connector.marketplacer.refunds,
          create: async (draft) => {
            passes += 1;
            const created = await drift.connector.marketplacer.refunds.create(draft);
            await drift.time.pass(30 * MINUTE_MS);
            return created;
          },
        },
      },
    };
    for (const seen of [1, 1, 1]) {
      expect((await tick(slow)).body.refunds.seen).toBe(seen);
      await drift.time.pass(30 * MINUTE_MS);
    }
    expect(passes).toBe(3);
    expect(await statuses()).toEqual(['RETURNED', 'RETURNED', 'RETURNED']);
    await reconciled(drift.connector);
    expect((await runState(drift)).progress?.refunds?.checkpoint).toBeUndefined();
  });

  describe('while 45 refunded payments are looked up', () => {
    /** The connector, to which `happen` happens at the question about each payment. */
    function manyPayments(happen: () => Promise<unknown>): Connector {
      const { commercetools } = drift.connector;
      const payments = Array.from({ length: 45 }, (_value, index) => ({ id: `payment-${index}` }) as Payment);
      const refundedSince = async () => ({ items: payments, next: undefined });
      const idsOfPayment = async () => {
        await happen();
        return [];
      };
      return {
        ...drift.connector,
        commercetools: {
          ...commercetools,
          orders: { ...commercetools.orders, idsOfPayment },
          payments: { ...commercetools.payments, refundedSince },
        },
      };
    }

    test('the run keeps its lease', async () => {
      const left: number[] = [];
      const slow = manyPayments(async () => {
        await drift.time.pass(MINUTE_MS / 4);
        left.push((await runState(drift)).lease.until - drift.connector.clock.now());
      });
      expect((await tick(slow)).body.complete).toBe(true);
      expect(left).toHaveLength(45);
      expect(Math.min(...left)).toBeGreaterThan(0);
    });

    test('the run stops at its budget, and the next one looks as far back', async () => {
      let asked = 0;
      const since = (await syncedUntil()) ?? '';
      const slow = manyPayments(async () => {
        asked += 1;
        await drift.time.pass(2 * MINUTE_MS);
      });
      expect((await tick(slow)).body.complete).toBe(false);
      expect(asked).toBe(20);
      const { refunds } = (await runState(drift)).progress ?? {};
      expect(refunds).toMatchObject({ syncedUntil: since, checkpoint: { since: expect.any(String) } });
      expect(Date.parse(refunds?.checkpoint?.since ?? '')).toBeLessThanOrEqual(Date.parse(since));
    });
  });

  test('E-24: one that Marketplacer refuses is recorded, holds nothing up, and is tried again', async () => {
    const order = await sold();
    await takeBack(order);
    const refusing: Connector = {
      ...drift.connector,
      marketplacer: {
        ...drift.connector.marketplacer,
        refunds: {
          ...drift.connector.marketplacer.refunds,
          create: async () => ({ kind: 'refused', reasons: ['not today'] }),
        },
      },
    };
    const before = (await syncedUntil()) ?? '';
    await drift.time.pass(MINUTE_MS);
    expect((await reconciled(refusing)).refunds).toMatchObject({ failed: 1 });
    expect(Date.parse((await syncedUntil()) ?? '')).toBeGreaterThan(Date.parse(before));
    expect((await runState(drift)).progress?.refunds?.checkpoint).toBeUndefined();
    expect(await failures(drift)).toMatchObject([{ code: 'refund-refused' }]);
    await drift.time.pass(31 * DAY_MS);
    await reconciled(drift.connector);
    expect(await statuses()).toEqual(['RETURNED']);
    expect(await failures(drift)).toEqual([]);
  });
});

test('a request status that is new is recorded once, and the high-water mark moves', async () => {
  const order = await sold(2);
  const { id } = await ask(order);
  await drift.world.marketplacer.growEnums({ RefundRequestStatusEnum: ['ON_HOLD'] });
  await drift.world.marketplacer.action('refund-set', { id, fields: { status: 'ON_HOLD' } });
  const before = await syncedUntil();
  const { refunds } = await reconciled(drift.connector);
  expect(refunds).toMatchObject({ failed: 1, retry: 0 });
  expect(Date.parse((await syncedUntil()) ?? '')).toBeGreaterThan(Date.parse(before ?? '1970'));
  await reconciled(drift.connector);
  expect(await failures(drift)).toMatchObject([
    { code: 'unknown-value', detail: `unknown-value: RefundRequest.status ON_HOLD of ${id}` },
  ]);
  expect(await returnsOf(order)).toEqual([]);
});

test('an error that nobody has expected is recorded with its order, and moves the high-water mark', async () => {
  const order = await sold();
  await takeBack(order);
  const { refunds } = drift.connector.marketplacer;
  const breaking = {
    ...drift.connector,
    marketplacer: {
      ...drift.connector.marketplacer,
      refunds: {
        ...refunds,
        ofInvoice: async () => {
          throw new TypeError('there is no such thing');
        },
      },
    },
  };
  const before = await syncedUntil();
  expect((await reconciled(breaking)).refunds).toMatchObject({ failed: 1, retry: 0 });
  expect(Date.parse((await syncedUntil()) ?? '')).toBeGreaterThan(Date.parse(before ?? '1970'));
  expect(await failures(drift)).toMatchObject([
    { code: 'unexpected-error', object: { type: 'refund', id: order.id } },
  ]);
  await reconciled(drift.connector);
  expect(await failures(drift)).toEqual([]);
  expect(await statuses()).toEqual(['RETURNED']);
});

describe('a failure of a refund', () => {
  /** A return of more than is open: it lasts until the shop takes it back. */
  async function lastingFailure(): Promise<Order> {
    const order = await sold();
    await takeBack(order);
    await takeBack(order);
    await reconciled(drift.connector);
    expect(await failures(drift)).toMatchObject([{ code: 'refund-exceeds' }]);
    return order;
  }

  const withFlowsOff = (flows: string) => connectorIn(drift.world, drift.time, { FLOWS_OFF: flows });

  test.each(['refunds;fulfilment', 'orders'])('stays recorded while its flow is off (%s)', async (flows) => {
    await lastingFailure();
    await reconciled(withFlowsOff(flows));
    expect(await failures(drift)).toMatchObject([{ code: 'refund-exceeds' }]);
    await reconciled(drift.connector);
    expect(await failures(drift)).toMatchObject([{ code: 'refund-exceeds' }]);
  });

  test('is tried again although the catalogue is off, and no list names its order any more', async () => {
    const order = await lastingFailure();
    const [first] = await returnsOf(order);
    const items = [{ quantity: 1, lineItemId: first?.lineItemId, shipmentState: 'Returned' }];
    await change(order, { action: 'setReturnInfo', items: [{ items }] });
    const { commercetools, marketplacer } = drift.connector;
    const off = withFlowsOff('products');
    const unlisted = {
      ...off,
      commercetools: {
        ...off.commercetools,
        orders: {
          ...commercetools.orders,
          withReturnsSince: async () => ({ items: [], next: undefined }),
        },
      },
      marketplacer: {
        ...off.marketplacer,
        refunds: { ...marketplacer.refunds, changedSince: async function* () {} },
      },
    };
    expect((await reconciled(unlisted)).failures).toMatchObject({ seen: 1 });
    expect(await failures(drift)).toEqual([]);
  });
});
