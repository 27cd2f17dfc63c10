import type { SubscriptionHealth } from '../commercetools/index.ts';
import type { Uses } from '../connector/index.ts';

/** The subscriptions of all deployments of the connector, with what commercetools thinks of their destination. */
export const readSubscriptions = ({
  commercetools,
}: Uses<{ commercetools: 'subscriptions' }>): Promise<SubscriptionHealth[]> =>
  commercetools.subscriptions.ours();
