import type { Destination, MessageSubscription, SubscriptionDraft, SubscriptionUpdateAction } from '@commercetools/platform-sdk';
import { isDeepStrictEqual } from 'node:util';
import type { Destination as Address } from '../project/deliveries.ts';
import { testNotification } from '../project/notifications.ts';
import { invalidInput, maxResourceLimit } from '../model/errors.ts';
import type { Json, Resource } from '../model/resource.ts';
import { requireKey, requireOneOf } from '../rules/patterns.ts';
import { requireMembers, requireShape, type AnyShape, type Shape } from '../rules/shape.ts';
import { action, setKey, type ResourceKind } from '../writes/kind.ts';

const MOST_SUBSCRIPTIONS = 50;

/** No `cart` and no `channel`: those two only announce changes. */
const MESSAGE_RESOURCES = [
  'approval-flow',
  'approval-rule',
  'associate-role',
  'business-unit',
  'category',
  'customer',
  'customer-email-token',
  'customer-group',
  'customer-password-token',
  'inventory-entry',
  'order',
  'payment',
  'product',
  'product-selection',
  'product-tailoring',
  'quote',
  'quote-request',
  'review',
  'shopping-list',
  'staged-quote',
  'standalone-price',
  'store',
  'variant',
];

const CHANGE_RESOURCES = [
  ...MESSAGE_RESOURCES.filter((typeId) => !/-token$|^approval-|^product-tailoring$/.test(typeId)),
  'cart',
  'cart-discount',
  'channel',
  'discount-code',
  'extension',
  'key-value-document',
  'order-edit',
  'product-discount',
  'product-type',
  'shipping-method',
  'state',
  'subscription',
  'tax-category',
  'type',
  'zone',
];

const DESTINATIONS: { [D in Destination as D['type']]?: Shape<Omit<D, 'type' | 'source'>> } = {
  GoogleCloudPubSub: { projectId: 'string', topic: 'string' },
  SNS: { topicArn: 'string' },
  SQS: { queueUrl: 'string', region: 'string' },
  AzureServiceBus: { connectionString: 'string' },
  EventGrid: { uri: 'string', accessKey: 'string' },
  EventBridge: { region: 'string', accountId: 'string' },
  ConfluentCloud: {
    bootstrapServer: 'string',
    apiKey: 'string',
    apiSecret: 'string',
    acks: 'string',
    topic: 'string',
  },
};

const SECRETS = ['accessSecret', 'accessKey', 'apiSecret', 'connectionString'];

export const subscriptions: ResourceKind<SubscriptionDraft, SubscriptionUpdateAction> = {
  typeId: 'subscription',
  path: 'subscriptions',
  draft: {
    key: 'string?',
    destination: 'object',
    messages: 'array?',
    changes: 'array?',
    events: 'array?',
    format: 'object?',
  },
  create(
    { project },
    { key, destination, messages = [], changes = [], events = [], format = { type: 'Platform' } },
  ) {
    requireKey(key);
    if (project.collection('subscription').size >= MOST_SUBSCRIPTIONS) {
      throw maxResourceLimit('subscriptions', `A project may have ${MOST_SUBSCRIPTIONS} subscriptions.`);
    }
    requireOneOf('format.type', format.type, ['Platform', 'CloudEvents']);
    return { key, destination, messages, changes, events, format, status: 'Healthy' };
  },
  actions: {
    setKey,
    changeDestination: action({ destination: 'object' }, (_context, subscription, { destination }) => {
      subscription.destination = destination;
    }),
    setMessages: action({ messages: 'array?' }, (_context, subscription, { messages = [] }) => {
      subscription.messages = messages;
    }),
    setChanges: action({ changes: 'array?' }, (_context, subscription, { changes = [] }) => {
      subscription.changes = changes;
    }),
    setEvents: action({ events: 'array?' }, (_context, subscription, { events = [] }) => {
      subscription.events = events;
    }),
  },
  finish(_context, { destination, messages, changes, events, format }) {
    const declared = DESTINATIONS[destination.type as Destination['type']];
    requireOneOf('destination.type', destination.type ?? '', Object.keys(DESTINATIONS));
    requireMembers(destination, declared as AnyShape, 'destination');
    if (destination.type === 'EventGrid' && format.type !== 'CloudEvents') {
      throw invalidInput('EventGrid takes the CloudEvents format only.');
    }
    if (messages.length + changes.length + events.length === 0) {
      throw invalidInput("At least one of 'messages', 'changes' and 'events' is required.");
    }
    requireResources('messages', messages, MESSAGE_RESOURCES);
    requireResources('changes', changes, CHANGE_RESOURCES);
  },
  confirm(project, subscription, before) {
    if (before && isDeepStrictEqual(before.destination, subscription.destination)) return;
    const test = testNotification(project, subscription);
    if (project.deliveries.reaches(subscription.destination as Address, test)) return;
    throw invalidInput('A test message could not be delivered to the destination.');
  },
  view: (_project, subscription) => ({ ...subscription, destination: masked(subscription) }),
};

function requireResources(field: string, entries: unknown[], allowed: string[]): void {
  for (const entry of entries) {
    requireShape<MessageSubscription>(entry, { resourceTypeId: 'string', types: 'array?' }, field);
    requireOneOf(`${field}.resourceTypeId`, entry.resourceTypeId, allowed);
  }
}

function masked({ destination }: Resource): Json {
  return Object.fromEntries(
    Object.entries(destination).map(([field, value]) => [field, SECRETS.includes(field) ? '****' : value]),
  );
}
