import { bulkhead } from 'cockatiel';
import { previewAdvert, skusOf, syncAdvert, type Reading } from '../catalog/index.ts';
import { productKeyOf } from '../commercetools/index.ts';
import { settle, type Checkpoint } from '../ledger/index.ts';
import type { Advert } from '../marketplacer/index.ts';
import { count } from './report.ts';
import { isOutOfTime, type Run } from './run.ts';

/** Adverts at one time. A write takes about 200 ms, so this is what a full run of 30 minutes needs. */
const AT_ONCE = 20;

/** Readings around the last moment of the run before are made again, because clocks and indexes lag. */
const OVERLAP_MS = 10 * 60_000;

/** Where the comparison stopped: at its end, at the time budget, or because another run took over. */
export type Ended = { kind: 'finished'; newest: string | undefined } | { kind: 'stopped' };

/**
 * Compares adverts with products page by page. An incremental run reads the most recently updated
 * adverts first and ends at those that the run before has seen; a full run reads all of them.
 */
export async function reconcileAdverts(run: Run): Promise<Ended> {
  const { marketplacer } = run.connector;
  const resumed = run.state.checkpoints?.[run.mode];
  const until = run.mode === 'incremental' ? withOverlap(run.state.inStepUntil) : undefined;
  let { after, newest }: Partial<Checkpoint> = resumed ?? {};
  do {
    if (isOutOfTime(run)) return { kind: 'stopped' };
    const page = await (run.mode === 'incremental'
      ? marketplacer.adverts.newestFirst(after)
      : marketplacer.adverts.oldestFirst(after));
    const due = page.items.filter((advert) => until === undefined || Date.parse(advert.updatedAt) >= until);
    await reconcilePage(run, due);
    newest = latest(newest, page.items);
    after = due.length === page.items.length ? page.next : undefined;
    const unsettled = resumed?.unsettled === true || run.tallies.adverts.retry > 0;
    const checkpoints = { ...run.state.checkpoints, [run.mode]: { after, newest, unsettled } };
    if (after && !(await run.save({ checkpoints }))) return { kind: 'stopped' };
  } while (after);
  return { kind: 'finished', newest };
}

/** Products and stock of a whole page are read together; each advert is then brought into step. */
export async function reconcilePage({ connector, dryRun, tallies }: Run, adverts: Advert[]): Promise<void> {
  const { commercetools, config, marketplacer } = connector;
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
    const reading: Reading = { advert, product, entries: itsEntries, definitions };
    const source = { read: () => marketplacer.adverts.byId(advert.id), legacyId: advert.legacyId };
    const outcome = dryRun
      ? previewAdvert(connector, reading)
      : await settle(connector, () => syncAdvert(connector, source, reading));
    count(tallies.adverts, outcome);
  };
  await Promise.all(adverts.map((advert) => limit.execute(() => bring(advert))));
}

function withOverlap(moment: string | undefined): number | undefined {
  return moment === undefined ? undefined : Date.parse(moment) - OVERLAP_MS;
}

function latest(known: string | undefined, adverts: Advert[]): string | undefined {
  return adverts.reduce<string | undefined>(
    (newest, { updatedAt }) =>
      newest === undefined || Date.parse(updatedAt) > Date.parse(newest) ? updatedAt : newest,
    known,
  );
}
