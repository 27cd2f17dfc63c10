import type { RefundableInvoice, RefundRequest } from '../marketplacer/index.ts';
import { stageOf } from './refund-stage.ts';

/** How much of one Marketplacer line can still be refunded. */
export interface OpenQuantity {
  id: string;
  /** A return. */
  dispatched: number;
  /** A cancellation. */
  undispatched: number;
}

/** What is asked for, and not denied. */
export const askedParts = (requests: readonly RefundRequest[]): ReturnedPart[] =>
  requests.flatMap((request) =>
    request.lineItems
      .filter((line) => line.onlyRemittance !== true && stageOf(request, line) !== 'denied')
      .map(({ lineItem, quantity, dispatched }) => ({
        lineItemId: lineItem?.id ?? '',
        quantity,
        dispatched: dispatched === true,
      })),
  );

/** What was dispatched is known from the shipments; what is asked for is not open any more. */
export function openQuantities(
  { lineItems, shipments }: Pick<RefundableInvoice, 'lineItems' | 'shipments'>,
  asked: readonly ReturnedPart[],
): OpenQuantity[] {
  const shipped = shipments.flatMap(({ shippedItems }) => shippedItems ?? []);
  return lineItems.map(({ id, quantity }) => {
    const ofLine = asked.filter(({ lineItemId }) => lineItemId === id);
    const open = Math.max(0, quantity - sum(ofLine));
    const sent = sum(shipped.filter(({ lineItem }) => lineItem.id === id));
    const returning = sum(ofLine.filter(({ dispatched }) => dispatched));
    const dispatched = Math.min(open, Math.max(0, sent - returning));
    return { id, dispatched, undispatched: open - dispatched };
  });
}

const sum = (parts: readonly { quantity: number }[]): number =>
  parts.reduce((all, { quantity }) => all + quantity, 0);

export interface ReturnedPart {
  lineItemId: string;
  quantity: number;
  dispatched: boolean;
}

/**
 * Spreads a returned quantity over the Marketplacer lines that stand for one commercetools line: over what was
 * dispatched first, and what goes beyond that is a cancellation.
 *
 * @returns undefined where more is returned than is open
 */
export function spreadReturn(
  quantity: number,
  lines: readonly OpenQuantity[],
): readonly ReturnedPart[] | undefined {
  const places = [
    ...lines.map(({ id, dispatched }) => ({ lineItemId: id, room: dispatched, dispatched: true })),
    ...lines.map(({ id, undispatched }) => ({ lineItemId: id, room: undispatched, dispatched: false })),
  ];
  let left = quantity;
  const parts = places.map(({ lineItemId, room, dispatched }) => {
    const taken = Math.min(left, room);
    left -= taken;
    return { lineItemId, quantity: taken, dispatched };
  });
  return left === 0 ? parts.filter((part) => part.quantity > 0) : undefined;
}
