import type { InventoryEntry, Product } from '@commercetools/platform-sdk';
import { productKeyOf } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import type { Advert, AdvertReading } from '../marketplacer/index.ts';
import { applied, failed, ignored, retry, unchanged, type Outcome } from '../outcome/index.ts';
import { syncSeller } from '../sellers/index.ts';
import { planAdvert, type AdvertPlan } from './plan-advert.ts';
import { planStock } from './plan-stock.ts';
import { removeAdvert } from './remove-advert.ts';
import { clearStock, syncStock } from './sync-stock.ts';

const ATTEMPTS = 5;

/** Both sides of one advert, as they were read together with many others. */
export interface Reading {
  advert: Advert;
  product: Product | undefined;
  /** The stock entries of the product's SKUs. */
  entries: InventoryEntry[];
}

/** One attempt either ends in an outcome, or must be made again with fresh readings. */
type Attempt = Outcome | 'again';

/**
 * Brings the product of one advert into step. Two workers racing end at the newest state: writes carry
 * the version that was read, and after a conflict the shop is read first and the advert second, so
 * that the advert is at least as new as what the shop was built from.
 *
 * @param readAdvert reads the advert afresh at every call
 * @param reading what has been read already, for the first attempt
 */
export async function syncAdvert(
  connector: Connector,
  readAdvert: () => Promise<AdvertReading>,
  reading?: Reading,
): Promise<Outcome> {
  const { config, clock } = connector;
  if (config.flowsOff.has('products')) return ignored('flow-off');
  let sides = reading ? sidesOf(reading) : await readSides(connector, readAdvert);
  for (let attempt = 1; ; attempt += 1) {
    const { now } = sides;
    if (now.state === 'unknown') return ignored('unknown-object');
    if (now.state === 'deleted') return removeAdvert(connector, now.legacyId);
    const plan = planAdvert(now.advert, sides.product, config.catalog);
    const result = await apply(connector, now.advert, plan, sides);
    if (result !== 'again') return result;
    if (attempt === ATTEMPTS) return retry('conflict');
    await clock.sleep(Math.random() * 50 * attempt);
    sides = await readShopFirst(connector, readAdvert, productKeyOf(now.advert.legacyId));
  }
}

/** Both sides at the beginning of one attempt. */
interface Sides {
  now: AdvertReading;
  product: Product | undefined;
  /** Undefined where they have not been read. */
  entries?: InventoryEntry[];
  /** The shop was read before the advert, so the advert is at least as new as what the shop was built from. */
  shopFirst: boolean;
}

const sidesOf = ({ advert, product, entries }: Reading): Sides => ({
  now: { state: 'present', advert },
  product,
  entries,
  shopFirst: false,
});

async function readSides(
  { commercetools }: Connector,
  readAdvert: () => Promise<AdvertReading>,
): Promise<Sides> {
  const now = await readAdvert();
  const key = now.state === 'present' ? productKeyOf(now.advert.legacyId) : undefined;
  return { now, product: key ? await commercetools.products.byKey(key) : undefined, shopFirst: false };
}

async function readShopFirst(
  { commercetools }: Connector,
  readAdvert: () => Promise<AdvertReading>,
  key: string,
): Promise<Sides> {
  const product = await commercetools.products.byKey(key);
  return { now: await readAdvert(), product, shopFirst: true };
}

/** What `syncAdvert` would do, without doing it. */
export function previewAdvert({ config }: Connector, { advert, product, entries }: Reading): Outcome {
  const plan = planAdvert(advert, product, config.catalog);
  if (plan.kind === 'settled') return plan.outcome;
  if (plan.kind === 'create' || plan.actions.length > 0) return applied;
  return planStock(entries, plan.stock, plan.channelKey).length > 0 ? applied : unchanged;
}

async function apply(connector: Connector, advert: Advert, plan: AdvertPlan, sides: Sides): Promise<Attempt> {
  if (plan.kind === 'settled') return plan.outcome;
  const result = await applyProduct(connector, advert, plan, sides.shopFirst);
  if (result !== applied && result !== unchanged) return result;
  if (plan.kind === 'update' && plan.formerChannelKey) {
    const cleared = await clearStock(connector, plan.stock, plan.formerChannelKey);
    if (cleared === 'conflict') return 'again';
  }
  const entries = plan.kind === 'update' && covers(sides.entries, plan.stock) ? sides.entries : undefined;
  const stock = await syncStock(connector, plan.stock, plan.channelKey, entries);
  if (stock === 'conflict') return 'again';
  return result === applied || stock === 'applied' ? applied : unchanged;
}

const covers = (entries: InventoryEntry[] | undefined, stock: { sku: string }[]): boolean =>
  entries !== undefined && stock.every(({ sku }) => entries.some((entry) => entry.sku === sku));

async function applyProduct(
  connector: Connector,
  advert: Advert,
  plan: Exclude<AdvertPlan, { kind: 'settled' }>,
  shopFirst: boolean,
): Promise<Attempt> {
  const { products } = connector.commercetools;
  if (plan.kind === 'update' && plan.actions.length === 0) return unchanged;
  // Marketplacer's times have seconds only: of two readings with the same time, which one is newer
  // is known when the shop was read before the advert.
  if (plan.kind === 'update' && plan.sameTime && !shopFirst) return 'again';
  if (plan.kind === 'create' || plan.sellerChanged) {
    const problem = await ensureSeller(connector, advert);
    if (problem) return problem;
  }
  const written =
    plan.kind === 'create'
      ? await products.create(plan.draft)
      : await products.update(plan.product, plan.actions);
  switch (written.kind) {
    case 'written':
      return applied;
    case 'conflict':
      return 'again';
    case 'duplicate': {
      // Whichever of its key, slugs and SKUs is named, another worker may just have made this product.
      const made = plan.kind === 'create' && (await products.byKey(productKeyOf(advert.legacyId)));
      return made ? 'again' : refused(advert, 'duplicate-value', `${written.field} ${written.value}`);
    }
    case 'rejected':
      return refused(advert, 'refused-by-commercetools', written.reasons.join('; '));
  }
}

/** The seller's channel must be there before a price or stock entry names it. */
async function ensureSeller(connector: Connector, { seller }: Advert): Promise<Outcome | undefined> {
  if (!seller) return undefined;
  const result = await syncSeller(connector, seller);
  return result.outcome === 'failed' || result.outcome === 'retry' ? result : undefined;
}

function refused(
  advert: Advert,
  code: 'duplicate-value' | 'refused-by-commercetools',
  detail: string,
): Outcome {
  return failed(code, { type: 'advert', id: String(advert.legacyId) }, detail);
}
