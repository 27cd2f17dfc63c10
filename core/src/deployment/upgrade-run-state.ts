import { failureKeyOf, type RunState } from '../store/index.ts';
import type { ObjectReference } from '../outcome/index.ts';
import { windowStart, type Checkpoint } from '../sweep/index.ts';

/** The state of the reconcile job as it was before it had a schema version. Moments are ISO 8601. */
export interface RunStateV0 {
  lease: RunState['lease'];
  inStepUntil?: string;
  checkpoints?: { incremental?: CheckpointV0; full?: CheckpointV0 };
  sellers?: { inStepUntil?: string };
  shipments?: { inStepUntil?: string; checkpoint?: CheckpointV0 };
  refunds?: { inStepUntil?: string; checkpoint?: CheckpointV0 };
  triedUpTo?: ObjectReference;
  toldUntil?: string;
}

interface CheckpointV0 {
  since?: string;
  startedAt?: string;
  after?: string;
  newest?: string;
  unsettled?: boolean;
}

/**
 * Gives every sweep its progress in the one shape. A comparison of everything begins anew. What a run of this version has saved meanwhile is newer and
 * stays, but for the mark of sellers: it did not know whose offers were due. Offers that were being compared are
 * compared from the beginning, because their channel still says that they are due.
 *
 * @param now milliseconds since the epoch
 */
export function upgradeRunState(state: RunStateV0 & RunState, now: number): RunState {
  const { lease, progress, notifiedUntil, inStepUntil, checkpoints, sellers, shipments, refunds } = state;
  const known = (old: CheckpointV0 | undefined, change: Partial<Checkpoint> = {}) =>
    old && { ...checkpointOf(old, now), ...change };
  const tried = state.triedUpTo && { after: failureKeyOf(state.triedUpTo) };
  return {
    lease,
    notifiedUntil: notifiedUntil ?? state.toldUntil,
    progress: {
      adverts: {
        syncedUntil: inStepUntil,
        checkpoint: known(checkpoints?.incremental, {
          since: windowStart({ whole: false }, inStepUntil, now),
        }),
      },
      invoices: { syncedUntil: shipments?.inStepUntil, checkpoint: known(shipments?.checkpoint) },
      refunds: { syncedUntil: refunds?.inStepUntil, checkpoint: known(refunds?.checkpoint) },
      failures: { checkpoint: known(tried) },
      ...progress,
      sellers: { syncedUntil: sellers?.inStepUntil },
    },
  };
}

/** The newest change that was seen was the one of the first page, so it stands for the beginning. */
const checkpointOf = (old: CheckpointV0, now: number): Checkpoint => ({
  startedAt: old.startedAt ?? old.newest ?? new Date(now).toISOString(),
  since: old.since,
  after: old.after,
  newest: old.newest,
  hasRetries: old.unsettled === true,
  seen: 0,
  applied: 0,
});
