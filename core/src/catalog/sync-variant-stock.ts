import type { InventoryEntry } from '@commercetools/platform-sdk';
import { keyOfId } from '../commercetools/index.ts';
import type { Uses } from '../connector/index.ts';
import { again, converge, done, reread, toWrite, type Attempt, type Flow } from '../converge/index.ts';
import type { VariantStock } from '../marketplacer/index.ts';
import { applied, ignored, unchanged, type Outcome } from '../outcome/index.ts';
import { isOnSale, quantityOf, withoutWaiting } from './map/offer-state.ts';
import { offerChannelOf, priceReadingOf } from './map/price.ts';
import { stockIn } from './plan/plan-stock.ts';
import type { StockEntry } from './read/projected-stock.ts';
import { readWaiting } from './read/waiting.ts';
import { syncAdvert, type AdvertPorts } from './sync-advert.ts';

/** Of a variant whose SKU is its key. */
interface StockOfSku {
  entries: StockEntry[];
  waiting: number | undefined;
}

type StockPlan = { entry: StockEntry; quantity: number } | 'whole-advert';

/**
 * The short way of a change of stock: one read on each side and at most one write, without touching the
 * product. Whatever else changed comes with the advert's own event, which Marketplacer sends beside it.
 */
export async function syncVariantStock(
  connector: AdvertPorts & Uses<{ marketplacer: 'adverts' }>,
  variantId: string,
): Promise<Outcome> {
  const { commercetools, config, clock, marketplacer } = connector;
  if (config.flowsOff.has('stock')) return ignored('flow-off');
  const wholeAdvert = () =>
    syncAdvert(connector, { read: () => marketplacer.adverts.ofVariant(variantId), stockReadDirectly: true });
  // The SKU of an entry is known beforehand only where it is the variant's own key.
  if (config.catalog.skuSource !== 'variant-id') return wholeAdvert();
  const flow: Flow<string, StockOfSku, VariantStock | undefined, StockPlan> = {
    locate: () => keyOfId(variantId),
    readTarget: async (sku) => ({
      entries: await commercetools.inventory.bySkus([sku]),
      waiting: (await readWaiting(connector, [sku])).get(sku),
    }),
    readSource: () => marketplacer.adverts.stockOfVariant(variantId),
    plan: ({ target, source: stock }) => {
      const entries = target?.entries ?? [];
      const [entry] = stock ? stockIn(entries, offerChannelOf(stock.advert, config.catalog)) : [];
      // Without a usable price of its own, what it costs depends on its siblings.
      const isPriced = stock && priceReadingOf(stock, config.catalog).kind === 'amount';
      if (!isPriced || !entry) return toWrite('whole-advert', applied, false);
      const quantity = withoutWaiting(quantityOf(stock, isOnSale(stock.advert)), target?.waiting);
      return entry.quantityOnStock === quantity ? done(unchanged) : toWrite({ entry, quantity }, applied);
    },
    write: async (plan) => {
      if (plan === 'whole-advert') return done(await wholeAdvert());
      const { entry, quantity } = plan;
      const written = await commercetools.inventory.changeQuantity(entry, quantity);
      if (written.kind === 'rejected') return done(await wholeAdvert());
      if (written.kind !== 'written') return again();
      return entry.quantityOnStock > 0 ? done(applied, true) : lookAgain(written.resource);
    },
  };

  /** Whoever has taken the advert off sale meanwhile has found no stock to take away, so no version tells of it. */
  async function lookAgain(filled: Pick<InventoryEntry, 'id' | 'version'>): Promise<Attempt> {
    const stock = await marketplacer.adverts.stockOfVariant(variantId);
    if (stock) return isOnSale(stock.advert) ? done(applied, true) : reread(true);
    await commercetools.inventory.changeQuantity(filled, 0);
    return done(applied, true);
  }

  return converge(flow, clock);
}
