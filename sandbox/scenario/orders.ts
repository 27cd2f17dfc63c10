import type { Order } from '@commercetools/platform-sdk';
import type { World } from '../client/index.ts';
import { dispatchOf } from '../testing/dispatch.ts';
import { changeOrder } from '../testing/orders.ts';
import { refundingOf } from '../testing/refunding.ts';
import type { Adverts } from './catalogue.ts';

/** Of the lines of the order. */
const [FIRST, SECOND, OWN] = [0, 1, 2];

/** What the shop sells itself. */
export const offerGiftCard = ({ shop }: World): Promise<unknown> =>
  shop.offerOwnProduct({ sku: 'gift-card', name: 'Gift card', centAmount: 2500 });

/** Three of one seller, two of another, and one of the shop itself. */
export async function buy({ shop }: World, [first, second]: Adverts, orderNumber: string): Promise<Order> {
  return shop.buy({
    orderNumber,
    lines: [
      { sku: `Variant-${first?.variants[0]?.legacyId}`, quantity: 3 },
      { sku: `Variant-${second?.variants[0]?.legacyId}`, quantity: 2 },
      { sku: 'gift-card', quantity: 1 },
    ],
    shipping: { name: 'Post', centAmount: 895 },
  });
}

/** The first seller sends two parcels, and the shop what it has sold itself. */
export async function send(world: World, order: Order): Promise<void> {
  const { carrier, ship, unsent } = dispatchOf(world);
  const post = await carrier('AusPost', 'https://track.example/{}');
  for (const [trackingNumber, quantity] of [
    ['AP-1', 2],
    ['AP-2', 1],
  ] as const) {
    const { invoiceId, quantities } = await unsent(order.id, lineIdOf(order, FIRST), quantity);
    await ship(invoiceId, quantities, { carrier: post, trackingNumber });
  }
  await changeOrder(world, order.id, {
    action: 'addDelivery',
    items: [{ id: lineIdOf(order, OWN), quantity: 1 }],
  });
}

/** The other seller has none left, and gives the money back. */
export async function cancel(world: World, order: Order): Promise<void> {
  const { ask, step } = refundingOf(world);
  const { invoiceId, quantities } = await dispatchOf(world).unsent(order.id, lineIdOf(order, SECOND), 2);
  const lines = Object.entries(quantities).map(([lineItemId, quantity]) => ({
    lineItemId,
    quantity,
    dispatched: false,
  }));
  const { id } = await ask(invoiceId, lines);
  await step('Return', id);
  await step('Refund', id);
}

export const takeBack = (world: World, order: Order): Promise<unknown> =>
  changeOrder(world, order.id, {
    action: 'addReturnInfo',
    items: [
      { quantity: 1, lineItemId: lineIdOf(order, FIRST), shipmentState: 'Returned', comment: 'Too small' },
    ],
  });

/** Pays back whatever has arrived at its seller. */
export async function payBack(world: World): Promise<void> {
  const { requests, step } = refundingOf(world);
  const arrived = (await requests()).filter(({ status }) => status === 'RETURNED');
  if (arrived.length === 0) throw new Error('the return has not reached its seller');
  for (const { id } of arrived) await step('Refund', id);
}

function lineIdOf({ lineItems }: Order, line: number): string {
  const id = lineItems[line]?.id;
  if (!id) throw new Error(`the order has no line ${line}`);
  return id;
}
