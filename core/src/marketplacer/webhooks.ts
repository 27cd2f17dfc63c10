import { stringifyDocument } from '@urql/core';
import type { DocumentNode } from 'graphql';
import type { Config } from '../runtime/index.ts';
import { markedFieldsOf, withoutAbsent } from './absent-fields.ts';
import type { GraphqlClient } from './client.ts';
import {
  AdvertPayloadDocument,
  AdvertWebhookDocument,
  CreateWebhookDocument,
  InvoiceWebhookDocument,
  OptionTypeWebhookDocument,
  OptionValueWebhookDocument,
  RefundRequestLineItemWebhookDocument,
  RefundRequestWebhookDocument,
  RemittanceAdviceWebhookDocument,
  SellerPayloadDocument,
  SellerWebhookDocument,
  ShipmentWebhookDocument,
  TaxonWebhookDocument,
  UpdateWebhookDocument,
  VariantPayloadDocument,
  VariantWebhookDocument,
  WebhookByIdDocument,
  type WebhookFieldsFragment,
  type WebhookUpdateInput,
} from './generated/operations.ts';
import { reasonsOf } from './orders.ts';

export type RegisteredWebhook = WebhookFieldsFragment;

type WebhookMode = Config['marketplacer']['webhookMode'];

/** The entities that the connector listens to: the path of their endpoint, their type, and the query of each mode. */
export const WEBHOOK_ENTITIES = {
  advert: { type: 'ADVERT', callback: AdvertWebhookDocument, payload: AdvertPayloadDocument },
  variant: { type: 'VARIANT', callback: VariantWebhookDocument, payload: VariantPayloadDocument },
  seller: { type: 'SELLER', callback: SellerWebhookDocument, payload: SellerPayloadDocument },
  'option-type': {
    type: 'OPTION_TYPE',
    callback: OptionTypeWebhookDocument,
    payload: OptionTypeWebhookDocument,
  },
  'option-value': {
    type: 'OPTION_VALUE',
    callback: OptionValueWebhookDocument,
    payload: OptionValueWebhookDocument,
  },
  taxon: { type: 'TAXON', callback: TaxonWebhookDocument, payload: TaxonWebhookDocument },
  invoice: { type: 'INVOICE', callback: InvoiceWebhookDocument, payload: InvoiceWebhookDocument },
  shipment: { type: 'SHIPMENT', callback: ShipmentWebhookDocument, payload: ShipmentWebhookDocument },
  'refund-request': {
    type: 'REFUND_REQUEST',
    callback: RefundRequestWebhookDocument,
    payload: RefundRequestWebhookDocument,
  },
  'refund-request-line-item': {
    type: 'REFUND_REQUEST_LINE_ITEM',
    callback: RefundRequestLineItemWebhookDocument,
    payload: RefundRequestLineItemWebhookDocument,
  },
  'remittance-advice': {
    type: 'REMITTANCE_ADVICE',
    callback: RemittanceAdviceWebhookDocument,
    payload: RemittanceAdviceWebhookDocument,
  },
} as const;

export type WebhookEntity = keyof typeof WEBHOOK_ENTITIES;

export type WebhookWrite =
  { kind: 'written'; webhook: RegisteredWebhook } | { kind: 'refused'; reasons: string[] };

/**
 * The text of the query that is saved on a webhook. Marketplacer checks it against its schema, so the
 * fields that the instance does not have are left out.
 *
 * @param absent `Type.field`
 */
export function savedQuery(
  entity: WebhookEntity,
  mode: WebhookMode,
  absent: ReadonlySet<string> = new Set(),
): string {
  const document: DocumentNode = WEBHOOK_ENTITIES[entity][mode];
  return stringifyDocument(withoutAbsent(document, (field) => absent.has(field)));
}

/** The fields that a query could do without and that the reasons for its refusal name, each with its type. */
export function optionalFieldsIn(
  reasons: readonly string[],
  entity: WebhookEntity,
  mode: WebhookMode,
): string[] {
  const optional = [...markedFieldsOf(WEBHOOK_ENTITIES[entity][mode])];
  return optional.filter((name) => {
    const words = name.split('.');
    return reasons.some((reason) => words.every((word) => new RegExp(`['"]${word}['"]`).test(reason)));
  });
}

export function createWebhooks(client: GraphqlClient) {
  return {
    async byId(id: string): Promise<RegisteredWebhook | undefined> {
      const { node } = await client.query(WebhookByIdDocument, { id });
      return node?.__typename === 'Webhook' ? node : undefined;
    },

    async create(
      entity: WebhookEntity,
      webhook: WebhookUpdateInput & { url: string },
    ): Promise<WebhookWrite> {
      const attributes = { ...webhook, type: WEBHOOK_ENTITIES[entity].type };
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
