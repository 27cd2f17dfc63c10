import { row, rowsOf } from '../graphql/relations.ts';
import type { TypeResolvers } from '../graphql/context.ts';
import type { InvoiceAmendment, Fields, LineItem } from '../model/entities.ts';
import { refuse } from '../model/errors.ts';
import type { Store } from '../store/store.ts';
import { amendedQuantity } from '../rules/invoicing.ts';
import { mustFind, mutation } from './mutation.ts';

type AmendmentLine = Omit<Fields<'InvoiceAmendmentLineItem'>, 'invoiceAmendmentId'>;

/** The invoice itself stays as it is; what was refunded or cancelled is written beside it. */
export function amendInvoice(
  store: Store,
  invoiceId: number,
  refundRequestId: number | null,
  remittanceCents: number,
  lines: AmendmentLine[],
): InvoiceAmendment {
  const amendment = store.insert('InvoiceAmendment', { invoiceId, refundRequestId, remittanceCents });
  for (const line of lines)
    store.insert('InvoiceAmendmentLineItem', { ...line, invoiceAmendmentId: amendment.id });
  store.insert('Remittance', {
    sellerId: store.get('Invoice', invoiceId).sellerId,
    invoiceId,
    invoiceAmendmentId: amendment.id,
    amountCents: remittanceCents,
    released: false,
    remittanceAdviceId: null,
  });
  store.update(store.get('Invoice', invoiceId), {});
  return amendment;
}

interface LineInput {
  lineItemId?: string | null;
  custom?: string | null;
  quantity: number;
  dispatched?: boolean | null;
  total?: { amount: number } | null;
  amountCents?: number | null;
  status: 'REFUNDED' | 'CANCELLED';
  reason?: string | null;
}

interface AmendmentInput {
  invoiceId: string;
  remittanceCents: number;
  lineItems: LineInput[];
}

function checkLine(store: Store, invoiceId: number, input: LineInput): AmendmentLine {
  if (Boolean(input.lineItemId) === Boolean(input.custom)) {
    refuse('lineItems', 'exactly one of lineItemId and custom must be given');
  }
  if (input.quantity <= 0) refuse('lineItems', 'quantity must be greater than 0');
  const amountCents =
    input.total?.amount ?? input.amountCents ?? refuse('lineItems', 'total or amountCents is needed');
  if (amountCents > 0) refuse('lineItems', 'amount must be negative for a refund');
  const line = input.lineItemId ? mustFind(store, 'LineItem', input.lineItemId, 'lineItemId') : undefined;
  if (line) checkQuantity(store, invoiceId, line, input.quantity);
  return {
    lineItemId: line?.id ?? null,
    custom: input.custom ?? null,
    quantity: input.quantity,
    amountCents,
    dispatched: input.dispatched ?? false,
    reason: input.reason ?? null,
    status: input.status,
  };
}

function checkQuantity(store: Store, invoiceId: number, line: LineItem, quantity: number): void {
  if (line.invoiceId !== invoiceId) refuse('lineItems', 'must be part of the invoice');
  if (quantity > line.quantity - amendedQuantity(store, line))
    refuse('lineItems', 'quantity is more than was bought');
}

export const amendmentResolvers: Record<string, TypeResolvers> = {
  InvoiceAmendment: {
    invoice: row('Invoice', 'invoiceId'),
    lineItems: rowsOf('InvoiceAmendmentLineItem', 'invoiceAmendmentId'),
  },
  InvoiceAmendmentLineItem: {
    lineItem: row('LineItem', 'lineItemId'),
  },
  Mutation: {
    invoiceAmendmentCreate: mutation(['invoiceAmendment'], (input: AmendmentInput, { store }) => {
      const invoice = mustFind(store, 'Invoice', input.invoiceId, 'invoiceId');
      if (input.lineItems.length === 0) refuse('lineItems', "can't be blank");
      const lines = input.lineItems.map((line) => checkLine(store, invoice.id, line));
      return { invoiceAmendment: amendInvoice(store, invoice.id, null, input.remittanceCents, lines) };
    }),
  },
};
