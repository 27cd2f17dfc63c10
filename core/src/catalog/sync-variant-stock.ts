import { keyOfId } from '../commercetools/index.ts';
import type { Connector } from '../connector/index.ts';
import { applied, ignored, retry, unchanged, type Outcome } from '../outcome/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import { isOnSale, quantityOf } from './map/offer-state.ts';
import { stockIn } from './plan/plan-stock.ts';
import { offerChannelOf } from './map/price.ts';
import { syncAdvert } from './sync-advert.ts';

/**
 * The short way of a change of stock: one read on each side and at most one write, without touching the
 * product. Whatever else changed comes with the advert's own event, which Marketplacer sends beside it.
 *
 * The shop is read first and the variant second, so that the count is at least as new as what the entry
 * was written from.
 */
export async function syncVariantStock(connector: Connector, variantId: string): Promise<Outcome> {
  const { commercetools, config, clock, marketplacer } = connector;
  if (config.flowsOff.has('stock')) return ignored('flow-off');
  const wholeAdvert = () =>
    syncAdvert(connector, { read: () => marketplacer.adverts.ofVariant(variantId), stockReadDirectly: true });
  // The SKU of an entry is known beforehand only where it is the variant's own key.
  if (config.catalog.skuSource !== 'variant-id') return wholeAdvert();
  const outcome = await retryOnConflict(clock, async () => {
    const entries = await commercetools.inventory.bySkus([keyOfId(variantId)]);
    const stock = await marketplacer.adverts.stockOfVariant(variantId);
    const [entry] = stock ? stockIn(entries, offerChannelOf(stock.advert, config.catalog)) : [];
    if (!stock || !entry) return wholeAdvert();
    const quantity = quantityOf(stock, isOnSale(stock.advert));
    if (entry.quantityOnStock === quantity) return unchanged;
    const written = await commercetools.inventory.changeQuantity(entry, quantity);
    if (written.kind === 'rejected') return wholeAdvert();
    return written.kind === 'written' ? applied : undefined;
  });
  return outcome ?? retry('conflict');
}
