import { retry } from '../../src/outcome/index.ts';
import type { SweepRun } from '../../src/sweep/index.ts';

/** A run that has all the time in the world, and loses nothing. */
export const aRun = (clock: SweepRun['clock'], changed: Partial<SweepRun> = {}): SweepRun => ({
  clock,
  stopAt: Infinity,
  renew: async () => true,
  mostTries: 3,
  giveUp: async () => true,
  isOfOneObject: () => true,
  attempt: (useCase) => useCase().catch(() => retry('unexpected-error')),
  ...changed,
});
