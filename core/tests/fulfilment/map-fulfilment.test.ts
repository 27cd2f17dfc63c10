import * as fc from 'fast-check';
import { hasNews, mapFulfilment, needsLink } from '../../src/fulfilment/map-fulfilment.ts';
import { aFulfilledOrder } from '../builders/fulfilled-order.ts';
import { anOrder } from '../builders/order.ts';

const order = anOrder({
  lines: [{ variant: 21, quantity: 3 }, { variant: 22, quantity: 2 }, { quantity: 1 }],
});
const mapped = (
  invoices: Parameters<typeof aFulfilledOrder>[0],
  link?: Parameters<typeof mapFulfilment>[2],
) => mapFulfilment(aFulfilledOrder(invoices), order, link);

describe('a shipment', () => {
  it('S1: becomes a delivery under its number, with what is in it and where it can be followed', () => {
    const { deliveries } = mapped([
      { entries: { e1: { quantity: 3 } }, shipments: [{ number: 12, items: { e1: 2 } }] },
    ]);
    expect(deliveries).toEqual([
      {
        key: 'marketplacer-shipment-12',
        shipmentLegacyId: 12,
        items: [{ id: 'line-1', quantity: 2 }],
        tracking: { trackingId: 'T12', carrier: 'AusPost' },
        trackingLink: 'https://track.example.com/T12',
        holdsUnknown: false,
      },
    ]);
  });

  it('S1: a line that was exported as two entries is one line again', () => {
    const { deliveries } = mapped([
      { entries: { e1: { quantity: 2 }, e2: { quantity: 1 } }, shipments: [{ items: { e1: 2, e2: 1 } }] },
    ]);
    expect(deliveries[0]?.items).toEqual([{ id: 'line-1', quantity: 3 }]);
  });

  it('S1: names its lines in the order of the order, whatever order Marketplacer has', () => {
    const { deliveries } = mapped([
      { entries: { e2: { line: 'line-2' }, e1: {} }, shipments: [{ items: { e2: 1, e1: 1 } }] },
    ]);
    expect(deliveries[0]?.items.map(({ id }) => id)).toEqual(['line-1', 'line-2']);
  });

  it('S1: of every seller is one, each under its own number', () => {
    const { deliveries } = mapped([
      { entries: { e1: {} }, shipments: [{ items: { e1: 1 } }, { items: { e1: 1 } }] },
      { entries: { e2: { line: 'line-2' } }, shipments: [{ items: { e2: 1 } }] },
    ]);
    expect(deliveries.map(({ key }) => key)).toEqual([
      'marketplacer-shipment-1',
      'marketplacer-shipment-2',
      'marketplacer-shipment-3',
    ]);
  });

  it('finds its line by the link where the external id is lost', () => {
    const sketch = [{ entries: { e1: { line: null } }, shipments: [{ items: { e1: 1 } }] }];
    const line = { lineItemId: 'line-2', marketplacerLineItemId: 'e1', invoiceId: 'i', sellerId: null };
    const { deliveries } = mapped(sketch, { marketplacerOrderId: 'T3JkZXItMQ==', lines: [line] });
    expect(deliveries[0]).toMatchObject({ items: [{ id: 'line-2', quantity: 1 }], holdsUnknown: false });
    expect(needsLink(aFulfilledOrder(sketch))).toBe(true);
    expect(needsLink(aFulfilledOrder([{ entries: { e1: {} } }]))).toBe(false);
  });

  it.each([
    ['no external id and no link', null],
    ['the id of a line that the order does not have', 'line-9'],
  ])('says that it holds something unknown: %s', (_what, line) => {
    const { deliveries } = mapped([
      { entries: { e1: {}, e2: { line } }, shipments: [{ items: { e1: 1, e2: 1 } }] },
    ]);
    expect(deliveries[0]).toMatchObject({ items: [{ id: 'line-1', quantity: 1 }], holdsUnknown: true });
  });

  it.each<[string, Record<string, number> | null]>([
    ['nothing', {}],
    ['what Marketplacer does not tell', null],
    ['no piece', { e1: 0 }],
    ['less than nothing', { e1: -1 }],
  ])('that holds %s names no lines', (_what, items) => {
    const { deliveries } = mapped([{ entries: { e1: {} }, shipments: [{ items }] }]);
    expect(deliveries[0]).toMatchObject({ items: [], holdsUnknown: false });
  });

  it.each([
    ['  T 1\t\n', 'T 1'],
    ['T\u0000\u00071', 'T 1'],
    ['T\ud800', 'T'],
    ['📦-Ø"\'<b>', '📦-Ø"\'<b>'],
  ])('cleans the tracking number %j, and nothing more', (trackingNumber, trackingId) => {
    const { deliveries } = mapped([{ entries: { e1: {} }, shipments: [{ trackingNumber, carrier: ' ' }] }]);
    expect(deliveries[0]?.tracking).toEqual({ trackingId });
  });

  it.each([
    [null],
    [''],
    ['T1'],
    ['javascript:alert(1)'],
    ['data:text/html,<script>'],
    ['ftp://track.example.com/T1'],
  ])('passes no tracking link on that a storefront must not show: %s', (trackingLink) => {
    const { deliveries } = mapped([{ entries: { e1: {} }, shipments: [{ trackingLink }] }]);
    expect(deliveries[0]?.trackingLink).toBeUndefined();
  });

  it('any text of a seller becomes text that can be sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (trackingNumber, carrier) => {
        const { deliveries } = mapped([{ entries: { e1: {} }, shipments: [{ trackingNumber, carrier }] }]);
        for (const text of Object.values(deliveries[0]?.tracking ?? {})) {
          expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
          expect(text).toBe(String(text).trim());
          expect(text).not.toBe('');
        }
      }),
    );
  });
});

describe('what is not sent any more', () => {
  const entries = { e1: { quantity: 3 }, e2: { line: 'line-2', quantity: 2 } };
  const shipments = [{ items: { e1: 1 } }];

  it('O11: is nothing as long as the invoice is open', () => {
    expect(mapped([{ entries, shipments, flags: ['PAID', 'PARTIALLY_SENT'] }]).notExpected).toEqual(
      new Map(),
    );
  });

  it.each([[['PAID', 'SENT']], [['PAID', 'COLLECTED']], [['CANCELLED', 'REMITTED']]] as const)(
    'O11: is what an invoice has not sent that is %j',
    (flags) => {
      expect(mapped([{ entries, shipments, flags: [...flags] }]).notExpected).toEqual(
        new Map([
          ['line-1', 2],
          ['line-2', 2],
        ]),
      );
    },
  );

  it('O11: is everything of an invoice whose lines were all cancelled or refunded', () => {
    const given = {
      e1: { quantity: 3, status: 'CANCELLED' },
      e2: { line: 'line-2', status: 'REFUNDED' },
    } as const;
    expect(mapped([{ entries: given }]).notExpected).toEqual(
      new Map([
        ['line-1', 3],
        ['line-2', 1],
      ]),
    );
  });

  it.each([
    [['PAID']],
    [['PAID', 'READY']],
    [['PAID', 'AWAITING_RETURN']],
    [['SENT', 'PARTIALLY_SENT']],
  ] as const)('O11: is nothing where the invoice says %j', (flags) => {
    expect(mapped([{ entries, flags: [...flags] }]).notExpected).toEqual(new Map());
  });

  it('O11: nothing follows from an order of which nothing was sent or settled', () => {
    expect(hasNews(aFulfilledOrder([{ entries, flags: ['PAID', 'READY'] }]))).toBe(false);
    expect(hasNews(aFulfilledOrder([{ entries, shipments }]))).toBe(true);
    expect(hasNews(aFulfilledOrder([{ entries, flags: ['CANCELLED'] }]))).toBe(true);
  });
});
