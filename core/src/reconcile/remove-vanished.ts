import { runUseCase } from '../connector/index.ts';
import { removeAdvert } from '../catalog/index.ts';
import { advertLegacyIdOf } from '../commercetools/index.ts';
import { count } from './report.ts';
import { isOutOfTime, type Run } from './run.ts';

/** A sweep that would remove more than this share of the products stops and says so, unless it is forced. */
const LARGEST_SHARE = 0.1;

/**
 * Takes off the shelf the products whose adverts Marketplacer does not know any more: deletions that are
 * older than its feed. A source that knows none of them has lost its memory or its key, and removes nothing.
 *
 * @returns whether all products were looked at
 */
export async function removeVanished(run: Run): Promise<boolean> {
  const { commercetools, config, marketplacer } = run.connector;
  const vanished: number[] = [];
  let total = 0;
  let last: string | undefined;
  do {
    if (isOutOfTime(run) || !(await run.save({}))) return false;
    const products = await commercetools.products.ofType(config.catalog.productTypeKey, last);
    const offered = products.filter(({ masterData }) => masterData.published);
    const legacyIds = offered.flatMap(({ key }) => advertLegacyIdOf(key ?? '') ?? []);
    if (legacyIds.length > 0) {
      const known = await marketplacer.adverts.idsOf(legacyIds);
      vanished.push(...legacyIds.filter((legacyId) => !known.has(legacyId)));
    }
    total += legacyIds.length;
    last = products.at(-1)?.id;
  } while (last);

  const most = total > 1 ? Math.max(1, Math.floor(total * LARGEST_SHARE)) : 0;
  if (vanished.length > most && !run.force) {
    run.notes.push(
      `${vanished.length} of ${total} products have no advert any more, more than ${LARGEST_SHARE * 100} %: nothing was removed. If they are really gone, run mode=full&force=true.`,
    );
    return true;
  }
  for (const legacyId of vanished) {
    if (isOutOfTime(run) || !(await run.save({}))) return false;
    const { connector, dryRun } = run;
    const remove = () => removeAdvert(connector, legacyId, { dryRun });
    count(run.tallies.removals, dryRun ? await remove() : await runUseCase(connector, remove));
  }
  return true;
}
