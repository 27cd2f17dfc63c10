export { createNoteHeard } from './note-heard.ts';
export { readSubscriptions } from './read-subscriptions.ts';
export { readWebhooks, type WebhookState } from './read-webhooks.ts';
export { readAlarms, watchOver } from './watch-over.ts';
