import type { Connector } from '../connector/index.ts';
import { codeOf, type ObjectReference, type Outcome } from '../outcome/index.ts';
import { isoTime } from '../sweep/index.ts';

/** Where nothing was tried, nothing is noted; so nobody fills the store with objects that do not exist. */
const NOT_TRIED: readonly (string | undefined)[] = ['not-replayable', 'unknown-object'];

/** Keeps in the history of an object what has become of a person's doing. */
export async function noteAction(
  { store, clock }: Pick<Connector, 'store' | 'clock'>,
  object: ObjectReference,
  outcome: Outcome,
): Promise<Outcome> {
  const code = codeOf(outcome);
  if (NOT_TRIED.includes(code)) return outcome;
  const at = isoTime(clock.now());
  await store.history.add(object, { at, event: 'operator', outcome: outcome.outcome, ...(code && { code }) });
  return outcome;
}
