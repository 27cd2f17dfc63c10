import { buyerCashOf } from '../../src/refunds/buyer-cash.ts';
import { aRequest } from './refund-request.ts';

/** A request of lines whose entries have three pieces, for all of which the buyer paid so much. */
function requestOf(...paid: (string | undefined)[]) {
  const request = aRequest({ lines: paid.map((_one, index) => ({ id: `refund-${index}`, quantity: 2 })) });
  return {
    ...request,
    lineItems: request.lineItems.map((line, index) => {
      const value = paid[index];
      const metadata = value === undefined ? [] : [{ key: 'buyer-paid', value }];
      return { ...line, lineItem: { ...line.lineItem!, metadata } };
    }),
  };
}

describe('what the buyer gets back', () => {
  it('is left to Marketplacer where no line says what he paid', () => {
    expect(buyerCashOf(requestOf(undefined, undefined))).toBeUndefined();
  });

  it('is what he paid for the pieces, and beside it the amount of a line that says nothing', () => {
    // Each line is asked for with 1000 a piece.
    expect(buyerCashOf(requestOf('2400', undefined))).toBe(1600 + 2000);
  });

  it('is never more than what is asked for, and nothing for a value that is no amount', () => {
    expect(buyerCashOf(requestOf('9000', '2400'))).toBe(2000 + 1600);
    expect(buyerCashOf(requestOf('a lot'))).toBeUndefined();
  });

  it('holds nothing of a line that was denied, or that concerns the seller alone', () => {
    const request = requestOf('2400', '2400', '2400');
    const [first, second, third] = request.lineItems;
    const lineItems = [
      first!,
      { ...second!, status: 'REFUND_DENIED' as const },
      { ...third!, onlyRemittance: true },
    ];
    expect(buyerCashOf({ ...request, lineItems })).toBe(1600);
  });
});
