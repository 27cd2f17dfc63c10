import type { Page } from '../../src/runtime/index.ts';
import type { Progress, ProgressStore } from '../../src/sweep/index.ts';

/** Numbers from 1 on, so many to a page; their cursors are the last number of a page. */
export const aList =
  (length: number, perPage: number) =>
  async (after = '0'): Promise<Page<number>> => {
    const last = Math.min(Number(after) + perPage, length);
    const items = Array.from({ length: last - Number(after) }, (_none, index) => Number(after) + index + 1);
    return { items, next: last < length ? String(last) : undefined };
  };

/** What one sweep remembers, and a lease that another run may take. */
export function aStore(known: Progress = {}) {
  const saved: Progress[] = [];
  let lostAfter = Infinity;
  let signs = 0;
  const sign = () => (signs += 1) <= lostAfter;
  return {
    saved,
    signs: () => signs,
    latest: (): Progress => saved.at(-1) ?? known,
    /** Another run takes over after so many signs of life. */
    loseLeaseAfter: (times: number) => (lostAfter = times),
    renew: async () => sign(),
    /** As one run sees it. */
    checkpoint: (): ProgressStore => ({
      known: saved.at(-1) ?? known,
      save: async (progress) => {
        if (!sign()) return false;
        saved.push(JSON.parse(JSON.stringify(progress)));
        return true;
      },
    }),
  };
}

/** A clock that stands still until it is moved. */
export function aClock(start = Date.UTC(2026, 2, 1)) {
  let now = start;
  return { now: () => now, pass: (milliseconds: number) => (now += milliseconds) };
}
