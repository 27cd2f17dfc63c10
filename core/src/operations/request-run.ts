import type { Uses } from '../connector/index.ts';
import type { RunRequest } from '../store/index.ts';

type Ports = Uses<{ store: 'runRequest' | 'runState'; clock: 'now' }>;

/**
 * Leaves a request that the reconcile job takes at its next tick, in place of an earlier one.
 *
 * @returns undefined where a run is under way: nobody knows yet what it leaves to be done
 */
export async function requestRun(
  { store, clock }: Ports,
  wanted: Omit<RunRequest, 'requestedAt'>,
): Promise<RunRequest | undefined> {
  if ((await store.runState.status())?.running) return undefined;
  const request = { ...wanted, requestedAt: new Date(clock.now()).toISOString() };
  await store.runRequest.put(request);
  return request;
}
