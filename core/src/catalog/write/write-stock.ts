import type { Uses } from '../../connector/index.ts';
import { again, done, reread, type Attempt } from '../../converge/index.ts';
import { applied, failed, unchanged } from '../../outcome/index.ts';
import { planStock } from '../plan/plan-stock.ts';
import { stockNeedsShopFirst } from '../plan/plan-sync.ts';
import { objectOf } from '../plan/trouble.ts';
import { applyStock } from './apply-stock.ts';
import type { WriteContext } from './write-product.ts';

export type StockPorts = Uses<{ commercetools: 'inventory'; config: 'flowsOff' }>;

/** Syncs the stock entries of the product, where it is certain that what they show is older. */
export async function writeStock(
  { commercetools: { inventory }, config }: StockPorts,
  { advert, plan: { stock }, shop, freshness, targetReadFirst }: WriteContext,
): Promise<Attempt> {
  if (config.flowsOff.has('stock')) return done(unchanged);
  const known = new Set(shop.entries.map(({ sku }) => sku));
  const others = await inventory.bySkus(stock.wanted.map(({ sku }) => sku).filter((sku) => !known.has(sku)));
  const changes = planStock([...shop.entries, ...others], stock.wanted, stock.channelKey);
  // Entries that were found just now were read after the advert.
  const isAfter = changes.some((change) => change.kind === 'change' && !shop.entries.includes(change.entry));
  if (isAfter || (stockNeedsShopFirst(changes, freshness) && !targetReadFirst)) return reread();
  const written = await applyStock(inventory, changes);
  switch (written.kind) {
    case 'conflict':
      return again(written.wrote);
    case 'rejected':
      return done(failed('refused-by-commercetools', objectOf(advert), written.reasons.join('; ')));
    case 'applied':
      return done(applied, true);
    case 'unchanged':
      return done(unchanged);
  }
}
