import type { Subscription, SubscriptionHealthStatus } from '@commercetools/platform-sdk';
import { createCache, systemClock } from '../runtime/index.ts';
import type { Project } from './client.ts';
import { isSubscriptionKey } from './keys.ts';
import { query } from './requests.ts';

/** A project may have 50 (https://docs.commercetools.com/api/projects/subscriptions), so this is a list of all. */
const ALL = 100;

export interface SubscriptionHealth {
  key: string;
  status: SubscriptionHealthStatus;
}

/** Strangers cannot make more requests than this allows. */
const GOOD_FOR_MS = 60_000;

export function createSubscriptions(project: Project) {
  const remembered = createCache<Subscription[]>({ clock: systemClock, goodForMs: GOOD_FOR_MS, most: 1 });
  const all = async (): Promise<Subscription[]> =>
    (await query(project.subscriptions().get({ queryArgs: { sort: 'key asc', limit: ALL } }))).results;
  return {
    /** Those of all deployments of the connector in this project. */
    async ours(): Promise<SubscriptionHealth[]> {
      return (await all()).filter(isOurs).map(({ key, status }) => ({ key, status }));
    },

    /** Whether one of them asks for messages of this type. Somebody may have added one; a stranger may make one up. */
    async askFor(resourceTypeId: string, type: string): Promise<boolean> {
      const ours = (await remembered('all', all)).filter(isOurs);
      return ours.some(({ messages }) =>
        messages.some(
          (one) => one.resourceTypeId === resourceTypeId && (!one.types?.length || one.types.includes(type)),
        ),
      );
    },
  };
}

const isOurs = (subscription: Subscription): subscription is Subscription & { key: string } =>
  isSubscriptionKey(subscription.key);
