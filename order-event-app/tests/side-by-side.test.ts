import type { Subscription, SubscriptionDraft } from '@commercetools/platform-sdk';
import { createWorld, sandboxAddresses, type World } from '../../sandbox/client/index.ts';
import { connectClient } from '../../sandbox/client/connect-client.ts';
import { performScript } from '../../tests/support/deploy-script.ts';
import { POST_DEPLOY, PRE_UNDEPLOY } from '../src/connector/steps.ts';

/** A topic of this project, with the variables that Connect gives to the scripts of the deployment that it belongs to. */
interface Topic {
  name: string;
  environment: Record<string, string>;
}

const KEY = 'marketplacer-connector-orders';
const NO_TOPIC = { CONNECT_GCP_PROJECT_ID: '', CONNECT_GCP_TOPIC_NAME: '' };

async function aTopic(world: World, topic: string): Promise<Topic> {
  const { connect } = sandboxAddresses();
  await connectClient(connect, { projectId: world.name, topic }, 'pubsub').registerTopic([]);
  return {
    name: `projects/${world.name}/topics/${topic}`,
    environment: { CONNECT_GCP_PROJECT_ID: world.name, CONNECT_GCP_TOPIC_NAME: topic },
  };
}

/** A deployment of its own has an API client of its own. */
async function anApiClient(world: World, name: string): Promise<Record<string, string>> {
  const client = await world.registerConnectorClient(name);
  return {
    CTP_CLIENT_ID: client.clientId,
    CTP_CLIENT_SECRET: client.clientSecret,
    CTP_SCOPE: client.scope,
  };
}

const postDeploy = (world: World, environment: Record<string, string>) =>
  performScript(POST_DEPLOY, world.environment('event', environment));
const preUndeploy = (world: World, environment: Record<string, string>) =>
  performScript(PRE_UNDEPLOY, world.environment('event', environment));

async function subscriptionsIn({ commercetools }: World): Promise<Subscription[]> {
  return (await commercetools.get<{ results: Subscription[] }>('/subscriptions', { sort: 'key asc' }))
    .results;
}

async function topicsIn(world: World): Promise<string[]> {
  return (await subscriptionsIn(world))
    .map(({ destination }) => ('topic' in destination ? destination.topic : destination.type))
    .toSorted();
}

/** As an earlier version has made it. */
const formerSubscription = (world: World, topic: string) =>
  world.commercetools.post<Subscription>('/subscriptions', {
    key: KEY,
    destination: { type: 'GoogleCloudPubSub', projectId: world.name, topic },
    messages: [{ resourceTypeId: 'order', types: ['OrderCreated'] }],
  } satisfies SubscriptionDraft);

let world: World;
let production: Topic;
let preview: Topic;

beforeEach(async () => {
  world = await createWorld(sandboxAddresses());
  production = await aTopic(world, 'production');
  preview = await aTopic(world, 'preview');
});

test('two deployments have a subscription each, and post-deploy says which others it has found', async () => {
  await postDeploy(world, production.environment);
  const [before] = await subscriptionsIn(world);
  const end = await postDeploy(world, preview.environment);
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  expect(end.stdout).toContain(
    `subscription ${before?.key} of another deployment, to ${production.name}, is left alone; it is Healthy`,
  );
  expect(await topicsIn(world)).toEqual(['preview', 'production']);
  expect(await subscriptionsIn(world)).toContainEqual(before);
});

test('the removal of a deployment leaves the subscription of the other', async () => {
  await postDeploy(world, production.environment);
  await postDeploy(world, preview.environment);
  expect(await preUndeploy(world, production.environment)).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await topicsIn(world)).toEqual(['preview']);
});

test('a preview that has set up nothing removes nothing', async () => {
  await postDeploy(world, production.environment);
  expect(await preUndeploy(world, preview.environment)).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await topicsIn(world)).toEqual(['production']);
});

test('subscriptions of the shop are none of ours, whatever they begin with', async () => {
  const { destination, messages } = await formerSubscription(world, 'production');
  await world.commercetools.post('/subscriptions', { key: `${KEY}-of-the-shop`, destination, messages });
  await postDeploy(world, production.environment);
  await preUndeploy(world, production.environment);
  expect(await subscriptionsIn(world)).toMatchObject([{ key: `${KEY}-of-the-shop`, messages }]);
});

describe('a subscription of an earlier version', () => {
  test('is taken over where it leads to the same topic', async () => {
    const { id } = await formerSubscription(world, 'production');
    expect(await postDeploy(world, production.environment)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await subscriptionsIn(world)).toMatchObject([
      { id, key: expect.stringMatching(/^marketplacer-connector-orders-[0-9a-f]{12}$/) },
    ]);
  });

  test('is left alone where it leads elsewhere, and is told', async () => {
    const { id } = await formerSubscription(world, 'production');
    const { stdout } = await postDeploy(world, preview.environment);
    expect(stdout).toContain(
      `subscription ${KEY} of another deployment, to ${production.name}, is left alone`,
    );
    await preUndeploy(world, preview.environment);
    expect(await subscriptionsIn(world)).toMatchObject([{ id, key: KEY }]);
  });

  test('is removed where a rollback has made it again beside ours, so that no message comes twice', async () => {
    await postDeploy(world, production.environment);
    const [own] = await subscriptionsIn(world);
    await formerSubscription(world, 'production');
    expect(await postDeploy(world, production.environment)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await subscriptionsIn(world)).toMatchObject([{ id: own?.id }]);
  });
});

describe('a redeployment that gets another topic', () => {
  test('takes its subscription along where the former topic is gone', async () => {
    await postDeploy(world, production.environment);
    const [before] = await subscriptionsIn(world);
    await world.commercetools.setSubscriptionStatus(before?.key ?? '', 'ConfigurationError');
    expect(await postDeploy(world, preview.environment)).toMatchObject({ exitCode: 0, stderr: '' });
    const [after, ...more] = await subscriptionsIn(world);
    expect(more).toEqual([]);
    expect(after).toMatchObject({ id: before?.id, status: 'Healthy', destination: { topic: 'preview' } });
    expect(after?.key).not.toBe(before?.key);
  });

  test('never takes that of a deployment with another API client', async () => {
    await postDeploy(world, production.environment);
    const [before] = await subscriptionsIn(world);
    await world.commercetools.setSubscriptionStatus(before?.key ?? '', 'ConfigurationErrorDeliveryStopped');
    const client = await anApiClient(world, 'preview');
    expect(await postDeploy(world, { ...preview.environment, ...client })).toMatchObject({ exitCode: 0 });
    expect(await topicsIn(world)).toEqual(['preview', 'production']);
  });
});

describe('pre-undeploy to which Connect gives no topic', () => {
  test('removes the one subscription that its API client has made', async () => {
    await postDeploy(world, production.environment);
    const client = await anApiClient(world, 'preview');
    await postDeploy(world, { ...preview.environment, ...client });
    expect(await preUndeploy(world, { ...client, ...NO_TOPIC })).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await topicsIn(world)).toEqual(['production']);
  });

  test('guesses at none where there are several, and says so', async () => {
    await postDeploy(world, production.environment);
    await postDeploy(world, preview.environment);
    const end = await preUndeploy(world, NO_TOPIC);
    expect(end).toMatchObject({ exitCode: 0, stderr: '' });
    expect(end.stdout).toContain('remove it by hand');
    expect(await topicsIn(world)).toEqual(['preview', 'production']);
  });
});
