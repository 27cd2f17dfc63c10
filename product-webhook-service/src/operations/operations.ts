import type { Operation } from './operation.ts';
import { failures } from './failures.ts';
import { status } from './status.ts';

/** Everything that operators can ask for or have done, each in a file of its own. */
export const OPERATIONS: readonly Operation[] = [status, failures];
