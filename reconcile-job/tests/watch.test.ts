import { createSetup } from '@marketplacer-connector/core/commercetools';
import { ensureWebhooks } from '@marketplacer-connector/core/deployment';
import { WEBHOOK_ENTITIES } from '@marketplacer-connector/core/marketplacer';
import { readSubscriptions, readWebhooks } from '@marketplacer-connector/core/watch';
import { deploySteps } from '../../tests/support/connector.ts';
import { openDrift, type Drift } from './support/drift.ts';

const SERVICE_URL = 'https://service-1.example.com';
const KEY = 'marketplacer-connector-orders';

let drift: Drift;

beforeEach(async () => {
  drift = await openDrift();
});

const register = () => deploySteps(drift.connector, [ensureWebhooks], { CONNECT_SERVICE_URL: SERVICE_URL });

async function subscribe(key: string): Promise<void> {
  const { world, connector } = drift;
  await createSetup(connector.config.commercetools).createSubscription(
    key,
    { type: 'GoogleCloudPubSub', projectId: world.name, topic: 'connector-events' },
    { messages: [{ resourceTypeId: 'order', types: ['OrderCreated'] }], changes: [] },
  );
}

async function switchOff(id: string): Promise<void> {
  await drift.world.marketplacer.graphql(
    `mutation ($id: ID!) {
      webhookUpdate(input: { webhookId: $id, attributes: { enabled: false } }) { status }
    }`,
    { id },
  );
}

describe('the registered webhooks', () => {
  test('are none before post-deploy has registered any', async () => {
    expect(await readWebhooks(drift.connector)).toEqual([]);
  });

  test('are read with their addresses, and whether they are on', async () => {
    await register();
    const before = await readWebhooks(drift.connector);
    expect(before).toHaveLength(Object.keys(WEBHOOK_ENTITIES).length);
    expect(before[0]).toMatchObject({
      entity: 'advert',
      enabled: true,
      url: `${SERVICE_URL}/webhooks/advert`,
    });
    await switchOff(before[1]?.id ?? '');
    const after = await readWebhooks(drift.connector);
    expect(after.filter(({ enabled }) => enabled === false)).toMatchObject([{ entity: 'variant' }]);
  });

  test('are unknown, and never on, where Marketplacer does not show them', async () => {
    await register();
    await drift.world.marketplacer.faults([{ fault: '401' }]);
    const unreadable = await readWebhooks(drift.connector);
    expect(new Set(unreadable.map(({ enabled }) => enabled))).toEqual(new Set(['unknown']));
  });
});

test('the subscriptions of all deployments are read, and those of others are left alone', async () => {
  await subscribe(KEY);
  await subscribe(`${KEY}-0123456789ab`);
  await subscribe('of-somebody-else');
  await subscribe(`${KEY}-of-somebody-else`);
  await drift.world.commercetools.setSubscriptionStatus(KEY, 'ConfigurationErrorDeliveryStopped');
  expect(await readSubscriptions(drift.connector)).toEqual([
    { key: KEY, status: 'ConfigurationErrorDeliveryStopped' },
    { key: `${KEY}-0123456789ab`, status: 'Healthy' },
  ]);
});
