import { mapInvoiceNotes } from '../../src/fulfilment/map-invoice-notes.ts';
import type { FulfilledOrder } from '../../src/marketplacer/index.ts';
import { aFulfilledOrder } from '../builders/fulfilled-order.ts';

type Invoice = NonNullable<NonNullable<NonNullable<FulfilledOrder['invoices']>['nodes']>[number]>;

function noteOf(change: Partial<Invoice>) {
  const order = aFulfilledOrder([{ entries: { e1: { quantity: 3 } } }]);
  const [invoice] = order.invoices?.nodes ?? [];
  return mapInvoiceNotes({ ...order, invoices: { nodes: [{ ...invoice!, ...change }] } }, 'AUD')[0];
}

const amended = (quantity: number): Invoice['amendments'] => [
  { id: 'a1', lineItems: [{ lineItem: { id: 'e1' }, quantity }] },
];
const requested = (
  quantity: number,
  { status = 'REFUNDED', line = 'REFUNDED' }: { status?: string; line?: string } = {},
): Invoice['refundRequests'] =>
  [{ status, lineItems: [{ status: line, quantity, lineItem: { id: 'e1' } }] }] as Invoice['refundRequests'];

describe('O11: what is remembered of an invoice', () => {
  it('is its payment, and nothing of what has not happened', () => {
    expect(noteOf({})).toEqual({
      id: 'invoice-1',
      number: 1,
      updatedAt: '2026-03-01T10:00:00Z',
      paidAt: '2026-03-01T10:00:00Z',
      total: { currencyCode: 'AUD', centAmount: 1000 },
    });
  });

  it('counts annotations, and repeats none', () => {
    expect(noteOf({ annotations: [{ id: 'n1' }, { id: 'n2' }] })).toMatchObject({ annotations: 2 });
  });

  it.each([
    ['of no request', amended(2), [], 2],
    ['of a request', amended(2), requested(2), undefined],
    ['of a request, and one more piece', amended(3), requested(2), 1],
    ['of a request that is not refunded', amended(1), requested(1, { status: 'AWAITING' }), 1],
    ['of a request whose line was denied', amended(1), requested(1, { line: 'REFUND_DENIED' }), 1],
  ])('names the pieces of amendments %s', (_what, amendments, refundRequests, quantity) => {
    const alone = quantity && [{ marketplacerLineItemId: 'e1', quantity }];
    expect(noteOf({ amendments, refundRequests })?.amendedAlone).toEqual(alone);
  });

  it('says nothing of amendments where the instance shows no requests', () => {
    const hidden = { amendments: amended(2), refundRequests: undefined } as unknown as Partial<Invoice>;
    expect(noteOf(hidden)?.amendedAlone).toBeUndefined();
  });
});
