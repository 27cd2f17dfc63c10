import type { InventoryEntry } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import { planStock, stockIn, type DesiredStock, type StockChange } from './plan-stock.ts';

export type StockSync = 'applied' | 'unchanged' | 'conflict';

/** Writes at one time for one product. */
const WRITES_AT_ONCE = 5;

/** Brings the stock entries of one product into step; `conflict` where another writer came first. */
export async function syncStock(
  { commercetools, config, log }: Pick<Connector, 'commercetools' | 'config' | 'log'>,
  desired: readonly DesiredStock[],
  channelKey: string | undefined,
  known?: readonly InventoryEntry[],
): Promise<StockSync> {
  if (config.flowsOff.has('stock')) return 'unchanged';
  const entries = known ?? (await commercetools.inventory.bySkus(desired.map(({ sku }) => sku)));
  const changes = planStock(entries, desired, channelKey);
  let conflict = false;
  for (let start = 0; start < changes.length; start += WRITES_AT_ONCE) {
    const written = await Promise.all(
      changes.slice(start, start + WRITES_AT_ONCE).map((change) => apply(commercetools.inventory, change)),
    );
    for (const write of written) {
      if (write.kind === 'rejected')
        log.warn({ reasons: write.reasons }, 'commercetools refused a stock entry');
      if (write.kind !== 'written') conflict = true;
    }
  }
  if (conflict) return 'conflict';
  return changes.length > 0 ? 'applied' : 'unchanged';
}

/** Empties the entries that there are in a channel; makes none. */
export async function clearStock(
  connector: Pick<Connector, 'commercetools' | 'config' | 'log'>,
  stock: readonly Pick<DesiredStock, 'sku'>[],
  channelKey: string | undefined,
): Promise<StockSync> {
  const entries = await connector.commercetools.inventory.bySkus(stock.map(({ sku }) => sku));
  const there = stockIn(entries, channelKey).map(({ sku }) => ({ sku, quantity: 0 }));
  return syncStock(connector, there, channelKey, entries);
}

function apply(inventory: Connector['commercetools']['inventory'], change: StockChange) {
  return change.kind === 'create'
    ? inventory.create(change.draft)
    : inventory.changeQuantity(change.entry, change.quantity);
}
