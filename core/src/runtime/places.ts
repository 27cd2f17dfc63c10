import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import type { Clock } from './clock.ts';

/** What one instance takes on at one time. */
export interface Places {
  /** Does the work in a place of its own, which is free again when the work has ended; `busy` where none is free. */
  take<Result>(work: () => Promise<Result>): Promise<Result | 'busy'>;
  /** Milliseconds for which no place has become free; 0 while there is one. */
  fullForMs(): number;
}

export function createPlaces(most: number, clock: Pick<Clock, 'now'>): Places {
  const limit = bulkhead(most, 0);
  let fullSince: number | undefined;
  return {
    async take(work) {
      try {
        return await limit.execute(() => {
          if (limit.executionSlots === 0) fullSince = clock.now();
          return work().finally(() => (fullSince = undefined));
        });
      } catch (error) {
        if (error instanceof BulkheadRejectedError) return 'busy';
        throw error;
      }
    },
    fullForMs: () => (fullSince === undefined ? 0 : clock.now() - fullSince),
  };
}
