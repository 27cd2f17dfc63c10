import {
  MarketplacerRefusal,
  MarketplacerUnavailable,
  optionalFieldsIn,
  savedQuery,
  WEBHOOK_ENTITIES,
  type RegisteredWebhook,
  type WebhookEntity,
} from '../marketplacer/index.ts';
import { disableWebhooks } from './disable-webhooks.ts';
import { sentencesOnOthers, takeStock } from './own-webhooks.ts';
import { readEndpoint } from './service-endpoint.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

const ENTITIES = Object.keys(WEBHOOK_ENTITIES) as WebhookEntity[];

/**
 * One webhook for each entity, to `<service>/webhooks/<entity>`, signed with the configured secret.
 * Its saved query is the one of `WEBHOOK_MODE`, without the fields that the instance does not have.
 * Where the API key may not register webhooks, what to enter by hand is printed, and nothing fails.
 * Those of other deployments are left alone. With `WEBHOOKS=none` those of this deployment are switched off instead.
 */
export const ensureWebhooks = (deployment: Deployment): Promise<StepResult> =>
  deployment.config.marketplacer.webhooks === 'none' ? goWithout(deployment) : registerAll(deployment);

async function registerAll(deployment: Deployment): Promise<StepResult> {
  const endpoint = readEndpoint(deployment.environment);
  if (!endpoint) {
    return problems(
      'CONNECT_SERVICE_URL must be the address of the service; Connect gives it to its post-deploy script.',
    );
  }
  const stock = await takeStock(deployment, endpoint);
  const { own } = stock;
  const absent = await absentFieldsOf(deployment);
  const result = done(...sentencesOnOthers(stock));
  const remember = async (entity: WebhookEntity, id: string) => {
    own.ids[entity] = id;
    await deployment.store.knownWebhooks.put(own);
  };
  if (Object.keys(own.ids).length > 0) await deployment.store.knownWebhooks.put(own);
  for (const entity of ENTITIES) {
    const url = `${endpoint}/${entity}`;
    try {
      const problem = await ensureWebhook(deployment, { entity, url, absent }, own.ids[entity], (id) =>
        remember(entity, id),
      );
      if (problem) result.problems.push(`webhook ${entity}: ${problem}`);
      else result.done.push(`webhook ${entity} to ${url}`);
    } catch (error) {
      if (!(error instanceof MarketplacerUnavailable)) throw error;
      const { message } = error;
      if (error instanceof MarketplacerRefusal) {
        const query = savedQuery(entity, deployment.config.marketplacer.webhookMode, absent);
        result.done.push(...manualInstructions(entity, url, query, message));
      } else result.problems.push(`webhook ${entity}: ${message}`);
    }
  }
  return result;
}

/** They stay known, so that they are the same ones when `WEBHOOKS` is `register` again. */
async function goWithout(deployment: Deployment): Promise<StepResult> {
  const switchedOff = await disableWebhooks(deployment);
  const sentence = 'WEBHOOKS is none: reconcile-job alone keeps both sides in sync';
  return { ...switchedOff, done: [sentence, ...switchedOff.done] };
}

interface WantedWebhook {
  entity: WebhookEntity;
  url: string;
  /** Fields that the instance is known not to have. Grows when it refuses more. */
  absent: Set<string>;
}

/** Only the queries of payload mode ask for fields that an instance may not have. */
async function absentFieldsOf({ config, marketplacer }: Deployment): Promise<Set<string>> {
  if (config.marketplacer.webhookMode === 'callback') return new Set();
  const { absent } = await marketplacer.checkSchema();
  return new Set(absent);
}

/** Undefined where the webhook is as it should be, else what is wrong with it. */
async function ensureWebhook(
  deployment: Deployment,
  wanted: WantedWebhook,
  knownId: string | undefined,
  remember: (id: string) => Promise<void>,
): Promise<string | undefined> {
  const { webhooks } = deployment.marketplacer;
  const existing = knownId ? await webhooks.byId(knownId) : undefined;
  const { write, query } = await register(deployment, wanted, existing);
  if (write.kind === 'refused') return write.reasons.join('; ');
  // Remembered before it is compared, so that whatever is wrong with it, it is never registered again.
  if (!existing) await remember(write.webhook.id);
  const readBack = await webhooks.byId(write.webhook.id);
  const asked = readBack?.url === wanted.url && readBack.enabled === true && readBack.queryString === query;
  if (!asked) return 'was not saved as asked for; check it in the operator portal';
  await deployment.store.failures.resolve({ type: 'webhook', id: wanted.entity });
  return undefined;
}

/** Marketplacer may check a saved query by another schema than the API key sees, so its refusal is heard too. */
async function register(
  { marketplacer, config }: Deployment,
  { entity, url, absent }: WantedWebhook,
  existing: RegisteredWebhook | undefined,
) {
  const { webhooks } = marketplacer;
  const { webhookMode, webhookSecrets } = config.marketplacer;
  const [hmacKey = ''] = webhookSecrets;
  for (;;) {
    const query = savedQuery(entity, webhookMode, absent);
    // The secret cannot be read back, so it is sent every time; everything else is compared afterwards.
    const webhook = { url, hmacKey, queryString: query, enabled: true };
    const write = existing
      ? await webhooks.update(existing.id, webhook)
      : await webhooks.create(entity, webhook);
    const refused = write.kind === 'refused' ? optionalFieldsIn(write.reasons, entity, webhookMode) : [];
    const news = refused.filter((field) => !absent.has(field));
    if (news.length === 0) return { write, query };
    for (const field of news) absent.add(field);
  }
}

function manualInstructions(entity: WebhookEntity, url: string, query: string, reason: string): string[] {
  const { type } = WEBHOOK_ENTITIES[entity];
  return [
    `webhook ${entity}: the API key could not register it (${reason}). Enter it in the operator portal, Configuration > Webhooks:`,
    `      Type ${type}, URL ${url}, Enabled yes, HMAC key: the value of MARKETPLACER_WEBHOOK_SECRET`,
    `      GraphQL query: ${query.replace(/\s+/g, ' ')}`,
  ];
}
