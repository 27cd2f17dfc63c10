import { isDeepStrictEqual } from 'node:util';
import type {
  Destination,
  MessageSubscription,
  Subscription,
  SubscriptionUpdateAction,
} from '@commercetools/platform-sdk';
import { SUBSCRIPTION_KEY } from '../commercetools/index.ts';
import { EXPORTING_MESSAGES } from '../orders/index.ts';
import { readDestination } from './destination.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

const MESSAGES: MessageSubscription[] = [{ resourceTypeId: 'order', types: [...EXPORTING_MESSAGES] }];

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
  return subscription.status === 'Healthy'
    ? done(`subscription ${SUBSCRIPTION_KEY}`)
    : problems(`subscription ${SUBSCRIPTION_KEY} is ${subscription.status}`);
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
  if (!isSame(subscription.destination, destination))
    actions.push({ action: 'changeDestination', destination });
  const [known] = subscription.messages.filter(({ resourceTypeId }) => resourceTypeId === 'order');
  const same =
    subscription.messages.length === 1 &&
    isDeepStrictEqual(new Set(known?.types), new Set(EXPORTING_MESSAGES));
  if (!same) actions.push({ action: 'setMessages', messages: MESSAGES });
  return actions;
}

const isSame = (known: Destination, wanted: Destination): boolean =>
  Object.entries(wanted).every(([name, value]) => Reflect.get(known, name) === value);
