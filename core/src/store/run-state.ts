import type { Commercetools } from '../commercetools/index.ts';
import type { Failure } from '../outcome/index.ts';
import type { Clock } from '../runtime/index.ts';
import type { Progress } from '../sweep/index.ts';
import { CONTAINERS } from './containers.ts';
import type { RunRequest } from './run-request.ts';

/** The sweeps of the reconcile job that go on where the run before has stopped. */
export type SweepName =
  | 'missingOrders'
  | 'paidOrders'
  | 'changedOrders'
  | 'shippedOrders'
  | 'invoices'
  | 'refunds'
  | 'remittances'
  | 'remittanceAdvices'
  | 'sellers'
  | 'sellerOffers'
  | 'onboarding'
  | 'removals'
  | 'adverts'
  | 'sales'
  | 'vetting'
  | 'enrichment'
  | 'vanishedCount'
  | 'vanished'
  /** Of orders. */
  | 'orderFailures'
  /** Of the catalogue. */
  | 'failures';

/**
 * What the reconcile job remembers between runs: who is running now, and how far it got. One custom object,
 * made by post-deploy; every change is a versioned update, so that exactly one run can hold it.
 */
export interface RunState {
  /** The names and shapes that the store has; absent before post-deploy has brought them to those of today. */
  schemaVersion?: number;
  lease: {
    token: string;
    /** Milliseconds since the epoch; in the past when nobody runs. */
    until: number;
    /** When the run began, in milliseconds since the epoch. */
    since?: number;
    mode?: 'incremental' | 'full';
    /** Of what the run compares; the total where it is known. */
    progress?: { seen: number; total?: number };
  };
  progress?: Partial<Record<SweepName, Progress>>;
  /** ISO 8601: failures up to then have been told. */
  notifiedUntil?: string;
  /** Alarms that have ended, of which nobody was told yet. */
  untoldEnds?: Failure[];
  baseline?: Baseline;
  /** What a person has asked for, from when it is taken until it is made, or a comparison remembers it. */
  asked?: RunRequest | undefined;
  /** The comparison of everything that is under way, between its runs as well. */
  comparison?: ComparisonState;
  /** The last one that was complete and no dry run. */
  lastFullComparison?: FullComparison;
}

/** Since when, and with which settings, both sides are compared as a whole: the last comparison, or the first run. */
interface Baseline {
  /** ISO 8601. */
  at: string;
  settings: string;
}

/** A comparison of everything, in as many runs as it takes. It has a progress of its own, beside that of ticks. */
export interface ComparisonState {
  /** ISO 8601. */
  startedAt: string;
  /** The digest of the settings with which it was begun. */
  settings: string;
  dryRun: boolean;
  /** Removes what has no advert any more, however much it is. */
  force: boolean;
  /** The parts that have ended. */
  done: string[];
  progress: Partial<Record<SweepName, Progress>>;
  /** How many objects it has compared so far. */
  seen: number;
}

interface FullComparison {
  /** ISO 8601. */
  startedAt: string;
  endedAt: string;
  /** How many objects it has compared. */
  seen: number;
}

/** What others may know of the job. */
export interface RunStatus {
  running: boolean;
  mode: RunState['lease']['mode'];
  /** ISO 8601, of the run under way. */
  startedAt: string | undefined;
  progress: RunState['lease']['progress'];
  lastFullComparison: FullComparison | undefined;
}

export type Lease =
  | {
      kind: 'taken';
      state: RunState;
      save: (change: Partial<RunState>) => Promise<boolean>;
      /** What others may see of the run from its next sign of life on. */
      show: (seen: Pick<RunState['lease'], 'mode' | 'progress'>) => void;
      release: (change: Partial<RunState>) => Promise<void>;
    }
  /** `since` when the run began that holds it, in milliseconds since the epoch, by its own clock. */
  | { kind: 'held'; since: number | undefined }
  /** post-deploy has not made the object. */
  | { kind: 'missing' };

export const RUN_STATE_KEY = 'reconcile';
export const NO_LEASE: RunState = { lease: { token: '', until: 0 } };

/** A run that shows no sign of life for this long has died. */
const LEASE_MS = 10 * 60_000;

/** How far the clocks of two instances, and that of commercetools, may be apart. */
const CLOCK_SKEW_MS = 30_000;

/**
 * When a lease ends, in milliseconds since the epoch. One from a clock that ran ahead ends by the time at which
 * commercetools took it in.
 */
function endOfLease({ until }: RunState['lease'], { lastModifiedAt }: { lastModifiedAt?: string }): number {
  const takenIn = lastModifiedAt === undefined ? NaN : Date.parse(lastModifiedAt);
  return Number.isNaN(takenIn) ? until : Math.min(until, takenIn + LEASE_MS + CLOCK_SKEW_MS);
}

export function createRunState(customObjects: Commercetools['customObjects'], clock: Clock) {
  const put = (value: RunState, version: number) =>
    customObjects.put(CONTAINERS.state, RUN_STATE_KEY, value, version);

  return {
    /** Whether a run is under way, and how far it is. Undefined before post-deploy has made the object. */
    async status(): Promise<RunStatus | undefined> {
      const object = await customObjects.byKey(CONTAINERS.state, RUN_STATE_KEY);
      if (!object) return undefined;
      const { lease, lastFullComparison } = object.value as RunState;
      const running = endOfLease(lease, object) > clock.now();
      const { mode, since, progress } = running ? lease : {};
      const startedAt = since === undefined ? undefined : new Date(since).toISOString();
      return { running, mode, startedAt, progress, lastFullComparison };
    },

    /** Takes the lease if nobody holds it. `save` extends it, and says false where it was lost to another run. */
    async lease(): Promise<Lease> {
      const object = await customObjects.byKey(CONTAINERS.state, RUN_STATE_KEY);
      if (!object) return { kind: 'missing' };
      let state = object.value as RunState;
      if (endOfLease(state.lease, object) > clock.now()) return { kind: 'held', since: state.lease.since };

      const token = crypto.randomUUID();
      const since = clock.now();
      let version = object.version;
      let shown: Pick<RunState['lease'], 'mode' | 'progress'> = {};
      const save = async (change: Partial<RunState>, until = clock.now() + LEASE_MS): Promise<boolean> => {
        const next = { ...state, ...change, lease: { token, until, since, ...shown } };
        const written = await put(next, version);
        if (written.kind !== 'written') return false;
        state = next;
        version = written.resource.version;
        return true;
      };
      if (!(await save({}))) return { kind: 'held', since: undefined };
      return {
        kind: 'taken',
        state,
        save: (change) => save(change),
        show: (seen) => {
          shown = seen;
        },
        release: async (change) => void (await save(change, 0)),
      };
    },
  };
}
