export { readSubscriptions } from './read-subscriptions.ts';
export { readWebhooks, type WebhookState } from './read-webhooks.ts';
