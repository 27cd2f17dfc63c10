import { testMoreSeeds } from '../story-tests.ts';
import { PROMISE } from './invariants.ts';

// With those of export.test.ts, more than half of all seeds: one process would still play where all others have ended.
testMoreSeeds('export', PROMISE, { from: 2_801, count: 4_200, perTest: 1_400 });
