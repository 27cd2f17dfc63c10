import { applied, retry, type Outcome } from '../outcome/index.ts';
import type { Clock } from '../runtime/index.ts';
import { reread, type Attempt } from './attempt.ts';
import type { Difference, Flow, Readings, Sides } from './flow.ts';

/** How often both sides are read before others may go first. */
const MOST_ATTEMPTS = 5;
/** The longest pause after the first attempt, in milliseconds; it grows with each further one. */
const PAUSE_MS = 50;

export type Ended<Plan, Result> =
  | { kind: 'done'; result: Result; wrote: boolean; plan?: Plan }
  /** Somebody else wrote first, at every attempt. */
  | { kind: 'conflict' };

export interface Comparison {
  outcome: Outcome;
  /** Empty where the two sides are in sync, and where nothing can be compared. */
  differences: Difference[];
}

export interface RunOptions {
  /** Reads and plans, and writes nothing. */
  dryRun?: boolean;
  /** Told, of each plan that is to be written, in which fields the two sides differ. */
  differs?: (differences: Difference[]) => void;
}

/**
 * Syncs a target with its source. Workers that race end at the newest state: the target is read before
 * the source wherever it is known which one it is, writes carry the versions that were read, and whoever comes
 * second reads both again.
 *
 * @returns what it has come to; in a dry run, what it would come to
 */
export async function converge<Key extends string | number, Target, Source, Plan>(
  flow: Flow<Key, Target, Source, Plan>,
  clock: Clock,
  options: RunOptions = {},
): Promise<Outcome> {
  return outcomeOf(await attemptAll(flow, clock, options));
}

/** What `converge` would come to, and the fields in which the two sides differ. */
export async function compare<Key extends string | number, Target, Source, Plan>(
  flow: Flow<Key, Target, Source, Plan>,
  clock: Clock,
): Promise<Comparison> {
  const ended = await attemptAll(flow, clock, { dryRun: true });
  const plan = ended.kind === 'done' ? ended.plan : undefined;
  return {
    outcome: outcomeOf(ended),
    differences: plan === undefined ? [] : (flow.explain?.(plan) ?? []),
  };
}

function outcomeOf(ended: Ended<unknown, Outcome>): Outcome {
  if (ended.kind === 'conflict') return retry('conflict');
  return ended.wrote && ended.result.outcome === 'unchanged' ? applied : ended.result;
}

/** The same for whatever is to come of it. */
export async function attemptAll<Key extends string | number, Target, Source, Plan, Result>(
  flow: Flow<Key, Target, Source, Plan, Result>,
  clock: Clock,
  { dryRun = false, differs }: RunOptions = {},
): Promise<Ended<Plan, Result>> {
  const most = flow.attempts ?? MOST_ATTEMPTS;
  let { beforehand } = flow;
  let located: Key | undefined;
  let wrote = false;
  for (let made = 1; made <= most; made += 1) {
    const readings = beforehand
      ? await readRest(flow, beforehand)
      : await readBoth(flow, located ?? (await flow.locate()));
    beforehand = undefined;
    located = readings.key;
    const attempt = 'source' in readings ? await attemptOnce(flow, readings, dryRun, differs) : reread();
    wrote ||= attempt.wrote;
    if (attempt.kind === 'done') return { ...attempt, wrote };
    if (attempt.kind === 'again' && made < most) await clock.sleep(Math.random() * PAUSE_MS * made);
  }
  return { kind: 'conflict' };
}

/** Without a source where it turned out to be about another target than the one that was read. */
async function readBoth<Key extends string | number, Target, Source>(
  { locate, readSource, readTarget }: Sides<Key, Target, Source>,
  known: Key | undefined,
): Promise<Readings<Key, Target, Source> | { key: Key }> {
  const first = known === undefined ? undefined : await readTarget(known);
  const source = await readSource(first);
  const key = (await locate(source)) ?? known;
  if (key === known) return { key, target: first, source, targetReadFirst: known !== undefined };
  if (known !== undefined && key !== undefined) return { key };
  const target = key === undefined ? undefined : await readTarget(key);
  return { key, target, source, targetReadFirst: false };
}

async function readRest<Key extends string | number, Target, Source>(
  { locate, readTarget }: Sides<Key, Target, Source>,
  { source, target }: NonNullable<Sides<Key, Target, Source>['beforehand']>,
): Promise<Readings<Key, Target, Source>> {
  const key = (await locate(source)) ?? (await locate());
  const read = target ? target.read : key === undefined ? undefined : await readTarget(key);
  return { key, target: read, source, targetReadFirst: false };
}

async function attemptOnce<Key extends string | number, Target, Source, Plan, Result>(
  { plan, write, explain }: Flow<Key, Target, Source, Plan, Result>,
  readings: Readings<Key, Target, Source>,
  dryRun: boolean,
  differs: RunOptions['differs'],
): Promise<Attempt<Result> & { plan?: Plan }> {
  const planned = await plan(readings);
  if (planned.kind !== 'write') return planned;
  differs?.(explain?.(planned.plan) ?? []);
  if (dryRun) return { kind: 'done', result: planned.result, wrote: false, plan: planned.plan };
  if (planned.needsTargetFirst && !readings.targetReadFirst) return reread();
  return write(planned.plan, readings);
}
