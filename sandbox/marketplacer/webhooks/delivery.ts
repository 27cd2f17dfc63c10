import { createHmac, randomBytes } from 'node:crypto';
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

/** One POST. Null when no answer came in time, or at all. */
export async function post(
  webhook: Webhook,
  { headers, body }: WebhookEvent,
  timeoutMs: number,
): Promise<number | null> {
  try {
    const response = await fetch(webhook.url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        ...FIXED_HEADERS,
        traceparent: `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`,
        ...headers,
        ...signature(webhook, body ?? ''),
        ...webhook.headers,
      },
      body,
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
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
