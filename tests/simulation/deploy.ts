import { createSetup } from '../../core/src/commercetools/index.ts';
import type { Connector } from '../../core/src/connector/index.ts';
import {
  ensureExportChannel,
  ensureProductType,
  ensureRunState,
  ensureSubscription,
  ensureTypes,
  ensureVettingStates,
} from '../../core/src/deployment/index.ts';
import { savedQuery, type WebhookEntity } from '../../core/src/marketplacer/index.ts';
import { DESTINATION } from './platforms.ts';
import { projectOn } from './processes.ts';
import type { Story } from './story.ts';
import type { World } from './world.ts';

const SERVICE = 'http://product-webhook-service/webhooks';

/** What the post-deploy scripts make, before anything goes wrong. */
export async function deploy(world: World, story: Story, connector: Connector): Promise<void> {
  const { platforms, people } = world;
  const project = projectOn(platforms, { call: async ({ serve }) => serve() });
  const setup = {
    ...createSetup(connector.config.commercetools, project),
    // The payment SDK, which makes types over the network, knows no other client than its own.
    services: async () => ({
      ensureType: (draft: object) => people.shopApi.post('/types', draft),
    }),
  };
  const environment = {
    CONNECT_GCP_PROJECT_ID: DESTINATION.projectId,
    CONNECT_GCP_TOPIC_NAME: DESTINATION.topic,
  };
  const deployment = { ...connector, setup: setup as never, environment };
  for (const step of [
    ensureTypes,
    ensureProductType,
    ensureExportChannel,
    ensureRunState,
    ensureVettingStates,
    ensureSubscription,
  ]) {
    const { problems } = await step(deployment);
    if (problems.length > 0) throw new Error(problems.join('; '));
  }
  for (const entity of story.webhooks as WebhookEntity[]) {
    const queryString = savedQuery(entity, connector.config.marketplacer.webhookMode, new Set());
    await connector.marketplacer.webhooks.create(entity, {
      url: `${SERVICE}/${entity}`,
      hmacKey: 'webhook-secret-value-of-32-letters',
      queryString,
      enabled: true,
    });
  }
}
