import { BUYER_PAID_KEY, type RefundLine, type RefundRequest } from '../marketplacer/index.ts';
import { stageOf } from './refund-stage.ts';

/**
 * What the buyer gets back, in minor units, where a line cost more in Marketplacer than he paid, because the
 * operator bears a part of a discount. Undefined where no line says so: Marketplacer then adds up the lines.
 */
export function buyerCashOf(request: RefundRequest): number | undefined {
  const lines = request.lineItems.filter(
    (line) => line.onlyRemittance !== true && stageOf(request, line) !== 'denied',
  );
  if (!lines.some((line) => paidFor(line) !== undefined)) return undefined;
  return lines.reduce((sum, line) => {
    const amount = line.amountPerItemCents * line.quantity;
    return sum + Math.min(amount, paidFor(line) ?? amount);
  }, 0);
}

/** Of the pieces of this line; what was paid for all of them divides by their number (docs/mapping.md). */
function paidFor({ lineItem, quantity }: RefundLine): number | undefined {
  const value = lineItem?.metadata?.find(({ key }) => key === BUYER_PAID_KEY)?.value;
  return lineItem && value && /^\d+$/.test(value)
    ? Math.floor((Number(value) * quantity) / lineItem.quantity)
    : undefined;
}
