import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import { retryOnConflict } from '../runtime/index.ts';
import { markOf } from './export-mark.ts';

/**
 * Other writers may change the order meanwhile; the mark goes onto whatever version it has now.
 *
 * @returns false where others wrote first, time after time
 */
export async function setMark(
  { commercetools, clock }: Pick<Connector, 'commercetools' | 'clock'>,
  order: Order,
  externalId: string,
): Promise<boolean> {
  let current = order;
  const isSet = await retryOnConflict(clock, async () => {
    const marked = await commercetools.orders.mark(current, externalId);
    if (marked.kind === 'written') return true;
    const now = await commercetools.orders.byId(order.id);
    if (!now || markOf(now).kind === 'exported') return true;
    current = now;
    return undefined;
  });
  return isSet ?? false;
}
