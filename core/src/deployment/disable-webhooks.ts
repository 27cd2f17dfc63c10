import {
  MarketplacerRefusal,
  MarketplacerUnavailable,
  type Probe,
  type WebhookEntity,
} from '../marketplacer/index.ts';
import { sentencesOnOthers, takeStock } from './own-webhooks.ts';
import { leadsTo, readEndpoint } from './service-endpoint.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

/**
 * Switches the webhooks of this deployment off, and leaves those of others alone. They are not removed, because a
 * deletion of webhooks is not documented. An account that is closed can be told nothing, and needs nothing.
 */
export async function disableWebhooks(deployment: Deployment): Promise<StepResult> {
  const endpoint = readEndpoint(deployment.environment) ?? (await endpointOfThisClient(deployment));
  if (!endpoint) {
    return done(
      'no webhooks are known to be of this deployment; any that lead to it have to be switched off in the operator portal',
    );
  }
  const { marketplacer, config } = deployment;
  const reason = reasonIn(await marketplacer.probe(config.marketplacer.apiUrl));
  if (reason === undefined) return switchOff(deployment, endpoint);
  await noteOff(deployment, endpoint);
  return done(
    `The webhooks to ${endpoint} stay as they are, because Marketplacer cannot be reached (${reason}); if the account is still there, switch them off in the operator portal.`,
  );
}

/** Why the account cannot be told anything; undefined where it can, be it later. */
function reasonIn(found: Probe): string | undefined {
  switch (found.kind) {
    case 'operator-api':
    case 'busy':
      return undefined;
    case 'no-answer':
      return found.reason;
    case 'redirect':
      return 'it redirects elsewhere';
    case 'refused':
    case 'something-else':
      return `it answers ${found.status}`;
  }
}

/** Before the first one is off, so that nobody switches it on again. */
async function noteOff({ store }: Deployment, endpoint: string): Promise<void> {
  const known = (await store.knownWebhooks.all()).find((one) => one.endpoint === endpoint);
  if (known) await store.knownWebhooks.put({ ...known, switchedOff: true });
}

/** Connect documents no variables for pre-undeploy; it makes an API client for each deployment. */
async function endpointOfThisClient({ store, config }: Deployment): Promise<string | undefined> {
  const own = (await store.knownWebhooks.all()).filter(
    ({ clientId, switchedOff }) => clientId === config.commercetools.clientId && !switchedOff,
  );
  return own.length === 1 ? own[0]?.endpoint : undefined;
}

async function switchOff(deployment: Deployment, endpoint: string): Promise<StepResult> {
  const { store } = deployment;
  await noteOff(deployment, endpoint);
  const stock = await takeStock(deployment, endpoint);
  const entries = Object.entries(stock.own.ids) as [WebhookEntity, string][];
  if (entries.length === 0) {
    return done('no webhooks were registered by this deployment', ...sentencesOnOthers(stock));
  }
  await store.knownWebhooks.put({ ...stock.own, switchedOff: true });
  const result = done(...sentencesOnOthers(stock));
  for (const [entity, id] of entries) {
    const one = await switchOneOff(deployment, endpoint, entity, id);
    result.done.push(...one.done);
    result.problems.push(...one.problems);
  }
  return result;
}

async function switchOneOff(
  { marketplacer: { webhooks } }: Deployment,
  endpoint: string,
  entity: WebhookEntity,
  id: string,
): Promise<StepResult> {
  try {
    const webhook = await webhooks.byId(id);
    if (!webhook) return done(`webhook ${entity} is not there any more`);
    if (!leadsTo(endpoint, webhook.url)) return done(`webhook ${entity} leads elsewhere, and is left alone`);
    const write = await webhooks.update(id, { enabled: false });
    return write.kind === 'written' && write.webhook.enabled === false
      ? done(`webhook ${entity} is off`)
      : problems(`webhook ${entity} could not be switched off; do it in the operator portal`);
  } catch (error) {
    if (!(error instanceof MarketplacerUnavailable)) throw error;
    const told = `webhook ${entity}: switch it off in the operator portal (${error.message})`;
    return error instanceof MarketplacerRefusal ? done(told) : problems(told);
  }
}
