import { runUseCase } from '../connector/index.ts';
import { bulkhead } from 'cockatiel';
import { skusOf, syncAdvert, type Shop } from '../catalog/index.ts';
import { productKeyOf } from '../commercetools/index.ts';
import type { Checkpoint } from '../store/index.ts';
import type { Advert } from '../marketplacer/index.ts';
import { ignored } from '../outcome/index.ts';
import { count } from './report.ts';
import { isOutOfTime, withOverlap, type Run } from './run.ts';

/** Adverts at one time. A write takes about 200 ms, so this is what a full run of 30 minutes needs. */
const AT_ONCE = 20;

/** Where the comparison stopped: at its end, at the time budget, or because another run took over. */
export type Ended = { kind: 'finished'; newest: string | undefined } | { kind: 'stopped' };

/**
 * Compares adverts with products page by page. An incremental run reads the most recently updated
 * adverts first and ends at those that the run before has seen; a full run reads all of them.
 */
export async function reconcileAdverts(run: Run): Promise<Ended> {
  const { marketplacer } = run.connector;
  const resumed = run.state.checkpoints?.[run.mode];
  const until = run.mode === 'incremental' ? run.state.syncedUntil : undefined;
  const oldest = until === undefined ? -Infinity : withOverlap(until);
  let { after, newest }: Partial<Checkpoint> = resumed ?? {};
  do {
    if (isOutOfTime(run)) return { kind: 'stopped' };
    const page = await (run.mode === 'incremental'
      ? marketplacer.adverts.newestFirst(after)
      : marketplacer.adverts.oldestFirst(after));
    const due = page.items.filter(({ updatedAt }) => Date.parse(updatedAt) >= oldest);
    await reconcilePage(run, due);
    newest = latest(newest, page.items);
    after = due.length === page.items.length ? page.next : undefined;
    const hasRetries = resumed?.hasRetries === true || run.tallies.adverts.retry > 0;
    const checkpoints = { ...run.state.checkpoints, [run.mode]: { after, newest, hasRetries } };
    if (after && !(await run.save({ checkpoints }))) return { kind: 'stopped' };
  } while (after);
  return { kind: 'finished', newest };
}

/**
 * Products and stock of a whole page are read together; each advert is then brought into step. Nothing in a
 * list tells a deleted advert from others, so the feed must have told it.
 */
export async function reconcilePage(run: Run, listed: readonly Advert[]): Promise<void> {
  const { connector, dryRun, tallies } = run;
  const { commercetools, config, marketplacer } = connector;
  const adverts = listed.filter((advert) => !isDeleted(run, advert));
  for (let gone = listed.length - adverts.length; gone > 0; gone -= 1) count(tallies.adverts, GONE);
  const keys = adverts.map(({ legacyId }) => productKeyOf(legacyId));
  const products = await commercetools.products.byKeys(keys);
  const entries = await commercetools.inventory.bySkus([...products.values()].flatMap(skusOf));
  const productType = await commercetools.productTypes.byKey(config.catalog.productTypeKey);
  const definitions = productType?.attributes ?? [];
  const limit = bulkhead(AT_ONCE, Infinity);
  const bring = async (advert: Advert) => {
    const product = products.get(productKeyOf(advert.legacyId));
    const skus = new Set(product && skusOf(product));
    const itsEntries = entries.filter(({ sku }) => skus.has(sku));
    const shop: Shop = { product, entries: itsEntries, stockReadDirectly: true, definitions };
    const read = () => marketplacer.adverts.byId(advert.id);
    const source = { read, legacyId: advert.legacyId, shared: { advert, shop } };
    const sync = () => syncAdvert(connector, source, { dryRun });
    count(tallies.adverts, dryRun ? await sync() : await runUseCase(connector, sync));
  };
  await Promise.all(adverts.map((advert) => limit.execute(() => bring(advert))));
}

const GONE = ignored('unknown-object');

/** One that changed after it was deleted has come back. */
function isDeleted({ deleted }: Run, { legacyId, updatedAt }: Advert): boolean {
  return Date.parse(updatedAt) <= (deleted.get(legacyId) ?? -Infinity);
}

function latest(known: string | undefined, adverts: Advert[]): string | undefined {
  return adverts.reduce<string | undefined>(
    (newest, { updatedAt }) =>
      newest === undefined || Date.parse(updatedAt) > Date.parse(newest) ? updatedAt : newest,
    known,
  );
}
