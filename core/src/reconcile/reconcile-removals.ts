import { readOffSale, removeAdvert, syncAdvert, type IsOffSale } from '../catalog/index.ts';
import type { Connector } from '../connector/index.ts';
import type { AdvertRemoval } from '../marketplacer/index.ts';
import { unchanged, type Outcome } from '../outcome/index.ts';
import { isoTime, sweep, windowStart } from '../sweep/index.ts';
import { count } from './report.ts';
import type { Ended, Run } from './run.ts';

/** Marketplacer keeps deletions for 30 days; asking a little less far back never asks for what is gone. */
const FEED_KEEPS_MS = 29 * 24 * 60 * 60_000;
const AT_ONCE = 20;

/**
 * Takes off sale what was deleted or unpublished since the last run, in a full run since the feed
 * began, from the feed that tells it. Only what the feed names is removed, so a source that answers nothing
 * removes nothing. What was deleted is noted on the run, because lists of adverts hold it as well; so every
 * run reads the feed from the beginning of the window that its adverts have.
 */
export function reconcileRemovals(run: Run): Promise<Ended> {
  const { connector, deleted } = run;
  const since = sinceOf(run);
  run.removalsReadAt = connector.clock.now();
  return sweep<AdvertRemoval, IsOffSale>(run, {
    page: (after) => connector.marketplacer.adverts.removals(since, after),
    groupOf: AT_ONCE,
    atOnce: AT_ONCE,
    prepare: (removals) => readOffSale(connector, removals),
    each: (removal, isOff) => remove(run, removal, isOff),
    told: (outcome, removal) => {
      count(run.tallies.removals, outcome);
      if (removal.state === 'deleted' && outcome.outcome !== 'retry') {
        deleted.set(removal.legacyId, Date.parse(removal.updatedAt));
      }
    },
  });
}

/** ISO 8601. */
function sinceOf({ connector: { clock }, checkpoint, mode, notes }: Run): string {
  const now = clock.now();
  const window = { whole: mode === 'full', furthestMs: FEED_KEEPS_MS };
  const start = windowStart(window, checkpoint('adverts').known.syncedUntil, now);
  const oldest = isoTime(now - FEED_KEEPS_MS);
  if (start !== undefined && start >= oldest) return start;
  notes.push('No run was complete in the last 29 days: run mode=full to find older deletions.');
  return oldest;
}

/** Deleted is final. Unpublished may have changed again, so it is read again. */
async function remove(
  { connector, dryRun }: Run,
  removal: AdvertRemoval,
  isOff: IsOffSale,
): Promise<Outcome> {
  const { legacyId } = removal;
  if (isOff(removal) && (removal.state === 'unpublished' || (await hasTombstone(connector, legacyId)))) {
    return unchanged;
  }
  return removal.state === 'deleted'
    ? removeAdvert(connector, legacyId, { dryRun })
    : syncAdvert(
        connector,
        { read: () => connector.marketplacer.adverts.byId(removal.id), legacyId },
        { dryRun },
      );
}

/** Only events that hold their own data need to be told later that the advert is gone. */
async function hasTombstone({ config, store }: Connector, legacyId: number): Promise<boolean> {
  return config.marketplacer.webhookMode === 'callback' || store.tombstones.has(legacyId);
}
