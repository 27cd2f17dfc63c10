import type { Connector } from '../../connector/index.ts';
import type { Advert } from '../../marketplacer/index.ts';
import { applied, unchanged } from '../../outcome/index.ts';
import { retryAttempt, done, failure, type Attempt } from '../attempt.ts';
import type { ProductPlan } from '../plan/plan-advert.ts';
import { planStock, type StockChange } from '../plan/plan-stock.ts';
import type { Snapshot } from '../read/snapshot.ts';
import { applyStock } from './apply-stock.ts';

/** Brings the stock entries of the product into step, where it is certain that what they show is older. */
export async function writeStock(
  { commercetools, config }: Connector,
  advert: Advert,
  { stock }: ProductPlan,
  snapshot: Snapshot,
): Promise<Attempt> {
  if (config.flowsOff.has('stock')) return done(unchanged);
  const known = new Set(snapshot.entries.map(({ sku }) => sku));
  const unknown = stock.wanted.map(({ sku }) => sku).filter((sku) => !known.has(sku));
  const entries = [...snapshot.entries, ...(await commercetools.inventory.bySkus(unknown))];
  const changes = planStock(entries, stock.wanted, stock.channelKey);
  // What the product shows lags, so where stock moves, an entry that seems to be right may not be.
  const mayBeStale = !snapshot.stockReadDirectly && stock.moves && changes.length < stock.wanted.length;
  if (mayBeStale || !mayWrite(changes, snapshot)) return retryAttempt();
  const written = await applyStock({ commercetools }, changes);
  switch (written.kind) {
    case 'conflict':
      return retryAttempt(written.wrote);
    case 'rejected':
      return failure(advert, 'refused-by-commercetools', written.reasons.join('; '));
    case 'applied':
      return done(applied, true);
    case 'unchanged':
      return done(unchanged);
  }
}

/**
 * Stock entries carry no time of their own. One that is there already is changed only when it was read
 * before the advert, or when the whole product was just found, and marked, to be older than the event.
 */
function mayWrite(
  changes: readonly StockChange[],
  { entries, freshness, targetReadFirst }: Snapshot,
): boolean {
  if (changes.length > 0 && freshness && freshness !== 'newer-by-time') return false;
  const isFirst = targetReadFirst || freshness === 'newer-by-time';
  return changes.every((change) => change.kind === 'create' || (isFirst && entries.includes(change.entry)));
}
