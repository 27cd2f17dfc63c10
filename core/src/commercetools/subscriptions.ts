import type { Subscription, SubscriptionHealthStatus } from '@commercetools/platform-sdk';
import type { Project } from './client.ts';
import { isSubscriptionKey } from './keys.ts';
import { query } from './requests.ts';

/** A project may have 50 (https://docs.commercetools.com/api/projects/subscriptions), so this is a list of all. */
const ALL = 100;

export interface SubscriptionHealth {
  key: string;
  status: SubscriptionHealthStatus;
}

export function createSubscriptions(project: Project) {
  return {
    /** Those of all deployments of the connector in this project. */
    async ours(): Promise<SubscriptionHealth[]> {
      const { results } = await query(
        project.subscriptions().get({ queryArgs: { sort: 'key asc', limit: ALL } }),
      );
      return results.filter(isOurs).map(({ key, status }) => ({ key, status }));
    },
  };
}

const isOurs = (subscription: Subscription): subscription is Subscription & { key: string } =>
  isSubscriptionKey(subscription.key);
