import type { FailureRecord } from '../ledger/index.ts';
import type { Run } from './run.ts';

/** Takes the failures from the ledger that are solved, in one pass over all of them. */
export async function forgetSolved(
  { connector: { ledger } }: Run,
  isSolved: (failure: FailureRecord) => boolean,
): Promise<void> {
  for await (const failure of ledger.failures.all()) {
    if (isSolved(failure)) await ledger.failures.resolve(failure.object);
  }
}
