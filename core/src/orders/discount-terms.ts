import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import type { DiscountTerms } from './bear-discounts.ts';
import { cartDiscountIdsOf } from './discount-parts.ts';

/** Who bears the discounts of an order. Keys are read only where the configuration names some. */
export async function discountTermsOf(
  { commercetools, config }: Pick<Connector, 'commercetools' | 'config'>,
  order: Order,
): Promise<DiscountTerms> {
  const sharing = config.orders.discounts;
  const ids = sharing.byKey.size > 0 ? cartDiscountIdsOf(order) : [];
  return { sharing, keys: ids.length > 0 ? await commercetools.cartDiscounts.keysOf(ids) : new Map() };
}

/** The cart discounts of the order whose key would matter and cannot be found any more. */
export const keylessIdsOf = (order: Order, { sharing, keys }: DiscountTerms): string[] =>
  sharing.byKey.size > 0 ? cartDiscountIdsOf(order).filter((id) => !keys.has(id)) : [];
