import type { Run } from '../story.ts';
import type { ReturnItem } from './tale.ts';

/** What an item was when it was seen first. */
interface Remembered {
  lineItemId: string;
  quantity: number;
  key: string | undefined;
  /** The item that it was before any rewrite. */
  root: string;
  /** When the shop has written the list without it. */
  goneAt: number | undefined;
}

/** Every return item that an order has had: `setReturnInfo` gives what it writes anew another id. */
export interface ItemMemory {
  byId: Map<string, Remembered>;
  /** Marked by somebody while they were on the order. */
  refunded: Set<string>;
  notRefunded: Set<string>;
}

export const noItems = (): ItemMemory => ({ byId: new Map(), refunded: new Set(), notRefunded: new Set() });

export function rememberItems(memory: ItemMemory, items: readonly ReturnItem[]): void {
  for (const { id, lineItemId, quantity, key, paymentState } of items) {
    if (!memory.byId.has(id)) {
      memory.byId.set(id, { lineItemId, quantity, key, root: id, goneAt: undefined });
    }
    if (paymentState === 'Refunded') memory.refunded.add(id);
    if (paymentState === 'NotRefunded') memory.notRefunded.add(id);
  }
}

/** @param origins of each item that was written anew the former one, by its place; undefined for one that is new */
export function rememberRewrite(
  memory: ItemMemory,
  items: readonly ReturnItem[],
  origins: readonly (string | undefined)[],
  now: number,
): void {
  for (const remembered of memory.byId.values()) remembered.goneAt ??= now;
  rememberItems(memory, items);
  items.forEach(({ id }, place) => {
    const origin = memory.byId.get(origins[place] ?? '');
    const remembered = memory.byId.get(id);
    if (origin && remembered) remembered.root = origin.root;
  });
}

const isOfSameGoods = (
  a: Pick<Remembered, 'lineItemId' | 'quantity'>,
  b: Pick<Remembered, 'lineItemId' | 'quantity'>,
): boolean => a.lineItemId === b.lineItemId && a.quantity === b.quantity;

/** The items that somebody who has read the order since a run began may have taken for this one. */
function takenFor(memory: ItemMemory, id: string, { startedAt }: Pick<Run, 'startedAt'>): string[] {
  const item = memory.byId.get(id);
  if (!item) return [];
  return [...memory.byId].flatMap(([other, { goneAt, ...goods }]) =>
    other === id || (goneAt !== undefined && goneAt >= startedAt && isOfSameGoods(goods, item))
      ? [other]
      : [],
  );
}

/** Whether an item was marked so when it could be read last, in this run. */
export const wasMarked = (
  memory: ItemMemory,
  mark: 'refunded' | 'notRefunded',
  item: ReturnItem,
  run: Run,
): boolean => takenFor(memory, item.id, run).some((id) => memory[mark].has(id));

/** Whether nothing in the shop tells two items apart once they are written anew. */
export function isAlike({ byId }: ItemMemory, one: string, other: string): boolean {
  const [a, b] = [byId.get(one), byId.get(other)];
  return a !== undefined && b !== undefined && isOfSameGoods(a, b);
}

/** Of the items like one, how many the shop has begun: not those that it has only written anew, nor the connector's own. */
export function begunByShop(memory: ItemMemory, like: string, isOurs: (key?: string) => boolean): number {
  const begun = [...memory.byId].filter(([id, { root, key }]) => id === root && !isOurs(key));
  return begun.filter(([id]) => isAlike(memory, id, like)).length;
}

/**
 * Whether the shop has taken the item of a request from the list: then the request stays as it is. Where others are
 * like it, that of any of them may be the one that stays.
 */
export function isTakenOff(
  memory: ItemMemory,
  id: string | undefined,
  items: readonly ReturnItem[],
): boolean {
  const { root, goneAt } = memory.byId.get(id ?? '') ?? {};
  if (id === undefined || root === undefined || goneAt === undefined) return false;
  const isAnother = [...memory.byId].some(([other, one]) => one.root !== root && isAlike(memory, other, id));
  return isAnother || !items.some((item) => memory.byId.get(item.id)?.root === root);
}
