import fc from 'fast-check';
import { openQuantities, spreadReturn, type OpenQuantity } from '../../src/refunds/open-quantities.ts';

const arbitraryOpen: fc.Arbitrary<OpenQuantity[]> = fc
  .array(fc.record({ dispatched: fc.nat(20), undispatched: fc.nat(20) }), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.map((line, index) => ({ id: `line-${index}`, ...line })));

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const roomIn = (lines: readonly OpenQuantity[]) =>
  sum(lines.map(({ dispatched, undispatched }) => dispatched + undispatched));

describe('a returned quantity', () => {
  it('is spread so that nothing is lost, nothing is left over, and no line gives more than it has', () => {
    fc.assert(
      fc.property(arbitraryOpen, fc.integer({ min: 1, max: 200 }), (lines, quantity) => {
        const parts = spreadReturn(quantity, lines);
        if (quantity > roomIn(lines)) return parts === undefined;
        expect(sum((parts ?? []).map((part) => part.quantity))).toBe(quantity);
        for (const line of lines) {
          for (const dispatched of [true, false]) {
            const taken = (parts ?? []).filter(
              (part) => part.lineItemId === line.id && part.dispatched === dispatched,
            );
            expect(sum(taken.map((part) => part.quantity))).toBeLessThanOrEqual(
              dispatched ? line.dispatched : line.undispatched,
            );
          }
        }
        return true;
      }),
    );
  });

  it('is a cancellation only beyond what is dispatched', () => {
    const lines = [
      { id: 'a', dispatched: 1, undispatched: 1 },
      { id: 'b', dispatched: 0, undispatched: 1 },
    ];
    expect(spreadReturn(1, lines)).toEqual([{ lineItemId: 'a', quantity: 1, dispatched: true }]);
    expect(spreadReturn(3, lines)).toEqual([
      { lineItemId: 'a', quantity: 1, dispatched: true },
      { lineItemId: 'a', quantity: 1, dispatched: false },
      { lineItemId: 'b', quantity: 1, dispatched: false },
    ]);
    expect(spreadReturn(4, lines)).toBeUndefined();
  });
});

describe('what is open of an invoice', () => {
  const invoice = (quantity: number, sent: number) => ({
    lineItems: [{ id: 'a', quantity, externalIds: [] }],
    shipments: sent > 0 ? [{ shippedItems: [{ quantity: sent, lineItem: { id: 'a' } }] }] : [],
  });

  it.each([
    { quantity: 5, sent: 0, asked: [], open: { dispatched: 0, undispatched: 5 } },
    { quantity: 5, sent: 3, asked: [], open: { dispatched: 3, undispatched: 2 } },
    { quantity: 5, sent: 3, asked: [[2, true]], open: { dispatched: 1, undispatched: 2 } },
    { quantity: 5, sent: 3, asked: [[2, false]], open: { dispatched: 3, undispatched: 0 } },
    // A cancellation of what was sent after all: the total counts.
    { quantity: 5, sent: 5, asked: [[2, false]], open: { dispatched: 3, undispatched: 0 } },
    { quantity: 2, sent: 2, asked: [[3, true]], open: { dispatched: 0, undispatched: 0 } },
  ] as const)('$quantity bought, $sent sent, asked $asked', ({ quantity, sent, asked, open }) => {
    const parts = asked.map(([part, dispatched]) => ({ lineItemId: 'a', quantity: part, dispatched }));
    expect(openQuantities(invoice(quantity, sent), parts)).toEqual([{ id: 'a', ...open }]);
  });
});
