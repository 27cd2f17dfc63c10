import type { Order } from '@commercetools/platform-sdk';
import type { Market } from './market.ts';
import { soldOrders, type SoldOrder } from './marketplacer-side.ts';
import { linkOf, marksOf } from './shop-side.ts';

/** Exactly one Marketplacer order stands for the shop's order, linked and marked. */
export async function expectExportedOnce(market: Market, order: Order): Promise<SoldOrder> {
  const sold = (await soldOrders(market)).filter(
    ({ externalIds }) => externalIds['commercetools-order-id'] === order.id,
  );
  expect(sold).toHaveLength(1);
  const [only] = sold as [SoldOrder];
  expect(await marksOf(market, order)).toContain(only.id);
  expect(await linkOf(market, order)).toMatchObject({ marketplacerOrderId: only.id });
  return only;
}
