import { recordOf } from '../records.ts';
import type { World } from '../world.ts';
import type { Asked, AskedLine, ReturnItem, Tale } from './tale.ts';

/** Of the return items that the connector makes for the lines of a request. */
export const OUR_ITEM_KEY = 'marketplacer-refund-line-';

/** The item of the shop that a request stands for: its own, or one that took its place. */
export function shopsItemOf(
  world: World,
  tale: Tale,
  { id, itemId }: Asked,
  items: readonly ReturnItem[],
): ReturnItem | undefined {
  const successor = Object.entries(trackingOf(world, tale)).find(
    ([, { requestId }]) => requestId === id,
  )?.[0];
  return items.find((item) => item.id === (successor ?? itemId));
}

export function trackingOf(world: World, { id }: Tale): Record<string, { requestId?: string }> {
  const link = recordOf(world, 'links', id)?.value as
    { refunds?: { entries?: Record<string, { requestId?: string }> } } | undefined;
  return link?.refunds?.entries ?? {};
}

export const ownItemOf = (line: AskedLine, items: readonly ReturnItem[]): ReturnItem | undefined =>
  items.find(({ key }) => key === `${OUR_ITEM_KEY}${line.id}`);
