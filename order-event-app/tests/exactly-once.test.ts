import type { Order, SyncInfo } from '@commercetools/platform-sdk';
import type { Connector } from '@marketplacer-connector/core/connector';
import { eventually } from '../../sandbox/testing/eventually.ts';
import { changeOrder } from '../../sandbox/testing/orders.ts';
import { connectorIn } from './support/connector.ts';
import { DEATHS, dyingAt } from './support/death.ts';
import { deliver } from './support/deliveries.ts';
import { startInstances, stopInstances } from './support/instances.ts';
import { expectExportedOnce } from './support/exported-once.ts';
import { importTea, openMarket, type Market } from './support/market.ts';
import { soldOrders } from './support/marketplacer-side.ts';
import { CLAIM_EXPIRES_MS, leaveClaim, linkOf, marksOf } from './support/shop-side.ts';

/** How the Project keeps several entries of one channel in `syncInfo`: not documented, so both ways. */
const SYNC_INFO_WAYS = ['append', 'replace'] as const;

afterEach(stopInstances);

async function aMarket(syncInfo: (typeof SYNC_INFO_WAYS)[number] = 'append', options = {}): Promise<Market> {
  const market = await openMarket(options);
  await market.world.commercetools.settings({ syncInfo });
  return market;
}

const buyTea = ({ world, tea }: Market): Promise<Order> =>
  world.shop.buy({ lines: [{ sku: tea.sku, quantity: 1 }] });

/** How often Marketplacer was asked to create an order, whatever became of it. */
async function creationsAsked({ world }: Market): Promise<number> {
  const requests = await world.marketplacer.requests();
  return requests.filter(({ rootFields }) => rootFields.includes('orderCreate')).length;
}

describe.each(SYNC_INFO_WAYS)(
  'E-03 three instances behind the broker, with a syncInfo that does %s,',
  (way) => {
    let market: Market;
    beforeEach(async () => {
      market = await aMarket(way);
      await startInstances(market);
    });

    test('export every order once, though each message is delivered five times and in any order', async () => {
      await market.world.connect.setDeliveries({ duplicate: 4, reorder: true });
      const orders = await Promise.all([1, 2, 3, 4].map(() => buyTea(market)));
      for (const { id } of orders) {
        await changeOrder(market.world, id, { action: 'changeOrderState', orderState: 'Confirmed' });
      }
      expect(await market.world.connect.waitIdle()).toBe(true);
      for (const order of orders) await expectExportedOnce(market, order);
      expect(await creationsAsked(market)).toBe(4);
    });

    test.each(['drop-answer', '500-after'] as const)(
      'find the order that was created when its answer was lost (%s)',
      async (fault) => {
        await market.world.marketplacer.faults([{ fault, body: 'CreateOrder', times: 1 }]);
        const order = await buyTea(market);
        await eventually('orderCreate', async () =>
          (await soldOrders(market)).length > 0 ? true : undefined,
        );
        expect(await linkOf(market, order)).toBeUndefined();
        await market.time.pass(CLAIM_EXPIRES_MS);
        expect(await market.world.connect.waitIdle()).toBe(true);
        await expectExportedOnce(market, order);
        expect(await creationsAsked(market)).toBe(1);
      },
    );

    test('export an order whose message carries no payload', async () => {
      await market.world.commercetools.deliveries({ payloadNotIncluded: true });
      const order = await buyTea(market);
      await eventually('the export', async () => (await soldOrders(market))[0]);
      expect(await market.world.connect.waitIdle()).toBe(true);
      await expectExportedOnce(market, order);
    });

    test('export an imported order', async () => {
      const order = await importTea(market);
      await eventually('the export', async () => (await soldOrders(market))[0]);
      expect(await market.world.connect.waitIdle()).toBe(true);
      await expectExportedOnce(market, order);
    });

    test.each([
      ['a write to commercetools that takes effect and is answered 500', '500-after'],
      ['a write to commercetools whose answer is lost', 'drop-answer'],
      ['a write to commercetools that is refused as a conflict', '409'],
      ['a write to commercetools that never arrives', 'reset'],
    ] as const)('survive %s, at every write of the export', async (_what, fault) => {
      const orders: Order[] = [];
      await market.world.connect.setDeliveries({ paused: true });
      for (const skip of [0, 1, 2]) {
        const order = await buyTea(market);
        orders.push(order);
        await market.world.commercetools.faults([
          { fault, method: 'POST', path: `/orders/${order.id}|/custom-objects`, times: 1, skip },
        ]);
        await deliver(market.connector, order.id);
        await market.world.commercetools.clearFaults();
      }
      await market.time.pass(CLAIM_EXPIRES_MS);
      await market.world.connect.setDeliveries({});
      expect(await market.world.connect.waitIdle()).toBe(true);
      for (const order of orders) await expectExportedOnce(market, order);
    });
  },
);

test('over SNS, three instances export an order once', async () => {
  const market = await aMarket('append', { wrapper: 'sns' });
  await startInstances(market);
  await market.world.connect.setDeliveries({ duplicate: 2 });
  const order = await buyTea(market);
  await eventually('the export', async () => (await soldOrders(market))[0]);
  expect(await market.world.connect.waitIdle()).toBe(true);
  await expectExportedOnce(market, order);
});

describe.each(SYNC_INFO_WAYS)('with a syncInfo that does %s', (way) => {
  let market: Market;
  let order: Order;
  beforeEach(async () => {
    market = await aMarket(way);
    order = await buyTea(market);
  });

  test('ten deliveries at the same time create one order; who did not get the claim asks to come again', async () => {
    const instances = Array.from({ length: 10 }, () => connectorIn(market.world, market.time));
    const answers = await Promise.all(instances.map((instance) => deliver(instance, order.id)));
    expect(answers.filter(({ body }) => body.outcome === 'applied')).toHaveLength(1);
    const others = answers.filter(({ body }) => body.outcome !== 'applied');
    for (const { status, body } of others) {
      expect(['200 unchanged', '503 claimed', '503 conflict']).toContain(
        `${status} ${body.code ?? body.outcome}`,
      );
    }
    await expectExportedOnce(market, order);
    expect(await creationsAsked(market)).toBe(1);
  });

  test('ten deliveries at the same time take over an expired claim once', async () => {
    await leaveClaim(market, order, market.time.now() - CLAIM_EXPIRES_MS);
    const instances = Array.from({ length: 10 }, () => connectorIn(market.world, market.time));
    await Promise.all(instances.map((instance) => deliver(instance, order.id)));
    await expectExportedOnce(market, order);
    expect(await creationsAsked(market)).toBe(1);
  });

  test.each(DEATHS)(
    'a process that ends $moment its $step leaves nothing that the next one cannot finish',
    async (death) => {
      expect((await deliver(dyingAt(market.connector, death), order.id)).status).toBe(503);
      await market.time.pass(CLAIM_EXPIRES_MS);
      expect((await deliver(market.connector, order.id)).status).toBe(200);
      await expectExportedOnce(market, order);
    },
  );

  test('an export costs six requests', async () => {
    await deliver(market.connector, order.id);
    const another = await buyTea(market);
    await market.world.commercetools.resetRequests();
    await market.world.marketplacer.resetRequests();
    await deliver(market.connector, another.id);
    const requests = await market.world.commercetools.requests();
    expect(requests.map(({ method, path }) => `${method} ${path.split('/')[2]}`).toSorted()).toEqual([
      'GET custom-objects',
      'GET orders',
      'POST custom-objects',
      'POST orders',
      'POST orders',
    ]);
    const operations = await market.world.marketplacer.requests();
    expect(operations.map(({ operationName }) => operationName)).toEqual(['CreateOrder']);
  });

  test('E-13 a claim that is alive is respected, and one that has expired is taken over', async () => {
    await leaveClaim(market, order, market.time.now() + 60_000);
    expect((await deliver(market.connector, order.id)).body).toMatchObject({
      outcome: 'retry',
      code: 'claimed',
    });
    expect(await creationsAsked(market)).toBe(0);
    await market.time.pass(60_000 + 40_000);
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
    await expectExportedOnce(market, order);
  });

  test('a claim is respected for a while by a clock that runs ahead', async () => {
    await leaveClaim(market, order, market.time.now() - 20_000);
    expect((await deliver(market.connector, order.id)).body.code).toBe('claimed');
  });

  test('E-02 an order that cannot be looked up is not created', async () => {
    await leaveClaim(market, order, market.time.now() - CLAIM_EXPIRES_MS);
    await market.world.marketplacer.faults([{ fault: '500-before', body: 'OrderByExternalId' }]);
    expect((await deliver(market.connector, order.id)).status).toBe(503);
    expect(await creationsAsked(market)).toBe(0);
  });

  test('a claim that was taken over for an order that is not due is released, and the order goes when it is', async () => {
    const patient = connectorIn(market.world, market.time, { EXPORT_ORDERS_WHEN: 'paid' });
    await leaveClaim(market, order, market.time.now() - CLAIM_EXPIRES_MS);
    expect((await deliver(patient, order.id)).body.code).toBe('not-yet');
    expect((await marksOf(market, order)).at(-1)).toBe('released.');
    await changeOrder(market.world, order.id, { action: 'changePaymentState', paymentState: 'Paid' });
    expect((await deliver(patient, order.id)).body.outcome).toBe('applied');
    await expectExportedOnce(market, order);
  });

  test('an order that can be found only after a while is not created again', async () => {
    const slow = await aMarket(way, { instance: { externalIdLagMs: CLAIM_EXPIRES_MS + 1_000 } });
    const bought = await buyTea(slow);
    const dying = dyingAt(slow.connector, { moment: 'after', step: 'orderCreate' });
    expect((await deliver(dying, bought.id)).status).toBe(503);
    await slow.time.pass(CLAIM_EXPIRES_MS);
    expect((await deliver(slow.connector, bought.id)).body.outcome).toBe('applied');
    await expectExportedOnce(slow, bought);
    expect(await creationsAsked(slow)).toBe(1);
  });

  test('a later claim does not hide what was exported', async () => {
    await deliver(market.connector, order.id);
    await leaveClaim(market, order, market.time.now() - CLAIM_EXPIRES_MS);
    expect((await deliver(market.connector, order.id)).status).toBe(200);
    await expectExportedOnce(market, order);
    expect(await creationsAsked(market)).toBe(1);
  });

  test('D-09 somebody who changes the order before the claim is heard, and the claim is made again', async () => {
    const racing = afterFirst(market.connector, 'byId', () =>
      changeOrder(market.world, order.id, { action: 'setPurchaseOrderNumber', purchaseOrderNumber: 'P-7' }),
    );
    expect((await deliver(racing, order.id)).body.outcome).toBe('applied');
    await expectExportedOnce(market, order);
    const { orders } = await market.world.marketplacer.state<{ orders: { purchaseOrderNumber: string }[] }>();
    expect(orders[0]?.purchaseOrderNumber).toBe('P-7');
  });

  test('an order that is cancelled before the claim is not exported', async () => {
    const racing = afterFirst(market.connector, 'byId', () =>
      changeOrder(market.world, order.id, { action: 'changeOrderState', orderState: 'Cancelled' }),
    );
    expect((await deliver(racing, order.id)).body.code).toBe('not-yet');
    expect(await creationsAsked(market)).toBe(0);
  });

  test('somebody who changes the order after the claim keeps his change, and the mark is set', async () => {
    const racing = afterFirst(market.connector, 'mark', () =>
      changeOrder(market.world, order.id, { action: 'changePaymentState', paymentState: 'Paid' }),
    );
    expect((await deliver(racing, order.id)).body.outcome).toBe('applied');
    await expectExportedOnce(market, order);
    expect(await market.world.commercetools.get(`/orders/${order.id}`)).toMatchObject({
      paymentState: 'Paid',
    });
  });

  test('E-22 conflicts without end are given up, and the redelivery succeeds', async () => {
    await market.world.commercetools.faults([{ fault: '409', method: 'POST', path: `/orders/${order.id}` }]);
    expect((await deliver(market.connector, order.id)).body).toMatchObject({
      outcome: 'retry',
      code: 'conflict',
    });
    await market.world.commercetools.clearFaults();
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
    await expectExportedOnce(market, order);
  });

  test('a process that was held up after its claim leaves the creation to another one', async () => {
    const heldUp = afterFirst(market.connector, 'mark', () => market.time.pass(25_000));
    expect((await deliver(heldUp, order.id)).body).toMatchObject({ outcome: 'retry', code: 'out-of-time' });
    expect(await creationsAsked(market)).toBe(0);
    await market.time.pass(CLAIM_EXPIRES_MS);
    await deliver(market.connector, order.id);
    await expectExportedOnce(market, order);
  });

  test('a token that expires in the middle is renewed', async () => {
    const interrupted = afterFirst(market.connector, 'mark', () => market.world.commercetools.expireTokens());
    expect((await deliver(interrupted, order.id)).body.outcome).toBe('applied');
    await expectExportedOnce(market, order);
  });

  test('E-01 nothing is acknowledged whose link could not be written', async () => {
    await market.world.commercetools.faults([{ fault: '409', method: 'POST', path: '/custom-objects' }]);
    expect((await deliver(market.connector, order.id)).status).toBe(503);
    await market.world.commercetools.clearFaults();
    expect((await deliver(market.connector, order.id)).body.code).toBe('claimed');
    await market.time.pass(CLAIM_EXPIRES_MS);
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
    await expectExportedOnce(market, order);
    expect(await creationsAsked(market)).toBe(1);
  });

  test('an order whose mark cannot be read any more is not exported again, because it has a link', async () => {
    await deliver(market.connector, order.id);
    const before = new Set(await marksOf(market, order));
    const unreadable = seeing(market.connector, (marks) =>
      marks.filter(({ externalId = '' }) => !before.has(externalId)),
    );
    expect((await deliver(unreadable, order.id)).body.outcome).toBe('applied');
    await expectExportedOnce(market, order);
    expect(await creationsAsked(market)).toBe(1);
  });

  test('a claim that commercetools takes and does not show is none', async () => {
    const hidden = seeing(market.connector, () => []);
    expect((await deliver(hidden, order.id)).body).toMatchObject({ outcome: 'retry', code: 'claimed' });
    expect(await creationsAsked(market)).toBe(0);
  });

  test('a link that was lost is written again at the next delivery', async () => {
    await deliver(market.connector, order.id);
    await market.world.commercetools.delete(`/custom-objects/marketplacer-connector-links/${order.id}`);
    expect((await deliver(market.connector, order.id)).body.outcome).toBe('applied');
    await expectExportedOnce(market, order);
  });
});

test('every pair of deaths one after the other still ends with one order, a link and a mark', async () => {
  const market = await aMarket();
  const stories: { order: Order; first: Connector; second: Connector }[] = [];
  for (const first of DEATHS) {
    for (const second of DEATHS) {
      const connector = connectorIn(market.world, market.time);
      stories.push({
        order: await buyTea(market),
        first: dyingAt(connector, first),
        second: dyingAt(connector, second),
      });
    }
  }
  await Promise.all(stories.map(({ order, first }) => deliver(first, order.id)));
  await market.time.pass(CLAIM_EXPIRES_MS);
  await Promise.all(stories.map(({ order, second }) => deliver(second, order.id)));
  await market.time.pass(CLAIM_EXPIRES_MS);
  await Promise.all(stories.map(({ order }) => deliver(market.connector, order.id)));
  expect(await soldOrders(market)).toHaveLength(stories.length);
  for (const { order } of stories) await expectExportedOnce(market, order);
});

/** A connector that is shown other marks than those which an order has. */
function seeing(connector: Connector, shown: (marks: SyncInfo[]) => SyncInfo[]): Connector {
  const { commercetools } = connector;
  const { byId, mark } = commercetools.orders;
  const changed = (order: Order): Order => ({ ...order, syncInfo: shown(order.syncInfo) });
  const orders: typeof commercetools.orders = {
    ...commercetools.orders,
    byId: async (id) => {
      const order = await byId(id);
      return order && changed(order);
    },
    mark: async (order, externalId) => {
      const written = await mark(order, externalId);
      return written.kind === 'written' ? { ...written, resource: changed(written.resource) } : written;
    },
  };
  return { ...connector, commercetools: { ...commercetools, orders } };
}

/** Something happens once, right after the connector has first read or marked an order. */
function afterFirst(connector: Connector, call: 'byId' | 'mark', happen: () => Promise<unknown>): Connector {
  const { orders } = connector.commercetools;
  let happened = false;
  const happenOnce = async () => {
    if (happened) return;
    happened = true;
    await happen();
  };
  const followed =
    <Arguments extends unknown[], Result>(real: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> => {
      const result = await real(...given);
      await happenOnce();
      return result;
    };
  return {
    ...connector,
    commercetools: {
      ...connector.commercetools,
      orders: {
        ...orders,
        ...(call === 'byId' ? { byId: followed(orders.byId) } : { mark: followed(orders.mark) }),
      },
    },
  };
}
