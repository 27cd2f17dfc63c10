import type { InventoryEntry, Product } from '@commercetools/platform-sdk';
import { bulkhead } from 'cockatiel';
import { removeAdvert, skusOf, syncAdvert } from '../catalog/index.ts';
import { productKeyOf } from '../commercetools/index.ts';
import { runUseCase, type Connector } from '../connector/index.ts';
import type { AdvertRemoval } from '../marketplacer/index.ts';
import { unchanged, type Outcome } from '../outcome/index.ts';
import { count } from './report.ts';
import { isOutOfTime, withOverlap, type Run } from './run.ts';

/** Marketplacer keeps deletions for 30 days; asking a little less far back never asks for what is gone. */
const FEED_KEEPS_MS = 29 * 24 * 60 * 60_000;
/** Products that are held in memory at one time. */
const AT_ONE_READING = 100;
const AT_ONCE = 20;

/**
 * Takes off the shelf what was deleted or unpublished since the last run, in a full run since the feed
 * began, from the feed that tells it. Only what the feed names is removed, so a source that answers nothing
 * removes nothing. What was deleted is noted on the run: lists of adverts hold it as well.
 *
 * @returns whether the feed was read to its end
 */
export async function reconcileRemovals(run: Run): Promise<boolean> {
  const { marketplacer } = run.connector;
  const since = sinceOf(run);
  let after: string | undefined;
  do {
    if (isOutOfTime(run)) return false;
    const page = await marketplacer.adverts.removals(since, after);
    for (let start = 0; start < page.items.length; start += AT_ONE_READING) {
      if (!(await bringOff(run, page.items.slice(start, start + AT_ONE_READING)))) return false;
    }
    after = page.next;
    if (!(await run.save({}))) return false;
  } while (after);
  return true;
}

/** ISO 8601. */
function sinceOf({ connector, mode, notes, state }: Run): string {
  const oldest = connector.clock.now() - FEED_KEEPS_MS;
  const known = mode === 'incremental' && state.syncedUntil ? withOverlap(state.syncedUntil) : oldest;
  if (known < oldest) {
    notes.push('Nothing was in step for more than 29 days: run mode=full to find older deletions.');
  }
  return new Date(Math.max(known, oldest)).toISOString();
}

/** @returns false where time was up before all of them were looked at */
async function bringOff(run: Run, removals: readonly AdvertRemoval[]): Promise<boolean> {
  const { connector, deleted, dryRun, tallies } = run;
  const isOff = await shelfOf(connector, removals);
  const limit = bulkhead(AT_ONCE, Infinity);
  const bring = async (removal: AdvertRemoval): Promise<boolean> => {
    if (isOutOfTime(run)) return false;
    const take = () => remove(run, removal, isOff);
    const outcome = dryRun ? await take() : await runUseCase(connector, take);
    count(tallies.removals, outcome);
    if (removal.state === 'deleted' && outcome.outcome !== 'retry') {
      deleted.set(removal.legacyId, Date.parse(removal.updatedAt));
    }
    return true;
  };
  const looked = await Promise.all(removals.map((removal) => limit.execute(() => bring(removal))));
  return looked.every(Boolean);
}

/** Deleted is final. Unpublished may have changed again, so it is read afresh. */
async function remove(
  { connector, dryRun }: Run,
  removal: AdvertRemoval,
  isOff: (removal: AdvertRemoval) => boolean,
): Promise<Outcome> {
  const { legacyId } = removal;
  if (isOff(removal) && (removal.state === 'unpublished' || (await isNoted(connector, legacyId)))) {
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
async function isNoted({ config, store }: Connector, legacyId: number): Promise<boolean> {
  return config.marketplacer.webhookMode === 'callback' || store.tombstones.has(legacyId);
}

/**
 * Reads products and stock of many adverts together. A product is off the shelf when it is not to be seen and
 * has no stock: one that was never published may have some nevertheless.
 */
async function shelfOf(
  { commercetools, config }: Connector,
  removals: readonly AdvertRemoval[],
): Promise<(removal: AdvertRemoval) => boolean> {
  const products = await commercetools.products.byKeys(
    removals.map(({ legacyId }) => productKeyOf(legacyId)),
  );
  const hidden = [...products.values()].filter(({ masterData }) => !masterData.published);
  const entries = config.flowsOff.has('stock')
    ? []
    : await commercetools.inventory.bySkus(hidden.flatMap(skusOf));
  // The channels of a shop's own stock are not looked at closer: at worst a removal is made once more.
  const mayBeOurs = ({ supplyChannel }: InventoryEntry) =>
    (supplyChannel !== undefined) === (config.catalog.offerScope === 'seller');
  const inStock = new Set(
    entries.filter((entry) => mayBeOurs(entry) && entry.quantityOnStock !== 0).map(({ sku }) => sku),
  );
  const isEmpty = (product: Product) => !skusOf(product).some((sku) => inStock.has(sku));
  return ({ state, legacyId }) => {
    const product = products.get(productKeyOf(legacyId));
    if (!product) return true;
    const goes = state === 'deleted' && config.catalog.removedProducts === 'delete';
    return !goes && !product.masterData.published && isEmpty(product);
  };
}
