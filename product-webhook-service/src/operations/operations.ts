import { compare } from './compare.ts';
import { drift } from './drift.ts';
import { failures } from './failures.ts';
import type { Operation } from './operation.ts';
import { replayFailure } from './replay-failure.ts';
import { replayFailures } from './replay-failures.ts';
import { run } from './run.ts';
import { status } from './status.ts';
import { sync } from './sync.ts';

/** Everything that operators can ask for or have done, each in a file of its own. */
export const OPERATIONS: readonly Operation[] = [
  status,
  failures,
  replayFailure,
  replayFailures,
  compare,
  sync,
  drift,
  run,
];
