import { globalId } from '../../../sandbox/marketplacer/model/ids.ts';
import { recordOf } from '../records.ts';
import type { World } from '../world.ts';
import type { Asked, AskedLine, ReturnItem, Tale } from './tale.ts';

/** Of the return items that the connector makes for the lines of a request. */
export const OUR_ITEM_KEY = 'marketplacer-refund-line-';

/** The item of the shop that a request stands for: its own, or one that took its place. */
export function shopsItemOf(
  world: World,
  tale: Tale,
  request: Asked,
  items: readonly ReturnItem[],
): ReturnItem | undefined {
  const wanted = shopsItemIdOf(world, tale, request);
  return items.find(({ id }) => id === wanted);
}

/** The same, whether it is on the order or not. */
export function shopsItemIdOf(world: World, tale: Tale, { id, itemId }: Asked): string | undefined {
  const entries = Object.entries(trackingOf(world, tale));
  return entries.find(([, { requestId }]) => requestId === id)?.[0] ?? itemId;
}

type Tracking = Record<string, { requestId?: string; refundLineId?: string }>;

export function trackingOf(world: World, { id }: Tale): Tracking {
  const link = recordOf(world, 'links', id)?.value as { refunds?: { entries?: Tracking } } | undefined;
  return link?.refunds?.entries ?? {};
}

/** The item that stands for one line: the connector's own, or one of the shop that has taken its place. */
export function ownItemOf(
  world: World,
  tale: Tale,
  { id }: AskedLine,
  items: readonly ReturnItem[],
): ReturnItem | undefined {
  const own = items.find(({ key }) => key === `${OUR_ITEM_KEY}${id}`);
  const tracking = trackingOf(world, tale);
  const line = globalId('RefundRequestLineItem', id);
  return own ?? items.find((item) => tracking[item.id]?.refundLineId === line);
}
