import { readRefundSide, readReturnSide } from '../../src/refunds/read-snapshot.ts';
import { aRequest, bothSides } from './refund-request.ts';

describe('what is remembered of an order', () => {
  it('is never newer than the order beside it, because a denial would look as if the shop took it back', async () => {
    const { order, link, tracking } = bothSides();
    let isAgreed = false;
    const connector = {
      commercetools: {
        // While the order is on its way somebody else marks the item and remembers the denial.
        orders: { byId: async () => ((isAgreed = true), order) },
        payments: { ofOrder: async () => [] },
      },
      store: {
        refundTracking: {
          open: async () => {
            await Promise.resolve();
            const agreedDenials = isAgreed ? ['refund-line-1'] : [];
            return { link, version: 1, tracking: { ...tracking, agreedDenials } };
          },
        },
      },
    };
    const side = await readReturnSide(connector as never, order.id);
    expect(side?.opened.tracking.agreedDenials).toEqual([]);
  });
});

describe('the refund requests of an order', () => {
  /** A list that lags behind what was created. */
  async function read(entries: Record<string, { requestId: string }>) {
    const { order, link, tracking } = bothSides();
    const byId = jest.fn(async (id: string) => (id === 'gone' ? undefined : aRequest({ id })));
    const refunds = {
      invoicesOf: async () => [{ id: 'invoice-1', legacyId: 1, lineItems: [], shipments: [] }],
      ofInvoice: async () => [aRequest({ id: 'listed' })],
      byId,
    };
    const opened = { link, version: 1, tracking: { ...tracking, entries } };
    const side = { opened, order, payments: [] };
    const { requests } = await readRefundSide({ marketplacer: { refunds } } as never, side);
    return { requests: requests.map(({ id }) => id), asked: byId.mock.calls.flat() };
  }

  it('hold one that is remembered and not in the list yet', async () => {
    expect(await read({ tea: { requestId: 'listed' }, cup: { requestId: 'created just now' } })).toEqual({
      requests: ['listed', 'created just now'],
      asked: ['created just now'],
    });
  });

  it('are without one that is gone, and a takeover is none', async () => {
    expect(await read({ tea: { requestId: 'gone' }, cup: { requestId: 'succeeded-by:mug' } })).toEqual({
      requests: ['listed'],
      asked: ['gone'],
    });
  });
});
