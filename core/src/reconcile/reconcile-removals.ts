import { removeAdvert, syncAdvert } from '../catalog/index.ts';
import { settle } from '../ledger/index.ts';
import type { AdvertRemoval } from '../marketplacer/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { count } from './report.ts';
import { isOutOfTime, type Run } from './run.ts';

/** Marketplacer keeps deletions for 30 days; asking a little less far back never asks for what is gone. */
const FEED_KEEPS_MS = 29 * 24 * 60 * 60_000;
const OVERLAP_MS = 10 * 60_000;

/**
 * Takes off the shelf what was deleted or unpublished since the last run, from the feed that tells it.
 * Only what the feed names is removed, so a source that answers nothing removes nothing.
 *
 * @returns whether the feed was read to its end
 */
export async function reconcileRemovals(run: Run): Promise<boolean> {
  const { marketplacer, clock } = run.connector;
  const oldest = clock.now() - FEED_KEEPS_MS;
  const known = run.state.inStepUntil ? Date.parse(run.state.inStepUntil) - OVERLAP_MS : oldest;
  if (run.state.inStepUntil && known < oldest) {
    run.notes.push('Nothing was in step for more than 29 days: run mode=full to find older deletions.');
  }
  const since = new Date(Math.max(known, oldest)).toISOString();
  let after: string | undefined;
  do {
    if (isOutOfTime(run)) return false;
    const page = await marketplacer.adverts.removals(since, after);
    for (const removal of page.items) {
      if (!run.dryRun) count(run.tallies.removals, await settle(run.connector, () => remove(run, removal)));
    }
    after = page.next;
    if (!(await run.save({}))) return false;
  } while (after);
  return true;
}

/** Deleted is final. Unpublished may have changed again, so it is read afresh. */
function remove({ connector }: Run, removal: AdvertRemoval): Promise<Outcome> {
  return removal.state === 'deleted'
    ? removeAdvert(connector, removal.legacyId)
    : syncAdvert(connector, {
        read: () => connector.marketplacer.adverts.byId(removal.id),
        legacyId: removal.legacyId,
      });
}
