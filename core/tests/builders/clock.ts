import type { Clock } from '../../src/runtime/index.ts';

/** Time that stands still, with the pauses that were made. */
export function aClock(): Clock & { pauses: number[] } {
  const pauses: number[] = [];
  return { pauses, now: () => 0, sleep: async (milliseconds) => void pauses.push(milliseconds) };
}
