import type { WebhookEntity } from '../marketplacer/index.ts';
import type { KnownWebhooks } from '../store/index.ts';
import { leadsTo } from './service-endpoint.ts';
import type { Deployment } from './step.ts';

export interface WebhooksInProject {
  /** Of this deployment. */
  own: KnownWebhooks;
  /** Of other deployments that were not removed. */
  others: KnownWebhooks[];
  /** Addresses of webhooks that an earlier version has registered for another deployment. */
  formerOthers: string[];
}

/** Whose the webhooks are that anybody remembers. What an earlier version has left at our address is taken over. */
export async function takeStock(deployment: Deployment, endpoint: string): Promise<WebhooksInProject> {
  const { store, config, marketplacer } = deployment;
  const all = await store.knownWebhooks.all();
  const { clientId } = config.commercetools;
  const known = all.find((one) => one.endpoint === endpoint);
  const own = { ids: known?.ids ?? {}, endpoint, clientId };
  const former = Object.entries(await store.knownWebhooks.former()) as [WebhookEntity, string][];
  const taken: KnownWebhooks['ids'] = {};
  const formerOthers: string[] = [];
  for (const [entity, id] of former) {
    const webhook = await marketplacer.webhooks.byId(id);
    if (leadsTo(endpoint, webhook?.url)) taken[entity] = id;
    else if (webhook) formerOthers.push(webhook.url);
  }
  const found = { ...own, ids: { ...taken, ...own.ids } };
  if (Object.keys(taken).length > 0) {
    await store.knownWebhooks.put(found);
    await store.knownWebhooks.forgetFormer(taken);
  }
  return {
    own: found,
    others: all.filter((one) => one !== known && !one.switchedOff),
    formerOthers,
  };
}

export const sentencesOnOthers = ({ others, formerOthers }: WebhooksInProject): string[] => [
  ...others.map(
    ({ endpoint, ids }) =>
      `${Object.keys(ids).length} webhooks of another deployment, to ${endpoint}, are left alone`,
  ),
  ...formerOthers.map((url) => `the webhook of another deployment to ${url} is left alone`),
];
