import type { Order } from '@commercetools/platform-sdk';
import * as fc from 'fast-check';
import { planLineStates } from '../../src/fulfilment/plan-line-states.ts';
import type { DesiredFulfilment } from '../../src/fulfilment/map-fulfilment.ts';

const STATES = { initial: 'i', sent: 's', cancelled: 'c' };

interface Line {
  states: Record<string, number>;
  sent: number;
  notExpected: number;
}

const orderOf = (lines: readonly Line[]): Order =>
  ({
    lineItems: lines.map(({ states }, index) => ({
      id: `line-${index}`,
      quantity: Object.values(states).reduce((sum, one) => sum + one, 0),
      state: Object.entries(states)
        .filter(([, quantity]) => quantity > 0)
        .map(([id, quantity]) => ({ quantity, state: { typeId: 'state', id } })),
    })),
  }) as unknown as Order;

const desiredOf = (lines: readonly Line[], unknownValues: string[] = []): DesiredFulfilment => ({
  deliveries: lines.map(({ sent }, index) => ({
    key: `marketplacer-shipment-${index}`,
    shipmentLegacyId: index,
    items: sent > 0 ? [{ id: `line-${index}`, quantity: sent }] : [],
    tracking: {},
    trackingLink: undefined,
    holdsUnknown: false,
  })),
  notExpected: new Map(lines.map(({ notExpected }, index) => [`line-${index}`, notExpected])),
  unknownValues,
});

/** The lines after the moves; throws where more is moved than there is. */
function moved(lines: readonly Line[], actions: ReturnType<typeof planLineStates>): Line[] {
  const after = lines.map((line) => ({ ...line, states: { ...line.states } }));
  for (const action of actions) {
    if (action.action !== 'transitionLineItemState') throw new Error(action.action);
    const { lineItemId = '', quantity, fromState, toState } = action;
    const states = after[Number(lineItemId.replace('line-', ''))]!.states;
    const [from, to] = [fromState.id ?? '', toState.id ?? ''];
    if (quantity < 1 || (states[from] ?? 0) < quantity) throw new Error(`${quantity} of ${states[from]}`);
    states[from]! -= quantity;
    states[to] = (states[to] ?? 0) + quantity;
  }
  return after;
}

const few = fc.integer({ min: 0, max: 5 });
const line = fc.record({
  states: fc.record({ i: few, s: few, c: few }),
  sent: fc.integer({ min: 0, max: 12 }),
  notExpected: few,
});

describe('the states of line items', () => {
  it('end where Marketplacer says, whatever they were, and a second look moves nothing', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const after = moved(lines, planLineStates(orderOf(lines), desiredOf(lines), STATES));
        const expected = lines.map(({ states, sent, notExpected }) => {
          const quantity = states.i + states.s + states.c;
          const s = Math.min(quantity, sent);
          const c = Math.min(quantity - s, notExpected);
          return { i: quantity - s - c, s, c };
        });
        expect([
          after.map(({ states }) => states),
          planLineStates(orderOf(after), desiredOf(lines), STATES),
        ]).toEqual([expected, []]);
      }),
    );
  });

  it('of a line that is partly in a state of somebody else stay as they are', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 5 }), (one, others) => {
        const lines = [{ ...one, states: { ...one.states, picked: others } }];
        expect(planLineStates(orderOf(lines), desiredOf(lines), STATES)).toEqual([]);
      }),
    );
  });

  it('stay where a value is unknown: it proves nothing', () => {
    const lines = [{ states: { i: 0, s: 0, c: 3 }, sent: 0, notExpected: 0 }];
    expect(planLineStates(orderOf(lines), desiredOf(lines, ['Invoice.statusFlags NEW']), STATES)).toEqual([]);
  });

  it('leave a shipment that does not tell what it contains to its delivery', () => {
    const lines = [{ states: { i: 0, s: 2 }, sent: 0, notExpected: 0 }];
    const items = [{ id: 'line-0', quantity: 2 }];
    const delivery = { key: 'marketplacer-shipment-0', items, parcels: [] };
    const order = { ...orderOf(lines), shippingInfo: { deliveries: [delivery] } } as unknown as Order;
    expect(planLineStates(order, desiredOf(lines), STATES)).toEqual([]);
  });
});
