import type { RunOptions } from '../converge/index.ts';
import type { ObjectReference, Outcome } from '../outcome/index.ts';
import { MOST_DRIFT_ROWS, type DriftRow, type Store } from '../store/index.ts';

/** What a comparison finds, over all its runs. */
export interface Drift {
  add: (row: DriftRow) => void;
  /** Saves what was found since the last time. */
  keep: () => Promise<void>;
  /** Makes it the record of the last complete comparison. */
  finish: (comparedAt: string, dryRun: boolean) => Promise<void>;
}

/** @param startedAt which comparison it is, ISO 8601 */
export async function driftOf({ drift }: Pick<Store, 'drift'>, startedAt: string): Promise<Drift> {
  const soFar = await drift.readSoFar();
  let found = soFar?.startedAt === startedAt ? soFar : { startedAt, rows: [], truncated: false };
  let kept = found;
  return {
    add(row) {
      if (found.rows.length < MOST_DRIFT_ROWS) found = { ...found, rows: [...found.rows, row] };
      else if (!found.truncated) found = { ...found, truncated: true };
    },

    async keep() {
      if (found === kept) return;
      kept = found;
      await drift.putSoFar(found);
    },

    finish: (comparedAt, dryRun) =>
      drift.put({ comparedAt, mode: 'full', dryRun, rows: found.rows, truncated: found.truncated }),
  };
}

/** What notes the drift of a run; nothing does in a run over what has changed, which is no drift. */
export interface Notes {
  dryRun: boolean;
  drift?: Pick<Drift, 'add'> | undefined;
}

/** Notes an object of which nothing names the fields that differed. */
export function noteChanged(
  { drift }: Pick<Notes, 'drift'>,
  object: ObjectReference,
  { outcome }: Outcome,
): void {
  if (outcome === 'applied') drift?.add({ object, fields: [], outcome });
}

/** Syncs one object, and notes in which fields the two sides differed. */
export async function noted(
  { dryRun, drift }: Notes,
  object: ObjectReference,
  sync: (options: RunOptions) => Promise<Outcome>,
): Promise<Outcome> {
  if (!drift) return sync({ dryRun });
  let fields: string[] | undefined;
  const outcome = await sync({
    dryRun,
    differs: (differences) => {
      fields = differences.map(({ field }) => field);
    },
  });
  if (outcome.outcome === 'applied' || (fields && outcome.outcome !== 'unchanged')) {
    drift.add({ object, fields: fields ?? [], outcome: outcome.outcome });
  }
  return outcome;
}
