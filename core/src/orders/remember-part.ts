import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import type { ToldPart } from '../store/index.ts';
import { onlyParts, toldOf } from './told.ts';

/** A part of an order that a person was told of as it is now needs no second word from the reconcile job. */
export async function rememberPart(
  { store }: Pick<Connector, 'store'>,
  order: Order,
  part: ToldPart,
): Promise<void> {
  const now = toldOf(order);
  const link = await store.links.byOrderId(order.id);
  if (!now || !link || link.told?.[part] === now[part]) return;
  await store.links.put(order.id, { ...link, told: { ...link.told, ...onlyParts(now, [part]) } });
}
