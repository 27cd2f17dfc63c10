import type { Product } from '@commercetools/platform-sdk';
import { isOnUndatedSale, ORIGINAL_PRICE_ATTRIBUTE, syncAdvert } from '../catalog/index.ts';
import { advertLegacyIdOf } from '../commercetools/index.ts';
import { ignored } from '../outcome/index.ts';
import { sweep } from '../sweep/index.ts';
import { countIn, FINISHED, type Ended, type Run } from './run.ts';

const AT_ONCE = 20;

/**
 * A sale ends by the clock, with no event and the same `updatedAt`. Where the instance tells the dates of its sales, the
 * shop ends them by itself; elsewhere every run compares the adverts again that the shop shows on sale.
 */
export async function reconcileSales(run: Run): Promise<Ended> {
  const { commercetools, config, marketplacer } = run.connector;
  const { adverts } = marketplacer;
  if (adverts.tellSaleTimes()) return FINISHED;
  return sweep(run, {
    page: async (after) => {
      const type = config.catalog.productTypeKey;
      const { items, next } = await commercetools.products.withAttribute(
        type,
        ORIGINAL_PRICE_ATTRIBUTE,
        after,
      );
      const onSale = items.filter(mayBeOnUndatedSale);
      return { items: onSale.flatMap(({ key = '' }) => advertLegacyIdOf(key) ?? []), next };
    },
    groupOf: AT_ONCE,
    atOnce: AT_ONCE,
    prepare: (legacyIds) => adverts.idsOf(legacyIds),
    objectOf: (legacyId) => ({ type: 'advert', id: String(legacyId) }),
    each: async (legacyId, ids) => {
      const id = ids.get(legacyId);
      if (id === undefined) return ignored('unknown-object');
      return syncAdvert(run.connector, { read: () => adverts.byId(id), legacyId }, { dryRun: run.dryRun });
    },
    told: countIn(run, 'adverts'),
    checkpoint: run.checkpoint('sales'),
  });
}

/** What cannot be understood is said where its advert is compared, which stops no other. */
function mayBeOnUndatedSale(product: Product): boolean {
  try {
    return isOnUndatedSale(product);
  } catch {
    return true;
  }
}
