import type { InventoryEntryDraft } from '@commercetools/platform-sdk';
import type { StockEntry } from '../read/projected-stock.ts';

/** How many units of a SKU can be sold. */
export interface DesiredStock {
  sku: string;
  quantity: number;
}

export type StockChange =
  { kind: 'create'; draft: InventoryEntryDraft } | { kind: 'change'; entry: StockEntry; quantity: number };

/**
 * The smallest list of changes; empty where nothing differs. Only the entries of our own supply
 * channel are compared, or those without one where stock belongs to the product; the shop's other
 * entries are not touched.
 *
 * @param entries with their supply channels expanded
 * @param channelKey the seller's channel, where each seller has stock of its own
 */
export function planStock(
  entries: readonly StockEntry[],
  desired: readonly DesiredStock[],
  channelKey: string | undefined,
): StockChange[] {
  const ours = new Map(stockIn(entries, channelKey).map((entry) => [entry.sku, entry] as const));
  return desired.flatMap(({ sku, quantity }): StockChange[] => {
    const entry = ours.get(sku);
    if (!entry) return [{ kind: 'create', draft: stockDraftOf(sku, quantity, channelKey) }];
    return entry.quantityOnStock === quantity ? [] : [{ kind: 'change', entry, quantity }];
  });
}

/** Nothing could be sold before. */
export const isFilledUp = (change: StockChange): boolean =>
  change.kind === 'create'
    ? change.draft.quantityOnStock > 0
    : change.entry.quantityOnStock === 0 && change.quantity > 0;

/** The entries of one supply channel, or those without any. */
export function stockIn(entries: readonly StockEntry[], channelKey: string | undefined): StockEntry[] {
  return entries.filter(({ supplyChannel }) =>
    channelKey === undefined ? !supplyChannel : supplyChannel?.obj?.key === channelKey,
  );
}

function stockDraftOf(
  sku: string,
  quantityOnStock: number,
  channelKey: string | undefined,
): InventoryEntryDraft {
  return {
    sku,
    quantityOnStock,
    ...(channelKey && { supplyChannel: { typeId: 'channel', key: channelKey } }),
  };
}
