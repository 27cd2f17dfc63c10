import type { Uses } from '../connector/index.ts';
import {
  MarketplacerUnavailable,
  type RegisteredWebhook,
  type WebhookEntity,
} from '../marketplacer/index.ts';

/** What Marketplacer says of one of the webhooks that post-deploy has registered, of this deployment or another. */
export type WebhookReading = { entity: WebhookEntity; id: string; clientId: string } & (
  | { kind: 'read'; webhook: RegisteredWebhook }
  /** Marketplacer does not show it: it was deleted, or the API key does not see it any more. */
  | { kind: 'gone' }
  | { kind: 'unreadable'; error: MarketplacerUnavailable }
);

export interface WebhookState {
  entity: WebhookEntity;
  id: string;
  /** `unknown` where Marketplacer does not show the webhook. */
  enabled: boolean | 'unknown';
  url: string | undefined;
}

type Needs = Uses<{ marketplacer: 'webhooks'; store: 'knownWebhooks' }>;

export async function lookAtWebhooks({ marketplacer, store }: Needs): Promise<WebhookReading[]> {
  const known = (await store.knownWebhooks.all()).filter(({ switchedOff }) => !switchedOff);
  const ones = known.flatMap(({ ids, clientId }) =>
    (Object.entries(ids) as [WebhookEntity, string][]).map(([entity, id]) => ({
      entity,
      id,
      clientId,
    })),
  );
  return Promise.all(
    ones.map(async (one): Promise<WebhookReading> => {
      try {
        const webhook = await marketplacer.webhooks.byId(one.id);
        return webhook ? { ...one, kind: 'read', webhook } : { ...one, kind: 'gone' };
      } catch (error) {
        if (error instanceof MarketplacerUnavailable) return { ...one, kind: 'unreadable', error };
        throw error;
      }
    }),
  );
}

/** The webhooks that the deployments in this project have registered. Those that were entered by hand cannot be found through the API. */
export async function readWebhooks(connector: Needs): Promise<WebhookState[]> {
  return (await lookAtWebhooks(connector)).map((reading) => {
    const { entity, id } = reading;
    if (reading.kind !== 'read') return { entity, id, enabled: 'unknown', url: undefined };
    const { enabled, url } = reading.webhook;
    return { entity, id, enabled: enabled ?? 'unknown', url };
  });
}
