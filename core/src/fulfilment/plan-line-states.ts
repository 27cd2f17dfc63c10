import type { LineItem, Order, OrderUpdateAction } from '@commercetools/platform-sdk';
import type { LineStates } from '../commercetools/index.ts';
import { deliveredQuantities, deliveriesOf, quantitiesOf, sumOf } from './deliveries.ts';
import type { DesiredDelivery, DesiredFulfilment } from './map-fulfilment.ts';

type StateName = keyof LineStates;
type Quantities = Record<StateName, number>;

/** Where what is too much in one state goes first: back only where nothing else wants it. */
const NAMES: readonly StateName[] = ['initial', 'sent', 'cancelled'];

/**
 * Moves the quantities of line items to the states of the connector: what was sent, and what is not sent any more. A line
 * of which the shop has moved anything to a state of its own is the shop's, and left alone as a whole.
 */
export function planLineStates(
  order: Pick<Order, 'lineItems' | 'shipping' | 'shippingInfo'>,
  desired: DesiredFulfilment,
  states: LineStates,
): OrderUpdateAction[] {
  // What an unknown value has said of an invoice is not known, and nothing is taken back because of it.
  if (desired.unknownValues.length > 0) return [];
  const sent = sumOf(desired.deliveries.map((one) => broughtBy(order, one)));
  return order.lineItems.flatMap((line) => {
    const present = quantitiesIn(line, states);
    if (!present) return [];
    const wanted = wantedOf(line, sent.get(line.id) ?? 0, desired.notExpected.get(line.id) ?? 0);
    return movesOf(present, wanted).map(([from, to, quantity]) => ({
      action: 'transitionLineItemState' as const,
      lineItemId: line.id,
      quantity,
      fromState: { typeId: 'state' as const, id: states[from] },
      toState: { typeId: 'state' as const, id: states[to] },
    }));
  });
}

/** A shipment that does not tell what it contains leaves that to its delivery. */
function broughtBy(
  order: Pick<Order, 'shipping' | 'shippingInfo'>,
  { key, items, isEmpty }: DesiredDelivery,
): ReadonlyMap<string, number> {
  const existing = deliveriesOf(order).find((delivery) => delivery.key === key);
  return existing && items.length === 0 && !isEmpty ? deliveredQuantities(existing) : quantitiesOf(items);
}

/** Undefined where some of it is in a state of somebody else. */
function quantitiesIn({ state }: LineItem, states: LineStates): Quantities | undefined {
  const quantities: Quantities = { initial: 0, sent: 0, cancelled: 0 };
  for (const { quantity, state: one } of state) {
    const name = NAMES.find((known) => states[known] === one.id);
    if (!name) return undefined;
    quantities[name] += quantity;
  }
  return quantities;
}

function wantedOf({ quantity }: LineItem, sent: number, notExpected: number): Quantities {
  const isSent = Math.min(quantity, sent);
  const isCancelled = Math.min(quantity - isSent, notExpected);
  return { initial: quantity - isSent - isCancelled, sent: isSent, cancelled: isCancelled };
}

function movesOf(
  present: Quantities,
  wanted: Quantities,
): [from: StateName, to: StateName, quantity: number][] {
  const moves: [StateName, StateName, number][] = [];
  const left = { ...present };
  for (const to of NAMES) {
    for (const from of NAMES) {
      const quantity = Math.min(left[from] - wanted[from], wanted[to] - left[to]);
      if (quantity <= 0) continue;
      moves.push([from, to, quantity]);
      left[from] -= quantity;
      left[to] += quantity;
    }
  }
  return moves;
}
