import { WEBHOOK_ENTITIES } from '../../core/src/marketplacer/index.ts';
import { createWorld, sandboxAddresses, type World } from '../../sandbox/client/index.ts';
import type { Advert, Seller } from '../../sandbox/client/marketplacer-builders.ts';
import type { ProgramEnd } from '../../sandbox/testing/program.ts';
import { worldTime, type WorldTime } from '../../sandbox/testing/world-time.ts';
import { deployIn, type Deployed, type Status } from './support/deployed.ts';

const DAY_MS = 24 * 60 * 60_000;
const HALF_HOUR_MS = 30 * 60_000;
const WEBHOOKS = Object.keys(WEBHOOK_ENTITIES).length;
const STATE = 'marketplacer-connector-state';
const WEBHOOKS_MS = 5_000;
const MESSAGES_MS = 60_000;
const TIMEOUT_MS = 180_000;

interface Price {
  value: { centAmount: number };
  country?: string;
}

interface Product {
  masterData: { current: { masterVariant: { prices: Price[] } }; published: boolean };
}

let world: World;
let time: WorldTime;
let first: Deployed;
let second: Deployed;
let seller: Seller;
const adverts: Advert[] = [];

beforeAll(async () => {
  // A year of requests in half a minute.
  const limits = { ip: 1_000_000, key: 1_000_000, instance: 1_000_000 };
  world = await createWorld(sandboxAddresses(), { instance: { limits } });
  time = worldTime(world);
  first = await deployIn(world, time, 'first');
  second = await deployIn(world, time, 'second');
});
afterAll(() => Promise.all([first.close(), second.close()]));

const expectWell = (ends: ProgramEnd[]): void =>
  expect(ends.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual(
    ends.map(() => ({ exitCode: 0, stderr: '' })),
  );

/** The half-hourly ticks of these deployments, for as long as they need. */
async function ticks(count: number, ...deployments: Deployed[]): Promise<void> {
  for (let passed = 0; passed < count; passed += 1) {
    await time.pass(HALF_HOUR_MS);
    for (const deployment of deployments) expect((await deployment.tick()).status).toBeLessThan(504);
  }
}

/** Connect delivers again by a clock of its own, which does not pass faster. */
async function messagesArrived(): Promise<void> {
  for (const { connect } of [first, second]) {
    // The topic of a deployment that was removed is not there any more.
    expect(await connect.waitIdle(MESSAGES_MS).catch(() => true)).toBe(true);
  }
}

/** Until everything is delivered. Webhooks that were answered by 503, because two deployments met, come again later. */
async function settled(): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await messagesArrived();
    const isIdle = await world.marketplacer.waitIdle(WEBHOOKS_MS);
    await messagesArrived();
    // Messages make webhooks.
    if (isIdle && (await world.marketplacer.waitIdle(WEBHOOKS_MS))) return;
    await time.pass(HALF_HOUR_MS);
  }
  throw new Error('webhooks are still waiting to be delivered');
}

const publish = async (title: string): Promise<void> => {
  const variants = [{ sku: title, countOnHand: 100 }];
  adverts.push(await world.marketplacer.createAdvert({ seller, title, price: '20.00', variants }));
  await settled();
};

const change = async (price: string): Promise<void> => {
  for (const { id } of adverts) await world.marketplacer.updateAdvert(id, { price });
};

const reprice = async (price: string): Promise<void> => {
  await change(price);
  await settled();
};

const pricesInShop = (): Promise<Price[]> =>
  Promise.all(
    adverts.map(async ({ legacyId }) => {
      const { masterData } = await world.commercetools.get<Product>(
        `/products/key=marketplacer-advert-${legacyId}`,
      );
      const [price] = masterData.current.masterVariant.prices;
      if (!price || !masterData.published) throw new Error(`advert ${legacyId} is not for sale`);
      return price;
    }),
  );

async function expectPrice(centAmount: number, more: object = {}): Promise<void> {
  const prices = await pricesInShop();
  expect(prices).toMatchObject(adverts.map(() => ({ value: { centAmount }, ...more })));
}

const allOn = ({ webhooks }: Status): boolean => webhooks.every(({ enabled }) => enabled === true);
const healthy = (count: number) => ({
  alarms: [],
  subscriptions: Array.from({ length: count }, () => expect.objectContaining({ status: 'Healthy' })),
});

async function expectHealthy(deployment: Deployed, deployments: number): Promise<Status> {
  const status = await deployment.status();
  expect(status).toMatchObject(healthy(deployments));
  expect(status.subscriptions).toHaveLength(deployments);
  expect(status.webhooks).toHaveLength(WEBHOOKS * deployments);
  expect(allOn(status)).toBe(true);
  return status;
}

/** Gives what the deployment has made the keys that it had in an earlier version. */
async function asInFormerVersion(): Promise<void> {
  const { results } = await world.commercetools.get<{
    results: { key: string; version: number; value: { ids: object; endpoint: string } }[];
  }>(`/custom-objects/${STATE}`);
  const own = results.find(({ value }) => value.endpoint === `${first.url}/webhooks`);
  if (!own) throw new Error('the first deployment has registered no webhooks');
  await world.commercetools.delete(`/custom-objects/${STATE}/${own.key}`, { version: own.version });
  await world.commercetools.post('/custom-objects', {
    container: STATE,
    key: 'webhooks',
    value: own.value.ids,
  });
  const subscriptions = await world.commercetools.get<{
    results: { id: string; version: number; destination: { topic: string } }[];
  }>('/subscriptions');
  const ours = subscriptions.results.find(({ destination }) => destination.topic === 'first');
  await world.commercetools.post(`/subscriptions/${ours?.id}`, {
    version: ours?.version,
    actions: [{ action: 'setKey', key: 'marketplacer-connector-orders' }],
  });
}

const ordersInMarketplacer = async (): Promise<number> =>
  (await world.marketplacer.state<{ orders: unknown[] }>()).orders.length;

const buy = () =>
  world.shop.buy({ lines: [{ sku: `Variant-${adverts[0]?.variants[0]?.legacyId}`, quantity: 1 }] });

test(
  'a year of an installation: the operator sees the truth at each step, and both sides agree at the end',
  async () => {
    // Installation, and the first load of what has been there before.
    seller = await world.marketplacer.createSeller({ businessName: 'Pot House' });
    await publish('Pot');
    expectWell(await first.deploy());
    expect((await expectHealthy(first, 1)).lastRun).toBeUndefined();
    await ticks(1, first);
    expect(await first.status()).toMatchObject({ lastRun: { complete: true }, failures: { total: 0 } });
    await expectPrice(2000);

    // Days on which something changes, and an order.
    for (const [day, title] of ['Cup', 'Mug', 'Jug'].entries()) {
      await time.pass(30 * DAY_MS);
      await publish(title);
      await reprice(`${21 + day}.00`);
      await ticks(1, first);
      await expectPrice(2100 + 100 * day);
      const { lastWebhookAt } = await expectHealthy(first, 1);
      expect(time.now() - Date.parse(lastWebhookAt ?? '')).toBeLessThan(DAY_MS);
    }
    await buy();
    await settled();
    expect(await ordersInMarketplacer()).toBe(1);

    // The key is revoked: seen within two ticks. A new one: seen to be right.
    const { MARKETPLACER_API_KEY: oldKey } = world.environment('job');
    const newKey = 'a-key-that-was-made-in-spring';
    await world.marketplacer.replaceKey(newKey);
    await change('30.00');
    await ticks(2, first);
    expect((await first.status()).alarms).toContainEqual(
      expect.objectContaining({ code: 'api-key-refused' }),
    );
    expect(oldKey).not.toBe(newKey);
    const withKey = { MARKETPLACER_API_KEY: newKey };
    expectWell(await first.deploy(withKey));
    await ticks(2, first);
    await settled();
    await expectHealthy(first, 1);
    await expectPrice(3000);

    // A webhook is switched off in Marketplacer: switched on again, and what it missed is found.
    const { webhooks } = await first.status();
    const { id } = webhooks.find(({ entity }) => entity === 'advert') ?? {};
    await world.marketplacer.graphql(
      `mutation ($id: ID!) {
        webhookUpdate(input: { webhookId: $id, attributes: { enabled: false } }) { status }
      }`,
      { id },
    );
    expect(allOn(await first.status())).toBe(false);
    await publish('Can');
    await reprice('31.00');
    await ticks(2, first);
    await expectHealthy(first, 1);
    await expectPrice(3100);

    // The secret is rotated: nothing is lost on the way.
    const secrets = {
      MARKETPLACER_WEBHOOK_SECRET: 'a-secret-of-summer-with-32-letters',
      MARKETPLACER_WEBHOOK_SECRET_PREVIOUS: world.webhookSecret,
    };
    expectWell(await first.deploy({ ...withKey, ...secrets }));
    await time.pass(DAY_MS);
    await reprice('32.00');
    await expectPrice(3200);
    const { lastWebhookAt } = await expectHealthy(first, 1);
    expect(time.now() - Date.parse(lastWebhookAt ?? '')).toBeLessThan(DAY_MS);

    // A setting is changed: it reaches everything.
    const settings = { ...withKey, ...secrets, CATALOG_COUNTRY: 'AU' };
    expectWell(await first.deploy(settings));
    await ticks(2, first);
    await expectPrice(3200, { country: 'AU' });
    await expectHealthy(first, 1);

    // A second deployment beside the first: every change comes twice, and counts once.
    expectWell(await second.deploy(settings));
    await expectHealthy(second, 2);
    await reprice('33.00');
    await buy();
    await settled();
    await ticks(1, first, second);
    await expectPrice(3300, { country: 'AU' });
    expect(await ordersInMarketplacer()).toBe(2);
    await expectHealthy(first, 2);

    // The first is upgraded: it takes over what its former version has made, and leaves the second alone.
    await asInFormerVersion();
    expectWell(await first.deploy(settings));
    await ticks(1, first, second);
    await expectHealthy(first, 2);
    await expectHealthy(second, 2);

    // The first is removed, and the second works on.
    expectWell(await first.undeploy());
    await expectHealthy(second, 1);
    await reprice('34.00');
    await buy();
    await settled();
    await ticks(1, second);
    await expectPrice(3400, { country: 'AU' });
    expect(await ordersInMarketplacer()).toBe(3);
    await expectHealthy(second, 1);

    // Both sides agree at the end, also where everything is compared once more.
    expect(await second.act('/run', { mode: 'full' })).toBe(202);
    await ticks(1, second);
    expect(await second.status()).toMatchObject({
      lastRun: { complete: true },
      failures: { total: 0 },
      alarms: [],
    });
    await expectPrice(3400, { country: 'AU' });

    // Everything is removed: nothing of ours listens any more.
    const end = await second.undeploy();
    expectWell(end);
    const { webhooks: left } = await world.marketplacer.state<{ webhooks: { enabled: boolean }[] }>();
    expect(left.map(({ enabled }) => enabled)).toEqual(left.map(() => false));
    expect(await world.commercetools.get('/subscriptions')).toMatchObject({ results: [] });
  },
  TIMEOUT_MS,
);
