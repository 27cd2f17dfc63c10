import type { Product, ProductVariant } from '@commercetools/platform-sdk';
import { channelKeyOf, productKeyOf } from '../../commercetools/index.ts';
import type { Uses } from '../../connector/index.ts';
import { OFF_SALE_ATTRIBUTE } from '../map/attributes.ts';
import { SELLERS_SKU_ATTRIBUTE, sellerSkuOf } from '../map/seller-sku.ts';
import { DELETED } from '../plan/plan-off-sale.ts';
import { isBuiltFrom, provenanceOf } from '../read/provenance.ts';
import { removeStock } from './apply-stock.ts';

export type SkuPorts = Uses<{ commercetools: 'inventory' | 'products'; config: 'catalog' | 'flowsOff' }>;

/**
 * Takes an SKU from a product of ours that does not need it any more: its advert was deleted, or its seller calls the
 * variant by another one now. `kept` where it is still needed, `foreign` where the product is the shop's.
 */
export async function freeSku(
  connector: SkuPorts,
  sku: string,
): Promise<'freed' | 'conflict' | 'kept' | 'foreign'> {
  const { commercetools, config } = connector;
  const product = await commercetools.products.bySku(sku);
  const { advertId, sellerId } = product
    ? provenanceOf(product)
    : { advertId: undefined, sellerId: undefined };
  if (!product || !isBuiltFrom(product, Number(advertId)) || product.key !== productKeyOf(Number(advertId))) {
    return 'foreign';
  }
  const variant = variantWith(product, sku);
  if (!variant?.key || isNeeded(variant, sku, sellerId)) return 'kept';
  const channelKey = config.catalog.offerScope === 'seller' ? channelKeyOf(Number(sellerId)) : undefined;
  const emptied = await removeStock(connector, [sku], channelKey);
  if (emptied === 'conflict') return 'conflict';
  const action = { action: 'setSku', variantId: variant.id, sku: variant.key, staged: false } as const;
  const { kind } = await commercetools.products.update(product, [action]);
  if (kind === 'written') return 'freed';
  return kind === 'conflict' ? 'conflict' : 'kept';
}

function variantWith({ masterData: { staged } }: Product, sku: string): ProductVariant | undefined {
  return [staged.masterVariant, ...staged.variants].find((variant) => variant.sku === sku);
}

function isNeeded({ attributes = [] }: ProductVariant, sku: string, sellerId: unknown): boolean {
  const valueOf = (name: string): unknown => attributes.find((attribute) => attribute.name === name)?.value;
  const own = valueOf(SELLERS_SKU_ATTRIBUTE);
  return (
    valueOf(OFF_SALE_ATTRIBUTE) !== DELETED &&
    typeof own === 'string' &&
    sellerSkuOf(Number(sellerId), own) === sku
  );
}
