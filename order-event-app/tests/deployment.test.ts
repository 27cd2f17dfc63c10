import { join } from 'node:path';
import type { Channel, Subscription, Type } from '@commercetools/platform-sdk';
import { createWorld, sandboxAddresses, type World, type WorldOptions } from '../../sandbox/client/index.ts';
import { eventually } from '../../sandbox/testing/eventually.ts';
import { runProgram } from '../../sandbox/testing/program.ts';
import { writesTo } from '../../sandbox/testing/writes.ts';
import { performScript } from '../../tests/support/deploy-script.ts';
import { POST_DEPLOY, PRE_UNDEPLOY } from '../src/connector/steps.ts';

const aWorld = (options?: WorldOptions) => createWorld(sandboxAddresses(), options);

/** The script as Connect runs it. */
const runScript = (name: 'post-deploy' | 'pre-undeploy', world: World, overrides?: Record<string, string>) =>
  runProgram(join(__dirname, '../src/connector', `${name}.ts`), world.environment('event', overrides));

const postDeploy = (world: World, overrides?: Record<string, string>) =>
  performScript(POST_DEPLOY, world.environment('event', overrides));
const preUndeploy = (world: World, overrides?: Record<string, string>) =>
  performScript(PRE_UNDEPLOY, world.environment('event', overrides));

const subscriptionsIn = async ({ commercetools }: World): Promise<Subscription[]> =>
  (await commercetools.get<{ results: Subscription[] }>('/subscriptions', { sort: 'key asc' })).results;

async function subscriptionOf(world: World): Promise<Subscription> {
  const [subscription, ...more] = await subscriptionsIn(world);
  if (!subscription || more.length > 0) throw new Error('there is not exactly one subscription');
  return subscription;
}

test.concurrent(
  'D-57 post-deploy makes the type, the channel and the subscription, and the second time nothing',
  async () => {
    const world = await aWorld();
    expect(await runScript('post-deploy', world)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await world.commercetools.get<Type>('/types/key=marketplacer-parcel')).toMatchObject({
      resourceTypeIds: ['order-parcel'],
      fieldDefinitions: [{ name: 'trackingLink' }],
    });
    const channels = await world.commercetools.get<{ results: Channel[] }>('/channels');
    expect(channels.results).toMatchObject([{ key: 'marketplacer-orders', roles: ['OrderExport'] }]);
    expect(await subscriptionOf(world)).toMatchObject({
      key: expect.stringMatching(/^marketplacer-connector-orders-[0-9a-f]{12}$/),
      status: 'Healthy',
      destination: { type: 'GoogleCloudPubSub', projectId: world.name, topic: 'connector-events' },
      messages: [
        {
          resourceTypeId: 'order',
          types: expect.arrayContaining([
            'OrderCreated',
            'OrderImported',
            'OrderCreatedFromRecurringOrder',
            'ReturnInfoAdded',
            'ReturnInfoSet',
            'OrderReturnShipmentStateChanged',
          ]),
        },
        {
          resourceTypeId: 'payment',
          types: expect.arrayContaining(['PaymentTransactionAdded', 'PaymentTransactionStateChanged']),
        },
      ],
    });
    expect(await world.commercetools.get<Type>('/types/key=marketplacer-return')).toMatchObject({
      resourceTypeIds: ['order-return-item'],
      fieldDefinitions: [
        { name: 'marketplacerKind' },
        { name: 'marketplacerStatus' },
        { name: 'marketplacerAmount' },
      ],
    });

    await world.commercetools.resetRequests();
    expect(await postDeploy(world)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await writesTo(world)).toEqual([]);
  },
);

test.concurrent.each([[['de-DE']], [['fr-FR', 'en-AU']]])(
  'post-deploy names what it makes in the languages of the project: %j',
  async (languages) => {
    const world = await aWorld({ project: { languages } });
    const run = await runScript('post-deploy', world, { CATALOG_LOCALES: languages.join(';') });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const channel = await world.commercetools.get<Channel>('/channels/key=marketplacer-orders');
    expect(Object.keys(channel.name ?? {})).toEqual(languages);
    const type = await world.commercetools.get<Type>('/types/key=marketplacer-return');
    for (const { label } of type.fieldDefinitions) expect(Object.keys(label)).toEqual(languages);
  },
);

test.concurrent('two post-deploys at the same time end with one of each', async () => {
  const world = await aWorld();
  await Promise.all([runScript('post-deploy', world), runScript('post-deploy', world)]);
  expect(await subscriptionOf(world)).toMatchObject({ status: 'Healthy' });
  expect(await subscriptionsIn(world)).toHaveLength(1);
});

test.concurrent(
  'E-07 a subscription that an administrator extended is brought back to what is asked for, and never deleted',
  async () => {
    const world = await aWorld();
    await postDeploy(world);
    const { id, version, messages } = await subscriptionOf(world);
    await world.commercetools.post(`/subscriptions/${id}`, {
      version,
      actions: [{ action: 'setMessages', messages: [...messages, { resourceTypeId: 'product', types: [] }] }],
    });
    expect((await postDeploy(world)).exitCode).toBe(0);
    expect(await subscriptionOf(world)).toMatchObject({ id, messages });
  },
);

describe('a subscription that is not healthy', () => {
  const keyIn = async (world: World) => (await subscriptionOf(world)).key ?? '';

  test.concurrent.each(['ConfigurationErrorDeliveryStopped', 'ConfigurationError'] as const)(
    'is started again where it is %s, and messages arrive again',
    async (status) => {
      const world = await aWorld();
      await postDeploy(world);
      await world.commercetools.setSubscriptionStatus(await keyIn(world), status);
      expect(await postDeploy(world)).toMatchObject({ exitCode: 0, stderr: '' });
      expect(await subscriptionOf(world)).toMatchObject({ status: 'Healthy' });
    },
  );

  test.concurrent('is made anew where its destination cannot be changed', async () => {
    const world = await aWorld();
    await postDeploy(world);
    const before = await subscriptionOf(world);
    await world.commercetools.setSubscriptionStatus(before.key ?? '', 'ConfigurationErrorDeliveryStopped');
    await world.commercetools.faults([{ fault: '400', method: 'POST', body: 'changeDestination' }]);
    expect(await postDeploy(world)).toMatchObject({ exitCode: 0, stderr: '' });
    const { id, ...after } = await subscriptionOf(world);
    expect(id).not.toBe(before.id);
    expect(after).toMatchObject({ key: before.key, status: 'Healthy', messages: before.messages });
  });

  test.concurrent('loses what is told meanwhile, and nothing afterwards', async () => {
    const world = await aWorld();
    await postDeploy(world);
    const price = { currencyCode: 'AUD', centAmount: 100 };
    const lineItems = [
      { name: { en: 'Mug' }, variant: { sku: 'mug' }, quantity: 1, price: { value: price } },
    ];
    await world.shop.offerOwnProduct({ sku: 'mug', name: 'Mug', centAmount: 100 });
    const buy = () => world.shop.importOrder({ totalPrice: price, lineItems });
    const told = async () =>
      (await world.connect.deliveries()).filter(({ type }) => type === 'OrderImported').length;
    await world.commercetools.setSubscriptionStatus(await keyIn(world), 'ConfigurationErrorDeliveryStopped');
    await buy();
    await postDeploy(world);
    await buy();
    await eventually('a message', async () => (await told()) > 0 || undefined);
    expect(await told()).toBe(1);
  });

  test.concurrent('is no problem where commercetools goes on by itself', async () => {
    const world = await aWorld();
    await postDeploy(world);
    await world.commercetools.setSubscriptionStatus(await keyIn(world), 'TemporaryError');
    const { exitCode, stdout } = await postDeploy(world);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('goes on trying')]);
  });

  test.concurrent('is a problem that names who can help where it was suspended', async () => {
    const world = await aWorld();
    await postDeploy(world);
    await world.commercetools.setSubscriptionStatus(await keyIn(world), 'ManuallySuspended');
    const { exitCode, stderr } = await postDeploy(world);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('contact its support')]);
  });
});

test.concurrent('in a Region on AWS the destination is the SNS topic', async () => {
  const world = await aWorld({ wrapper: 'sns' });
  expect(await postDeploy(world)).toMatchObject({ exitCode: 0, stderr: '' });
  expect((await subscriptionOf(world)).destination).toMatchObject({
    type: 'SNS',
    topicArn: expect.stringContaining(world.name),
    authenticationMode: 'IAM',
  });
});

test.concurrent('every problem is reported in one list, and the script exits with 1', async () => {
  const world = await aWorld({
    scopes: ['manage_orders', 'manage_types', 'view_project_settings', 'manage_subscriptions'],
  });
  const { exitCode, stderr } = await runScript('post-deploy', world, {
    CONNECT_SUBSCRIPTION_DESTINATION: 'AzureServiceBus',
    CATALOG_LOCALES: 'en;fr',
    CATALOG_CURRENCY: 'EUR',
    CATALOG_COUNTRY: 'FR',
  });
  expect(exitCode).toBe(1);
  for (const named of [
    'manage_products',
    'CONNECT_SUBSCRIPTION_DESTINATION',
    'fr',
    'CATALOG_CURRENCY',
    'CATALOG_COUNTRY',
  ]) {
    expect(stderr).toContain(named);
  }
});

test.concurrent('a destination that does not take the test message is reported', async () => {
  const world = await aWorld();
  await world.connect.removeTopic();
  const { exitCode, stderr } = await postDeploy(world);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('subscription marketplacer-connector-orders-');
});

test.concurrent('an API key that Marketplacer does not accept is reported', async () => {
  const world = await aWorld();
  const { exitCode, stderr } = await postDeploy(world, { MARKETPLACER_API_KEY: 'wrong' });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('MARKETPLACER_API_KEY');
});

test.concurrent(
  'pre-undeploy removes the subscription, and finds nothing to do the second time',
  async () => {
    const world = await aWorld();
    await postDeploy(world);
    expect(await runScript('pre-undeploy', world)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await subscriptionsIn(world)).toEqual([]);
    expect(await preUndeploy(world)).toMatchObject({ exitCode: 0, stderr: '' });
  },
);
