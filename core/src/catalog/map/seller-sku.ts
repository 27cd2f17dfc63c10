import { keyOfId } from '../../commercetools/index.ts';
import type { Advert, Variant } from '../../marketplacer/index.ts';
import type { Config } from '../../runtime/index.ts';

export const SELLERS_SKU_ATTRIBUTE = 'marketplacer-sku';

const CHANGED_CHARACTERS = /[^A-Za-z0-9_.-]+/g;

/** A seller's SKU may repeat across sellers, while SKUs are unique in a commercetools project. */
export const sellerSkuOf = (sellerLegacyId: number, sku: string): string =>
  `${sellerLegacyId}-${sku.replace(CHANGED_CHARACTERS, '-')}`;

/**
 * The variant's own key where the seller gives no SKU, and by default. Of two variants of an advert whose SKUs are the
 * same in our spelling, the older one has it.
 */
export function skuOf(advert: Advert, variant: Variant, { skuSource }: Config['catalog']): string {
  const own = ownSkuOf(advert, variant);
  if (skuSource === 'variant-id' || own === undefined) return keyOfId(variant.id);
  const isTaken = (advert.variants?.nodes ?? []).some(
    (other) => other && other.legacyId < variant.legacyId && ownSkuOf(advert, other) === own,
  );
  return isTaken ? keyOfId(variant.id) : own;
}

function ownSkuOf({ seller }: Advert, { sku }: Variant): string | undefined {
  return seller && sku ? sellerSkuOf(seller.legacyId, sku) : undefined;
}
