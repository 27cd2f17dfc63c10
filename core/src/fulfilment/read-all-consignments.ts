import type { Uses } from '../connector/index.ts';
import {
  commercetoolsIdOf,
  CONSIGNMENT_KEY,
  MarketplacerUnavailable,
  type FulfilledOrder,
} from '../marketplacer/index.ts';
import { marketplacerOrderIdsOf } from '../store/index.ts';

/**
 * What was sent of an order whose lines go to several addresses, and so are several Marketplacer orders: that of all
 * of them, because the state of the order is that of all its lines.
 *
 * @param one what was sent of one of them
 */
export async function readAllConsignments(
  { store, marketplacer }: Uses<{ store: 'links'; marketplacer: 'fulfilment' }>,
  one: FulfilledOrder,
): Promise<FulfilledOrder> {
  const orderId = commercetoolsIdOf(one);
  const isOneOfSeveral = one.externalIds.some(({ key }) => key === CONSIGNMENT_KEY);
  const link = isOneOfSeveral && orderId ? await store.links.byOrderId(orderId) : undefined;
  if (!link) return one;
  const others = marketplacerOrderIdsOf(link).filter((id) => id !== one.id);
  const invoices = await Promise.all(
    others.map(async (id) => {
      const other = await marketplacer.fulfilment.ofOrder(id);
      if (!other) throw new MarketplacerUnavailable(`the Marketplacer order ${id} cannot be read`);
      return other.invoices?.nodes ?? [];
    }),
  );
  return {
    ...one,
    invoices: { ...one.invoices, nodes: [...(one.invoices?.nodes ?? []), ...invoices.flat()] },
  };
}
