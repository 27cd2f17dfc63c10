import type { OrderDraft } from '../marketplacer/index.ts';
import { redactValues } from '../runtime/index.ts';

/**
 * Marketplacer's words about an order, without what they repeat of the buyer. Records hold no personal data.
 *
 * @param known what else was sent about the buyer, or would have been
 */
export function redactBuyer(text: string, { order }: Pick<OrderDraft, 'order'>, ...known: unknown[]): string {
  const { externalIds: _ours, ...buyer } = order;
  return redactValues(text, buyer, known);
}
