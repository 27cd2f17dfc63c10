import type { Connector } from '../connector/index.ts';
import type { Advert } from '../marketplacer/index.ts';
import { applied, unchanged } from '../outcome/index.ts';
import { again, ended, failure, type Attempt } from './attempt.ts';
import type { ProductPlan } from './plan-advert.ts';
import { planStock, type StockChange } from './plan-stock.ts';
import type { Sides } from './sides.ts';
import { applyStock } from './sync-stock.ts';

/** Brings the stock entries of the product into step, where it is certain that what they show is older. */
export async function writeStock(
  { commercetools, config }: Connector,
  advert: Advert,
  { stock }: ProductPlan,
  sides: Sides,
): Promise<Attempt> {
  if (config.flowsOff.has('stock')) return ended(unchanged);
  const known = new Set(sides.entries.map(({ sku }) => sku));
  const unknown = stock.wanted.map(({ sku }) => sku).filter((sku) => !known.has(sku));
  const entries = [...sides.entries, ...(await commercetools.inventory.bySkus(unknown))];
  const changes = planStock(entries, stock.wanted, stock.channelKey);
  // What the product shows lags, so where stock moves, an entry that seems to be right may not be.
  const isDeceptive = !sides.exactStock && stock.moves && changes.length < stock.wanted.length;
  if (isDeceptive || !mayWrite(changes, sides)) return again();
  const written = await applyStock({ commercetools }, changes);
  switch (written.kind) {
    case 'conflict':
      return again(written.wrote);
    case 'rejected':
      return failure(advert, 'refused-by-commercetools', written.reasons.join('; '));
    case 'applied':
      return ended(applied, true);
    case 'unchanged':
      return ended(unchanged);
  }
}

/**
 * Stock entries carry no time of their own. One that is there already is changed only when it was read
 * before the advert, or when the whole product was just found, and marked, to be older than the event.
 */
function mayWrite(changes: readonly StockChange[], { entries, newness, shopFirst }: Sides): boolean {
  if (changes.length > 0 && newness && newness !== 'later') return false;
  const isFirst = shopFirst || newness === 'later';
  return changes.every((change) => change.kind === 'create' || (isFirst && entries.includes(change.entry)));
}
