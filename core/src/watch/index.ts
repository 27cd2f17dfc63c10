export { readSubscriptions } from './read-subscriptions.ts';
export { readWebhooks } from './read-webhooks.ts';
