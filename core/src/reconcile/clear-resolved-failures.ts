import type { FailureRecord } from '../store/index.ts';
import type { Run } from './run.ts';

/** Takes the failures from the store that are solved, in one pass over all of them. */
export async function clearResolvedFailures(
  { connector: { store } }: Run,
  isSolved: (failure: FailureRecord) => boolean,
): Promise<void> {
  for await (const failure of store.failures.all()) {
    if (isSolved(failure)) await store.failures.resolve(failure.object);
  }
}
