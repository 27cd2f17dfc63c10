import type { Outcome } from '../outcome/index.ts';

/** What one attempt has come to. `wrote`: something was changed, whatever came afterwards. */
export type Attempt<Result = Outcome> = { wrote: boolean } & (
  | { kind: 'done'; result: Result }
  /** Somebody else wrote first: both sides are read again, after a pause. */
  | { kind: 'again' }
  /** What was read leaves something in doubt, or has been acted on: both sides are read again at once. */
  | { kind: 'reread' }
);

export const done = <Result>(result: Result, wrote = false): Attempt<Result> => ({
  kind: 'done',
  result,
  wrote,
});
export const again = (wrote = false): Attempt<never> => ({ kind: 'again', wrote });
export const reread = (wrote = false): Attempt<never> => ({ kind: 'reread', wrote });

/** A plan that is to be written. */
export interface ToWrite<Plan, Result = Outcome> {
  kind: 'write';
  plan: Plan;
  /** What it comes to, for a run that does not write. */
  result: Result;
  /** What is written must be at least as new as what it replaces, and only the order of the readings tells that. */
  needsTargetFirst: boolean;
}

export const toWrite = <Plan, Result>(
  plan: Plan,
  result: Result,
  needsTargetFirst = true,
): ToWrite<Plan, Result> => ({ kind: 'write', plan, result, needsTargetFirst });
