import { stringifyDocument } from '@urql/core';
import type { GraphqlClient } from './client.ts';
import {
  AdvertWebhookDocument,
  CreateWebhookDocument,
  SellerWebhookDocument,
  UpdateWebhookDocument,
  VariantWebhookDocument,
  WebhookByIdDocument,
  type WebhookFieldsFragment,
  type WebhookUpdateInput,
} from './generated/operations.ts';
import { reasonsOf } from './orders.ts';

export type RegisteredWebhook = WebhookFieldsFragment;

/** The entities that the connector listens to: the path of their endpoint, their type, and the saved query. */
export const WEBHOOK_ENTITIES = {
  advert: { type: 'ADVERT', query: stringifyDocument(AdvertWebhookDocument) },
  variant: { type: 'VARIANT', query: stringifyDocument(VariantWebhookDocument) },
  seller: { type: 'SELLER', query: stringifyDocument(SellerWebhookDocument) },
} as const;

export type WebhookEntity = keyof typeof WEBHOOK_ENTITIES;

export type WebhookWrite =
  { kind: 'written'; webhook: RegisteredWebhook } | { kind: 'refused'; reasons: string[] };

export function createWebhooks(client: GraphqlClient) {
  return {
    async byId(id: string): Promise<RegisteredWebhook | undefined> {
      const { node } = await client.query(WebhookByIdDocument, { id });
      return node?.__typename === 'Webhook' ? node : undefined;
    },

    async create(entity: WebhookEntity, url: string, hmacKey: string): Promise<WebhookWrite> {
      const { type, query } = WEBHOOK_ENTITIES[entity];
      const attributes = { type, url, hmacKey, queryString: query, enabled: true };
      const { webhookCreate } = await client.mutate(CreateWebhookDocument, { attributes });
      return writeOf(webhookCreate);
    },

    async update(webhookId: string, attributes: WebhookUpdateInput): Promise<WebhookWrite> {
      const { webhookUpdate } = await client.mutate(UpdateWebhookDocument, { webhookId, attributes });
      return writeOf(webhookUpdate);
    },
  };
}

function writeOf(
  payload: { webhook: RegisteredWebhook | null; errors: Parameters<typeof reasonsOf>[0] } | null,
): WebhookWrite {
  if (payload?.webhook) return { kind: 'written', webhook: payload.webhook };
  return { kind: 'refused', reasons: reasonsOf(payload?.errors) };
}
