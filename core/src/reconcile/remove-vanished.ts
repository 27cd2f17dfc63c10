import type { Product } from '@commercetools/platform-sdk';
import { isOnOffer, removeAdvert } from '../catalog/index.ts';
import { advertLegacyIdOf } from '../commercetools/index.ts';
import { applied, ignored, unchanged } from '../outcome/index.ts';
import type { Page } from '../runtime/index.ts';
import { sweep } from '../sweep/index.ts';
import { noted } from './drift.ts';
import { countIn, FINISHED, type Ended, type Run } from './run.ts';

/** A sweep that would remove more than this share of the products stops and says so, unless it is forced. */
const LARGEST_SHARE = 0.1;

/**
 * Takes off sale the products whose adverts Marketplacer does not know any more: deletions that are
 * older than its feed. A source that knows none of them has lost its memory or its key, and removes nothing.
 * So all are counted before the first is removed; and each is asked for by itself then, because a later run may do it.
 */
export async function removeVanished(run: Run): Promise<Ended> {
  const counted = await sweep(run, {
    page: (after) => offeredProducts(run, after),
    each: async ({ isKnown }) => (isKnown ? unchanged : applied),
    checkpoint: run.checkpoint('vanishedCount'),
    isPart: true,
  });
  if (counted.kind === 'stopped') return counted;
  const { seen: total, applied: vanished } = counted.reached;
  const most = total > 1 ? Math.max(1, Math.floor(total * LARGEST_SHARE)) : 0;
  if (vanished > most && !run.force) {
    run.notes.push(
      `${vanished} of ${total} products have no advert any more, more than ${LARGEST_SHARE * 100} %: nothing was removed. If they are really gone, ask for a full run with force (docs/operations.md#runs).`,
    );
    return FINISHED;
  }
  return vanished > 0 ? removeUpTo(run, run.force ? Infinity : most) : FINISHED;
}

function removeUpTo(run: Run, most: number): Promise<Ended> {
  const { connector } = run;
  const checkpoint = run.checkpoint('vanished');
  let removed = checkpoint.known.checkpoint?.applied ?? 0;
  return sweep(run, {
    page: async (after) => {
      const { items, next } = await offeredProducts(run, after);
      return { items: items.filter(({ isKnown }) => !isKnown), next };
    },
    cursorOf: ({ id }) => id,
    groupOf: 1,
    objectOf,
    each: async (product) => {
      if (removed >= most) return ignored('not-yet');
      if (await connector.marketplacer.adverts.exists(product.legacyId)) return unchanged;
      removed += 1;
      return noted(run, objectOf(product), (options) => removeAdvert(connector, product.legacyId, options));
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

const objectOf = ({ legacyId }: OfferedProduct) => ({ type: 'advert', id: String(legacyId) }) as const;

async function offeredProducts(
  { connector: { commercetools, config, marketplacer } }: Pick<Run, 'connector'>,
  after: string | undefined,
): Promise<Page<OfferedProduct>> {
  const { items, next } = await commercetools.products.ofType(config.catalog.productTypeKey, after);
  const offered = items
    .filter((product) => isOffered(product, config.catalog))
    .flatMap(({ id, key }) => {
      const legacyId = advertLegacyIdOf(key ?? '');
      return legacyId === undefined ? [] : [{ id, legacyId }];
    });
  if (offered.length === 0) return { items: [], next };
  const known = await marketplacer.adverts.idsOf(offered.map(({ legacyId }) => legacyId));
  return { items: offered.map((one) => ({ ...one, isKnown: known.has(one.legacyId) })), next };
}

/** What cannot be understood is recorded where its advert is compared, and stays. */
function isOffered(product: Product, catalog: Parameters<typeof isOnOffer>[1]): boolean {
  try {
    return isOnOffer(product, catalog);
  } catch {
    return false;
  }
}
