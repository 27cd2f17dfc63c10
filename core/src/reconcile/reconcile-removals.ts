import { readOffSale, removeAdvert, syncAdvert, type IsOffSale } from '../catalog/index.ts';
import type { Connector } from '../connector/index.ts';
import type { AdvertRemoval } from '../marketplacer/index.ts';
import { unchanged, type Outcome } from '../outcome/index.ts';
import { isoTime, pagesOf, readAll, sweep, windowStart } from '../sweep/index.ts';
import { noted } from './drift.ts';
import { countIn, FINISHED, STOPPED, type Ended, type Run } from './run.ts';

/** Marketplacer keeps deletions for 30 days; asking a little less far back never asks for what is gone. */
const FEED_KEEPS_MS = 29 * 24 * 60 * 60_000;
const AT_ONCE = 20;

/** In the record of a deletion that was tried in vain, so that it is tried again as what it is. */
export const DELETION = 'its deletion';

/**
 * Takes off sale what was deleted or unpublished since the last run, in a full run since the feed
 * began, from the feed that tells it. Only what the feed names is removed, so a source that answers nothing
 * removes nothing. What was deleted is noted on the run, because lists of adverts hold it as well.
 */
export function reconcileRemovals(run: Run): Promise<Ended> {
  const { connector } = run;
  return sweep<AdvertRemoval, IsOffSale>(run, {
    page: async (after = '', since) => {
      const removals = await readRemovals(run, since);
      if (!removals) return undefined;
      const byCursor = new Map(removals.map((one) => [cursorOf(one), one]));
      const due = [...byCursor.keys()].filter((cursor) => cursor > after).sort();
      return { items: due.flatMap((cursor) => byCursor.get(cursor) ?? []), next: undefined };
    },
    cursorOf,
    groupOf: AT_ONCE,
    atOnce: AT_ONCE,
    prepare: (removals) => readOffSale(connector, removals),
    each: (removal, isOff) => remove(run, removal, isOff),
    objectOf: ({ legacyId }) => ({ type: 'advert', id: String(legacyId) }),
    detailOf: ({ state }) => (state === 'deleted' ? DELETION : undefined),
    told: countIn(run, 'removals'),
    checkpoint: run.checkpoint('removals'),
    window: { whole: run.mode === 'full', furthestMs: FEED_KEEPS_MS },
  });
}

/** Of a run that goes on behind the removals: only notes what was deleted. */
export async function noteDeletions(run: Run): Promise<Ended> {
  return (await readRemovals(run, undefined)) ? FINISHED : STOPPED;
}

/** The feed is read to its end before the first removal, because what it tells of is in lists of adverts too. */
async function readRemovals(run: Run, since: string | undefined): Promise<AdvertRemoval[] | undefined> {
  const { adverts } = run.connector.marketplacer;
  const from = sinceOf(run, since);
  const removals = await readAll(
    run,
    pagesOf((after) => adverts.removals(from, after)),
  );
  for (const one of removals ?? []) {
    if (one.state === 'deleted') run.deleted.set(one.legacyId, Date.parse(one.updatedAt));
  }
  return removals;
}

const cursorOf = ({ state, legacyId }: AdvertRemoval): string =>
  `${state} ${String(legacyId).padStart(20, '0')}`;

/**
 * From where the feed is read: the adverts that are listed in this run have a window of their own.
 *
 * @param since of the removals, ISO 8601
 */
function sinceOf({ clock, checkpoint, mode }: Run, since: string | undefined): string {
  const now = clock.now();
  const { syncedUntil, checkpoint: listed } = checkpoint('adverts').known;
  const ofAdverts = listed
    ? listed.since
    : windowStart({ whole: mode === 'full', furthestMs: FEED_KEEPS_MS }, syncedUntil, now);
  const oldest = isoTime(now - FEED_KEEPS_MS);
  if (ofAdverts === undefined) return oldest;
  const earliest = since !== undefined && since < ofAdverts ? since : ofAdverts;
  return earliest > oldest ? earliest : oldest;
}

/** Deleted is final. Unpublished may have changed again, so it is read again. */
async function remove(run: Run, removal: AdvertRemoval, isOff: IsOffSale): Promise<Outcome> {
  const { connector } = run;
  const { legacyId } = removal;
  if (isOff(removal) && (removal.state === 'unpublished' || (await hasTombstone(connector, legacyId)))) {
    return unchanged;
  }
  return noted(run, { type: 'advert', id: String(legacyId) }, (options) =>
    removal.state === 'deleted'
      ? removeAdvert(connector, legacyId, options)
      : syncAdvert(
          connector,
          { read: () => connector.marketplacer.adverts.byId(removal.id), legacyId },
          options,
        ),
  );
}

/** Only events that hold their own data need to be told later that the advert is gone. */
async function hasTombstone({ config, store }: Connector, legacyId: number): Promise<boolean> {
  return config.marketplacer.webhookMode === 'callback' || store.tombstones.has(legacyId);
}
