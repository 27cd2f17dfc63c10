import type { LineItem, Order } from '@commercetools/platform-sdk';
import {
  advertLegacyIdOf,
  ADVERT_ID_ATTRIBUTE,
  idOfKey,
  VARIANT_ID_ATTRIBUTE,
} from '../commercetools/index.ts';

/** A line that a seller of the marketplace fulfils. */
export interface MarketplaceLine {
  lineItem: LineItem;
  /** The opaque Marketplacer id of the variant; undefined where somebody has changed what carried it. */
  variantId: string | undefined;
}

/**
 * The marketplace lines of an order. A line is known by its product, which the connector made; a variant
 * of the shop itself that happens to have a key like ours is not one.
 */
export function marketplaceLinesOf(order: Order): MarketplaceLine[] {
  return order.lineItems
    .filter(isFromMarketplacer)
    .map((lineItem) => ({ lineItem, variantId: variantIdOf(lineItem) }));
}

function isFromMarketplacer({ productKey, variant }: LineItem): boolean {
  if (productKey && advertLegacyIdOf(productKey) !== undefined) return true;
  return (variant.attributes ?? []).some(({ name }) => name === ADVERT_ID_ATTRIBUTE);
}

/** The variant carries its id twice, as its key and as an attribute. */
function variantIdOf({ variant }: LineItem): string | undefined {
  const attribute: unknown = variant.attributes?.find(({ name }) => name === VARIANT_ID_ATTRIBUTE)?.value;
  return idOfKey(variant.key ?? '') ?? idOfKey(typeof attribute === 'string' ? attribute : '');
}
