import type { LineItem, Order } from '@commercetools/platform-sdk';
import { advertLegacyIdOf, idOfKey } from '../commercetools/index.ts';

/** A line that a seller of the marketplace fulfils. */
export interface MarketplaceLine {
  lineItem: LineItem;
  /** The opaque Marketplacer id of the variant. */
  variantId: string;
}

/** Named by the connector on every product that it makes. */
const ADVERT_ID = 'marketplacer-advert-id';

/**
 * The marketplace lines of an order. A line is known by its product, which the connector made, and by
 * the variant key that it carries; a variant of the shop itself that happens to have such a key is not one.
 */
export function marketplaceLinesOf(order: Order): MarketplaceLine[] {
  return order.lineItems.flatMap((lineItem) => {
    const variantId = idOfKey(lineItem.variant.key ?? '');
    return variantId && isFromMarketplacer(lineItem) ? [{ lineItem, variantId }] : [];
  });
}

function isFromMarketplacer({ productKey, variant }: LineItem): boolean {
  if (productKey && advertLegacyIdOf(productKey) !== undefined) return true;
  return (variant.attributes ?? []).some(({ name }) => name === ADVERT_ID);
}
