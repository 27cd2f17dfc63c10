import type { Connector } from '../connector/index.ts';
import type { Failure, Outcome } from '../outcome/index.ts';

/** Records what needs a person, and tells of it the first time. */
export async function recordAndNotify(
  { store, log, notify }: Pick<Connector, 'store' | 'log' | 'notify'>,
  failure: Failure,
): Promise<Outcome> {
  const isNew = await store.failures.record(failure);
  log.warn({ code: failure.code, object: failure.object }, 'needs attention, recorded as a failure');
  if (isNew) await notify([failure]);
  return { outcome: 'failed', failure, recorded: true };
}
