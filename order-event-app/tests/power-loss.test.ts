import { join } from 'node:path';
import type { Order } from '@commercetools/platform-sdk';
import { ensureRunState, ensureSubscription } from '@marketplacer-connector/core/deployment';
import { reconcile } from '@marketplacer-connector/core/reconcile';
import { eventually } from '../../sandbox/testing/eventually.ts';
import { startProgram, type RunningProgram } from '../../sandbox/testing/program.ts';
import { deploySteps } from '../../tests/support/connector.ts';
import { openMarket, type Market } from './support/market.ts';
import { soldOrders, totalOf } from './support/marketplacer-side.ts';
import { CLAIM_EXPIRES_MS, linkOf, marksOf } from './support/shop-side.ts';

const ENTRY = join(__dirname, '..', 'src', 'index.ts');
const ORDERS = 40;
/** Slow enough that the power goes while orders are being created, and short against every time-out. */
const CREATION_MS = 300;

const running: RunningProgram[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map(({ kill }) => kill()));
});

async function startInstances({ world }: Market, count: number): Promise<RunningProgram[]> {
  const environment = world.environment('event', { LOG_LEVEL: 'info' });
  const started = await Promise.all(Array.from({ length: count }, () => startProgram(ENTRY, environment)));
  running.push(...started);
  return started;
}

const pushTo = ({ world }: Market, instances: RunningProgram[]) =>
  world.connect.registerTopic(instances.map(({ url }) => `${url}/events`));

/** The messages are subscribed to, and the job is deployed. */
async function deploy({ world, connector }: Market): Promise<void> {
  await deploySteps(connector, [ensureSubscription, ensureRunState], world.environment('event'));
}

async function buy({ world, tea, cup, own }: Market): Promise<Order[]> {
  const carts = [
    [{ sku: tea.sku, quantity: 1 }],
    [
      { sku: tea.sku, quantity: 2 },
      { sku: cup.sku, quantity: 1 },
    ],
    [{ sku: cup.sku, quantity: 2 }, { sku: own }],
  ];
  const orders: Order[] = [];
  for (let number = 0; number < ORDERS; number += 1) {
    orders.push(await world.shop.buy({ lines: carts[number % carts.length] ?? [] }));
  }
  return orders;
}

/** What the buyer paid for the lines of the marketplace, in minor units. */
const paidFor = ({ lineItems }: Order, own: string): number =>
  lineItems.reduce(
    (sum, { variant, totalPrice }) => sum + (variant.sku === own ? 0 : totalPrice.centAmount),
    0,
  );

async function creationsAsked({ world }: Market): Promise<number> {
  const requests = await world.marketplacer.requests();
  return requests.filter(({ operationName }) => operationName === 'CreateOrder').length;
}

/** Nothing new arrives, and what has arrived comes to its end. */
async function untilQuiet(market: Market): Promise<void> {
  await market.world.connect.setDeliveries({ paused: true });
  let before: string | undefined;
  await eventually('quiet', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2 * CREATION_MS));
    const deliveries = await market.world.connect.deliveries();
    const now = JSON.stringify([
      await creationsAsked(market),
      deliveries.map(({ attempts }) => attempts.length),
    ]);
    const quiet = now === before;
    before = now;
    return quiet || undefined;
  });
}

test('E-03 E-13 of three processes that export forty orders two lose their power, and each order is exported once', async () => {
  const market = await openMarket();
  const { world, connector, time, own } = market;
  await deploy(market);
  const [first, second, third] = await startInstances(market, 3);
  if (!first || !second || !third) throw new Error('three instances were asked for');
  await world.connect.setDeliveries({ paused: true, duplicate: 2, reorder: true });
  const orders = await buy(market);
  await world.marketplacer.faults([
    { fault: 'drop-answer', body: 'CreateOrder', skip: 1, times: 3 },
    { fault: 'delay', body: 'CreateOrder', delayMs: CREATION_MS },
  ]);

  await pushTo(market, [first, second, third]);
  await world.connect.setDeliveries({ duplicate: 2, reorder: true });
  await eventually('the middle', async () => (await creationsAsked(market)) >= 10 || undefined);
  await Promise.all([first.kill(), second.kill()]);
  await pushTo(market, [third, ...(await startInstances(market, 2))]);

  await untilQuiet(market);
  const settledByMessages = (await Promise.all(orders.map((order) => linkOf(market, order)))).filter(Boolean);
  expect(settledByMessages.length).toBeLessThan(ORDERS);
  await time.pass(CLAIM_EXPIRES_MS);
  const job = { ...connector, config: { ...connector.config, flowsOff: onlyOrders } };
  expect(await reconcile(job, { mode: 'incremental', dryRun: false })).toMatchObject({
    report: { complete: true, orders: { retry: 0, failed: 0 } },
  });
  await world.connect.setDeliveries({});
  expect(await world.connect.waitIdle()).toBe(true);

  const sold = await soldOrders(market);
  const paid = Object.fromEntries(orders.map((order) => [order.id, paidFor(order, own)]));
  expect(sold).toHaveLength(ORDERS);
  expect(
    Object.fromEntries(sold.map((one) => [one.externalIds['commercetools-order-id'], totalOf(one)])),
  ).toEqual(paid);
  await Promise.all(
    orders.map(async (order) => {
      const { id } = sold.find(({ externalIds }) => externalIds['commercetools-order-id'] === order.id) ?? {};
      expect(await marksOf(market, order)).toContain(id);
      expect(await linkOf(market, order)).toMatchObject({ marketplacerOrderId: id });
    }),
  );
});

const onlyOrders = new Set(['products', 'sellers', 'taxonomy', 'fulfilment', 'refunds'] as const);
