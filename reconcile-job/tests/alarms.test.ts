import type { SubscriptionHealthStatus } from '@commercetools/platform-sdk';
import request from 'supertest';
import { createSetup } from '@marketplacer-connector/core/commercetools';
import { disableWebhooks, ensureSubscription, ensureWebhooks } from '@marketplacer-connector/core/deployment';
import { WEBHOOK_ENTITIES } from '@marketplacer-connector/core/marketplacer';
import { readWebhooks } from '@marketplacer-connector/core/watch';
import { CONTAINERS, createNotify } from '@marketplacer-connector/core/store';
import { answer, aServer, type TestServer } from '../../core/tests/builders/http-server.ts';
import { deploySteps } from '../../tests/support/connector.ts';
import { createApp } from '../src/app.ts';
import { connectorIn } from './support/connector.ts';
import { anAdvert, failures, openDrift, recordsIn, runState, tick, type Drift } from './support/drift.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SERVICE_URL = 'https://service-1.example.com';

let receiver: TestServer;
let receiverStatus: number;
let drift: Drift;

beforeEach(async () => {
  receiverStatus = 200;
  receiver = await aServer((_request, response) => answer(response, receiverStatus, {}));
  drift = await openDrift({ overrides: { NOTIFY_URL: `${receiver.url}/hook` } });
});
afterEach(() => receiver.close());

const register = () => deploySteps(drift.connector, [ensureWebhooks], { CONNECT_SERVICE_URL: SERVICE_URL });
const subscribe = () =>
  deploySteps(
    drift.connector,
    [ensureSubscription],
    drift.world.environment('event') as Record<string, string>,
  );

async function setStatus(status: SubscriptionHealthStatus): Promise<void> {
  const [subscription] = await setup().subscriptions();
  await drift.world.commercetools.setSubscriptionStatus(subscription?.key ?? '', status);
}

const setup = () => createSetup(drift.connector.config.commercetools);

/** The job as it is started for its next tick, half an hour later. */
async function nextTick(overrides: Record<string, string> = {}) {
  await drift.time.pass(30 * MINUTE_MS);
  const connector = connectorIn(drift.world, drift.time, {
    NOTIFY_URL: `${receiver.url}/hook`,
    ...overrides,
  });
  return tick(connector);
}

const alarms = async () => (await failures(drift)).map(({ code, object }) => `${code} ${object.id}`);
const texts = () => receiver.received.map(({ body }) => (JSON.parse(String(body)) as { text: string }).text);
const reports = () =>
  recordsIn<{ complete: boolean; brokenOff?: string; summary: string }>(drift, CONTAINERS.reports);

async function switchOff(entity: string): Promise<void> {
  const webhook = (await readWebhooks(drift.connector)).find((one) => one.entity === entity);
  await drift.world.marketplacer.graphql(
    `mutation ($id: ID!) {
      webhookUpdate(input: { webhookId: $id, attributes: { enabled: false } }) { status }
    }`,
    { id: webhook?.id },
  );
}

const onesThatAreOff = async () =>
  (await readWebhooks(drift.connector)).flatMap(({ enabled, entity }) => (enabled === true ? [] : [entity]));

interface Trouble {
  name: string;
  /** What is there before. */
  before?: () => Promise<unknown>;
  cause: () => Promise<unknown>;
  cure: () => Promise<unknown>;
  alarm: string;
  /** What a person is told. */
  told: string | RegExp;
}

const TROUBLES: Trouble[] = [
  {
    name: 'the API key is revoked',
    cause: () => drift.world.marketplacer.faults([{ fault: '401' }]),
    cure: () => drift.world.marketplacer.clearFaults(),
    alarm: 'api-key-refused marketplacer',
    told: 'Marketplacer refuses the API key (401); check MARKETPLACER_API_KEY',
  },
  {
    name: 'Marketplacer is out of reach',
    before: () => anAdvert(drift),
    cause: () => drift.world.marketplacer.faults([{ fault: '503', retryAfterSeconds: 3_600 }]),
    cure: () => drift.world.marketplacer.clearFaults(),
    alarm: 'run-broken reconcile',
    told: 'in shipments: Marketplacer did not answer: 503',
  },
  {
    name: 'the API client may not read subscriptions any more',
    cause: () => drift.world.commercetools.faults([{ fault: '401', path: '/subscriptions' }]),
    cure: () => drift.world.commercetools.clearFaults(),
    alarm: 'api-key-refused commercetools',
    told: 'CTP_CLIENT_ID and CTP_CLIENT_SECRET',
  },
  {
    name: 'a webhook is switched off, and the key may switch it on',
    before: register,
    cause: () => switchOff('advert'),
    cure: async () => expect(await onesThatAreOff()).toEqual([]),
    alarm: 'webhook-disabled advert-Webhook-1',
    told: `the webhook to ${SERVICE_URL}/webhooks/advert is switched off`,
  },
  {
    name: 'the subscription is stopped',
    before: subscribe,
    cause: () => setStatus('ConfigurationErrorDeliveryStopped'),
    cure: () => setStatus('Healthy'),
    alarm: 'subscription-unhealthy',
    told: 'its status is ConfigurationErrorDeliveryStopped',
  },
  {
    name: 'the subscription is deleted',
    before: subscribe,
    cause: async () => {
      const [subscription] = await setup().subscriptions();
      if (subscription) await setup().deleteSubscription(subscription);
    },
    cure: subscribe,
    alarm: 'subscription-unhealthy',
    told: 'it does not exist any more',
  },
  {
    name: 'nothing is heard for a day while Marketplacer changes',
    before: register,
    cause: async () => {
      await drift.time.pass(HOUR_MS);
      await anAdvert(drift);
      await drift.time.pass(24 * HOUR_MS);
    },
    cure: () => isHeard(),
    alarm: 'nothing-heard webhooks',
    told: 'heard last at',
  },
];

/** A deployment, this one unless another is named, hears a webhook. */
const isHeard = (clientId = drift.connector.config.commercetools.clientId) =>
  drift.connector.store.lastWebhook.put(clientId, new Date(drift.time.now()).toISOString());

test('what another deployment hears does not hide that this one hears nothing', async () => {
  await register();
  await nextTick();
  await drift.time.pass(HOUR_MS);
  await anAdvert(drift);
  await drift.time.pass(24 * HOUR_MS);
  await isHeard('another-deployment');
  await nextTick();
  expect(await alarms()).toEqual(['nothing-heard webhooks']);
});

describe.each(TROUBLES)('when $name', ({ before, cause, cure, alarm, told }) => {
  test('there is an alarm within two ticks, and the all-clear after it; a person hears of both once', async () => {
    await before?.();
    await nextTick();
    expect(await alarms()).toEqual([]);
    await cause();
    await nextTick();
    expect(await alarms()).toEqual([expect.stringContaining(alarm)]);
    await cure();
    const { body } = await nextTick();
    expect(body).toMatchObject({ outcome: 'ended', complete: true });
    expect(await alarms()).toEqual([]);
    const [code] = alarm.split(' ');
    expect(texts()).toEqual([
      expect.stringMatching(/1 new failure/),
      expect.stringMatching(new RegExp(`1 alarm\\(s\\) ended\n.*\\(${code}\\)`)),
    ]);
    expect(texts()[0]).toContain(told);
  });
});

test('an alarm that lasts is one record and one message', async () => {
  await drift.world.marketplacer.faults([{ fault: '401' }]);
  for (let times = 0; times < 3; times += 1) await nextTick();
  expect(await failures(drift)).toMatchObject([{ code: 'api-key-refused', times: 3 }]);
  expect(texts()).toHaveLength(1);
});

test('a key that may not change webhooks leaves the alarm to a person', async () => {
  await register();
  await switchOff('seller');
  await drift.world.marketplacer.faults([{ fault: '401', body: 'webhookUpdate' }]);
  await nextTick();
  await nextTick();
  expect(await alarms()).toEqual(['webhook-disabled seller-Webhook-3']);
  expect(await onesThatAreOff()).toEqual(['seller']);
});

test('what pre-undeploy has switched off stays off, and is no alarm', async () => {
  await register();
  await deploySteps(drift.connector, [disableWebhooks], { CONNECT_SERVICE_URL: SERVICE_URL });
  await nextTick();
  const { webhooks } = await drift.world.marketplacer.state<{ webhooks: { enabled: boolean }[] }>();
  expect([await alarms(), webhooks.filter(({ enabled }) => enabled)]).toEqual([[], []]);
  expect(webhooks).toHaveLength(Object.keys(WEBHOOK_ENTITIES).length);
});

test('without webhooks (WEBHOOKS=none) silence is no alarm, and none is switched on again', async () => {
  await register();
  await isHeard();
  await switchOff('seller');
  await drift.time.pass(HOUR_MS);
  await anAdvert(drift);
  await drift.time.pass(24 * HOUR_MS);
  await nextTick({ WEBHOOKS: 'none' });
  expect([await alarms(), texts(), await onesThatAreOff()]).toEqual([[], [], ['seller']]);
});

test('HTTP Basic is told from the key', async () => {
  drift = await openDrift({ instance: { basicAuth: 'user:right' }, overrides: { NOTIFY_URL: '' } });
  const told = async (overrides: Record<string, string>) => {
    await nextTick(overrides);
    const [failure] = await failures(drift);
    return failure?.detail;
  };
  expect(await told({ MARKETPLACER_BASIC_AUTH: '' })).toMatch(
    /asks for HTTP Basic .*set MARKETPLACER_BASIC_AUTH/,
  );
  expect(await told({ MARKETPLACER_BASIC_AUTH: 'user:wrong' })).toMatch(/check MARKETPLACER_BASIC_AUTH$/);
  expect(await told({ MARKETPLACER_API_KEY: 'wrong' })).toMatch(/check MARKETPLACER_API_KEY and/);
});

describe('a run that breaks off', () => {
  test('leaves a report that says where and why', async () => {
    await anAdvert(drift);
    await drift.world.marketplacer.faults([{ fault: '503', retryAfterSeconds: 3_600, body: 'AdvertsPage' }]);
    expect((await nextTick()).body).toMatchObject({ outcome: 'retry', code: 'unavailable' });
    expect(await reports()).toMatchObject([
      {
        complete: false,
        brokenOff: 'in adverts: Marketplacer did not answer: 503',
        summary: expect.stringContaining('incremental run broke off in adverts'),
      },
    ]);
  });

  test('gives its lease back, so that the next one begins', async () => {
    await drift.world.marketplacer.faults([{ fault: '401', times: 2 }]);
    await nextTick();
    expect((await runState(drift)).lease.until).toBe(0);
  });
});

describe('a receiver of notifications that is down', () => {
  test('costs nothing, and hears of begin and end when it is back', async () => {
    receiverStatus = 500;
    await drift.world.marketplacer.faults([{ fault: '401' }]);
    await nextTick();
    await drift.world.marketplacer.clearFaults();
    expect((await nextTick()).body).toMatchObject({ complete: true });
    receiverStatus = 200;
    await nextTick();
    expect(texts().at(-1)).toMatch(/1 alarm\(s\) ended/);
    const told = texts().length;
    await nextTick();
    expect(texts()).toHaveLength(told);
  });
});

describe('where commercetools is out of reach', () => {
  test('one process tells of it once, and once of its end', async () => {
    const connector = connectorIn(drift.world, drift.time);
    const notify = createNotify(`${receiver.url}/hook`, connector.log, () => drift.time.now());
    const app = createApp({ ...connector, notify });
    const post = async () => (await request(app).post('/reconcile')).status;
    await drift.world.commercetools.faults([{ fault: '503', retryAfterSeconds: 3_600 }]);
    expect([await post(), await post()]).toEqual([503, 503]);
    const begun = expect.stringContaining('in its beginning: commercetools did not answer');
    expect(texts()).toEqual([begun]);
    await drift.world.commercetools.clearFaults();
    await drift.time.pass(HOUR_MS);
    expect([await post(), await post()]).toEqual([200, 200]);
    expect(texts()).toEqual([begun, expect.stringMatching(/1 alarm\(s\) ended\n.*\(run-broken\)/)]);
  });
});
