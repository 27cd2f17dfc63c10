import { rowsOf } from '../graphql/relations.ts';
import type { GraphQLSchema } from 'graphql';
import type { TypeResolvers } from '../graphql/context.ts';
import type { Fields, Webhook } from '../model/entities.ts';
import { notEmulated, refuse } from '../model/errors.ts';
import type { WebhookCreateInput } from '../model/inputs.ts';
import type { Store } from '../store/store.ts';
import { queryComplaints } from '../graphql/saved-query.ts';
import { given, mustFind, mutation } from './mutation.ts';

const MOST_RETRIES = 50;

function webhookChanges(
  input: Partial<WebhookCreateInput>,
  schema: GraphQLSchema,
): Partial<Fields<'Webhook'>> {
  if (input.sellerId) notEmulated('WebhookCreateInput.sellerId');
  if (input.url != null && !/^https?:\/\//.test(input.url)) refuse('url', 'is invalid');
  if (input.maxRetries != null && (input.maxRetries < 0 || input.maxRetries > MOST_RETRIES)) {
    refuse('maxRetries', `must be between 0 and ${MOST_RETRIES}`);
  }
  const complaints = input.queryString ? queryComplaints(schema, input.queryString) : [];
  if (complaints.length > 0) refuse('queryString', ...complaints);
  return given({
    url: input.url ?? undefined,
    type: input.type ?? undefined,
    headers: input.headers ? headersOf(input.headers) : undefined,
    enabled: input.enabled ?? undefined,
    disabledReason: input.enabled ? null : undefined,
    allowSkip: input.allowSkip ?? undefined,
    queryString: input.queryString,
    eventName: input.eventName,
    hmacKey: input.hmacKey,
    maxRetries: input.maxRetries ?? undefined,
  });
}

function headersOf(headers: unknown): Record<string, string> {
  const isObject = typeof headers === 'object' && headers !== null && !Array.isArray(headers);
  if (!isObject || !Object.values(headers).every((value) => typeof value === 'string')) {
    refuse('headers', 'must be an object of strings');
  }
  return headers as Record<string, string>;
}

function createWebhook(store: Store, input: WebhookCreateInput, schema: GraphQLSchema): Webhook {
  return store.insert('Webhook', {
    headers: {},
    enabled: true,
    disabledReason: null,
    allowSkip: false,
    queryString: null,
    eventName: null,
    hmacKey: null,
    maxRetries: 25,
    concurrentSendLimit: 5,
    ...webhookChanges(input, schema),
    url: input.url,
    type: input.type,
  });
}

export const webhookResolvers: Record<string, TypeResolvers> = {
  Webhook: {
    events: rowsOf('WebhookEvent', 'webhookId'),
  },
  Mutation: {
    webhookCreate: mutation(
      ['webhook'],
      ({ attributes }: { attributes: WebhookCreateInput }, { store, schema }) => ({
        webhook: createWebhook(store, attributes, schema),
      }),
    ),
    webhookUpdate: mutation(
      ['webhook'],
      (
        { webhookId, attributes }: { webhookId: string; attributes: Partial<WebhookCreateInput> },
        { store, schema },
      ) => ({
        webhook: store.update(
          mustFind(store, 'Webhook', webhookId, 'webhookId'),
          webhookChanges(attributes, schema),
        ),
      }),
    ),
  },
};
