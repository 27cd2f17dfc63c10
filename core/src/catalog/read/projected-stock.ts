import type { ChannelReference, InventoryEntry, Product, ProductVariant } from '@commercetools/platform-sdk';
import { PRICE_KEY } from '../../commercetools/index.ts';

/** A stock entry, as far as a change needs it. */
export type StockEntry = Pick<InventoryEntry, 'id' | 'version' | 'sku' | 'quantityOnStock' | 'supplyChannel'>;

/**
 * The stock entries that a product shows with its variants (API reference, ProductVariantAvailability). They
 * lag behind the entries themselves and tell what is available rather than what is there, so they serve to
 * see that nothing has to be done; a write guarded by their version finds out where they are wrong.
 *
 * @param product read with the channels of its staged prices expanded
 */
export function projectedStockOf(product: Product): StockEntry[] {
  const { masterVariant, variants } = product.masterData.staged;
  const all = [masterVariant, ...variants];
  const ours = all.flatMap(({ prices = [] }) => prices).find(({ key }) => key === PRICE_KEY);
  return all.flatMap((variant) => [...ownEntry(variant), ...channelEntry(variant, ours?.channel)]);
}

/** The entry without a supply channel. */
function ownEntry({ sku, availability }: ProductVariant): StockEntry[] {
  const { id, version, availableQuantity: quantityOnStock } = availability ?? {};
  if (!sku || !id || version === undefined || quantityOnStock === undefined) return [];
  return [{ id, version, sku, quantityOnStock }];
}

/** The entry in the channel of our prices, which is the seller's. */
function channelEntry(
  { sku, availability }: ProductVariant,
  supplyChannel: ChannelReference | undefined,
): StockEntry[] {
  const {
    id,
    version,
    availableQuantity: quantityOnStock,
  } = availability?.channels?.[supplyChannel?.id ?? ''] ?? {};
  if (!sku || !supplyChannel || !id || version === undefined || quantityOnStock === undefined) return [];
  return [{ id, version, sku, quantityOnStock, supplyChannel }];
}
