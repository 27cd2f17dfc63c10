export { again, done, reread, toWrite, type Attempt } from './attempt.ts';
export { attemptAll, compare, converge, type Comparison, type RunOptions } from './converge.ts';
export { differs, onePerField, type Difference, type Flow, type Readings } from './flow.ts';
