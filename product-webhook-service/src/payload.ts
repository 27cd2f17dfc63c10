import type { Connector } from '@marketplacer-connector/core/connector';
import type { PayloadReading, WebhookEvent } from '@marketplacer-connector/core/marketplacer';

/**
 * What the delivery itself says about its object with `WEBHOOK_MODE=payload`; undefined if the connector has to
 * query Marketplacer. A saved query that lacks a needed field is recorded for the operator, and costs one query.
 *
 * @throws CommercetoolsUnavailable where that cannot be recorded
 */
export async function payloadOf<Content>(
  { config, store, log }: Connector,
  entity: string,
  event: WebhookEvent,
  read: (event: WebhookEvent) => PayloadReading<Content>,
): Promise<Content | undefined> {
  if (config.marketplacer.webhookMode !== 'payload') return undefined;
  const reading = read(event);
  if (reading.kind === 'content') return reading.content;
  if (reading.kind === 'incomplete') {
    log.warn({ code: 'payload-incomplete', entity }, 'payload incomplete, falling back to a query');
    const detail = listOf(reading.missing);
    await store.failures.recordOnce({
      code: 'payload-incomplete',
      object: { type: 'webhook', id: entity },
      detail,
    });
  }
  return undefined;
}

const MOST_LISTED = 20;

function listOf(missing: readonly string[]): string {
  const more = missing.length - MOST_LISTED;
  return missing.slice(0, MOST_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
