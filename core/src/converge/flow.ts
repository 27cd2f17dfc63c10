import type { Outcome } from '../outcome/index.ts';
import type { Attempt, ToWrite } from './attempt.ts';

/** Both sides at the beginning of one attempt. */
export interface Readings<Key, Target, Source> {
  /** Undefined where nothing says which target it is. */
  key: Key | undefined;
  /** Undefined where there is none. */
  target: Target | undefined;
  source: Source;
  /** The target was read before the source, so the source is at least as new as what the target was built from. */
  targetReadFirst: boolean;
}

/** Where the two sides are read. */
export interface Sides<Key extends string | number, Target, Source> {
  /**
   * Which target it is: without a source, as far as it is known beforehand; with one, as that says. Where the
   * two differ, both sides are read again.
   */
  locate: (source?: Source) => Key | undefined | Promise<Key | undefined>;
  readTarget: (key: Key) => Promise<Target | undefined>;
  /** @param target as it was read before, where it is known which one it is */
  readSource: (target: Target | undefined) => Promise<Source>;
  /** For the first attempt: what is known of the source, and where it was read already, of the target. */
  beforehand?: { source: Source; target?: { read: Target | undefined } } | undefined;
}

/** How one object of the target is made to show what the source says. */
export interface Flow<Key extends string | number, Target, Source, Plan, Result = Outcome> extends Sides<
  Key,
  Target,
  Source
> {
  /** Compares. It may read what only both sides together tell, and writes nothing. */
  plan: (
    readings: Readings<Key, Target, Source>,
  ) => Attempt<Result> | ToWrite<Plan, Result> | Promise<Attempt<Result> | ToWrite<Plan, Result>>;
  /** Carries the plan out, with the versions that were read. A dry run goes without. */
  write: (plan: Plan, readings: Readings<Key, Target, Source>) => Promise<Attempt<Result>>;
  /** What differs, by a plan. */
  explain?: (plan: Plan) => Difference[];
  /** How often both sides are read at most. */
  attempts?: number;
}

/**
 * One field in which the two sides differ. Money is in minor units. Personal data is never shown: `differs` stands
 * for it.
 */
export interface Difference {
  field: string;
  /** As the source says; undefined where it has none. */
  source: unknown;
  /** As the target shows; undefined where it has none. */
  target: unknown;
}

/** In place of values that are somebody's personal data. */
export const differs = (field: string): Difference => ({ field, source: 'differs', target: 'differs' });

/** The first row of each field: several changes may be of one. */
export const onePerField = (rows: readonly Difference[]): Difference[] =>
  [...new Map(rows.toReversed().map((row) => [row.field, row])).values()].reverse();
