import type { Order } from '@commercetools/platform-sdk';
import { isDue } from '../../src/orders/is-due.ts';

type State = Pick<Order, 'orderState' | 'paymentState'>;

describe('when an order is due', () => {
  it.each<[string, 'created' | 'confirmed' | 'paid', State, boolean]>([
    ['a new order, at once', 'created', { orderState: 'Open' }, true],
    ['a new order, once confirmed', 'confirmed', { orderState: 'Open' }, false],
    ['a confirmed order', 'confirmed', { orderState: 'Confirmed' }, true],
    ['an order that went from confirmed to complete', 'confirmed', { orderState: 'Complete' }, true],
    ['an unpaid order, once paid', 'paid', { orderState: 'Confirmed', paymentState: 'Pending' }, false],
    ['an order whose payment is not told, once paid', 'paid', { orderState: 'Open' }, false],
    ['a paid order', 'paid', { orderState: 'Open', paymentState: 'Paid' }, true],
  ])('%s', (_what, when, state, expected) => {
    expect(isDue(state, when)).toBe(expected);
  });

  it.each(['created', 'confirmed', 'paid'] as const)(
    'a cancelled order is never due, not even with %s',
    (when) => {
      expect(isDue({ orderState: 'Cancelled', paymentState: 'Paid' }, when)).toBe(false);
    },
  );
});
