import type { ReturnInfo, ShipmentState } from '@commercetools/platform-sdk';
import * as fc from 'fast-check';
import { nextShipmentState, progressOf, type Progress } from '../../src/fulfilment/shipment-state.ts';
import { anOrder } from '../builders/order.ts';

type Next = 'Partial' | 'Shipped' | undefined;

describe('the shipment state of an order', () => {
  it.each<[ShipmentState | undefined, Progress, { more: boolean }, Next]>([
    [undefined, 'none', { more: false }, undefined],
    [undefined, 'some', { more: true }, 'Partial'],
    [undefined, 'all', { more: true }, 'Shipped'],
    ['Pending', 'some', { more: true }, 'Partial'],
    ['Pending', 'some', { more: false }, 'Partial'],
    ['Pending', 'all', { more: true }, 'Shipped'],
    ['Ready', 'some', { more: true }, 'Partial'],
    ['Ready', 'all', { more: true }, 'Shipped'],
    ['Delayed', 'some', { more: true }, 'Partial'],
    ['Delayed', 'some', { more: false }, undefined],
    ['Delayed', 'all', { more: false }, 'Shipped'],
    ['Backorder', 'some', { more: true }, 'Partial'],
    ['Backorder', 'some', { more: false }, undefined],
    ['Backorder', 'all', { more: true }, 'Shipped'],
    ['Partial', 'none', { more: false }, undefined],
    ['Partial', 'some', { more: true }, undefined],
    ['Partial', 'all', { more: true }, 'Shipped'],
    ['Partial', 'all', { more: false }, 'Shipped'],
    ['Shipped', 'none', { more: false }, undefined],
    ['Shipped', 'some', { more: true }, undefined],
    ['Shipped', 'all', { more: true }, undefined],
    ['Delivered', 'none', { more: false }, undefined],
    ['Delivered', 'some', { more: true }, undefined],
    ['Delivered', 'all', { more: true }, undefined],
    ['Canceled', 'some', { more: true }, undefined],
    ['Canceled', 'all', { more: true }, undefined],
    ['Pending', 'none', { more: false }, undefined],
    ['Delayed', 'none', { more: false }, undefined],
  ])('S1: %s with %s on its way (%j) becomes %s', (current, progress, { more }, next) => {
    expect(nextShipmentState(current, progress, more)).toBe(next);
  });

  const RANK: Partial<Record<ShipmentState, number>> = { Partial: 1, Shipped: 2, Delivered: 3 };
  const rank = (state: ShipmentState | undefined) => RANK[state ?? ''] ?? 0;
  const state = fc.constantFrom<(ShipmentState | undefined)[]>(
    undefined,
    'Pending',
    'Ready',
    'Delayed',
    'Backorder',
    'Partial',
    'Shipped',
    'Delivered',
    'Canceled',
  );
  const progress = fc.constantFrom<Progress[]>('none', 'some', 'all');

  it('E-16: never goes backwards, and never to a word that only the shop may say', () => {
    fc.assert(
      fc.property(state, progress, fc.boolean(), (current, reached, more) => {
        const next = nextShipmentState(current, reached, more);
        if (next === undefined) return;
        expect(rank(next)).toBeGreaterThan(rank(current));
        expect(current).not.toBe('Canceled');
        expect(['Partial', 'Shipped']).toContain(next);
      }),
    );
  });
});

const refund = (lineItemId: string, quantity: number, paymentState = 'Refunded'): ReturnInfo => ({
  items: [
    {
      type: 'LineItemReturnItem',
      id: 'return-1',
      lineItemId,
      quantity,
      shipmentState: 'Returned',
      paymentState,
      createdAt: '2026-03-01T10:00:00.000Z',
      lastModifiedAt: '2026-03-01T10:00:00.000Z',
    },
  ],
});

/** Of the connector, for goods that never left their seller. */
function cancellation(lineItemId: string, quantity: number): ReturnInfo {
  const [item] = refund(lineItemId, quantity).items;
  const custom = { type: { typeId: 'type' as const, id: 't' }, fields: { marketplacerKind: 'cancellation' } };
  return { items: [{ ...item!, key: 'marketplacer-refund-line-1', custom }] };
}

describe('how much of an order is on its way', () => {
  const lines = [{ variant: 21, quantity: 2 }, { quantity: 1 }];
  const reached = (
    shipped: Record<string, number>,
    notExpected: Record<string, number> = {},
    returnInfo: ReturnInfo[] = [],
  ) =>
    progressOf(
      anOrder({ lines, customLines: [{ total: 500 }], returnInfo }),
      new Map(Object.entries(shipped)),
      new Map(Object.entries(notExpected)),
    );

  it.each<[string, Progress, Parameters<typeof reached>]>([
    ['nothing', 'none', [{}]],
    ['one of two pieces', 'some', [{ 'line-1': 1 }]],
    ['the whole line of the marketplace, but not that of the shop', 'some', [{ 'line-1': 2 }]],
    ['the line of the shop alone', 'some', [{ 'line-2': 1 }]],
    ['every line; a fee is never delivered', 'all', [{ 'line-1': 2, 'line-2': 1 }]],
    ['more than was ordered', 'all', [{ 'line-1': 5, 'line-2': 1 }]],
    ['more of one line, which does not make up for another', 'some', [{ 'line-1': 5 }]],
    ['one piece, the other one was cancelled', 'all', [{ 'line-1': 1, 'line-2': 1 }, { 'line-1': 1 }]],
    ['the line of the shop, all of the marketplace was cancelled', 'all', [{ 'line-2': 1 }, { 'line-1': 2 }]],
    ['nothing, everything was cancelled', 'none', [{}, { 'line-1': 2, 'line-2': 1 }]],
    [
      'a line of the shop was refunded before it was sent',
      'all',
      [{ 'line-1': 2 }, {}, [refund('line-2', 1)]],
    ],
    [
      'one of two pieces, the other one was cancelled before dispatch and refunded',
      'all',
      [{ 'line-1': 1, 'line-2': 1 }, {}, [cancellation('line-1', 1)]],
    ],
    [
      'nothing of a line of which one piece was cancelled',
      'some',
      [{ 'line-2': 1 }, { 'line-1': 1 }, [cancellation('line-1', 1)]],
    ],
    ['such a refund was denied', 'some', [{ 'line-1': 2 }, {}, [refund('line-2', 1, 'NotRefunded')]]],
    [
      'what was sent came back, and the other piece is still to come',
      'some',
      [{ 'line-1': 1, 'line-2': 1 }, {}, [refund('line-1', 1)]],
    ],
  ])('S1: %s: %s', (_what, progress, sketch) => {
    expect(reached(...sketch)).toBe(progress);
  });

  const RANK: Record<Progress, number> = { none: 0, some: 1, all: 2 };
  const quantities = fc.record({ 'line-1': fc.nat(3), 'line-2': fc.nat(2) });

  it('only ever grows with what is sent and with what is cancelled', () => {
    fc.assert(
      fc.property(quantities, quantities, quantities, (shipped, more, cancelled) => {
        const sum = {
          'line-1': shipped['line-1'] + more['line-1'],
          'line-2': shipped['line-2'] + more['line-2'],
        };
        expect(RANK[reached(sum, cancelled)]).toBeGreaterThanOrEqual(RANK[reached(shipped, cancelled)]);
        expect(RANK[reached(shipped, more)]).toBeGreaterThanOrEqual(RANK[reached(shipped)]);
      }),
    );
  });
});
