import type { Order, Payment, Transaction } from '@commercetools/platform-sdk';
import { duenessOf, type Dueness } from '../../src/orders/dueness.ts';
import { isPaid } from '../../src/orders/is-paid.ts';
import { anOrder } from '../builders/order.ts';

const NOW = Date.UTC(2026, 2, 20);
const DAY_MS = 24 * 60 * 60_000;
const daysAgo = (days: number): string => new Date(NOW - days * DAY_MS).toISOString();
const FROM_CART = { cart: { typeId: 'cart', id: 'cart-1' } } as const;

describe('when an order is due', () => {
  it.each<[string, 'created' | 'confirmed' | 'paid', Partial<Order>, Dueness]>([
    ['a new order, at once', 'created', { orderState: 'Open' }, 'due'],
    ['a new order, once confirmed', 'confirmed', { orderState: 'Open' }, 'not-yet'],
    ['a confirmed order', 'confirmed', { orderState: 'Confirmed' }, 'due'],
    ['an order that went from confirmed to complete', 'confirmed', { orderState: 'Complete' }, 'due'],
    ['an unpaid order, once paid', 'paid', { orderState: 'Confirmed', paymentState: 'Pending' }, 'not-yet'],
    ['an order whose payment is not told, once paid', 'paid', { orderState: 'Open' }, 'not-yet'],
    ['a paid order', 'paid', { orderState: 'Open', paymentState: 'Paid' }, 'due'],
    ['an order whose payment has failed', 'created', { paymentState: 'Failed' }, 'not-yet'],
    ['an order of the shop that is old', 'created', { createdAt: daysAgo(300) }, 'due'],
  ])('%s', (_what, when, state, expected) => {
    expect(duenessOf(anOrder({ ...FROM_CART, ...state }), when, NOW)).toBe(expected);
  });

  it.each(['created', 'confirmed', 'paid'] as const)(
    'a cancelled order is never due, not even with %s',
    (when) => {
      const cancelled = anOrder({ orderState: 'Cancelled', paymentState: 'Paid' });
      expect(duenessOf(cancelled, when, NOW)).toBe('not-yet');
    },
  );
});

describe('an imported order is', () => {
  it.each<[Dueness, string, Partial<Order>]>([
    ['past', 'complete', { orderState: 'Complete' }],
    ['past', 'shipped', { shipmentState: 'Shipped' }],
    ['past', 'delivered', { shipmentState: 'Delivered' }],
    ['past', 'of more than eight days ago', { completedAt: daysAgo(8.1) }],
    ['due', 'of less than eight days ago', { completedAt: daysAgo(7.9) }],
    ['due', 'partly shipped', { shipmentState: 'Partial' }],
    ['due', 'open, whenever it was written', { createdAt: daysAgo(300) }],
  ])('%s where it is %s', (expected, _what, state) => {
    expect(duenessOf(anOrder(state), 'created', NOW)).toBe(expected);
  });
});

describe('an order of 36.00, 39.60 with tax, counts as paid', () => {
  const aud = (centAmount: number) =>
    ({ type: 'centPrecision', currencyCode: 'AUD', fractionDigits: 2, centAmount }) as const;
  const transaction = (type: string, centAmount: number, state = 'Success', currencyCode = 'AUD') =>
    ({ id: type, type, state, amount: { ...aud(centAmount), currencyCode } }) as Transaction;
  const paidBy = (...payments: (Transaction[] | undefined)[]) =>
    isPaid({
      totalPrice: aud(3600),
      taxedPrice: { totalGross: aud(3960) } as Order['taxedPrice'],
      paymentInfo: {
        payments: payments.map((transactions, index) => ({
          typeId: 'payment',
          id: `payment-${index}`,
          ...(transactions && { obj: { transactions } as Payment }),
        })),
      },
    });

  it.each<[boolean, string, (Transaction[] | undefined)[]]>([
    [true, 'its charges reach the total with tax', [[transaction('Charge', 3960)]]],
    [true, 'several payments do together', [[transaction('Charge', 3000)], [transaction('Charge', 960)]]],
    [false, 'they reach the total without tax only', [[transaction('Charge', 3959)]]],
    [false, 'the charge is pending', [[transaction('Charge', 3960, 'Pending')]]],
    [false, 'the money is only authorised', [[transaction('Authorization', 3960)]]],
    [false, 'a part was charged back', [[transaction('Charge', 3960), transaction('Chargeback', 1)]]],
    [false, 'a part went back', [[transaction('Charge', 3960)], [transaction('Refund', 1)]]],
    [false, 'the charge is in another currency', [[transaction('Charge', 3960, 'Success', 'USD')]]],
    [false, 'the payment cannot be seen', [undefined]],
    [false, 'it has no payment', []],
  ])('%s: %s', (expected, _what, payments) => {
    expect(paidBy(...payments)).toBe(expected);
  });

  it('true: there is nothing to pay', () => {
    expect(isPaid({ totalPrice: aud(0) })).toBe(true);
  });
});
