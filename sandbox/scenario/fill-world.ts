import type { Order } from '@commercetools/platform-sdk';
import type { World } from '../client/index.ts';
import { allArrived, webhooksArrived } from './arrivals.ts';
import { changeAdverts, openShops, publishAdverts, type Adverts, type Sellers } from './catalogue.ts';
import { buy, cancel, offerGiftCard, payBack, send, takeBack } from './orders.ts';

/** Three sellers with the demo's adverts, before anybody listens. */
export async function stockShops(world: World): Promise<{ sellers: Sellers; adverts: Adverts }> {
  const sellers = await openShops(world);
  return { sellers, adverts: await publishAdverts(world, sellers, { from: 1, count: 25 }) };
}

/** What the demo plays: adverts that change, an order that was sent, cancelled and returned in parts. */
export async function playDemo(world: World, adverts: Adverts): Promise<void> {
  await webhooksArrived(world);
  await changeAdverts(world, adverts.slice(0, 7));
  await webhooksArrived(world);
  await offerGiftCard(world);
  const order = await buy(world, adverts.slice(10), 'DEMO-1');
  await allArrived(world);
  for (const act of [send, cancel, takeBack, payBack]) {
    await act(world, order);
    await allArrived(world);
  }
}

/** An order of which nothing is sent yet. */
export async function leaveOpenOrder(world: World, adverts: Adverts): Promise<Order> {
  const order = await buy(world, adverts.slice(12), 'DEMO-2');
  await allArrived(world);
  return order;
}
