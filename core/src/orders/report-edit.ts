import type { Connector } from '../connector/index.ts';
import { unchanged, type Outcome } from '../outcome/index.ts';
import { afterExport } from './after-export.ts';
import { recordAndNotify } from './record-and-notify.ts';
import { rememberPart } from './remember-part.ts';
import { toldOf } from './told.ts';

/**
 * An order edit changes lines, quantities or prices, and Marketplacer has no way to change the lines of
 * an order (`orderUpdate` has no such argument): a person has to reconcile the two.
 */
export function reportEdit(connector: Connector, orderId: string): Promise<Outcome> {
  return afterExport(connector, orderId, async (order) => {
    const known = (await connector.store.links.byOrderId(orderId))?.told?.lines;
    // The message alone proves nothing: anybody who reaches the endpoint can send one.
    if (known !== undefined && known === toldOf(order)?.lines) return unchanged;
    const object = { type: 'order-edit', id: orderId } as const;
    const recorded = await recordAndNotify(connector, { code: 'order-edited', object });
    await rememberPart(connector, order, 'lines');
    return recorded;
  });
}
