import type { Product } from '@commercetools/platform-sdk';
import type { Config } from '../../runtime/index.ts';
import { OFF_SALE_ATTRIBUTE } from '../map/attributes.ts';

/** As the product last recorded it; if the shop publishes by itself, nothing else tells. */
export function isOffSale({ masterData }: Product): boolean {
  const { attributes = [] } = masterData.staged.masterVariant;
  return attributes.some(({ name, value }) => name === OFF_SALE_ATTRIBUTE && value !== undefined);
}

/** Buyers can see the product, or the shop may show it to them whenever it likes. */
export const isOnOffer = (
  product: Product,
  { publishProducts }: Pick<Config['catalog'], 'publishProducts'>,
): boolean => product.masterData.published || (publishProducts === 'staged' && !isOffSale(product));
