import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../client/index.ts';

/** The time of a world: Marketplacer's and that of a connector that takes this for its clock. */
export interface WorldTime {
  now: () => number;
  /** A pause of the connector. Marketplacer's time passes meanwhile; nobody waits for it. */
  sleep: (milliseconds: number) => Promise<void>;
  /** Lets time pass for everybody. */
  pass: (milliseconds: number) => Promise<void>;
}

/** Enough for others to get their turn. */
const LONGEST_REAL_PAUSE_MS = 10;

export function worldTime({ marketplacer }: World): WorldTime {
  let ahead = 0;
  const advanceMarketplacer = (milliseconds: number) =>
    marketplacer.action('advance-clock', { milliseconds });
  return {
    now: () => Date.now() + ahead,
    sleep: async (milliseconds) => {
      await advanceMarketplacer(milliseconds);
      await sleep(Math.min(milliseconds, LONGEST_REAL_PAUSE_MS));
    },
    pass: async (milliseconds) => {
      ahead += milliseconds;
      await advanceMarketplacer(milliseconds);
    },
  };
}
