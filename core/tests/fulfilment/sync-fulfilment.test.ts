import type { Order } from '@commercetools/platform-sdk';
import { compareFulfilment, syncFulfilment } from '../../src/fulfilment/index.ts';
import { mapFulfilment } from '../../src/fulfilment/map-fulfilment.ts';
import { planFulfilment } from '../../src/fulfilment/plan-fulfilment.ts';
import { applied, ignored, unchanged } from '../../src/outcome/index.ts';
import { aClock } from '../builders/clock.ts';
import { aFulfilledOrder } from '../builders/fulfilled-order.ts';
import { anOrder, aShipping } from '../builders/order.ts';
import { applied as apply } from './apply-actions.ts';

type Ports = Parameters<typeof syncFulfilment>[0];
type Shipment = NonNullable<Parameters<typeof aFulfilledOrder>[0][number]['shipments']>[number];

const KEY = 'marketplacer-shipment-1';

/** One shipment of the first of two lines. */
const sent = (shipment: Shipment = {}) =>
  aFulfilledOrder([
    {
      entries: { e1: { quantity: 3 }, e2: { line: 'line-2', quantity: 2 } },
      shipments: [{ number: 1, ...shipment }],
    },
  ]);
const nothingSent = aFulfilledOrder([{ entries: { e1: {} } }]);

const anUnsentOrder = (): Order =>
  anOrder({
    lines: [
      { variant: 21, quantity: 3 },
      { variant: 22, quantity: 2 },
    ],
    shippingInfo: aShipping('AUD', 900),
  });

/** An order that shows what was sent. */
const showing = (source: ReturnType<typeof sent>): Order => {
  const order = anUnsentOrder();
  const { actions } = planFulfilment(order, mapFulfilment(source, order, undefined), () => true);
  return apply(order, actions);
};

/** A shop that keeps one order, and notes what is done to it and what is asked of Marketplacer. */
function aShop(kept: Order | undefined, source: ReturnType<typeof sent> | undefined) {
  const steps: string[] = [];
  let order = kept;
  let conflicts = 0;
  const ports: Ports = {
    commercetools: {
      orders: {
        byId: async () => (steps.push('read order'), order),
        update: async (_order: unknown, actions: never[]) => {
          steps.push('update');
          if (conflicts-- > 0) return { kind: 'conflict' };
          order = apply(order!, actions);
          return { kind: 'written', resource: order };
        },
      } as unknown as Ports['commercetools']['orders'],
      lineStates: {} as Ports['commercetools']['lineStates'],
      types: { hasTextField: async () => true } as unknown as Ports['commercetools']['types'],
    },
    marketplacer: { fulfilment: {} as Ports['marketplacer']['fulfilment'] },
    store: {
      links: {
        read: async () => ({ link: undefined, value: {}, version: 0 }),
        byOrderId: async () => undefined,
        byOrderIds: async () => new Map(),
        orderIdOf: async () => undefined,
        put: async () => {},
        tell: async () => {},
        noteInvoices: async () => {},
      },
    },
    config: { flowsOff: new Set(), orders: { lineStates: 'none' } as Ports['config']['orders'] },
    clock: aClock(),
    log: { warn: () => {} } as unknown as Ports['log'],
  };
  const read = async () => (steps.push('read shipments'), source);
  return { ports, steps, read, conflict: () => (conflicts += 1) };
}

describe('what sellers have sent', () => {
  it('D-13: costs one read where nothing was sent, and one on each side where nothing differs', async () => {
    const unsent = aShop(anUnsentOrder(), nothingSent);
    await expect(syncFulfilment(unsent.ports, unsent)).resolves.toEqual(unchanged);
    expect(unsent.steps).toEqual(['read shipments']);
    const same = aShop(showing(sent()), sent());
    await expect(syncFulfilment(same.ports, same)).resolves.toEqual(unchanged);
    expect(same.steps).toEqual(['read shipments', 'read order']);
  });

  it('S1: a shipment that is not there is added by whatever reading', async () => {
    const shop = aShop(anUnsentOrder(), sent());
    await expect(syncFulfilment(shop.ports, shop)).resolves.toEqual(applied);
    expect(shop.steps).toEqual(['read shipments', 'read order', 'update']);
  });

  it('what is there is corrected only by a reading of which it is certain that it is not older', async () => {
    const shop = aShop(showing(sent()), sent({ trackingNumber: 'T9' }));
    await expect(syncFulfilment(shop.ports, shop)).resolves.toEqual(applied);
    const both = ['read order', 'read shipments'];
    expect(shop.steps).toEqual(['read shipments', 'read order', ...both, 'update', ...both]);
  });

  it('somebody else wrote first: both sides are read again, the order first', async () => {
    const shop = aShop(anUnsentOrder(), sent());
    shop.conflict();
    await expect(syncFulfilment(shop.ports, { ...shop, orderId: 'order-1' })).resolves.toEqual(applied);
    const once = ['read order', 'read shipments', 'update'];
    expect(shop.steps).toEqual([...once, ...once]);
  });

  it('of an order that the shop does not have, or nobody knows, nothing is done', async () => {
    const gone = aShop(undefined, sent());
    await expect(syncFulfilment(gone.ports, gone)).resolves.toEqual(ignored('unknown-object'));
    const foreign = aShop(anUnsentOrder(), aFulfilledOrder([{ entries: { e1: {} }, shipments: [{}] }], null));
    await expect(syncFulfilment(foreign.ports, foreign)).resolves.toEqual(ignored('not-ours'));
    expect(gone.steps).not.toContain('update');
  });
});

describe('the comparison of what was sent with what the order shows', () => {
  const compared = async (order: Order, source: ReturnType<typeof sent>) => {
    const shop = aShop(order, source);
    const comparison = await compareFulfilment(shop.ports, shop);
    expect(shop.steps).not.toContain('update');
    return comparison;
  };

  it('is empty where nothing differs', async () => {
    await expect(compared(showing(sent()), sent())).resolves.toEqual({ outcome: unchanged, differences: [] });
  });

  it.each<[string, Shipment, object]>([
    [
      'the items',
      { items: { e1: 2 } },
      {
        field: `${KEY} items`,
        source: [{ id: 'line-1', quantity: 2 }],
        target: [{ id: 'line-1', quantity: 1 }],
      },
    ],
    [
      'the tracking number',
      { trackingNumber: 'T9' },
      { field: `${KEY} tracking`, source: 'differs', target: 'differs' },
    ],
    ['the carrier', { carrier: 'DHL' }, { field: `${KEY} tracking`, source: 'differs', target: 'differs' }],
    [
      'the tracking link',
      { trackingLink: 'https://t.example/9' },
      { field: `${KEY} tracking link`, source: 'differs', target: 'differs' },
    ],
  ])('%s alone is one row', async (_what, shipment, row) => {
    await expect(compared(showing(sent()), sent(shipment))).resolves.toEqual({
      outcome: applied,
      differences: [row],
    });
  });

  it('names what is missing, and the state that follows from it', async () => {
    await expect(compared(anUnsentOrder(), sent())).resolves.toMatchObject({
      differences: [
        { field: KEY, source: [{ id: 'line-1', quantity: 1 }], target: undefined },
        { field: 'shipmentState', source: 'Partial' },
      ],
    });
    const order = { ...showing(sent()), shipmentState: 'Pending' as const };
    await expect(compared(order, sent())).resolves.toMatchObject({
      differences: [{ field: 'shipmentState', source: 'Partial', target: 'Pending' }],
    });
  });

  it('shows nobody where a parcel goes', async () => {
    const { differences } = await compared(
      anUnsentOrder(),
      sent({ trackingNumber: 'SECRET', trackingLink: 'https://t.example/SECRET' }),
    );
    expect(JSON.stringify(differences)).not.toContain('SECRET');
  });
});
