import type { Product } from '@commercetools/platform-sdk';
import { advertLegacyIdOf, changeCursorOf } from '../commercetools/index.ts';
import { enrichAdvert } from '../enrichment/index.ts';
import { ignored } from '../outcome/index.ts';
import { isoTime, sweep } from '../sweep/index.ts';
import { noted } from './drift.ts';
import { countIn, type Ended, type Run } from './run.ts';

const AT_ONCE = 5;

/** Tells Marketplacer what the shop has published in the fields that it owns. A full run looks at all products. */
export function reconcileEnrichment(run: Run): Promise<Ended> {
  const { commercetools, config } = run.connector;
  return sweep(run, {
    page: (after, since = isoTime(0)) =>
      commercetools.products.changed(config.catalog.productTypeKey, since, after),
    changedAt: ({ lastModifiedAt }) => lastModifiedAt,
    cursorOf: changeCursorOf,
    objectOf,
    each: (product) => {
      const legacyId = advertLegacyIdOf(product.key ?? '');
      if (legacyId === undefined) return Promise.resolve(ignored('not-ours'));
      return noted(run, objectOf(product), (options) => enrichAdvert(run.connector, legacyId, options));
    },
    told: countIn(run, 'enrichments'),
    atOnce: AT_ONCE,
    checkpoint: run.checkpoint('enrichment'),
    window: { whole: run.mode === 'full' },
  });
}

const objectOf = ({ key = '' }: Product) =>
  ({ type: 'enrichment', id: String(advertLegacyIdOf(key) ?? key) }) as const;
