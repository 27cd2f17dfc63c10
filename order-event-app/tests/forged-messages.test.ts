import type { Order } from '@commercetools/platform-sdk';
import { HANDLERS } from '../src/handlers.ts';
import { deliver } from './support/deliveries.ts';
import { openMarket, type Market } from './support/market.ts';
import { failureKeys, linkOf } from './support/shop-side.ts';

const MESSAGES = Object.keys(HANDLERS['order'] ?? {});

/** An exported order whose link is of a version that kept no digests of what Marketplacer was told. */
async function anOldLink(market: Market): Promise<Order> {
  const order = await market.world.shop.buy({ lines: [{ sku: market.tea.sku, quantity: 1 }] });
  await deliver(market.connector, order.id);
  const { told: _told, ...value } = (await linkOf(market, order))!;
  const container = 'marketplacer-connector-links';
  await market.world.commercetools.post('/custom-objects', { container, key: order.id, value });
  return order;
}

async function changeQuantity({ world }: Market, { id }: Order, quantity: number): Promise<void> {
  const order = await world.commercetools.get<Order>(`/orders/${id}`);
  const lineItemId = order.lineItems[0]?.id;
  const edit = await world.commercetools.post<{ id: string; version: number }>('/orders/edits', {
    resource: { typeId: 'order', id },
    stagedActions: [{ action: 'changeLineItemQuantity', lineItemId, quantity }],
  });
  await world.commercetools.post(`/orders/edits/${edit.id}/apply`, {
    editVersion: edit.version,
    resourceVersion: order.version,
  });
}

describe('a message that says what is not so, about an order whose link has no digests,', () => {
  test.each(MESSAGES)('leaves no record: %s', async (message) => {
    const market = await openMarket();
    const order = await anOldLink(market);
    await deliver(market.connector, order.id, message);
    expect(await failureKeys(market)).toEqual([]);
    expect((await linkOf(market, order))?.marketplacerOrderId).toBeTruthy();
  });
});

test('a message that tells of an edit of such an order is recorded, because Marketplacer has other pieces', async () => {
  const market = await openMarket();
  const order = await anOldLink(market);
  await changeQuantity(market, order, 3);
  for (let times = 0; times < 2; times += 1) await deliver(market.connector, order.id, 'OrderEditApplied');
  expect(await failureKeys(market)).toEqual([`order-edit-${order.id}`]);
});

test.each(MESSAGES)('%s about an order that there is not leaves no record', async (message) => {
  const market = await openMarket();
  await deliver(market.connector, '5f0c1b9e-0000-4000-8000-000000000000', message);
  expect(await failureKeys(market)).toEqual([]);
});
