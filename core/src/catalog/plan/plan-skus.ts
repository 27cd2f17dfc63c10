import type { ProductUpdateAction, ProductVariant } from '@commercetools/platform-sdk';
import type { DesiredVariant } from '../map/desired-product.ts';

export interface SkuPlan {
  /** By the key of the variant; no SKU stands twice. */
  skus: ReadonlyMap<string, string>;
  /** SKUs that variants give away. commercetools changes none to which a stock entry belongs. */
  freed: string[];
  actions: ProductUpdateAction[];
}

/**
 * A variant keeps the SKU that it was made with, because stock and orders depend on it. Only one that the seller has
 * handed from one variant of the advert to another moves.
 */
export function planSkus(
  pairs: ReadonlyMap<ProductVariant, DesiredVariant>,
  desired: readonly DesiredVariant[],
): SkuPlan {
  const holders = [...pairs];
  const isMoving = ([{ sku }, { key, sku: wanted }]: (typeof holders)[number]): boolean =>
    sku !== wanted &&
    (sku === undefined ||
      desired.some((other) => other.key !== key && other.sku === sku) ||
      holders.some(([holder, other]) => other.key !== key && holder.sku === wanted));
  const moving = holders.filter(isMoving);
  const kept = holders.filter((pair) => !moving.includes(pair));
  const made = new Map(kept.map(([{ sku }, { key }]) => [key, sku]));
  const given = new Set(moving.map(([, { sku }]) => sku));
  return {
    skus: new Map(desired.map(({ key, sku }) => [key, made.get(key) ?? sku])),
    freed: moving.flatMap(([{ sku }]) => sku ?? []),
    actions: [
      ...moving.filter(([{ sku }]) => sku !== undefined && given.has(sku)).map(([{ id }]) => setSku(id)),
      ...moving.map(([{ id }, { sku }]) => setSku(id, sku)),
    ],
  };
}

/** In what is staged and what is current at once, so that no SKU is in both places. */
const setSku = (variantId: number, sku?: string): ProductUpdateAction => ({
  action: 'setSku',
  variantId,
  ...(sku !== undefined && { sku }),
  staged: false,
});
