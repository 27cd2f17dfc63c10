import { keyOfId } from '../commercetools/index.ts';
import type { Uses } from '../connector/index.ts';
import { again, converge, done, toWrite, type Flow } from '../converge/index.ts';
import type { VariantStock } from '../marketplacer/index.ts';
import { applied, ignored, unchanged, type Outcome } from '../outcome/index.ts';
import { isOnSale, quantityOf } from './map/offer-state.ts';
import { offerChannelOf, priceReadingOf } from './map/price.ts';
import { stockIn } from './plan/plan-stock.ts';
import type { StockEntry } from './read/projected-stock.ts';
import { syncAdvert, type AdvertPorts } from './sync-advert.ts';

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
  const flow: Flow<string, StockEntry[], VariantStock | undefined, StockPlan> = {
    locate: () => keyOfId(variantId),
    readTarget: (sku) => commercetools.inventory.bySkus([sku]),
    readSource: () => marketplacer.adverts.stockOfVariant(variantId),
    plan: ({ target = [], source: stock }) => {
      const [entry] = stock ? stockIn(target, offerChannelOf(stock.advert, config.catalog)) : [];
      // Without a usable price of its own, what it costs depends on its siblings.
      const isPriced = stock && priceReadingOf(stock, config.catalog).kind === 'amount';
      if (!isPriced || !entry) return toWrite('whole-advert', applied, false);
      const quantity = quantityOf(stock, isOnSale(stock.advert));
      return entry.quantityOnStock === quantity ? done(unchanged) : toWrite({ entry, quantity }, applied);
    },
    write: async (plan) => {
      if (plan === 'whole-advert') return done(await wholeAdvert());
      const { entry, quantity } = plan;
      const written = await commercetools.inventory.changeQuantity(entry, quantity);
      if (written.kind === 'rejected') return done(await wholeAdvert());
      return written.kind === 'written' ? done(applied, true) : again();
    },
  };
  return converge(flow, clock);
}
