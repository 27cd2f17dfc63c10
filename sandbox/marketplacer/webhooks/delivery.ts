import { createHmac } from 'node:crypto';
import type { Ids } from '../../engine/surroundings.ts';
import type { Webhook, WebhookEvent } from '../model/entities.ts';

/**
 * What became of one attempt. `refused` is an answer that a repetition would not change: it ends
 * the event and switches the webhook off.
 */
type Outcome = 'sent' | 'retry' | 'throttled' | 'refused';

const FIXED_HEADERS = {
  'Content-Type': 'application/json',
  'User-Agent': 'Marketplacer Client/1.0.0',
  Accept: '*/*',
};

export function headersOf(
  webhook: Webhook,
  { headers, body }: WebhookEvent,
  ids: Ids,
): Record<string, string> {
  return {
    ...FIXED_HEADERS,
    traceparent: `00-${hexadecimal(ids, 32)}-${hexadecimal(ids, 16)}-01`,
    ...headers,
    ...signature(webhook, body ?? ''),
    ...webhook.headers,
  };
}

function hexadecimal(ids: Ids, digits: number): string {
  return ids.uuid().replaceAll('-', '').slice(-digits);
}

/** Over the exact bytes of the body. */
function signature({ hmacKey }: Webhook, body: string): Record<string, string> {
  if (!hmacKey) return {};
  return { 'Marketplacer-Hmac-256': createHmac('sha256', hmacKey).update(body).digest('base64') };
}

export function outcomeOf(status: number | null): Outcome {
  if (status === null || status >= 500) return 'retry';
  if (status === 429) return 'throttled';
  return status >= 200 && status < 300 ? 'sent' : 'refused';
}

const SHORTEST_DELAY_S = 60;
const LONGEST_DELAY_S = 4 * 24 * 60 * 60;

/** Seconds before a retry, counted from 1: the fourth power, at least a minute, at most four days. */
export function retryDelaySeconds(retry: number): number {
  return Math.min(LONGEST_DELAY_S, Math.max(SHORTEST_DELAY_S, retry ** 4));
}

const GIVE_UP_AFTER_S = 30 * 24 * 60 * 60;

/** All retries end after thirty days, however many are left. */
export function mayRetry(retry: number, maxRetries: number): boolean {
  let seconds = 0;
  for (let count = 1; count <= retry; count += 1) seconds += retryDelaySeconds(count);
  return retry <= maxRetries && seconds <= GIVE_UP_AFTER_S;
}
