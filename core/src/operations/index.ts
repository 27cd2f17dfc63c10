export { compareObject } from './compare-object.ts';
export type { NamedObject } from './named-object.ts';
export { readHistory } from './read-history.ts';
export { readOrder } from './read-order.ts';
export { readStatus } from './read-status.ts';
export { replayFailure } from './replay-failure.ts';
export { replayFailures } from './replay-failures.ts';
export { requestRun } from './request-run.ts';
export { syncObject } from './sync-object.ts';
