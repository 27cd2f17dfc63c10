export { isoTime, later, windowStart, type Checkpoint, type Progress } from './progress.ts';
export { inGroups, pagesOf, readAll } from './read-all.ts';
export type { ProgressStore, SweepRun } from './run.ts';
export { sweep, type Sweep, type Swept } from './sweep.ts';
