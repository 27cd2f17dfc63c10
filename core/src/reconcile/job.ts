import type { Connector } from '../connector/index.ts';
import type { Failure } from '../outcome/index.ts';
import type { ComparisonState, Lease, RunState, SweepName } from '../store/index.ts';
import { later, type Progress } from '../sweep/index.ts';
import { newTallies, type Course, type Report, type Tallies } from './report.ts';

type TakenLease = Extract<Lease, { kind: 'taken' }>;

/** The job while it holds the lease: what it remembers, and where it is kept. */
export interface Job {
  connector: Connector;
  /** Milliseconds since the epoch. */
  startedAt: number;
  stopAt: number;
  /** The tick itself is a dry run, whatever a person has asked for. */
  isDryTick: boolean;
  /** What is under way, and in which part, for whoever has to tell where it broke off. */
  course: Course;
  part: string | undefined;
  /** An alarm tells that a platform refuses the connector. */
  isRefused: boolean;
  /** The alarms that have ended, of which nobody was told yet. */
  endedAlarms: Failure[];
  state: () => RunState;
  /** Renews the lease with it; false where another run has taken over, and then nothing is saved. */
  save: (change: Partial<RunState>) => Promise<boolean>;
  show: TakenLease['show'];
  release: TakenLease['release'];
}

type Tick = Pick<Report, 'mode' | 'dryRun'> & { budgetMs: number };

export function jobOf(connector: Connector, lease: TakenLease, { mode, dryRun, budgetMs }: Tick): Job {
  let state = lease.state;
  const startedAt = connector.clock.now();
  return {
    connector,
    startedAt,
    stopAt: startedAt + budgetMs,
    isDryTick: dryRun,
    course: { mode, dryRun, tallies: newTallies(), notes: [] },
    part: undefined,
    isRefused: false,
    endedAlarms: [...(lease.state.untoldEnds ?? [])],
    state: () => state,
    save: (change) => {
      state = { ...state, ...change };
      return lease.save(change);
    },
    show: lease.show,
    release: lease.release,
  };
}

/** Where a run keeps how far its sweeps are. */
export interface Memory {
  known: (name: SweepName) => Progress;
  save: (name: SweepName, progress: Progress) => Promise<boolean>;
  renew: () => Promise<boolean>;
}

/** Of a run over what has changed. A dry one remembers for itself, and saves nothing. */
export function incrementalMemory(job: Job, { dryRun, tallies }: Course): Memory {
  let progress = job.state().progress ?? {};
  const renew = (change: Partial<RunState> = {}) => {
    job.show({ mode: 'incremental', progress: { seen: seenIn(tallies) } });
    return job.save(change);
  };
  return {
    known: (name) => progress[name] ?? {},
    save: (name, known) => {
      progress = { ...progress, [name]: known };
      return renew(dryRun ? {} : { progress });
    },
    renew,
  };
}

/**
 * Of a comparison of everything. It moves the marks of ticks too, where it has seen all that they stand for: what
 * changed since it began is behind them.
 *
 * @param beforeSave keeps what a comparison has found up to what is saved then
 */
export function comparisonMemory(job: Job, tallies: Tallies, beforeSave: () => Promise<void>): Memory {
  const { seen: seenBefore, dryRun } = comparisonIn(job);
  const save = async (change: Partial<ComparisonState> = {}, progress = job.state().progress) => {
    const seen = seenBefore + seenIn(tallies);
    const total = Math.max(job.state().lastFullComparison?.seen ?? 0, seen);
    job.show({ mode: 'full', progress: { seen, ...(total > seen && { total }) } });
    await beforeSave();
    const comparison = { ...comparisonIn(job), ...change, seen };
    return job.save({ comparison, ...(progress && { progress }) });
  };
  const markOf = (name: SweepName) => job.state().progress?.[name]?.syncedUntil;
  return {
    known: (name) => ({ ...comparisonIn(job).progress[name], syncedUntil: markOf(name) }),
    save: (name, { checkpoint, syncedUntil }) => {
      const progress = { ...comparisonIn(job).progress, [name]: checkpoint ? { checkpoint } : {} };
      const mark = later(markOf(name), syncedUntil);
      const ofTicks = job.state().progress ?? {};
      const moves = !checkpoint && !dryRun && mark !== undefined;
      const moved = moves ? { ...ofTicks, [name]: { ...ofTicks[name], syncedUntil: mark } } : ofTicks;
      return save({ progress }, moved);
    },
    renew: () => save(),
  };
}

export function comparisonIn(job: Pick<Job, 'state'>): ComparisonState {
  const { comparison } = job.state();
  if (!comparison) throw new Error('no comparison is under way');
  return comparison;
}

const seenIn = (tallies: Tallies): number => Object.values(tallies).reduce((sum, { seen }) => sum + seen, 0);
