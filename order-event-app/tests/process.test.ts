import { join } from 'node:path';
import { ensureSubscription } from '@marketplacer-connector/core/deployment';
import { eventually } from '../../sandbox/testing/eventually.ts';
import { runProgram, startProgram, type RunningProgram } from '../../sandbox/testing/program.ts';
import { deploySteps } from '../../tests/support/connector.ts';
import { expectExportedOnce } from './support/exported-once.ts';
import { openMarket, type Market } from './support/market.ts';
import { soldOrders } from './support/marketplacer-side.ts';
import { CLAIM_EXPIRES_MS, leaveClaim, marksOf } from './support/shop-side.ts';

const ENTRY = join(__dirname, '..', 'src', 'index.ts');

const running: RunningProgram[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map(({ kill }) => kill()));
});

async function start({ world }: Market): Promise<RunningProgram> {
  const program = await startProgram(ENTRY, world.environment('event', { LOG_LEVEL: 'info' }));
  running.push(program);
  return program;
}

test('an instance that is killed in the middle of orderCreate leaves the order to another one', async () => {
  const market = await openMarket();
  const { world, connector } = market;
  await deploySteps(connector, [ensureSubscription], world.environment('event'));
  const [first, second] = await Promise.all([start(market), start(market)]);
  await world.connect.registerTopic([`${first.url}/events`]);

  await world.marketplacer.faults([{ fault: 'delay', delayMs: 500, body: 'CreateOrder' }]);
  const order = await world.shop.buy({ lines: [{ sku: market.tea.sku, quantity: 1 }] });
  await eventually('orderCreate', async () => {
    const requests = await world.marketplacer.requests();
    return requests.find(({ operationName }) => operationName === 'CreateOrder');
  });
  await first.kill();
  await world.connect.registerTopic([`${second.url}/events`]);
  await eventually('the order that the first one has asked for', async () => (await soldOrders(market))[0]);

  // Nobody waits for the minutes that a claim lives: the newest claim counts, and this one is old.
  await leaveClaim(market, order, Date.now() - CLAIM_EXPIRES_MS);
  await eventually('the mark', async () =>
    (await marksOf(market, order)).find((mark) => !mark.startsWith('claim.')),
  );
  expect(await world.connect.waitIdle()).toBe(true);
  await expectExportedOnce(market, order);
});

test('D-37 the log names the order, and nobody', async () => {
  const market = await openMarket();
  const program = await start(market);
  await market.world.connect.registerTopic([`${program.url}/events`]);
  const environment = market.world.environment('event');
  await deploySteps(market.connector, [ensureSubscription], environment);
  const order = await market.world.shop.buy({ lines: [{ sku: market.tea.sku, quantity: 1 }] });
  await eventually('the export', async () => (await soldOrders(market))[0]);
  expect(await market.world.connect.waitIdle()).toBe(true);

  const log = await eventually('the line about the order', async () => {
    const told = program.output();
    return told.includes(order.id) ? told : undefined;
  });
  for (const secret of [
    'Shopper',
    'Collins',
    'shopper@example.com',
    environment['MARKETPLACER_API_KEY'],
    environment['CTP_CLIENT_SECRET'],
  ]) {
    expect(log).not.toContain(secret);
  }
});

test('a delivery under way ends before the instance stops', async () => {
  const market = await openMarket();
  const program = await start(market);
  const order = await market.world.shop.buy({ lines: [{ sku: market.tea.sku, quantity: 1 }] });
  await market.world.marketplacer.faults([{ fault: 'delay', delayMs: 500, body: 'CreateOrder' }]);
  const answer = fetch(`${program.url}/events`, {
    method: 'POST',
    body: JSON.stringify({
      notificationType: 'Message',
      type: 'OrderCreated',
      resource: { typeId: 'order', id: order.id },
    }),
  });
  await eventually('a claim', async () => (await marksOf(market, order))[0]);
  await program.stop();
  expect((await answer).status).toBe(200);
  await expectExportedOnce(market, order);
});

test('D-38 a wrong configuration is one list of all keys at fault, and exit 1', async () => {
  const { world } = await openMarket();
  const { MARKETPLACER_API_KEY: secret, ...environment } = world.environment('event', {
    CATALOG_CURRENCY: 'dollars',
    EXPORT_ORDERS_WHEN: 'someday',
    FLOWS_OFF: 'orders;parcels',
    MARKETPLACER_API_URL: 'marketplacer',
  });
  const { exitCode, stderr } = await runProgram(ENTRY, environment);
  expect(exitCode).toBe(1);
  const listed = [...stderr.matchAll(/^ {2}- (\w+):/gm)].map(([, key]) => key);
  expect(listed.toSorted()).toEqual([
    'CATALOG_CURRENCY',
    'EXPORT_ORDERS_WHEN',
    'FLOWS_OFF',
    'MARKETPLACER_API_KEY',
    'MARKETPLACER_API_URL',
  ]);
  expect(stderr).not.toContain(secret);
  expect(stderr).not.toMatch(/^\s+at /m);
});
