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
  const link = await store.links.byOrderId(order.id);
  for (const one of link?.consignments ?? (link ? [{ ...link, addressKeys: undefined }] : [])) {
    const now = toldOf(order, one.addressKeys);
    if (!now || one.told?.[part] === now[part]) continue;
    await store.links.tell(order.id, one.marketplacerOrderId, { ...one.told, ...onlyParts(now, [part]) });
  }
}
