import { type Agent, request } from 'node:http';
import type { Envelope } from './envelope.ts';

/** One push of one message: what came back, or why nothing did, and after how many milliseconds. */
export interface Attempt {
  at: string;
  ms: number;
  status?: number;
  error?: string;
}

/** Every other status is a refusal. https://docs.commercetools.com/connect/deployment-behavior-and-environments */
const ACKNOWLEDGING = new Set([102, 200, 201, 202, 204]);

/** A request may run this long, though its message is pushed again once the ack deadline has passed. */
const REQUEST_TIMEOUT_MS = 5 * 60_000;

export function isAcknowledged(attempt: Attempt): boolean {
  return attempt.status !== undefined && ACKNOWLEDGING.has(attempt.status);
}

/**
 * Pushes an envelope once. Settles with the first status line, a network error, or the ack deadline, whichever
 * is first; it never rejects. A request that is late is left running, as Connect does.
 */
export function push(
  url: string,
  envelope: Envelope,
  { ackDeadlineMs, agent }: { ackDeadlineMs: number; agent: Agent },
): Promise<Attempt> {
  const at = new Date().toISOString();
  const started = performance.now();
  return new Promise((resolve) => {
    const settle = (answer: { status?: number; error?: string }) => {
      clearTimeout(deadline);
      resolve({ at, ms: Math.round(performance.now() - started), ...answer });
    };
    const deadline = setTimeout(() => settle({ error: 'ack deadline exceeded' }), ackDeadlineMs);
    const call = request(url, {
      method: 'POST',
      agent,
      headers: envelope.headers,
      timeout: REQUEST_TIMEOUT_MS,
    });
    call.on('response', (response) => {
      response.resume();
      settle({ status: response.statusCode });
    });
    // A 102 is an interim answer in HTTP and never arrives as a response.
    call.on('information', ({ statusCode }) => {
      if (statusCode === 102) settle({ status: statusCode });
    });
    call.on('timeout', () => call.destroy());
    call.on('error', (error) => settle({ error: error.message }));
    call.end(envelope.body);
  });
}
