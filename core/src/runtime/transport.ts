import { DelegateBackoff, handleWhen, retry } from 'cockatiel';
import { countUpstreamCall } from './decision-context.ts';
import { currentDelivery } from './delivery-context.ts';
import { telemetry } from './telemetry.ts';

export interface TransportOptions {
  /** Milliseconds after which one attempt is given up. */
  attemptTimeoutMs: number;
  /** Attempts after the first one. */
  retries: number;
  /** Whether an answer with this status may be asked for again. */
  retryable: (status: number, method: string) => boolean;
  /** Whether a request that got no answer at all may be sent again. */
  retryUnanswered: (method: string) => boolean;
  /** The longest `Retry-After` that is waited for, in milliseconds; after a longer one the answer is returned. */
  longestAskedDelayMs?: number;
}

const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 2_000;
/** Marketplacer's longest advice for a throttled client is 240 s; whoever asks for more is not waited for. */
const LONGEST_ASKED_DELAY_MS = 240_000;

/** An answer that is worth another attempt; carried as an error so that one policy covers both cases. */
class RetryableAnswer extends Error {
  readonly response: Response;
  constructor(response: Response) {
    super(`retryable answer ${response.status}`);
    this.response = response;
  }
}

/**
 * `fetch` with a time-out per attempt, the deadline of the current delivery over all attempts, and
 * retries with jittered exponential back-off. `Retry-After` is honoured where the deadline allows it;
 * where it does not, the answer is returned at once, so that the sender of the delivery waits instead
 * of us. No redirect is followed: it would take keys to another host, whose answers would be believed.
 */
export function createTransport(options: TransportOptions): typeof fetch {
  return async (input, init) => {
    const method = init?.method ?? 'GET';
    const policy = retry(
      handleWhen((error) =>
        error instanceof RetryableAnswer
          ? leavesTime(delayAfter(error, 1), options.longestAskedDelayMs)
          : options.retryUnanswered(method) && !currentDelivery()?.signal.aborted,
      ),
      {
        maxAttempts: options.retries,
        backoff: new DelegateBackoff(({ attempt, result }) =>
          delayAfter('error' in result ? result.error : undefined, attempt),
        ),
      },
    );
    policy.onRetry((failure) => {
      if ('error' in failure && failure.error instanceof RetryableAnswer) {
        void failure.error.response.body?.cancel();
      }
    });
    try {
      return await policy.execute(async () => {
        countUpstreamCall();
        const signal = attemptSignal(options.attemptTimeoutMs);
        const response = await traced(input, { ...init, redirect: 'manual', signal });
        if (!options.retryable(response.status, method)) return response;
        throw new RetryableAnswer(response);
      });
    } catch (error) {
      if (error instanceof RetryableAnswer) return error.response;
      throw error;
    }
  };
}

/** As a part of the trace of the delivery, where there is one. */
function traced(input: Parameters<typeof fetch>[0], init: RequestInit): Promise<Response> {
  const watching = telemetry();
  if (!watching) return fetch(input, init);
  const { host } = new URL(input instanceof Request ? input.url : input);
  return watching.trace({ method: init.method ?? 'GET', host }, (carried) => {
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(carried)) headers.set(name, value);
    return fetch(input, { ...init, headers });
  });
}

function attemptSignal(timeoutMs: number): AbortSignal {
  const timeout = AbortSignal.timeout(timeoutMs);
  const delivery = currentDelivery();
  return delivery ? AbortSignal.any([delivery.signal, timeout]) : timeout;
}

function delayAfter(error: unknown, attempt: number): number {
  if (error instanceof RetryableAnswer) {
    const asked = Number(error.response.headers.get('retry-after'));
    if (asked > 0) return asked * 1000;
  }
  const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1));
  return ceiling / 2 + Math.random() * (ceiling / 2);
}

function leavesTime(delayMs: number, longestMs = LONGEST_ASKED_DELAY_MS): boolean {
  const deadline = currentDelivery()?.deadline ?? Infinity;
  return delayMs <= longestMs && Date.now() + delayMs < deadline;
}
