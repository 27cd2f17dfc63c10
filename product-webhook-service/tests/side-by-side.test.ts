import { WEBHOOK_ENTITIES } from '@marketplacer-connector/core/marketplacer';
import type { CustomObject } from '@commercetools/platform-sdk';
import { createWorld, sandboxAddresses, type World } from '../../sandbox/client/index.ts';
import { performScript } from '../../tests/support/deploy-script.ts';
import { POST_DEPLOY, PRE_UNDEPLOY } from '../src/connector/steps.ts';

/** Webhooks of one deployment. */
const ONES = Object.keys(WEBHOOK_ENTITIES).length;

const PRODUCTION = 'https://production.example.com';
const PREVIEW = 'https://preview.example.com';
const STATE = 'marketplacer-connector-state';

interface Webhook {
  id: string;
  type: string;
  url: string;
  enabled: boolean;
}

const postDeploy = (world: World, address: string, overrides: Record<string, string> = {}) =>
  performScript(POST_DEPLOY, world.environment('service', { CONNECT_SERVICE_URL: address, ...overrides }));
const preUndeploy = (world: World, address: string, overrides: Record<string, string> = {}) =>
  performScript(PRE_UNDEPLOY, world.environment('service', { CONNECT_SERVICE_URL: address, ...overrides }));

const webhooksIn = async ({ marketplacer }: World): Promise<Webhook[]> =>
  (await marketplacer.state<{ webhooks: Webhook[] }>()).webhooks.map(({ id, type, url, enabled }) => ({
    id,
    type,
    url,
    enabled,
  }));

const webhooksTo = async (world: World, address: string): Promise<Webhook[]> =>
  (await webhooksIn(world)).filter(({ url }) => url.startsWith(address));

async function areOn(world: World, address: string): Promise<boolean[]> {
  return [...new Set((await webhooksTo(world, address)).map(({ enabled }) => enabled))];
}

const formerRecord = (world: World) =>
  world.commercetools.get<CustomObject>(`/custom-objects/${STATE}/webhooks`);

/** As an earlier version has left it: one record for whoever was there last. */
async function leaveFormerInstallation(world: World, address: string): Promise<Webhook[]> {
  await postDeploy(world, address);
  const { results } = await world.commercetools.get<{ results: CustomObject[] }>(`/custom-objects/${STATE}`);
  for (const { key, version, value } of results.filter((one) => one.key.startsWith('webhooks-'))) {
    await world.commercetools.delete(`/custom-objects/${STATE}/${key}`, { version });
    await world.commercetools.post('/custom-objects', {
      container: STATE,
      key: 'webhooks',
      value: value.ids,
    });
  }
  return webhooksIn(world);
}

async function anApiClient(world: World): Promise<Record<string, string>> {
  const { clientId, clientSecret, scope } = await world.registerConnectorClient('preview');
  return { CTP_CLIENT_ID: clientId, CTP_CLIENT_SECRET: clientSecret, CTP_SCOPE: scope };
}

let world: World;

beforeEach(async () => {
  world = await createWorld(sandboxAddresses());
});

test('two deployments have their own webhooks, and post-deploy says which others it has found', async () => {
  await postDeploy(world, PRODUCTION);
  const before = await webhooksIn(world);
  const end = await postDeploy(world, PREVIEW);
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  expect(end.stdout).toContain(
    `${ONES} webhooks of another deployment, to ${PRODUCTION}/webhooks, are left alone`,
  );
  expect(await webhooksTo(world, PRODUCTION)).toEqual(before);
  expect(await webhooksTo(world, PREVIEW)).toHaveLength(ONES);
  await postDeploy(world, PRODUCTION);
  expect(await webhooksIn(world)).toHaveLength(2 * ONES);
});

test('a new deployment works on when the one that it replaces is removed', async () => {
  await postDeploy(world, PRODUCTION);
  await postDeploy(world, PREVIEW);
  expect(await preUndeploy(world, PRODUCTION)).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await areOn(world, PRODUCTION)).toEqual([false]);
  expect(await areOn(world, PREVIEW)).toEqual([true]);
  const { stdout } = await postDeploy(world, PREVIEW);
  expect(stdout).not.toContain('another deployment');
});

test('a preview that has registered nothing switches nothing off', async () => {
  await postDeploy(world, PRODUCTION);
  const end = await preUndeploy(world, PREVIEW);
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  expect(end.stdout).toContain('no webhooks were registered by this deployment');
  expect(await areOn(world, PRODUCTION)).toEqual([true]);
});

test('an installation at a former address has its former webhooks again', async () => {
  await postDeploy(world, PRODUCTION);
  const before = await webhooksIn(world);
  await preUndeploy(world, PRODUCTION);
  await postDeploy(world, PRODUCTION);
  expect(await webhooksIn(world)).toEqual(before);
});

test('a webhook that somebody has led elsewhere is left on', async () => {
  await postDeploy(world, PRODUCTION);
  const [webhook] = await webhooksIn(world);
  await world.marketplacer.graphql(
    `mutation ($id: ID!, $url: String!) {
      webhookUpdate(input: { webhookId: $id, attributes: { url: $url } }) { status }
    }`,
    { id: webhook?.id, url: `${PREVIEW}/webhooks/advert` },
  );
  const end = await preUndeploy(world, PRODUCTION);
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  expect(end.stdout).toContain('webhook advert leads elsewhere, and is left alone');
  expect(await areOn(world, PREVIEW)).toEqual([true]);
});

describe('what an earlier version has registered', () => {
  test('is taken over where it leads to this deployment', async () => {
    const before = await leaveFormerInstallation(world, PRODUCTION);
    expect(await postDeploy(world, PRODUCTION)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await webhooksIn(world)).toEqual(before);
    await expect(formerRecord(world)).rejects.toMatchObject({ status: 404 });
  });

  test('is left alone where it leads elsewhere, and is told', async () => {
    const before = await leaveFormerInstallation(world, PRODUCTION);
    const { value } = await formerRecord(world);
    const end = await postDeploy(world, PREVIEW);
    expect(end.stdout).toContain(
      `the webhook of another deployment to ${PRODUCTION}/webhooks/advert is left alone`,
    );
    await preUndeploy(world, PREVIEW);
    expect(await webhooksTo(world, PRODUCTION)).toEqual(before);
    expect((await formerRecord(world)).value).toEqual(value);
  });

  test('is switched off by a pre-undeploy to whose deployment it leads', async () => {
    await leaveFormerInstallation(world, PRODUCTION);
    expect(await preUndeploy(world, PRODUCTION)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await areOn(world, PRODUCTION)).toEqual([false]);
  });
});

describe('pre-undeploy to which Connect gives no address', () => {
  test('switches off what its API client has registered', async () => {
    await postDeploy(world, PRODUCTION);
    const client = await anApiClient(world);
    await postDeploy(world, PREVIEW, client);
    expect(await preUndeploy(world, '', client)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await areOn(world, PREVIEW)).toEqual([false]);
    expect(await areOn(world, PRODUCTION)).toEqual([true]);
  });

  test('guesses at none where there are several, and says so', async () => {
    await postDeploy(world, PRODUCTION);
    await postDeploy(world, PREVIEW);
    const end = await preUndeploy(world, '');
    expect(end).toMatchObject({ exitCode: 0, stderr: '' });
    expect(end.stdout).toContain('have to be switched off in the operator portal');
    expect((await webhooksIn(world)).every(({ enabled }) => enabled)).toBe(true);
  });
});

describe('pre-undeploy with a closed account', () => {
  test('says in one sentence what is left, exits with 0, and nobody watches the webhooks any more', async () => {
    await postDeploy(world, PRODUCTION);
    await world.marketplacer.faults([{ fault: '401' }]);
    const end = await preUndeploy(world, PRODUCTION);
    expect(end).toMatchObject({ exitCode: 0, stderr: '' });
    expect(end.stdout.trim().split('\n')).toEqual([
      expect.stringMatching(
        /^ok {2}The webhooks to https:\/\/production\.example\.com\/webhooks stay as they are, because Marketplacer cannot be reached \(.*401.*\); if the account is still there, switch them off in the operator portal\.$/,
      ),
    ]);
    await world.marketplacer.clearFaults();
    expect((await postDeploy(world, PREVIEW)).stdout).not.toContain('another deployment');
  });

  test('is none where Marketplacer is busy for a moment: what is left on is a problem, and the rest is off', async () => {
    await postDeploy(world, PRODUCTION);
    await world.marketplacer.faults([{ fault: '429', body: 'webhookUpdate', times: 2 }]);
    const end = await preUndeploy(world, PRODUCTION);
    expect(end.exitCode).toBe(1);
    expect((await webhooksIn(world)).filter(({ enabled }) => enabled)).toHaveLength(2);
    expect(await preUndeploy(world, PRODUCTION)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await areOn(world, PRODUCTION)).toEqual([false]);
  });

  test('ends as well where its host is gone', async () => {
    await postDeploy(world, PRODUCTION);
    const gone = { MARKETPLACER_API_URL: 'http://127.0.0.1:9/graphql' };
    const end = await preUndeploy(world, PRODUCTION, gone);
    expect(end).toMatchObject({ exitCode: 0, stderr: '' });
    expect(end.stdout.trim().split('\n')).toHaveLength(1);
  });
});
