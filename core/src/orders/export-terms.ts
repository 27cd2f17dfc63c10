import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import { SELLERS_BEAR_ALL, type DiscountTerms } from './bear-discounts.ts';
import { cartDiscountIdsOf } from './discount-parts.ts';

/** What the operator has decided on the orders that sellers get. */
export interface ExportTerms {
  discounts: DiscountTerms;
  /** Custom fields of a line that its seller sees. */
  lineFields: readonly string[];
}

export const PLAIN_TERMS: ExportTerms = { discounts: SELLERS_BEAR_ALL, lineFields: [] };

/** The keys of cart discounts are read only where the configuration names some. */
export async function exportTermsOf(
  { commercetools, config }: Pick<Connector, 'commercetools' | 'config'>,
  order: Order,
): Promise<ExportTerms> {
  const { discounts: sharing, lineFields } = config.orders;
  const ids = sharing.byKey.size > 0 ? cartDiscountIdsOf(order) : [];
  const keys = ids.length > 0 ? await commercetools.cartDiscounts.keysOf(ids) : new Map<string, undefined>();
  return { discounts: { sharing, keys }, lineFields };
}

/** The cart discounts of the order whose key would matter and cannot be found any more. */
export const keylessIdsOf = (order: Order, { discounts: { sharing, keys } }: ExportTerms): string[] =>
  sharing.byKey.size > 0 ? cartDiscountIdsOf(order).filter((id) => !keys.has(id)) : [];
