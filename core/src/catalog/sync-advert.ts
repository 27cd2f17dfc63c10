import type { InventoryEntry, Product } from '@commercetools/platform-sdk';
import { productKeyOf } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import type { Advert, AdvertReading } from '../marketplacer/index.ts';
import {
  applied,
  failed,
  ignored,
  retry,
  unchanged,
  type FailureCode,
  type Outcome,
} from '../outcome/index.ts';
import { syncSeller } from '../sellers/index.ts';
import { untilSettled } from '../runtime/index.ts';
import { skusOf } from './origin.ts';
import { planAdvert, type AdvertPlan } from './plan-advert.ts';
import { planStock } from './plan-stock.ts';
import { putOffSale, removeAdvert } from './remove-advert.ts';
import { applyStock, clearStock } from './sync-stock.ts';

/** Where an advert can be read. */
export interface AdvertSource {
  /** Reads the advert afresh at every call. */
  read: () => Promise<AdvertReading>;
  /** Where it is known beforehand, the shop can be read before the advert. */
  legacyId?: number;
}

/** Both sides of one advert, as they were read together with many others. */
export interface Reading {
  advert: Advert;
  product: Product | undefined;
  /** The stock entries of the product's SKUs. */
  entries: InventoryEntry[];
}

/** Both sides at the beginning of one attempt. */
interface Sides {
  now: AdvertReading;
  product: Product | undefined;
  /** The stock entries of the product's SKUs. */
  entries: InventoryEntry[];
  /** The shop was read before the advert, so the advert is at least as new as what the shop was built from. */
  shopFirst: boolean;
}

/**
 * Brings the product and the stock of one advert into step. Workers that race end at the newest state:
 * writes carry the versions that were read, and a write for which it is not certain that the advert was
 * read after the shop is put off to an attempt in which it was.
 *
 * @param reading what has been read already, for the first attempt
 */
export async function syncAdvert(
  connector: Connector,
  source: AdvertSource,
  reading?: Reading,
): Promise<Outcome> {
  const { config, clock } = connector;
  if (config.flowsOff.has('products')) return ignored('flow-off');
  let { legacyId } = source;
  let known = reading && sidesOf(reading);
  let wrote = false;
  const outcome = await untilSettled(clock, async () => {
    const sides = known ?? (await readSides(connector, source, legacyId));
    known = undefined;
    const { now } = sides;
    if (now.state === 'unknown') return ignored('unknown-object');
    if (now.state === 'deleted') return removeAdvert(connector, now.legacyId);
    legacyId = now.advert.legacyId;
    const plan = planAdvert(now.advert, sides.product, config.catalog);
    const result = await apply(connector, now.advert, plan, sides);
    wrote ||= result.wrote;
    return result.outcome === unchanged && wrote ? applied : result.outcome;
  });
  return outcome ?? retry('conflict');
}

/** What `syncAdvert` would do, without doing it. */
export function previewAdvert({ config }: Connector, { advert, product, entries }: Reading): Outcome {
  const plan = planAdvert(advert, product, config.catalog);
  if (plan.kind === 'settled') return plan.outcome;
  if (plan.kind === 'put-off-sale') return failed(plan.code, objectOf(advert), plan.detail);
  if (plan.kind === 'create' || plan.actions.length > 0) return applied;
  return planStock(entries, plan.stock, plan.channelKey).length > 0 ? applied : unchanged;
}

const sidesOf = ({ advert, product, entries }: Reading): Sides => ({
  now: { state: 'present', advert },
  product,
  entries,
  shopFirst: false,
});

/** The shop first and the advert second, wherever it is known which product to look for. */
async function readSides(
  connector: Connector,
  source: AdvertSource,
  legacyId: number | undefined,
): Promise<Sides> {
  if (legacyId !== undefined) {
    const shop = await readShop(connector, legacyId);
    return { ...shop, now: await source.read(), shopFirst: true };
  }
  const now = await source.read();
  if (now.state !== 'present') return { now, product: undefined, entries: [], shopFirst: false };
  return { ...(await readShop(connector, now.advert.legacyId)), now, shopFirst: false };
}

async function readShop(
  { commercetools }: Connector,
  legacyId: number,
): Promise<Pick<Sides, 'product' | 'entries'>> {
  const product = await commercetools.products.byKey(productKeyOf(legacyId));
  return { product, entries: product ? await commercetools.inventory.bySkus(skusOf(product)) : [] };
}

/** What one attempt has come to; without an outcome, it must be made again with fresh readings. */
interface Attempt {
  outcome?: Outcome;
  wrote: boolean;
}

async function apply(connector: Connector, advert: Advert, plan: AdvertPlan, sides: Sides): Promise<Attempt> {
  switch (plan.kind) {
    case 'settled':
      return { outcome: plan.outcome, wrote: false };
    case 'put-off-sale': {
      if (!sides.shopFirst) return { wrote: false };
      const { kind } = await putOffSale(connector, plan.product);
      return kind === 'conflict' ? { wrote: false } : failure(advert, plan.code, plan.detail);
    }
    default: {
      const product = await applyProduct(connector, advert, plan, sides);
      if (!product.outcome) return product;
      const stock = await applyStockOf(connector, advert, plan, sides);
      const wrote = product.wrote || stock.wrote;
      // A refused product does not keep its stock from being right.
      if (product.outcome.outcome === 'failed' || product.outcome.outcome === 'retry')
        return { ...product, wrote };
      return { ...stock, wrote };
    }
  }
}

type ProductPlan = Extract<AdvertPlan, { kind: 'create' | 'update' }>;

async function applyProduct(
  connector: Connector,
  advert: Advert,
  plan: ProductPlan,
  { shopFirst }: Sides,
): Promise<Attempt> {
  const { products } = connector.commercetools;
  if (plan.kind === 'update' && plan.actions.length === 0) return { outcome: unchanged, wrote: false };
  // Marketplacer's times have seconds only: of two readings with the same time, which one is newer
  // is known when the shop was read before the advert.
  if (plan.kind === 'update' && plan.sameTime && !shopFirst) return { wrote: false };
  if (plan.kind === 'create' || plan.sellerChanged) {
    const problem = await ensureSeller(connector, advert);
    if (problem) return { outcome: problem, wrote: false };
  }
  const written =
    plan.kind === 'create'
      ? await products.create(plan.draft)
      : await products.update(plan.product, plan.actions);
  switch (written.kind) {
    case 'written':
      return { outcome: applied, wrote: true };
    case 'conflict':
      return { wrote: false };
    case 'duplicate': {
      // Whichever of its key, slugs and SKUs is named, another worker may just have made this product.
      const made = plan.kind === 'create' && (await products.byKey(productKeyOf(advert.legacyId)));
      if (made) return { wrote: false };
      return refused(connector, advert, plan, 'duplicate-value', `${written.field} ${written.value}`);
    }
    case 'rejected':
      return refused(connector, advert, plan, 'refused-by-commercetools', written.reasons.join('; '));
  }
}

/** Whatever else commercetools refuses, what is off sale must not stay visible. */
async function refused(
  { commercetools }: Connector,
  advert: Advert,
  plan: ProductPlan,
  code: 'duplicate-value' | 'refused-by-commercetools',
  detail: string,
): Promise<Attempt> {
  const unpublish = plan.kind === 'update' ? plan.actions.filter(({ action }) => action === 'unpublish') : [];
  if (plan.kind === 'update' && unpublish.length > 0)
    await commercetools.products.update(plan.product, unpublish);
  return failure(advert, code, detail);
}

const failure = (advert: Advert, code: FailureCode, detail: string): Attempt => ({
  outcome: failed(code, objectOf(advert), detail),
  wrote: false,
});

/**
 * Stock entries carry no time of their own. One that is there already is changed only when it was read
 * before the advert.
 */
async function applyStockOf(
  connector: Connector,
  advert: Advert,
  plan: ProductPlan,
  sides: Sides,
): Promise<Attempt> {
  if (connector.config.flowsOff.has('stock')) return { outcome: unchanged, wrote: false };
  if (plan.kind === 'update' && plan.formerChannelKey) {
    const skus = plan.stock.map(({ sku }) => sku);
    const cleared = await clearStock(connector, skus, plan.formerChannelKey);
    if (cleared.kind === 'conflict') return { wrote: false };
  }
  const known = new Set(sides.entries.map(({ sku }) => sku));
  const unknown = plan.stock.map(({ sku }) => sku).filter((sku) => !known.has(sku));
  const entries = [...sides.entries, ...(await connector.commercetools.inventory.bySkus(unknown))];
  const changes = planStock(entries, plan.stock, plan.channelKey);
  const certain = (entry: InventoryEntry) => sides.shopFirst && sides.entries.includes(entry);
  if (changes.some((change) => change.kind === 'change' && !certain(change.entry))) return { wrote: false };
  const result = await applyStock(connector, changes);
  switch (result.kind) {
    case 'conflict':
      return { wrote: true };
    case 'rejected':
      return failure(advert, 'refused-by-commercetools', result.reasons.join('; '));
    case 'applied':
      return { outcome: applied, wrote: true };
    case 'unchanged':
      return { outcome: unchanged, wrote: false };
  }
}

/** The seller's channel must be there before a price or stock entry names it. */
async function ensureSeller(connector: Connector, { seller }: Advert): Promise<Outcome | undefined> {
  if (!seller) return undefined;
  const result = await syncSeller(connector, seller);
  return result.outcome === 'failed' || result.outcome === 'retry' ? result : undefined;
}

const objectOf = ({ legacyId }: Advert) => ({ type: 'advert', id: String(legacyId) }) as const;
