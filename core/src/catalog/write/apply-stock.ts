import type { Commercetools } from '../../commercetools/index.ts';
import type { Uses } from '../../connector/index.ts';
import { planStock, stockIn, type DesiredStock, type StockChange } from '../plan/plan-stock.ts';

export type StockWrite =
  | { kind: 'applied' }
  | { kind: 'unchanged' }
  /** Another writer came first; `wrote` where other entries were changed nevertheless. */
  | { kind: 'conflict'; wrote: boolean }
  /** commercetools will not take it, however often it is sent. */
  | { kind: 'rejected'; reasons: string[] };

/** Writes at one time for one product. */
const WRITES_AT_ONCE = 5;

export async function applyStock(
  inventory: Commercetools['inventory'],
  changes: readonly StockChange[],
): Promise<StockWrite> {
  const reasons: string[] = [];
  let written = 0;
  let conflict = false;
  for (let start = 0; start < changes.length; start += WRITES_AT_ONCE) {
    const some = changes.slice(start, start + WRITES_AT_ONCE);
    for (const write of await Promise.all(some.map((change) => writeEntry(inventory, change)))) {
      if (write.kind === 'rejected') reasons.push(...write.reasons);
      else if (write.kind === 'written') written += 1;
      else conflict = true;
    }
  }
  if (conflict) return { kind: 'conflict', wrote: written > 0 };
  if (reasons.length > 0) return { kind: 'rejected', reasons };
  return { kind: changes.length > 0 ? 'applied' : 'unchanged' };
}

/** Empties the entries that there are in a channel; makes none. */
export async function clearStock(
  { commercetools: { inventory }, config }: Uses<{ commercetools: 'inventory'; config: 'flowsOff' }>,
  skus: readonly string[],
  channelKey: string | undefined,
): Promise<StockWrite> {
  if (config.flowsOff.has('stock')) return { kind: 'unchanged' };
  const entries = await inventory.bySkus(skus);
  const nothing = stockIn(entries, channelKey).map(({ sku }): DesiredStock => ({ sku, quantity: 0 }));
  return applyStock(inventory, planStock(entries, nothing, channelKey));
}

/** Removes the entries that there are in a channel, so that their SKUs can change. */
export async function removeStock(
  { commercetools: { inventory }, config }: Uses<{ commercetools: 'inventory'; config: 'flowsOff' }>,
  skus: readonly string[],
  channelKey: string | undefined,
): Promise<'conflict' | 'removed'> {
  if (config.flowsOff.has('stock') || skus.length === 0) return 'removed';
  const ours = stockIn(await inventory.bySkus(skus), channelKey);
  for (const entry of ours) if ((await inventory.delete(entry)).kind !== 'written') return 'conflict';
  return 'removed';
}

function writeEntry(inventory: Commercetools['inventory'], change: StockChange) {
  return change.kind === 'create'
    ? inventory.create(change.draft)
    : inventory.changeQuantity(change.entry, change.quantity);
}
