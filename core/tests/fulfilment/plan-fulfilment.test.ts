import type { Order, OrderUpdateAction, ShipmentState } from '@commercetools/platform-sdk';
import * as fc from 'fast-check';
import { mapFulfilment } from '../../src/fulfilment/map-fulfilment.ts';
import { planFulfilment, typesInQuestion } from '../../src/fulfilment/plan-fulfilment.ts';
import { EXPORTING_MESSAGES, UPDATING_MESSAGES } from '../../src/orders/index.ts';
import { aFulfilledOrder } from '../builders/fulfilled-order.ts';
import { anAddress, anOrder, aShipping } from '../builders/order.ts';
import { applied, deliveries } from './apply-actions.ts';

type Invoices = Parameters<typeof aFulfilledOrder>[0];

const KEY = 'marketplacer-shipment-1';
const ENTRIES = { e1: { quantity: 3 }, e2: { line: 'line-2', quantity: 2 } };

const aShippedOrder = (change: Parameters<typeof anOrder>[0] = {}): Order =>
  anOrder({
    lines: [{ variant: 21, quantity: 3 }, { variant: 22, quantity: 2 }, { quantity: 1 }],
    shippingInfo: aShipping('AUD', 900),
    ...change,
  });

function planned(order: Order, invoices: Invoices, takesLink = true) {
  const desired = mapFulfilment(aFulfilledOrder(invoices), order, undefined);
  return planFulfilment(order, desired, () => takesLink);
}

/** One shipment of one seller. */
const sent = (shipment: NonNullable<Invoices[number]['shipments']>[number] = {}): Invoices => [
  { entries: ENTRIES, shipments: [{ number: 1, ...shipment }] },
];

const after = (order: Order, invoices: Invoices): Order => applied(order, planned(order, invoices).actions);

const names = (actions: readonly OrderUpdateAction[]) => actions.map(({ action }) => action);

describe('a shipment that commercetools does not have', () => {
  it('S1: is added with its parcel in one action, and the order is partly on its way', () => {
    const { actions, corrects, problem } = planned(aShippedOrder(), sent());
    expect(actions).toEqual([
      {
        action: 'addDelivery',
        deliveryKey: KEY,
        items: [{ id: 'line-1', quantity: 1 }],
        parcels: [
          {
            key: KEY,
            items: [{ id: 'line-1', quantity: 1 }],
            trackingData: { trackingId: 'T1', carrier: 'AusPost' },
            custom: {
              type: { typeId: 'type', key: 'marketplacer-parcel' },
              fields: { trackingLink: 'https://track.example.com/T1' },
            },
          },
        ],
      },
      { action: 'changeShipmentState', shipmentState: 'Partial' },
    ]);
    expect([corrects, problem]).toEqual([false, undefined]);
  });

  it('S1: goes without its link where the type of parcels is missing', () => {
    const [add] = planned(aShippedOrder(), sent(), false).actions;
    expect(add).toMatchObject({ parcels: [{ key: KEY, trackingData: { trackingId: 'T1' } }] });
    expect(JSON.stringify(add)).not.toContain('custom');
  });

  it('S1: goes without tracking where there is none', () => {
    const [add] = planned(
      aShippedOrder(),
      sent({ trackingNumber: '', carrier: '', trackingLink: null }),
    ).actions;
    expect(add).toMatchObject({ parcels: [{ key: KEY, items: [{ id: 'line-1', quantity: 1 }] }] });
    expect(Object.keys(Reflect.get(add ?? {}, 'parcels')[0])).toEqual(['key', 'items']);
  });

  it.each<[string, Record<string, number> | null]>([
    ['nothing', {}],
    ['what is not told', null],
  ])('is not added as long as it holds %s', (_what, items) => {
    expect(planned(aShippedOrder(), sent({ items }))).toEqual({
      actions: [],
      corrects: false,
      problem: undefined,
    });
  });

  it('is added as it is where it holds more than was ordered', () => {
    const [add] = planned(aShippedOrder(), sent({ items: { e1: 7 } })).actions;
    expect(add).toMatchObject({ items: [{ id: 'line-1', quantity: 7 }] });
  });

  it('is added without what is no line of the order, which a person has to look at', () => {
    const invoices: Invoices = [
      { entries: { e1: {}, e9: { line: 'line-9' } }, shipments: [{ number: 4, items: { e1: 1, e9: 1 } }] },
    ];
    const { actions, problem } = planned(aShippedOrder(), invoices);
    expect(actions[0]).toMatchObject({ deliveryKey: 'marketplacer-shipment-4', items: [{ id: 'line-1' }] });
    expect(problem).toEqual({ code: 'shipment-line-unknown', detail: 'shipment 4' });
    expect(planned(after(aShippedOrder(), invoices), invoices)).toMatchObject({
      actions: [],
      problem: { code: 'shipment-line-unknown' },
    });
  });

  it('cannot be added to an order without shipping info, which a person has to look at', () => {
    const order = aShippedOrder({ shippingInfo: undefined });
    expect(planned(order, sent({ number: 5 }))).toEqual({
      actions: [],
      corrects: false,
      problem: { code: 'order-without-shipping', detail: 'shipment 5' },
    });
  });
});

describe('an order with several shipping methods', () => {
  const entry = (shippingKey: string, addressKey: string) => ({
    shippingKey,
    shippingInfo: aShipping('AUD', 500),
    shippingAddress: anAddress({ key: addressKey }),
  });
  const byMethods = (targets: object[], shipping = [entry('air', 'home'), entry('sea', 'work')]) =>
    aShippedOrder({
      lines: [
        { variant: 21, quantity: 3, targets: targets as never },
        { variant: 22, quantity: 2 },
      ],
      shippingMode: 'Multiple',
      shippingInfo: undefined,
      shipping,
    });
  const keyOf = (order: Order) => Reflect.get(planned(order, sent()).actions[0] ?? {}, 'shippingKey');

  it.each([
    ['the method of its line', [{ addressKey: 'home', quantity: 3, shippingMethodKey: 'sea' }], 'sea'],
    ['the method to the address of its line', [{ addressKey: 'work', quantity: 3 }], 'sea'],
    ['the first method where the line names none', [], 'air'],
  ])('S1: gets the delivery under %s', (_what, targets, shippingKey) => {
    expect(keyOf(byMethods(targets))).toBe(shippingKey);
  });

  it('S1: finds its delivery again under that method', () => {
    const order = byMethods([{ addressKey: 'work', quantity: 3, shippingMethodKey: 'sea' }]);
    expect(planned(after(order, sent()), sent()).actions).toEqual([]);
  });

  it('gets no delivery if it has no shipping method', () => {
    expect(planned(byMethods([], []), sent()).problem?.code).toBe('order-without-shipping');
  });
});

describe('a shipment that commercetools has', () => {
  it('S1: is left alone where nothing differs, whatever order its lines are in', () => {
    const invoices = sent({ items: { e1: 1, e2: 2 } });
    const order = after(aShippedOrder(), invoices);
    deliveries(order)[0]?.items.reverse();
    expect(planned(order, invoices)).toEqual({ actions: [], corrects: false, problem: undefined });
  });

  it('S2: has its tracking corrected in place, and what the shop put on the parcel stays', () => {
    const order = after(aShippedOrder(), sent());
    const parcel = deliveries(order)[0]?.parcels[0];
    Object.assign(parcel ?? {}, {
      trackingData: { ...parcel?.trackingData, provider: 'easy', isReturn: false },
    });
    const { actions, corrects } = planned(
      order,
      sent({ trackingNumber: 'T1-b', carrier: 'DHL', trackingLink: 'https://dhl.example.com/' }),
    );
    expect(actions).toEqual([
      {
        action: 'setParcelTrackingData',
        parcelKey: KEY,
        trackingData: { trackingId: 'T1-b', carrier: 'DHL', provider: 'easy', isReturn: false },
      },
      {
        action: 'setParcelCustomField',
        parcelKey: KEY,
        name: 'trackingLink',
        value: 'https://dhl.example.com/',
      },
    ]);
    expect(corrects).toBe(true);
  });

  it('S2: loses the tracking that Marketplacer has taken back', () => {
    const order = after(aShippedOrder(), sent());
    const gone = sent({ trackingNumber: '', carrier: '', trackingLink: null });
    expect(planned(order, gone).actions).toEqual([
      { action: 'setParcelTrackingData', parcelKey: KEY },
      { action: 'setParcelCustomField', parcelKey: KEY, name: 'trackingLink' },
    ]);
    expect(planned(after(order, gone), gone).actions).toEqual([]);
  });

  it('S2: has its items corrected, on the delivery and on the parcel', () => {
    const { actions } = planned(after(aShippedOrder(), sent()), sent({ items: { e1: 2 } }));
    const items = [{ id: 'line-1', quantity: 2 }];
    expect(actions).toEqual([
      { action: 'setDeliveryItems', deliveryKey: KEY, items },
      { action: 'setParcelItems', parcelKey: KEY, items },
    ]);
  });

  it('keeps its items where Marketplacer does not tell them any more', () => {
    expect(planned(after(aShippedOrder(), sent()), sent({ items: null })).actions).toEqual([]);
  });

  it('stays where Marketplacer does not know it any more', () => {
    const order = after(aShippedOrder(), sent());
    expect(planned(order, [{ entries: ENTRIES, shipments: [] }]).actions).toEqual([]);
  });

  it('gets its parcel back where somebody has removed it', () => {
    const order = after(aShippedOrder(), sent());
    deliveries(order)[0]?.parcels.splice(0);
    const { actions, corrects } = planned(order, sent());
    expect(actions).toMatchObject([{ action: 'addParcelToDelivery', deliveryKey: KEY, parcelKey: KEY }]);
    expect(corrects).toBe(false);
    expect(planned(applied(order, actions), sent()).actions).toEqual([]);
  });
});

describe('the custom type of a parcel', () => {
  const withType = (fields: object = {}) => {
    const order = after(aShippedOrder(), sent());
    const [parcel] = deliveries(order)[0]?.parcels ?? [];
    Object.assign(parcel ?? {}, { custom: { type: { typeId: 'type', id: 'theirs' }, fields } });
    return order;
  };

  it('stays if it is of the shop, and takes our field if it has it', () => {
    const order = withType({ gift: true });
    const desired = mapFulfilment(aFulfilledOrder(sent()), order, undefined);
    expect(typesInQuestion(order, desired)).toEqual([{ id: 'theirs' }]);
    expect(planned(order, sent()).actions).toEqual([
      {
        action: 'setParcelCustomField',
        parcelKey: KEY,
        name: 'trackingLink',
        value: 'https://track.example.com/T1',
      },
    ]);
  });

  it('is left alone if it is of the shop and lacks our field', () => {
    expect(planned(withType(), sent(), false).actions).toEqual([]);
  });

  it('is not read if the link is there already, or there is no link', () => {
    const questions = (order: Order, invoices: Invoices) =>
      typesInQuestion(order, mapFulfilment(aFulfilledOrder(invoices), order, undefined));
    expect(questions(after(aShippedOrder(), sent()), sent())).toEqual([]);
    expect(questions(aShippedOrder(), sent({ trackingLink: null }))).toEqual([]);
    expect(questions(aShippedOrder(), sent())).toEqual([{ key: 'marketplacer-parcel' }]);
  });

  it('becomes ours as soon as ours exists, if the parcel has none', () => {
    const order = applied(aShippedOrder(), planned(aShippedOrder(), sent(), false).actions);
    expect(names(planned(order, sent()).actions)).toEqual(['setParcelCustomType']);
  });
});

describe('the shipment state of the whole order', () => {
  const stateAfter = (order: Order, invoices: Invoices) => after(order, invoices).shipmentState;
  const all: Invoices = [
    { entries: ENTRIES, shipments: [{ number: 1, items: { e1: 3, e2: 2 } }], flags: ['PAID', 'SENT'] },
  ];
  /** The shop has sent its own line itself. */
  const withOwnSent = (change: Parameters<typeof anOrder>[0] = {}) => {
    const order = aShippedOrder(change);
    Object.assign(order.shippingInfo ?? {}, {
      deliveries: [
        {
          id: 'own',
          createdAt: '2026-03-01T10:00:00.000Z',
          items: [{ id: 'line-3', quantity: 1 }],
          parcels: [],
        },
      ],
    });
    return order;
  };

  it('S1: is Partial as long as the shop has not sent its own line', () => {
    expect(stateAfter(aShippedOrder(), all)).toBe('Partial');
  });

  it('S1: is Shipped when the last line is on its way, and its own delivery is not touched', () => {
    const order = withOwnSent();
    expect(stateAfter(order, all)).toBe('Shipped');
    expect(deliveries(after(order, all))[0]).toEqual(deliveries(order)[0]);
  });

  it('counts what the shop has told on its parcels alone, and not what comes back', () => {
    const order = withOwnSent();
    const [own] = deliveries(order);
    const parcel = { id: 'p', createdAt: '', items: [{ id: 'line-3', quantity: 1 }] };
    Object.assign(own ?? {}, { items: [], parcels: [parcel] });
    expect(stateAfter(order, all)).toBe('Shipped');
    Object.assign(own ?? {}, { parcels: [{ ...parcel, trackingData: { isReturn: true } }] });
    expect(stateAfter(order, all)).toBe('Partial');
  });

  it('O11: does not wait for what another seller has cancelled', () => {
    const invoices: Invoices = [
      { entries: { e1: { quantity: 3 } }, shipments: [{ items: { e1: 3 } }], flags: ['PAID', 'SENT'] },
      { entries: { e2: { line: 'line-2', quantity: 2, status: 'CANCELLED' } }, flags: ['CANCELLED'] },
    ];
    expect(stateAfter(withOwnSent(), invoices)).toBe('Shipped');
  });

  it.each<ShipmentState>(['Shipped', 'Delivered', 'Canceled'])('stays %s', (shipmentState) => {
    const { actions } = planned(aShippedOrder({ shipmentState }), sent());
    expect(names(actions)).toEqual(['addDelivery']);
  });

  it('keeps what the shop says about the rest until more is on its way', () => {
    const order = { ...after(aShippedOrder(), sent()), shipmentState: 'Delayed' };
    expect(planned(order, sent()).actions).toEqual([]);
    expect(planned(order, sent({ items: { e1: 2 } })).actions.at(-1)).toEqual({
      action: 'changeShipmentState',
      shipmentState: 'Partial',
    });
  });
});

it('none of the messages that our own writes raise makes the connector do anything', () => {
  for (const raised of [
    'DeliveryAdded',
    'DeliveryItemsUpdated',
    'ParcelAddedToDelivery',
    'ParcelItemsUpdated',
    'ParcelTrackingDataUpdated',
    'OrderShipmentStateChanged',
  ]) {
    expect([...EXPORTING_MESSAGES, ...UPDATING_MESSAGES]).not.toContain(raised);
  }
});

describe('readings of shipments in any order', () => {
  const item = fc.record({ e1: fc.integer({ min: -1, max: 4 }), e2: fc.nat(3), e9: fc.nat(1) });
  const shipment = fc.record({
    number: fc.integer({ min: 1, max: 4 }),
    items: fc.option(item, { nil: null }),
    trackingNumber: fc.constantFrom('', 'T1', 'T2'),
    carrier: fc.constantFrom('', 'AusPost'),
    trackingLink: fc.constantFrom(null, 'https://a.example.com/', 'nonsense'),
  });
  const invoice = fc.record({
    entries: fc.constant({ ...ENTRIES, e9: { line: 'line-9' } }),
    shipments: fc.uniqueArray(shipment, { selector: ({ number }) => number, maxLength: 4 }),
    flags: fc
      .subarray(['PAID', 'SENT', 'PARTIALLY_SENT', 'READY', 'CANCELLED'] as const)
      .map((all) => [...all]),
  });
  const RANK: Partial<Record<string, number>> = { Partial: 1, Shipped: 2 };

  it('S1, S2: end at the last reading; the same one again changes nothing; the state never goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(invoice, fc.boolean()), { maxLength: 6 }), (readings) => {
        let order = aShippedOrder();
        for (const [reading, takesLink] of readings) {
          const before = order;
          order = applied(before, planned(before, [reading], takesLink).actions);
          expect(planned(order, [reading], takesLink).actions).toEqual([]);
          expect(RANK[order.shipmentState ?? ''] ?? 0).toBeGreaterThanOrEqual(
            RANK[before.shipmentState ?? ''] ?? 0,
          );
          expect(deliveries(order).length).toBeGreaterThanOrEqual(deliveries(before).length);
          for (const { number, items } of reading.shipments) {
            const shown = deliveries(order).find(({ key }) => key === `marketplacer-shipment-${number}`);
            const told = [items?.e1 ?? 0, items?.e2 ?? 0].map((quantity) => Math.max(0, quantity));
            if (told.every((quantity) => quantity === 0)) continue;
            const quantityOf = (id: string) => shown?.items.find((one) => one.id === id)?.quantity ?? 0;
            expect([quantityOf('line-1'), quantityOf('line-2')]).toEqual(told);
          }
        }
      }),
    );
  });
});
