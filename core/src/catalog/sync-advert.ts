import type { AttributeDefinition, Product } from '@commercetools/platform-sdk';
import { productKeyOf } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import { settle } from '../ledger/index.ts';
import type { Advert, AdvertReading } from '../marketplacer/index.ts';
import {
  applied,
  failed,
  ignored,
  retry,
  stale,
  unchanged,
  type FailureCode,
  type Outcome,
} from '../outcome/index.ts';
import { untilSettled } from '../runtime/index.ts';
import { ensureSellerChannel } from '../sellers/index.ts';
import { ensureCategory, growProductType, planAttributes } from '../taxonomy/index.ts';
import type { UsableAttributes } from './fit-attributes.ts';
import type { MappedAdvert } from './map-advert.ts';
import { skusOf } from './origin.ts';
import { newnessOf, type Newness } from './newness.ts';
import { assessAdvert, planAdvert, type ProductPlan } from './plan-advert.ts';
import { planStock, type StockEntry } from './plan-stock.ts';
import { putOffSale, removeAdvert } from './remove-advert.ts';
import { stockShownBy } from './stock-shown.ts';
import { applyStock, clearStock } from './sync-stock.ts';

/** Where an advert can be read. */
export interface AdvertSource {
  /** Reads the advert afresh at every call. */
  read: () => Promise<AdvertReading>;
  /** Where it is known beforehand, the shop can be read before the advert. */
  legacyId?: number;
  /** The delivery is about stock, so what the product shows of it, which lags, does not do. */
  exactStock?: boolean;
  /** What the delivery itself says, for the first attempt. Whatever it leaves in doubt is read. */
  payload?: Advert;
}

/** Both sides of one advert, as they were read together with many others. */
export interface Reading {
  advert: Advert;
  product: Product | undefined;
  /** The stock entries of the product's SKUs. */
  entries: StockEntry[];
  /** The attributes of the product type. */
  definitions: readonly AttributeDefinition[];
}

/** Both sides at the beginning of one attempt. */
interface Sides {
  now: AdvertReading;
  product: Product | undefined;
  /** The stock entries of the product's SKUs. */
  entries: StockEntry[];
  /** The entries were read themselves, and not only what the product shows of them. */
  exactStock: boolean;
  /** Where the product or its product type was read: the attributes that there are. */
  definitions: readonly AttributeDefinition[] | undefined;
  /** The shop was read before the advert, so the advert is at least as new as what the shop was built from. */
  shopFirst: boolean;
  /** Where the advert was not read, but told by a webhook. */
  newness?: Newness;
}

/**
 * Brings the product and the stock of one advert into step. Workers that race end at the newest state:
 * writes carry the versions that were read, and a write for which it is not certain that the advert was
 * read after the shop is put off to an attempt in which it was.
 *
 * An advert that is in step costs one read on each side, because the product shows its stock; whatever
 * that, which lags a little, gets wrong about a change of stock is put right by the variant's own event.
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
  let { legacyId, exactStock = false } = source;
  let known = reading && sidesOf(reading);
  let { payload } = source;
  let wrote = false;
  let isGone = false;
  const outcome = await untilSettled(clock, async () => {
    const sides = known ?? (await readSides(connector, { ...source, payload, legacyId, exactStock }));
    known = payload = undefined;
    exactStock = true;
    const { now } = sides;
    if (now.state === 'unknown') {
      return isGone && legacyId ? removeAdvert(connector, legacyId) : ignored('unknown-object');
    }
    if (now.state === 'deleted') return removeAdvert(connector, now.legacyId);
    legacyId = now.advert.legacyId;
    const result = await (sides.newness ? attemptByPayload : attempt)(connector, now.advert, sides);
    wrote ||= result.wrote;
    isGone ||= result.isGone === true;
    return result.outcome === unchanged && wrote ? applied : result.outcome;
  });
  return outcome ?? retry('conflict');
}

/** What `syncAdvert` would do, without doing it. */
export function previewAdvert({ config }: Connector, reading: Reading): Outcome {
  const { advert, product, entries, definitions } = reading;
  const demand = assessAdvert(advert, product, config);
  if (demand.kind === 'settled') return demand.outcome;
  if (demand.kind === 'put-off-sale') return failed(demand.code, objectOf(advert), demand.detail);
  const { actions, names } = planAttributes(definitions, demand.wanted, config.catalog.locales);
  const plan = planAdvert(advert, demand, product, { attributes: definitions, names }, config.catalog);
  if (demand.leftOut) return failed(demand.leftOut.code, objectOf(advert), demand.leftOut.detail);
  if (plan.kind === 'create' || actions.length + plan.actions.length > 0) return applied;
  return planStock(entries, plan.stock, plan.channelKey).length > 0 ? applied : unchanged;
}

const sidesOf = ({ advert, ...shop }: Reading): Sides => ({
  ...shop,
  exactStock: true,
  now: { state: 'present', advert },
  shopFirst: false,
});

/** The shop first and the advert second, wherever it is known which product to look for. */
async function readSides(connector: Connector, source: AdvertSource): Promise<Sides> {
  const { payload, legacyId, exactStock = false } = source;
  if (payload) return sidesOfPayload(connector, payload);
  if (legacyId !== undefined) {
    const shop = await readShop(connector, legacyId, exactStock);
    return { ...shop, now: await source.read(), shopFirst: true };
  }
  const now = await source.read();
  if (now.state !== 'present') {
    return { ...NO_PRODUCT, now, shopFirst: false };
  }
  return { ...(await readShop(connector, now.advert.legacyId, exactStock)), now, shopFirst: false };
}

async function sidesOfPayload(connector: Connector, payload: Advert): Promise<Sides> {
  const shop = await readShop(connector, payload.legacyId, true);
  const newness = newnessOf(payload, shop.product);
  // A number that says nothing is no reason to write.
  const advert = newness === 'unknown' ? { ...payload, sequence: undefined } : payload;
  return { ...shop, now: { state: 'present', advert }, shopFirst: false, newness };
}

async function readShop(
  { commercetools }: Connector,
  legacyId: number,
  exactStock: boolean,
): Promise<Omit<Sides, 'now' | 'shopFirst'>> {
  const product = await commercetools.products.byKey(productKeyOf(legacyId));
  if (!product) return NO_PRODUCT;
  const entries = exactStock ? await commercetools.inventory.bySkus(skusOf(product)) : stockShownBy(product);
  return { product, entries, exactStock, definitions: product.productType.obj?.attributes };
}

const NO_PRODUCT = { product: undefined, entries: [], exactStock: true, definitions: undefined };

/** What one attempt has come to; without an outcome, it must be made again with fresh readings. */
interface Attempt {
  outcome?: Outcome;
  wrote: boolean;
  /** The advert was taken off the shelf for good, unless Marketplacer shows it. */
  isGone?: boolean;
}

/** Failures are those of the advert as it is now; and what is gone must not come back by an event from before. */
async function attemptByPayload(connector: Connector, advert: Advert, sides: Sides): Promise<Attempt> {
  const { removals } = connector.ledger;
  if (await removals.isNoted(advert.legacyId)) return { wrote: false, isGone: true };
  const { outcome, wrote } = await attempt(connector, advert, sides);
  if (outcome?.outcome === 'failed' || outcome?.outcome === 'retry') return { wrote };
  // A removal notes itself before it reads the product: either it sees what was written, or is seen here.
  if (wrote && (await removals.isNoted(advert.legacyId))) return { wrote, isGone: true };
  return { outcome, wrote };
}

async function attempt(connector: Connector, advert: Advert, sides: Sides): Promise<Attempt> {
  if (sides.newness === 'older') return { outcome: stale, wrote: false };
  const demand = assessAdvert(advert, sides.product, connector.config);
  switch (demand.kind) {
    case 'settled':
      return { outcome: demand.outcome, wrote: false };
    case 'put-off-sale': {
      if (!sides.shopFirst) return { wrote: false };
      const { kind } = await putOffSale(connector, demand.product);
      return kind === 'conflict' ? { wrote: false } : failure(advert, demand.code, demand.detail);
    }
    case 'mapped':
      return bringIntoStep(connector, advert, demand, sides);
  }
}

async function bringIntoStep(
  connector: Connector,
  advert: Advert,
  demand: MappedAdvert,
  sides: Sides,
): Promise<Attempt> {
  const usable = await usableAttributes(connector, demand, sides);
  if ('outcome' in usable) return { outcome: usable, wrote: false };
  const plan = planAdvert(advert, demand, sides.product, usable, connector.config.catalog);
  const product = await applyProduct(connector, advert, plan, sides);
  const isRefused = product.outcome?.outcome === 'failed' || product.outcome?.outcome === 'retry';
  if (!product.outcome || (isRefused && sides.newness)) return product;
  const stock = await applyStockOf(connector, advert, plan, sides);
  const wrote = product.wrote || stock.wrote;
  // A refused product does not keep its stock from being right.
  if (isRefused) return { ...product, wrote };
  const isDone = stock.outcome && stock.outcome.outcome !== 'failed' && stock.outcome.outcome !== 'retry';
  if (!demand.leftOut || !isDone) return { ...stock, wrote };
  return { ...failure(advert, demand.leftOut.code, demand.leftOut.detail), wrote };
}

/** Nothing is asked where what was read with the product has every attribute that is needed. */
async function usableAttributes(
  connector: Connector,
  { wanted }: MappedAdvert,
  { definitions }: Sides,
): Promise<UsableAttributes | Outcome> {
  if (definitions) {
    const { actions, conflicts, names } = planAttributes(
      definitions,
      wanted,
      connector.config.catalog.locales,
    );
    if (actions.length + conflicts.length === 0) return { attributes: definitions, names };
  }
  return growProductType(connector, wanted);
}

async function applyProduct(
  connector: Connector,
  advert: Advert,
  asPlanned: ProductPlan,
  sides: Sides,
): Promise<Attempt> {
  const { products } = connector.commercetools;
  const plan = await withCategory(connector, advert, asPlanned);
  if ('outcome' in plan) return { outcome: plan, wrote: false };
  if (plan.kind === 'update' && plan.actions.length === 0) return { outcome: unchanged, wrote: false };
  if (plan.kind === 'update' && !isNewer(sides, plan.sameTime)) return { wrote: false };
  const obstacle = await clearTheWay(connector, advert, plan);
  if (obstacle) return obstacle;
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

/** What must be done before the product may be written: the seller's channel made, variants that go emptied. */
async function clearTheWay(
  connector: Connector,
  advert: Advert,
  plan: ProductPlan,
): Promise<Attempt | undefined> {
  if (plan.kind === 'create' || plan.sellerChanged) {
    const problem = await ensureSeller(connector, advert);
    if (problem) return { outcome: problem, wrote: false };
  }
  if (plan.kind === 'create' || plan.removedSkus.length === 0) return undefined;
  const cleared = await clearStock(connector, plan.removedSkus, plan.channelKey);
  return cleared.kind === 'conflict' ? { wrote: cleared.wrote } : undefined;
}

/**
 * Marketplacer's times have seconds only: of two readings with the same time, which one is newer is known
 * when the shop was read before the advert; of an event, when it has a number.
 */
function isNewer({ newness, shopFirst }: Sides, sameTime: boolean): boolean {
  return newness ? newness !== 'unknown' : shopFirst || !sameTime;
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
 * before the advert, or when the whole product was just found, and marked, to be older than the event.
 */
async function applyStockOf(
  connector: Connector,
  advert: Advert,
  plan: ProductPlan,
  sides: Sides,
): Promise<Attempt> {
  if (connector.config.flowsOff.has('stock')) return { outcome: unchanged, wrote: false };
  if (plan.kind === 'update' && plan.formerChannelKey) {
    const skus = [...plan.stock.map(({ sku }) => sku), ...plan.removedSkus];
    const cleared = await clearStock(connector, skus, plan.formerChannelKey);
    if (cleared.kind === 'conflict') return { wrote: false };
  }
  const known = new Set(sides.entries.map(({ sku }) => sku));
  const unknown = plan.stock.map(({ sku }) => sku).filter((sku) => !known.has(sku));
  const entries = [...sides.entries, ...(await connector.commercetools.inventory.bySkus(unknown))];
  const changes = planStock(entries, plan.stock, plan.channelKey);
  // What the product shows lags, so where stock moves, an entry that seems to be right may not be.
  const deceptive = !sides.exactStock && plan.kind === 'update' && plan.movesStock;
  if (deceptive && changes.length < plan.stock.length) return { wrote: false };
  if (changes.length > 0 && sides.newness && sides.newness !== 'later') return { wrote: false };
  const isFirst = sides.shopFirst || sides.newness === 'later';
  const certain = (entry: StockEntry) => isFirst && sides.entries.includes(entry);
  if (changes.some((change) => change.kind === 'change' && !certain(change.entry))) return { wrote: false };
  const result = await applyStock(connector, changes);
  switch (result.kind) {
    case 'conflict':
      return { wrote: result.wrote };
    case 'rejected':
      return failure(advert, 'refused-by-commercetools', result.reasons.join('; '));
    case 'applied':
      return { outcome: applied, wrote: true };
    case 'unchanged':
      return { outcome: unchanged, wrote: false };
  }
}

/**
 * The category must be there before a product names it. Where it cannot be, the product does without, and
 * the failure is recorded for the taxon.
 */
async function withCategory(
  connector: Connector,
  { taxonNullable: taxon }: Advert,
  plan: ProductPlan,
): Promise<ProductPlan | Outcome> {
  const isNamed =
    plan.kind === 'create'
      ? plan.draft.categories !== undefined
      : plan.actions.some(({ action }) => action === 'addToCategory');
  if (!isNamed || !taxon) return plan;
  const problem = await ensureCategory(connector, taxon.id);
  if (problem === undefined) return plan;
  const settled = await settle(connector, () => Promise.resolve(problem));
  if (settled.outcome === 'retry') return settled;
  return plan.kind === 'create'
    ? { ...plan, draft: { ...plan.draft, categories: [] } }
    : { ...plan, actions: plan.actions.filter(({ action }) => action !== 'addToCategory') };
}

/** The seller's channel must be there before a price or stock entry names it. */
async function ensureSeller(connector: Connector, { seller }: Advert): Promise<Outcome | undefined> {
  if (!seller) return undefined;
  const result = await ensureSellerChannel(connector, seller);
  return result.outcome === 'failed' || result.outcome === 'retry' ? result : undefined;
}

const objectOf = ({ legacyId }: Advert) => ({ type: 'advert', id: String(legacyId) }) as const;
