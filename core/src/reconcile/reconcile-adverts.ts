import type { AttributeDefinition, InventoryEntry, Product } from '@commercetools/platform-sdk';
import { readWaiting, skusOf, syncAdvert, variantKeysOf, type Shop, type Waiting } from '../catalog/index.ts';
import { productKeyOf } from '../commercetools/index.ts';
import type { ListedAdvert } from '../marketplacer/index.ts';
import { ignored } from '../outcome/index.ts';
import { sweep, type Sweep } from '../sweep/index.ts';
import { noted } from './drift.ts';
import { countIn, type Ended, type Run } from './run.ts';

/** Adverts at one time. A write takes about 200 ms, so this is what a full run of 30 minutes needs. */
const AT_ONCE = 20;

/**
 * Compares adverts with products page by page. An incremental run reads the most recently updated adverts first and
 * ends at those that the run before has seen. A full run reads all of them, in an order that new ones do not disturb.
 */
export function reconcileAdverts(run: Run): Promise<Ended> {
  const { adverts } = run.connector.marketplacer;
  const whole = run.mode === 'full';
  const recent: Sweep<ListedAdvert>['page'] = async (after, since) => {
    const { items, next } = await adverts.newestFirst(after);
    const isDue = ({ updatedAt }: ListedAdvert) => !since || Date.parse(updatedAt) >= Date.parse(since);
    return { items: items.filter(isDue), next: items.every(isDue) ? next : undefined };
  };
  return sweep(run, {
    ...advertSweep(run),
    page: whole ? (after) => adverts.oldestFirst(after) : recent,
    changedAt: ({ updatedAt }) => updatedAt,
    checkpoint: run.checkpoint('adverts'),
    window: { whole },
  });
}

/** What the shop has of a group of adverts. */
interface ShopPage {
  products: ReadonlyMap<string, Product>;
  entries: readonly InventoryEntry[];
  waiting: Waiting;
  definitions: readonly AttributeDefinition[];
}

/**
 * Products and stock of a whole page are read together; each advert is then synced. Nothing in a
 * list tells a deleted advert from others, so the feed must have told it.
 */
export function advertSweep(
  run: Run,
): Pick<Sweep<ListedAdvert, ShopPage>, 'prepare' | 'each' | 'objectOf' | 'told' | 'atOnce'> {
  const { connector } = run;
  return {
    prepare: (adverts) => readShopPage(run, adverts),
    each: async (advert, shopPage) => {
      if (isDeleted(run, advert)) return ignored('unknown-object');
      const shared = 'isUnread' in advert ? undefined : { advert, shop: shopOf(advert, shopPage) };
      const read = () => connector.marketplacer.adverts.byId(advert.id);
      const source = { read, legacyId: advert.legacyId, ...(shared && { shared }) };
      return noted(run, objectOf(advert), (options) => syncAdvert(connector, source, options));
    },
    objectOf,
    told: countIn(run, 'adverts'),
    atOnce: AT_ONCE,
  };
}

const objectOf = ({ legacyId }: { legacyId: number }) => ({ type: 'advert', id: String(legacyId) }) as const;

async function readShopPage(run: Run, adverts: readonly ListedAdvert[]): Promise<ShopPage> {
  const { commercetools, config } = run.connector;
  const offered = adverts.filter((advert) => !isDeleted(run, advert));
  const products = await commercetools.products.byKeys(offered.map(({ legacyId }) => productKeyOf(legacyId)));
  const entries = await commercetools.inventory.bySkus([...products.values()].flatMap(skusOf));
  const productType = await commercetools.productTypes.byKey(config.catalog.productTypeKey);
  const waiting = await readWaiting(run.connector, [...products.values()].flatMap(variantKeysOf));
  return { products, entries, waiting, definitions: productType?.attributes ?? [] };
}

function shopOf({ legacyId }: ListedAdvert, { products, entries, waiting, definitions }: ShopPage): Shop {
  const product = products.get(productKeyOf(legacyId));
  const skus = new Set(product && skusOf(product));
  const itsEntries = entries.filter(({ sku }) => skus.has(sku));
  return { product, entries: itsEntries, stockReadDirectly: true, waiting, definitions };
}

/** One that changed after it was deleted has come back. */
function isDeleted({ deleted }: Run, { legacyId, updatedAt }: ListedAdvert): boolean {
  return Date.parse(updatedAt) <= (deleted.get(legacyId) ?? -Infinity);
}
