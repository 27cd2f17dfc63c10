import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorld, sandboxAddresses, type World } from '../../sandbox/client/index.ts';
import { startProgram } from '../../sandbox/testing/program.ts';
import { POST_DEPLOY as SERVICE_STEPS } from '../../product-webhook-service/src/connector/steps.ts';
import { POST_DEPLOY as ORDER_STEPS } from '../../order-event-app/src/connector/steps.ts';
import { POST_DEPLOY as JOB_STEPS } from '../../reconcile-job/src/connector/steps.ts';
import { performScript } from '../support/deploy-script.ts';

const SERVICE_URL = 'https://service-1.example.com';
const STATE = 'marketplacer-connector-state';
const STEPS = { service: SERVICE_STEPS, event: ORDER_STEPS, job: JOB_STEPS };

interface CustomObject {
  container: string;
  key: string;
  value: unknown;
}

interface Subscription {
  id: string;
  key?: string;
}

interface Former {
  customObjects: CustomObject[];
  subscription: object;
  types: object[];
  productType: object;
  exportChannel: { id: string; key: string; roles: string[]; name: object };
  webhooks: { id: string; type: string; queryString: string; path: string }[];
  order: { id: string; orderNumber: string; marks: string[] };
}

/**
 * What the version before the first one with operations had left in a commercetools project and in Marketplacer after a
 * few days: recorded from its own scripts and applications, which had synced a catalogue, sold, sent and paid back.
 */
const FORMER = JSON.parse(
  readFileSync(join(__dirname, 'fixtures', 'first-operated-version.json'), 'utf8'),
) as Former;

interface Webhook {
  id: string;
  type: string;
  url: string;
  enabled: boolean;
}

async function webhooksIn({ marketplacer }: World): Promise<Webhook[]> {
  return (await marketplacer.state<{ webhooks: Webhook[] }>()).webhooks;
}

async function registerFormer({ marketplacer, webhookSecret }: World): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { id, type, queryString, path } of FORMER.webhooks) {
    const attributes = { type, queryString, url: `${SERVICE_URL}${path}`, hmacKey: webhookSecret };
    const { webhookCreate } = await marketplacer.graphql<{ webhookCreate: { webhook: { id: string } } }>(
      `mutation ($attributes: WebhookCreateInput!) {
        webhookCreate(input: { attributes: $attributes }) { webhook { id } }
      }`,
      { attributes },
    );
    ids.set(id, webhookCreate.webhook.id);
  }
  return ids;
}

/** The order that was exported, with its marks. */
async function importFormerOrder(world: World, channelId: string): Promise<{ id: string }> {
  const price = { currencyCode: 'AUD', centAmount: 100 };
  await world.shop.offerOwnProduct({ sku: 'mug', name: 'Mug', centAmount: 100 });
  const lineItems = [{ name: { en: 'Mug' }, variant: { sku: 'mug' }, quantity: 1, price: { value: price } }];
  const { orderNumber, marks } = FORMER.order;
  const { id, version } = await world.shop.importOrder({ orderNumber, totalPrice: price, lineItems });
  const actions = marks.map((externalId) => ({
    action: 'updateSyncInfo',
    channel: { typeId: 'channel', id: channelId },
    externalId,
  }));
  return world.commercetools.post<{ id: string }>(`/orders/${id}`, { version, actions });
}

/** Puts everything back as it was. What the platforms give ids to, gets new ones, and the records follow. */
async function formerInstallation(world: World): Promise<void> {
  const { commercetools } = world;
  const { id: formerChannel, ...channel } = FORMER.exportChannel;
  for (const type of FORMER.types) await commercetools.post('/types', type);
  await commercetools.post('/product-types', FORMER.productType);
  const { id: channelId } = await commercetools.post<{ id: string }>('/channels', channel);
  const destination = { type: 'GoogleCloudPubSub', projectId: world.name, topic: 'connector-events' };
  await commercetools.post('/subscriptions', { ...FORMER.subscription, destination });
  const order = await importFormerOrder(world, channelId);
  const ids = await registerFormer(world);
  ids.set(formerChannel, channelId).set(FORMER.order.id, order.id);
  const renewed = (text: string) =>
    [...ids].reduce((done, [from, to]) => done.replaceAll(`"${from}"`, `"${to}"`), text);
  for (const object of FORMER.customObjects) {
    await commercetools.post('/custom-objects', JSON.parse(renewed(JSON.stringify(object))));
  }
}

async function objectsIn({ commercetools }: World, container: string) {
  const { results } = await commercetools.get<{ results: CustomObject[] }>(`/custom-objects/${container}`);
  return Object.fromEntries(results.map(({ key, value }) => [key, value]));
}

async function upgrade(world: World): Promise<void> {
  for (const application of ['service', 'event', 'job'] as const) {
    const environment = world.environment(application, { CONNECT_SERVICE_URL: SERVICE_URL });
    expect(await performScript(STEPS[application], environment)).toMatchObject({ exitCode: 0, stderr: '' });
  }
}

const subscriptionsIn = async ({ commercetools }: World): Promise<Subscription[]> =>
  (await commercetools.get<{ results: Subscription[] }>('/subscriptions')).results;

let world: World;

beforeEach(async () => {
  world = await createWorld(sandboxAddresses());
  await formerInstallation(world);
});

test('post-deploy takes over what the former version has made, and makes nothing twice', async () => {
  const [subscription] = await subscriptionsIn(world);
  const webhooks = await webhooksIn(world);
  await upgrade(world);
  expect(await subscriptionsIn(world)).toMatchObject([
    { id: subscription?.id, key: expect.stringMatching(/^marketplacer-connector-orders-[0-9a-f]{12}$/) },
  ]);
  const identify = ({ id, type, url, enabled }: Webhook) => ({ id, type, url, enabled });
  // What this version listens to besides comes behind them.
  const kept = (await webhooksIn(world)).slice(0, webhooks.length);
  expect(kept.map(identify)).toEqual(webhooks.map(identify));
  expect(new Set((await webhooksIn(world)).map(({ url }) => url)).size).toBe(
    (await webhooksIn(world)).length,
  );
  const types = await world.commercetools.get<{ results: object[] }>('/types');
  expect(types.results).toHaveLength(FORMER.types.length);
  expect(await world.commercetools.get<{ total: number }>('/channels')).toMatchObject({ total: 1 });
});

test('what was remembered is remembered', async () => {
  const containers = ['links', 'reports'].map((name) => `marketplacer-connector-${name}`);
  const before = await Promise.all(containers.map((container) => objectsIn(world, container)));
  const { webhooks, ...state } = await objectsIn(world, STATE);
  await upgrade(world);
  expect(await Promise.all(containers.map((container) => objectsIn(world, container)))).toEqual(before);
  const after = await objectsIn(world, STATE);
  expect(after).toMatchObject(state);
  expect(after).not.toHaveProperty('webhooks');
  const known = Object.entries(after).filter(([key]) => key.startsWith('webhooks-'));
  expect(known).toMatchObject([[expect.any(String), { ids: webhooks, endpoint: `${SERVICE_URL}/webhooks` }]]);
});

test('a second post-deploy changes nothing', async () => {
  await upgrade(world);
  const before = [await objectsIn(world, STATE), await subscriptionsIn(world), await webhooksIn(world)];
  await upgrade(world);
  const [state, subscriptions, webhooks] = before;
  expect(await objectsIn(world, STATE)).toEqual(state);
  expect(await subscriptionsIn(world)).toEqual(subscriptions);
  const ids = (list: unknown) => (list as Webhook[]).map(({ id, enabled }) => [id, enabled]);
  expect(ids(await webhooksIn(world))).toEqual(ids(webhooks));
});

test('the job goes on, and exports no order again', async () => {
  await upgrade(world);
  const job = await startProgram(
    join(__dirname, '../../reconcile-job/src/index.ts'),
    world.environment('job', { LOG_LEVEL: 'info' }),
  );
  try {
    const run = await fetch(`${job.url}/reconcile`, { method: 'POST' });
    expect([run.status, await run.json()]).toMatchObject([200, { outcome: 'ended' }]);
  } finally {
    await job.stop();
  }
  expect(await world.marketplacer.state()).toMatchObject({ orders: [] });
});
