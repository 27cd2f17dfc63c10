import { removeAdvert } from '../catalog/index.ts';
import { advertLegacyIdOf } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import { applied, ignored, unchanged } from '../outcome/index.ts';
import type { Page } from '../runtime/index.ts';
import { sweep } from '../sweep/index.ts';
import { countIn, FINISHED, STOPPED, type Ended, type Run } from './run.ts';

/** A sweep that would remove more than this share of the products stops and says so, unless it is forced. */
const LARGEST_SHARE = 0.1;

/**
 * Takes off sale the products whose adverts Marketplacer does not know any more: deletions that are
 * older than its feed. A source that knows none of them has lost its memory or its key, and removes nothing.
 * So all are counted before the first is removed; and each is looked up again then, because a later run may do it.
 */
export async function removeVanished(run: Run): Promise<Ended> {
  const counted = await sweep(run, {
    page: (after) => offeredProducts(run.connector, after),
    each: async ({ isKnown }) => (isKnown ? unchanged : applied),
    checkpoint: run.checkpoint('vanishedCount'),
    isPart: true,
  });
  if (counted.kind === 'stopped') return counted;
  const { seen: total, applied: vanished } = counted.reached;
  const most = total > 1 ? Math.max(1, Math.floor(total * LARGEST_SHARE)) : 0;
  if (vanished > most && !run.force) {
    run.notes.push(
      `${vanished} of ${total} products have no advert any more, more than ${LARGEST_SHARE * 100} %: nothing was removed. If they are really gone, run mode=full&force=true.`,
    );
  } else if (vanished > 0) {
    const removed = await removeUpTo(run, run.force ? Infinity : most);
    if (removed.kind === 'stopped') return removed;
  }
  return (await run.finish('allAdverts', 'vanishedCount')) ? FINISHED : STOPPED;
}

function removeUpTo(run: Run, most: number): Promise<Ended> {
  const { connector, dryRun } = run;
  const checkpoint = run.checkpoint('vanished');
  let removed = checkpoint.known.checkpoint?.applied ?? 0;
  return sweep(run, {
    page: async (after) => {
      const { items, next } = await offeredProducts(connector, after);
      return { items: items.filter(({ isKnown }) => !isKnown), next };
    },
    cursorOf: ({ id }) => id,
    groupOf: 1,
    each: async ({ legacyId }) => {
      if (removed >= most) return ignored('not-yet');
      // A look-up of many may answer short; what it lacks is asked for by itself before it is removed.
      if ((await connector.marketplacer.adverts.idsOf([legacyId])).has(legacyId)) return unchanged;
      removed += 1;
      return removeAdvert(connector, legacyId, { dryRun });
    },
    told: countIn(run, 'removals'),
    checkpoint,
  });
}

interface OfferedProduct {
  id: string;
  legacyId: number;
  /** Marketplacer knows its advert. */
  isKnown: boolean;
}

async function offeredProducts(
  { commercetools, config, marketplacer }: Pick<Connector, 'commercetools' | 'config' | 'marketplacer'>,
  after: string | undefined,
): Promise<Page<OfferedProduct>> {
  const { items, next } = await commercetools.products.ofType(config.catalog.productTypeKey, after);
  const offered = items
    .filter(({ masterData }) => masterData.published)
    .flatMap(({ id, key }) => {
      const legacyId = advertLegacyIdOf(key ?? '');
      return legacyId === undefined ? [] : [{ id, legacyId }];
    });
  if (offered.length === 0) return { items: [], next };
  const known = await marketplacer.adverts.idsOf(offered.map(({ legacyId }) => legacyId));
  return { items: offered.map((one) => ({ ...one, isKnown: known.has(one.legacyId) })), next };
}
