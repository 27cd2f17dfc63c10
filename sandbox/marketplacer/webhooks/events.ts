import type { Kind, Webhook, WebhookEvent } from '../model/entities.ts';
import type { Instance } from '../instance.ts';
import type { Change } from '../store/store.ts';

/** Which kinds of rows a webhook can be registered for, in the words of `WebhookKlassEnum`. There is no order. */
const KLASSES: Partial<Record<Kind, string>> = {
  Advert: 'ADVERT',
  Variant: 'VARIANT',
  Seller: 'SELLER',
  Invoice: 'INVOICE',
  Shipment: 'SHIPMENT',
  ReturnShipment: 'RETURN_SHIPMENT',
  RefundRequest: 'REFUND_REQUEST',
  RefundRequestLineItem: 'REFUND_REQUEST_LINE_ITEM',
  RemittanceAdvice: 'REMITTANCE_ADVICE',
  OptionType: 'OPTION_TYPE',
  OptionValue: 'OPTION_VALUE',
  Taxon: 'TAXON',
};

/**
 * The events that changes cause, one per interested webhook, written down in the order of the
 * changes. A change that meets an event not yet generated of the same object and name is part of it.
 */
export function writeEvents(instance: Instance, changes: Change[]): WebhookEvent[] {
  const webhooks = instance.store.all('Webhook');
  return changes.flatMap((change) =>
    webhooks
      .filter((webhook) => listensTo(webhook, change))
      .flatMap((webhook) => writeEvent(instance, webhook, change)),
  );
}

function listensTo({ type, eventName }: Webhook, { kind, event }: Change): boolean {
  return type === KLASSES[kind] && (eventName === null || eventName === event.toUpperCase());
}

function writeEvent(instance: Instance, webhook: Webhook, { kind, id, event }: Change): WebhookEvent[] {
  const { store, options } = instance;
  if (isWaiting(instance, webhook, { kind, id, event })) return [];
  const sequence = instance.nextSequence();
  const written = store.insert('WebhookEvent', {
    webhookId: webhook.id,
    subjectKind: kind,
    subjectLegacyId: id,
    eventName: event,
    sequence,
    state: webhook.enabled ? 'Unsent' : 'Rejected',
    reason: webhook.enabled ? null : 'webhook disabled',
    headers: {
      'Idempotency-Key': Buffer.from(`${options.vertical}:${sequence}`).toString('base64'),
      'Marketplacer-Sequence': String(sequence),
      'Marketplacer-Vertical': options.vertical,
    },
    body: null,
    attempts: [],
  });
  return written.state === 'Unsent' ? [written] : [];
}

function isWaiting({ store }: Instance, webhook: Webhook, { kind, id, event }: Change): boolean {
  return store
    .by('WebhookEvent', 'body', null)
    .some(
      (waiting) =>
        waiting.webhookId === webhook.id &&
        waiting.state === 'Unsent' &&
        waiting.subjectKind === kind &&
        waiting.subjectLegacyId === id &&
        waiting.eventName === event,
    );
}
