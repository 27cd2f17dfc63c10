import type { Commercetools } from '../commercetools/index.ts';
import type { ObjectReference } from '../outcome/index.ts';
import type { Clock } from '../runtime/index.ts';
import { CONTAINERS } from './containers.ts';

/**
 * What the reconcile job remembers between runs: who is running now, how far it got, and up to which
 * moment the catalogue is known to be in step. One custom object, made by post-deploy; every change
 * is a versioned update, so that exactly one run can hold it.
 */
export interface RunState {
  /** `until` in milliseconds since the epoch; in the past when nobody runs. */
  lease: { token: string; until: number };
  /** ISO 8601, by Marketplacer's clock. Absent until a first run was complete. */
  syncedUntil?: string;
  /** Where a run of each mode stopped that could not finish. */
  checkpoints?: Partial<Record<'incremental' | 'full', Checkpoint | undefined>>;
  sellers?: SellersProgress;
  /** How far shipments are in step. */
  shipments?: InvoiceProgress;
  /** How far returns and refunds are in step. */
  refunds?: RefundProgress;
  /** The failure that was tried again last; the next run goes on behind it. */
  retryCursor?: ObjectReference;
  /** ISO 8601: failures up to then have been told. */
  notifiedUntil?: string;
}

interface SellersProgress {
  /** ISO 8601, by Marketplacer's clock: channels of sellers that changed up to then are in step. */
  syncedUntil?: string;
  /** Where the comparison of the offers of one seller stopped, while its channel had this version. */
  offers?: Pick<Checkpoint, 'after' | 'hasRetries'> & { legacyId: number; channelVersion?: number };
}

export interface Checkpoint {
  /** Marketplacer's cursor of the next page. */
  after?: string;
  /** The newest `updatedAt` seen so far. */
  newest?: string;
  /** Something before it has to be tried again, so the run must not count as settled. */
  hasRetries?: boolean;
}

interface InvoiceProgress {
  /** ISO 8601, by Marketplacer's clock: invoices updated up to then are in step. Absent until a first run was complete. */
  syncedUntil?: string | undefined;
  /** Where a run stopped that could not finish, among the invoices updated since `since`. */
  checkpoint?: (Checkpoint & { since: string }) | undefined;
}

interface RefundProgress {
  /** ISO 8601, by the clock of the connector: what was changed up to then is in step. */
  syncedUntil?: string | undefined;
  /** Where a run stopped that could not finish. */
  checkpoint?: RefundCheckpoint | undefined;
}

export interface RefundCheckpoint {
  /** ISO 8601: what was changed since then is looked at. */
  since: string;
  /** ISO 8601: when it was begun. */
  startedAt: string;
  /** The id of the last order that was looked at; they are looked at in the order of their ids. */
  after?: string;
  /** Something before it has to be tried again, so the run must not count as settled. */
  hasRetries?: boolean;
}

export type Lease =
  | {
      kind: 'taken';
      state: RunState;
      save: (change: Partial<RunState>) => Promise<boolean>;
      release: (change: Partial<RunState>) => Promise<void>;
    }
  | { kind: 'held' }
  /** post-deploy has not made the object. */
  | { kind: 'missing' };

export const RUN_STATE_KEY = 'reconcile';
export const NO_LEASE: RunState = { lease: { token: '', until: 0 } };

/** A run that shows no sign of life for this long has died. */
const LEASE_MS = 10 * 60_000;

export function createRunState(customObjects: Commercetools['customObjects'], clock: Clock) {
  const put = (value: RunState, version: number) =>
    customObjects.put(CONTAINERS.state, RUN_STATE_KEY, value, version);

  return {
    /** Takes the lease if nobody holds it. `save` extends it, and says false where it was lost to another run. */
    async lease(): Promise<Lease> {
      const object = await customObjects.byKey(CONTAINERS.state, RUN_STATE_KEY);
      if (!object) return { kind: 'missing' };
      let state = object.value as RunState;
      if (state.lease.until > clock.now()) return { kind: 'held' };

      const token = crypto.randomUUID();
      let version = object.version;
      const save = async (change: Partial<RunState>, until = clock.now() + LEASE_MS): Promise<boolean> => {
        const next = { ...state, ...change, lease: { token, until } };
        const written = await put(next, version);
        if (written.kind !== 'written') return false;
        state = next;
        version = written.resource.version;
        return true;
      };
      if (!(await save({}))) return { kind: 'held' };
      return {
        kind: 'taken',
        state,
        save: (change) => save(change),
        release: async (change) => void (await save(change, 0)),
      };
    },
  };
}
