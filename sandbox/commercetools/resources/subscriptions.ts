import {
  ChangeSubscriptionResourceTypeIdValues,
  MessageSubscriptionResourceTypeIdValues,
  type ChangeSubscription,
  type Destination,
  type MessageSubscription,
  type SubscriptionDraft,
  type SubscriptionUpdateAction,
} from '@commercetools/platform-sdk';
import { isDeepStrictEqual } from 'node:util';
import type { Destination as Address } from '../project/deliveries.ts';
import { testNotification } from '../project/notifications.ts';
import { invalidInput, maxResourceLimit } from '../model/errors.ts';
import { requireKey, requireOneOf } from '../rules/patterns.ts';
import { checked, checkedMembers, type AnyShape, type Shape } from '../rules/shape.ts';
import { action, setKey, type ResourceKind } from '../writes/kind.ts';

const MOST_SUBSCRIPTIONS = 50;

/** The brokers that the sandbox's Connect stands for. */
const DESTINATIONS: { [D in Destination as D['type']]?: Shape<Omit<D, 'type'>> } = {
  GoogleCloudPubSub: { projectId: 'string', topic: 'string' },
  SNS: { topicArn: 'string' },
};

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
  create({ project }, draft) {
    requireKey(draft.key);
    if (project.collection('subscription').size >= MOST_SUBSCRIPTIONS) {
      throw maxResourceLimit('subscriptions', `A project may have ${MOST_SUBSCRIPTIONS} subscriptions.`);
    }
    const format = draft.format ?? { type: 'Platform' };
    requireOneOf('format.type', format.type, ['Platform']);
    return { messages: [], changes: [], events: [], ...draft, format, status: 'Healthy' };
  },
  actions: {
    setKey,
    changeDestination: action({ destination: 'object' }, (_context, subscription, { destination }) => {
      subscription.destination = destination;
      // The only way back from a delivery that was stopped (API reference, SubscriptionHealthStatus).
      subscription.status = 'Healthy';
    }),
    setMessages: action({ messages: 'array?' }, (_context, subscription, { messages = [] }) => {
      subscription.messages = messages;
    }),
    setChanges: action({ changes: 'array?' }, (_context, subscription, { changes = [] }) => {
      subscription.changes = changes;
    }),
  },
  finish(_context, { destination, messages, changes, events }) {
    const declared = DESTINATIONS[destination.type as Destination['type']];
    requireOneOf('destination.type', destination.type ?? '', Object.keys(DESTINATIONS));
    checkedMembers(destination, declared as AnyShape, 'destination');
    if (messages.length + changes.length + events.length === 0) {
      throw invalidInput("At least one of 'messages', 'changes' and 'events' is required.");
    }
    for (const one of messages) {
      const shape = { resourceTypeId: 'string', types: 'array?' } as const;
      const { resourceTypeId } = checked<MessageSubscription>(one, shape, 'messages');
      requireOneOf('messages.resourceTypeId', resourceTypeId, MessageSubscriptionResourceTypeIdValues);
    }
    // ChangeSubscription of the API specification knows no types.
    for (const one of changes) {
      const { resourceTypeId } = checked<ChangeSubscription>(one, { resourceTypeId: 'string' }, 'changes');
      requireOneOf('changes.resourceTypeId', resourceTypeId, ChangeSubscriptionResourceTypeIdValues);
    }
  },
  confirm(project, subscription, before) {
    const isSame = before && isDeepStrictEqual(before.destination, subscription.destination);
    if (isSame && before.status === subscription.status) return;
    const test = testNotification(project, subscription);
    if (project.deliveries.reaches(subscription.destination as Address, test)) return;
    throw invalidInput('A test message could not be delivered to the destination.');
  },
};
