import type { Destination, Subscription, SubscriptionUpdateAction } from '@commercetools/platform-sdk';
import type { Write } from '../commercetools/index.ts';
import { askedOf, isAsked, type Asked } from './asked.ts';
import { isSameDestination, nameOfDestination, readDestination, subscriptionKeyOf } from './destination.ts';
import { done, problems, type Deployment, type StepResult } from './step.ts';

/** What the subscription of this deployment is to be. */
interface Wanted {
  key: string;
  destination: Destination;
  asked: Asked;
}

/** A subscription of this deployment, or nothing, and those of other deployments in the project. */
interface Found {
  own: Subscription | undefined;
  /** More that lead to the same destination: an earlier version has made them, and each message would come twice. */
  surplus: Subscription[];
  others: Subscription[];
}

/**
 * One subscription for the destination of this deployment. It is found and changed, and made anew only where that
 * fails, because messages in between are lost. Those of other deployments are left alone.
 */
export async function ensureSubscription(deployment: Deployment): Promise<StepResult> {
  const reading = readDestination(deployment.environment);
  if (reading.kind === 'unknown') return problems(reading.problem);
  const { destination } = reading;
  const key = subscriptionKeyOf(destination);
  const wanted: Wanted = { key, destination, asked: askedOf(deployment.config) };
  const { own, surplus } = await find(deployment, destination);
  const refused = await bring(deployment, own, wanted);
  if (refused) return problems(...refused.map((reason) => `subscription ${key}: ${reason}`));
  for (const subscription of surplus) await remove(deployment, subscription);
  const { knownSubscriptions } = deployment.store;
  if (own?.key && own.key !== key) await knownSubscriptions.remove(own.key);
  await knownSubscriptions.add(key);

  const after = await find(deployment, destination);
  if (!after.own || after.surplus.length > 0 || changesOf(after.own, wanted).length > 0) {
    return problems(`subscription ${key} is not what was asked for; run post-deploy again`);
  }
  const { done: fine, problems: wrong } = healthOf(after.own);
  return { done: [...fine, ...after.others.map(sentenceOnOther)], problems: wrong };
}

/** @returns why commercetools refused, undefined where the subscription is as it should be or somebody else was first */
async function bring(
  { setup }: Deployment,
  own: Subscription | undefined,
  wanted: Wanted,
): Promise<string[] | undefined> {
  const create = () => setup.createSubscription(wanted.key, wanted.destination, wanted.asked);
  if (!own) return refusalOf(await create());
  const actions = changesOf(own, wanted);
  if (actions.length === 0) return undefined;
  const changed = refusalOf(await setup.updateSubscription(own, actions));
  if (!changed || !isStopped(own)) return changed;
  await setup.deleteSubscription(own);
  return refusalOf(await create());
}

const refusalOf = (write: Write<Subscription>): string[] | undefined =>
  write.kind === 'rejected' ? write.reasons : undefined;

/** commercetools would otherwise go on sending to a topic that is gone. */
export async function removeSubscription(deployment: Deployment): Promise<StepResult> {
  const { setup, environment } = deployment;
  const reading = readDestination(environment);
  const ownOnes = async () =>
    reading.kind === 'destination'
      ? pointingTo(deployment, reading.destination)
      : madeByThisClient(deployment);
  const own = await ownOnes();
  // What is to be removed is not known for certain, and a subscription of production is not to be guessed at.
  if (reading.kind === 'unknown' && own.length > 1) {
    return done(
      `${reading.problem} Without them, the subscription of this deployment is one of ${listOf(own)}; remove it by hand.`,
    );
  }
  for (const subscription of own) await remove(deployment, subscription);
  const left = await ownOnes();
  if (left.length > 0) return problems(`subscription ${listOf(left)} could not be removed`);
  const others = (await setup.subscriptions()).map(sentenceOnOther);
  const lines =
    own.length > 0 ? [`subscription ${listOf(own)} is removed`] : ['no subscription of this deployment'];
  return done(...lines, ...others);
}

/** Forgotten first, so that nobody misses it. */
async function remove({ setup, store }: Deployment, subscription: Subscription): Promise<void> {
  await store.knownSubscriptions.remove(subscription.key ?? '');
  await setup.deleteSubscription(subscription);
}

const listOf = (subscriptions: Subscription[]): string => subscriptions.map(({ key }) => key).join(', ');

const pointingTo = async ({ setup }: Deployment, destination: Destination): Promise<Subscription[]> =>
  (await setup.subscriptions()).filter((one) => isSameDestination(one.destination, destination));

/** Connect documents no variables for pre-undeploy; it makes an API client for each deployment. */
const madeByThisClient = async ({ setup, config }: Deployment): Promise<Subscription[]> =>
  (await setup.subscriptions()).filter(
    ({ createdBy }) => createdBy?.clientId === config.commercetools.clientId,
  );

/**
 * A redeployment may get another topic. A subscription that this API client has made and whose topic is gone is then
 * taken along; a project may have 50 only.
 */
async function find({ setup, config }: Deployment, destination: Destination): Promise<Found> {
  const key = subscriptionKeyOf(destination);
  const all = await setup.subscriptions();
  const pointing = all.filter((one) => isSameDestination(one.destination, destination));
  const own =
    all.find((one) => one.key === key) ??
    pointing[0] ??
    all.find((one) => isStopped(one) && one.createdBy?.clientId === config.commercetools.clientId);
  return {
    own,
    surplus: pointing.filter((one) => one !== own),
    others: all.filter((one) => one !== own && !pointing.includes(one)),
  };
}

const sentenceOnOther = ({ key, destination, status }: Subscription): string =>
  `subscription ${key} of another deployment, to ${nameOfDestination(destination)}, is left alone; it is ${status}`;

/** What a person has to know of each status (API reference, SubscriptionHealthStatus). */
function healthOf({ key, status }: Subscription): StepResult {
  const name = `subscription ${key}`;
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

/** A delivery that was stopped starts again only with a destination, be it the same. */
const isStopped = ({ status }: Subscription): boolean => status.startsWith('ConfigurationError');

function changesOf(
  subscription: Subscription,
  { key, destination, asked }: Wanted,
): SubscriptionUpdateAction[] {
  const actions: SubscriptionUpdateAction[] = [];
  if (subscription.key !== key) actions.push({ action: 'setKey', key });
  if (isStopped(subscription) || !isSameDestination(subscription.destination, destination))
    actions.push({ action: 'changeDestination', destination });
  const { messages, changes } = asked;
  if (!isAsked(subscription.messages, messages)) actions.push({ action: 'setMessages', messages });
  if (!isAsked(subscription.changes, changes)) actions.push({ action: 'setChanges', changes });
  return actions;
}
