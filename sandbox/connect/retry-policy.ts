/** The `retryPolicy` of an event application, as `connect.yaml` and a Deployment spell it. */
export type RetryPolicy =
  | { strategy: 'immediate' }
  | {
      strategy: 'exponential-backoff';
      minBackoffSeconds: number;
      maxBackoffSeconds: number;
      maxAttempts?: number;
    };

// Connect documents no default; these are the bounds that Google Pub/Sub uses by itself.
export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  strategy: 'exponential-backoff',
  minBackoffSeconds: 10,
  maxBackoffSeconds: 600,
};

/** That of order-event-app, as `connect.yaml` has it; a test holds the two together. */
export const DEPLOYED_RETRY_POLICY = {
  strategy: 'exponential-backoff',
  minBackoffSeconds: 10,
  maxBackoffSeconds: 600,
  maxAttempts: 100,
} as const satisfies RetryPolicy;

/** An unacknowledged message is kept for seven days, then it is gone. */
export const RETENTION_MS = 7 * 24 * 60 * 60 * 1000;

// Even an immediate redelivery slows down while an endpoint keeps refusing (Pub/Sub's push back-off).
const PUSH_BACKOFF_FIRST_MS = 100;
const PUSH_BACKOFF_LAST_MS = 60_000;

/** Milliseconds of real Connect time to wait after the `failures`-th refused push, counted from 1. */
export function backoffMs(policy: RetryPolicy, failures: number): number {
  const doubled = 2 ** (failures - 1);
  if (policy.strategy === 'immediate') return Math.min(PUSH_BACKOFF_FIRST_MS * doubled, PUSH_BACKOFF_LAST_MS);
  return Math.min(policy.minBackoffSeconds * doubled, policy.maxBackoffSeconds) * 1000;
}

/** What `connect.yaml` would refuse about this policy; empty when it is valid. */
export function retryPolicyProblems(policy: RetryPolicy): string[] {
  if (policy.strategy === 'immediate') return [];
  if (policy.strategy !== 'exponential-backoff') {
    return ['retryPolicy.strategy must be immediate or exponential-backoff'];
  }
  const { minBackoffSeconds, maxBackoffSeconds, maxAttempts } = policy;
  const problems: string[] = [];
  if (!isWithin(minBackoffSeconds, 1, 600)) problems.push('retryPolicy.minBackoffSeconds must be 1 to 600');
  if (!isWithin(maxBackoffSeconds, 1, 600)) problems.push('retryPolicy.maxBackoffSeconds must be 1 to 600');
  if (minBackoffSeconds > maxBackoffSeconds) {
    problems.push('retryPolicy.minBackoffSeconds must not exceed maxBackoffSeconds');
  }
  if (maxAttempts !== undefined && !isWithin(maxAttempts, 5, 100)) {
    problems.push('retryPolicy.maxAttempts must be 5 to 100');
  }
  return problems;
}

function isWithin(value: number, lowest: number, highest: number): boolean {
  return Number.isInteger(value) && value >= lowest && value <= highest;
}
