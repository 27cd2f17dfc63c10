import type { Order } from '@commercetools/platform-sdk';
import type { RefundableInvoice } from '../marketplacer/index.ts';
import type { OrderLink } from '../store/index.ts';
import { marketplaceLinesOf } from './marketplace-lines.ts';

/**
 * Whether Marketplacer has another number of pieces of any line than the order. What a line costs is not compared: no
 * field of a Marketplacer line tells exactly what the export has sent.
 *
 * @param invoices all those of the order
 */
export function piecesDiffer(
  order: Order,
  { lines }: Pick<OrderLink, 'lines'>,
  invoices: readonly Pick<RefundableInvoice, 'lineItems'>[],
): boolean {
  const sold = new Map<string, number>();
  for (const { id, quantity } of invoices.flatMap(({ lineItems }) => lineItems)) {
    const lineItemId = lines.find(({ marketplacerLineItemId }) => marketplacerLineItemId === id)?.lineItemId;
    if (lineItemId !== undefined) sold.set(lineItemId, (sold.get(lineItemId) ?? 0) + quantity);
  }
  const ordered = new Map(
    marketplaceLinesOf(order).map(({ lineItem }) => [lineItem.id, lineItem.quantity] as const),
  );
  const ids = new Set([...sold.keys(), ...ordered.keys()]);
  return [...ids].some((id) => sold.get(id) !== ordered.get(id));
}
