import type { Order } from '@commercetools/platform-sdk';
import type { Connector } from '../connector/index.ts';
import { unchanged, type Outcome } from '../outcome/index.ts';
import type { OrderLink } from '../store/index.ts';
import { afterExport } from './after-export.ts';
import { piecesDiffer } from './pieces-differ.ts';
import { recordAndNotify } from './record-and-notify.ts';
import { rememberPart } from './remember-part.ts';
import { toldOf } from './told.ts';

/**
 * An order edit changes lines, quantities or prices, and Marketplacer has no way to change the lines of
 * an order (`orderUpdate` has no such argument): a person has to reconcile the two.
 */
export function reportEdit(connector: Connector, orderId: string): Promise<Outcome> {
  return afterExport(connector, orderId, async (order, marketplacerOrderIds) => {
    const link = await connector.store.links.byOrderId(orderId);
    // The message alone proves nothing: anybody who reaches the endpoint can send one.
    if (!link || !(await isEdited(connector, order, link, marketplacerOrderIds))) return unchanged;
    const object = { type: 'order-edit', id: orderId } as const;
    const recorded = await recordAndNotify(connector, { code: 'order-edited', object });
    await rememberPart(connector, order, 'lines');
    return recorded;
  });
}

/** Where a digest of the lines is known it tells; a link of an earlier version has none, and Marketplacer is asked. */
async function isEdited(
  { marketplacer }: Pick<Connector, 'marketplacer'>,
  order: Order,
  link: OrderLink,
  marketplacerOrderIds: readonly string[],
): Promise<boolean> {
  const parts = link.consignments ?? [{ told: link.told, addressKeys: undefined }];
  const isTold = parts.every(({ told }) => told?.lines !== undefined);
  if (isTold) return parts.some(({ told, addressKeys }) => told?.lines !== toldOf(order, addressKeys)?.lines);
  // Of what was refused in part, or not read yet, nothing is to be compared.
  if (link.incomplete || link.hasRefused) return false;
  const invoices = await Promise.all(marketplacerOrderIds.map((id) => marketplacer.refunds.invoicesOf(id)));
  return piecesDiffer(order, link, invoices.flat());
}
