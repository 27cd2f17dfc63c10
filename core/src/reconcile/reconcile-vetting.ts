import { WAITS_SINCE_ATTRIBUTE } from '../catalog/index.ts';
import { advertLegacyIdOf } from '../commercetools/index.ts';
import { sweep } from '../sweep/index.ts';
import { settleVetting } from '../vetting/index.ts';
import { countIn, type Ended, type Run } from './run.ts';

const AT_ONCE = 5;

/** Tells Marketplacer what the shop has decided of adverts that wait, where no message of it has come. */
export const reconcileVetting = (run: Run): Promise<Ended> =>
  sweep(run, {
    page: async (after) => {
      const { commercetools, config } = run.connector;
      const type = config.catalog.productTypeKey;
      const { items, next } = await commercetools.products.withAttribute(type, WAITS_SINCE_ATTRIBUTE, after);
      return { items: items.flatMap(({ key = '' }) => advertLegacyIdOf(key) ?? []), next };
    },
    objectOf: (legacyId) => ({ type: 'vetting', id: String(legacyId) }),
    each: (legacyId) => settleVetting(run.connector, legacyId, { dryRun: run.dryRun }),
    told: countIn(run, 'verdicts'),
    atOnce: AT_ONCE,
    checkpoint: run.checkpoint('vetting'),
  });
