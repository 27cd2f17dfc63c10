import { isDeepStrictEqual } from 'node:util';
import type {
  Destination,
  MessageSubscription,
  Subscription,
  SubscriptionUpdateAction,
} from '@commercetools/platform-sdk';
import { SUBSCRIPTION_KEY } from '../commercetools/index.ts';
import { EXPORTING_MESSAGES, UPDATING_MESSAGES } from '../orders/index.ts';
import { PAYMENT_MESSAGES, RETURN_MESSAGES } from '../refunds/index.ts';
import { readDestination } from './destination.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

/** Every one has its handler in order-event-app; a test holds the two together. */
const MESSAGES: MessageSubscription[] = [
  { resourceTypeId: 'order', types: [...EXPORTING_MESSAGES, ...UPDATING_MESSAGES, ...RETURN_MESSAGES] },
  { resourceTypeId: 'payment', types: [...PAYMENT_MESSAGES] },
];

/** Found, then changed; never deleted and made again, because messages in between would be lost. */
export async function ensureSubscription({ setup, environment }: Deployment): Promise<StepResult> {
  const reading = readDestination(environment);
  if (reading.kind === 'unknown') return problems(reading.problem);
  const existing = await setup.subscription(SUBSCRIPTION_KEY);
  const actions = existing ? changesOf(existing, reading.destination) : [];
  if (!existing || actions.length > 0) {
    const write = existing
      ? await setup.updateSubscription(existing, actions)
      : await setup.createSubscription(SUBSCRIPTION_KEY, reading.destination, MESSAGES);
    if (write.kind === 'rejected')
      return problems(...write.reasons.map((reason) => `subscription ${SUBSCRIPTION_KEY}: ${reason}`));
  }
  const subscription = await setup.subscription(SUBSCRIPTION_KEY);
  if (!subscription || changesOf(subscription, reading.destination).length > 0) {
    return problems(`subscription ${SUBSCRIPTION_KEY} is not what was asked for; run post-deploy again`);
  }
  return healthOf(subscription);
}

/** What a person has to know of each status (API reference, SubscriptionHealthStatus). */
function healthOf({ status }: Subscription): StepResult {
  const name = `subscription ${SUBSCRIPTION_KEY}`;
  switch (status) {
    case 'Healthy':
      return done(name);
    case 'TemporaryError':
      return done(`${name}: the topic does not answer at present; commercetools goes on trying`);
    case 'ManuallySuspended':
      return problems(`${name} was suspended by commercetools, and messages are lost; contact its support`);
    default:
      return problems(
        `${name} is ${status}: messages do not arrive; check the topic, then run post-deploy again`,
      );
  }
}

/** commercetools would otherwise go on sending to a topic that is gone. */
export async function removeSubscription({ setup }: Deployment): Promise<StepResult> {
  const existing = await setup.subscription(SUBSCRIPTION_KEY);
  if (existing) await setup.deleteSubscription(existing);
  return (await setup.subscription(SUBSCRIPTION_KEY))
    ? problems(`subscription ${SUBSCRIPTION_KEY} could not be removed`)
    : done(`no subscription ${SUBSCRIPTION_KEY}`);
}

function changesOf(subscription: Subscription, destination: Destination): SubscriptionUpdateAction[] {
  const actions: SubscriptionUpdateAction[] = [];
  // A delivery that was stopped starts again only with a destination, be it the same.
  const isStopped = subscription.status.startsWith('ConfigurationError');
  if (isStopped || !isSame(subscription.destination, destination))
    actions.push({ action: 'changeDestination', destination });
  if (!isDeepStrictEqual(namesOf(subscription.messages), namesOf(MESSAGES))) {
    actions.push({ action: 'setMessages', messages: MESSAGES });
  }
  return actions;
}

/** In no order: nobody promises to keep ours. No types at all stand for all types, which is more than we ask for. */
const namesOf = (messages: readonly MessageSubscription[]): Set<string> =>
  new Set(
    messages.flatMap(({ resourceTypeId, types = [] }) =>
      types.length === 0 ? [resourceTypeId] : types.map((type) => `${resourceTypeId}/${type}`),
    ),
  );

const isSame = (known: Destination, wanted: Destination): boolean =>
  Object.entries(wanted).every(([name, value]) => Reflect.get(known, name) === value);
