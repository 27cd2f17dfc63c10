import type { Connector } from '../connector/index.ts';
import type { Failure, Outcome } from '../outcome/index.ts';

/** Records what needs a person, and tells of it the first time. */
export async function recordAndTell(
  { ledger, log, notify }: Pick<Connector, 'ledger' | 'log' | 'notify'>,
  failure: Failure,
): Promise<Outcome> {
  const isNew = await ledger.failures.record(failure);
  log.warn({ code: failure.code, object: failure.object }, 'recorded for a person');
  if (isNew) await notify([failure]);
  return { outcome: 'failed', failure, recorded: true };
}
