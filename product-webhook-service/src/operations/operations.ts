import { compare } from './compare.ts';
import { dismissFailure } from './dismiss-failure.ts';
import { drift } from './drift.ts';
import { failure } from './failure.ts';
import { failures } from './failures.ts';
import { history } from './history.ts';
import { markAdvicePaid } from './mark-advice-paid.ts';
import type { Operation } from './operation.ts';
import { order } from './order.ts';
import { ownership } from './ownership.ts';
import { releaseRemittance } from './release-remittance.ts';
import { remittances } from './remittances.ts';
import { replayFailure } from './replay-failure.ts';
import { replayFailures } from './replay-failures.ts';
import { run } from './run.ts';
import { settings } from './settings.ts';
import { status } from './status.ts';
import { sync } from './sync.ts';

/** Everything that operators can ask for or have done, each in a file of its own. */
export const OPERATIONS: readonly Operation[] = [
  status,
  failures,
  failure,
  replayFailure,
  replayFailures,
  dismissFailure,
  compare,
  sync,
  history,
  order,
  drift,
  run,
  settings,
  ownership,
  remittances,
  releaseRemittance,
  markAdvicePaid,
];
