import type { Product, ProductVariant } from '@commercetools/platform-sdk';
import { SALE_PRICE_KEY } from '../../commercetools/index.ts';
import { ORIGINAL_PRICE_ATTRIBUTE } from '../map/attributes.ts';

/** Whether the product shows a price before a sale, and nothing in the shop ends the sale. */
export function isOnUndatedSale({ masterData: { staged } }: Product): boolean {
  return [staged.masterVariant, ...staged.variants].some(
    (variant) => hasOriginalPrice(variant) && !variant.prices?.some(({ key }) => key === SALE_PRICE_KEY),
  );
}

const hasOriginalPrice = ({ attributes = [] }: ProductVariant): boolean =>
  attributes.some(({ name }) => name === ORIGINAL_PRICE_ATTRIBUTE);
