import type { Payment } from '@commercetools/platform-sdk';
import { isPaidBack } from '../../src/refunds/paid-back.ts';
import { anOrder, aShipping } from '../builders/order.ts';
import { aReturnItem } from './refund-request.ts';

const aPayment = (
  ...transactions: { type?: string; state?: string; centAmount: number; currency?: string; at?: string }[]
) =>
  ({
    transactions: transactions.map(
      ({
        type = 'Refund',
        state = 'Success',
        centAmount,
        currency = 'AUD',
        at = '2026-03-01T10:00:00.000Z',
      }) => ({
        type,
        state,
        ...(at && { timestamp: at }),
        amount: { currencyCode: currency, centAmount },
      }),
    ),
  }) as unknown as Payment;

/** Three pieces for 10.00, of which items are returned. */
const orderWith = (...items: ReturnType<typeof aReturnItem>[]) =>
  anOrder({ lines: [{ variant: 21, quantity: 3, total: 1000 }], returnInfo: [{ items }] });

describe('refunds of payments', () => {
  it.each([
    ['cover a third, rounded up', [{ centAmount: 334 }], true],
    ['a minor unit less do not', [{ centAmount: 333 }], false],
    ['add up', [{ centAmount: 300 }, { centAmount: 34 }], true],
    ['that are pending count for nothing', [{ centAmount: 1000, state: 'Pending' }], false],
    ['that failed count for nothing', [{ centAmount: 1000, state: 'Failure' }], false],
    ['are no charges', [{ centAmount: 1000, type: 'Charge' }], false],
    ['of before the return count for nothing', [{ centAmount: 1000, at: '2026-03-01T09:59:59.999Z' }], false],
    ['without a time count for nothing', [{ centAmount: 1000, at: '' }], false],
    ['in another currency count for nothing', [{ centAmount: 1000, currency: 'USD' }], false],
  ])('%s', (_what, transactions, paid) => {
    expect(isPaidBack(orderWith(aReturnItem()), [aPayment(...transactions)])).toBe(paid);
  });

  it('have to cover all refundable items, marked ones included, and neither denied nor announced ones', () => {
    const others = [
      aReturnItem({ id: 'denied', paymentState: 'NotRefunded' }),
      aReturnItem({ id: 'announced', shipmentState: 'Advised', paymentState: 'NonRefundable' }),
    ];
    const order = orderWith(aReturnItem(), aReturnItem({ id: 'b', paymentState: 'Refunded' }), ...others);
    expect(isPaidBack(order, [aPayment({ centAmount: 667 })])).toBe(false);
    expect(isPaidBack(order, [aPayment({ centAmount: 668 })])).toBe(true);
  });

  it('of one return do not count for the next', () => {
    const next = aReturnItem({ id: 'b', createdAt: '2026-03-02T10:00:00.000Z' });
    const marked = (lastModifiedAt: string) =>
      orderWith(aReturnItem({ paymentState: 'Refunded', lastModifiedAt }), next);
    const before = marked('2026-03-01T11:00:00.000Z');
    const after = marked('2026-03-02T11:00:00.000Z');
    const early = { centAmount: 500 };
    const late = { centAmount: 334, at: '2026-03-02T11:00:00.000Z' };
    expect(isPaidBack(before, [aPayment(early, late)])).toBe(true);
    expect(isPaidBack(before, [aPayment({ centAmount: 1000 })])).toBe(false);
    expect(isPaidBack(before, [aPayment(late)])).toBe(false);
    expect(isPaidBack(after, [aPayment(early, late)])).toBe(false);
  });

  it.each([
    ['a discount on the total', { discount: { gross: 200 } }, 1800],
    ['a voucher', { customLines: [{ total: -400 }] }, 1600],
    [
      'a discount that the shipping shares',
      { discount: { gross: 300 }, shippingInfo: aShipping('AUD', 1000) },
      1800,
    ],
  ])('have to cover what was paid after %s', (_what, change, paid) => {
    const order = anOrder({
      lines: [{ variant: 21, quantity: 1, total: 2000 }],
      returnInfo: [{ items: [aReturnItem()] }],
      ...change,
    });
    expect(isPaidBack(order, [aPayment({ centAmount: paid })])).toBe(true);
    expect(isPaidBack(order, [aPayment({ centAmount: paid - 1 })])).toBe(false);
  });

  it('of an order without payments are none', () => {
    expect(isPaidBack(orderWith(), [])).toBe(false);
  });
});
