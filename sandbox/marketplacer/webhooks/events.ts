import type { Fields, Kind, Webhook } from '../model/entities.ts';
import type { InstanceOptions } from '../model/options.ts';
import type { Change } from '../store/store.ts';

/** Which kinds of rows a webhook can be registered for, in the words of `WebhookKlassEnum`. There is no order. */
const KLASSES: Partial<Record<Kind, string>> = {
  Advert: 'ADVERT',
  Variant: 'VARIANT',
  Seller: 'SELLER',
  Invoice: 'INVOICE',
  InvoiceAnnotation: 'INVOICE_ANNOTATION',
  Shipment: 'SHIPMENT',
  ReturnShipment: 'RETURN_SHIPMENT',
  RefundRequest: 'REFUND_REQUEST',
  RefundRequestLineItem: 'REFUND_REQUEST_LINE_ITEM',
  RemittanceAdvice: 'REMITTANCE_ADVICE',
  OptionType: 'OPTION_TYPE',
  OptionValue: 'OPTION_VALUE',
  Taxon: 'TAXON',
};

/** Whether there can be webhooks that tell of it. */
export function canBeTold({ kind }: Change): boolean {
  return kind in KLASSES;
}

export function listensTo({ type, eventName }: Webhook, { kind, event }: Change): boolean {
  return type === KLASSES[kind] && (eventName === null || eventName === event.toUpperCase());
}

/** The event by which a webhook tells of a change. */
export function eventOf(
  webhook: Webhook,
  { kind, id, event }: Change,
  sequence: number,
  { vertical }: InstanceOptions,
): Fields<'WebhookEvent'> {
  return {
    webhookId: webhook.id,
    subjectKind: kind,
    subjectLegacyId: id,
    eventName: event,
    sequence,
    state: webhook.enabled ? 'Unsent' : 'Rejected',
    reason: webhook.enabled ? null : 'webhook disabled',
    headers: {
      'Idempotency-Key': Buffer.from(`${vertical}:${sequence}`).toString('base64'),
      'Marketplacer-Sequence': String(sequence),
      'Marketplacer-Vertical': vertical,
    },
    body: null,
    attempts: [],
  };
}
