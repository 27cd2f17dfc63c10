import { readReturnSide } from '../../src/refunds/read-snapshot.ts';
import { bothSides } from './refund-request.ts';

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
