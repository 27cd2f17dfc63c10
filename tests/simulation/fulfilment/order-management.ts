import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { rememberRewrite } from './rewrites.ts';
import type { Act } from './sellers.ts';
import { leftOf, update } from './shop.ts';
import { itemsOf, orderOf, type Order, type ReturnItem, type Tale } from './tale.ts';

interface Written {
  draft: object;
  /** The item that is written anew. */
  origin: string | undefined;
}

/** No payment state can be written, and of the shipment states these two only. */
const anew = ({ lineItemId, quantity, shipmentState, key }: ReturnItem, keepsKeys: boolean) => ({
  lineItemId,
  quantity,
  shipmentState: shipmentState === 'Advised' ? 'Advised' : 'Returned',
  comment: 'written anew',
  ...(keepsKeys && key !== undefined && { key }),
});

function oneMore(world: World, tale: Tale, { lineItems }: Order, random: Random): Written[] {
  const left = lineItems.filter((line) => leftOf(world, tale, line) > 0);
  if (left.length === 0) return [];
  const { id } = random.oneOf(left);
  return [
    { draft: { lineItemId: id, quantity: 1, shipmentState: 'Returned', comment: 'too' }, origin: undefined },
  ];
}

/** An order management system writes the whole list of returns, mostly to change a comment, or to add to it. */
const rewrites: Act = (world, tale, random) => {
  const order = orderOf(world, tale);
  const keepsKeys = random.chance(0.4);
  const isCleared = random.chance(0.05);
  const kept = itemsOf(order).filter(() => !isCleared && random.chance(0.93));
  const written: Written[] = kept.map((item) => ({ draft: anew(item, keepsKeys), origin: item.id }));
  if (!isCleared && random.chance(0.25)) written.push(...oneMore(world, tale, order, random));
  const items = written.length > 0 ? [{ items: written.map(({ draft }) => draft) }] : [];
  update(world, tale, { action: 'setReturnInfo', items });
  const origins = written.map(({ origin }) => origin);
  rememberRewrite(tale.refunds.items, itemsOf(orderOf(world, tale)), origins, world.scheduler.now());
};

export const ORDER_MANAGEMENT_ACTS = { rewrites };
