import type { TypeResolvers } from '../graphql/context.ts';
import type {
  Fields,
  RefundLineStatus,
  RefundRequest,
  RefundRequestLineItem,
  RefundRequestStatus,
} from '../model/entities.ts';
import { refuse } from '../model/errors.ts';
import type {
  RefundRequestCreateMutationInput,
  RefundRequestLineItemDenyMutationInput,
  RefundRequestLineItemInput,
  RefundRequestLineItemReturnMutationInput,
  RefundRequestNoteInput,
  RefundRequestRefundMutationInput,
  RefundRequestReturnMutationInput,
} from '../model/inputs.ts';
import type { Marketplace } from '../store/marketplace.ts';
import type { Store } from '../store/store.ts';
import { amendInvoice } from './amendments.ts';
import { writeTags } from './external-ids.ts';
import { refundableQuantity } from '../rules/invoicing.ts';
import { mustFind, mutation } from './mutation.ts';
import { refundLinesOf } from './refunds.ts';

const OPEN: readonly RefundLineStatus[] = ['PENDING_APPROVAL', 'AWAITING_RETURN'];

function createRequest({ store }: Marketplace, input: RefundRequestCreateMutationInput): RefundRequest {
  const invoice = mustFind(store, 'Invoice', input.invoiceId, 'invoiceId');
  if (input.lineItems.length === 0) refuse('lineItems', "can't be blank");
  const request = store.insert('RefundRequest', {
    invoiceId: invoice.id,
    initiator: input.initiator ?? 'ADMIN',
    status: 'AWAITING',
    statusBeforeDenial: null,
    cashAmountCents: null,
    recoveredAmountCents: null,
    refundedAt: null,
  });
  writeTags(store, request, input);
  for (const line of input.lineItems) addLine(store, request, line);
  return proceed(store, request, 'AWAITING', input.notes);
}

/** Dispatched lines are returns, the others cancellations. */
function addLine(store: Store, request: RefundRequest, input: RefundRequestLineItemInput): void {
  const { custom = null, reason = null } = input;
  if (Boolean(input.lineItemId) === Boolean(custom)) {
    refuse('lineItems', 'exactly one of lineItemId and custom must be given');
  }
  if (input.lineItemId && !reason) refuse('lineItems', 'reason is needed with a lineItemId');
  // RefundRequestLineItemInput, GraphQL docs.
  if (custom && input.amountPerItemCents == null)
    refuse('lineItems', 'amountPerItemCents is needed with custom');
  if (custom && (reason !== null || input.dispatched != null))
    refuse('lineItems', 'neither reason nor dispatched can be given with custom');
  if (custom && (input.amountPerItemCents ?? 0) <= 0)
    refuse('lineItems', 'amountPerItemCents must be greater than 0');
  if (input.quantity <= 0) refuse('lineItems', 'quantity must be greater than 0');
  const line = input.lineItemId ? invoiceLine(store, request, input.lineItemId, input.quantity) : undefined;
  const refundLine = store.insert('RefundRequestLineItem', {
    refundRequestId: request.id,
    lineItemId: line?.id ?? null,
    custom,
    reason,
    quantity: input.quantity,
    amountPerItemCents: input.amountPerItemCents ?? line?.unitCents ?? 0,
    onlyRemittance: input.onlyRemittance ?? false,
    dispatched: input.dispatched ?? false,
    denyRefundReason: null,
    status: input.status ?? 'PENDING_APPROVAL',
    statusBeforeDenial: null,
  });
  writeTags(store, refundLine, input);
  writeNotes(store, request, refundLine.status, input.notes);
}

function invoiceLine(store: Store, { invoiceId }: RefundRequest, id: string, quantity: number) {
  const line = mustFind(store, 'LineItem', id, 'lineItemId');
  if (line.invoiceId !== invoiceId) {
    refuse(
      'lineItems',
      'line items must be part of the same invoice for which you are raising a refund request.',
    );
  }
  const open = refundableQuantity(store, line);
  if (quantity > open) refuse('lineItems', `quantity must be less than or equal to ${open}`);
  return line;
}

function writeNotes(
  store: Store,
  { id }: RefundRequest,
  status: string,
  notes: RefundRequestNoteInput[] | null | undefined,
): void {
  for (const { note = null } of notes ?? [])
    store.insert('RefundRequestNote', { refundRequestId: id, note, status });
}

/** Moves a request on, with its notes; the invoice shows the step in its status flags. */
function proceed(
  store: Store,
  request: RefundRequest,
  status: RefundRequestStatus,
  notes: RefundRequestNoteInput[],
  changes: Partial<Fields<'RefundRequest'>> = {},
): RefundRequest {
  writeNotes(store, request, status, notes);
  store.update(store.get('Invoice', request.invoiceId), {});
  return store.update(request, { ...changes, status });
}

function setLines(
  store: Store,
  request: RefundRequest,
  from: readonly RefundLineStatus[],
  changes: (line: RefundRequestLineItem) => Partial<Fields<'RefundRequestLineItem'>>,
): void {
  for (const line of refundLinesOf(store, request)) {
    if (from.includes(line.status)) store.update(line, changes(line));
  }
}

function returnRequest({ store }: Marketplace, input: RefundRequestReturnMutationInput): RefundRequest {
  const request = mustFind(store, 'RefundRequest', input.refundRequestId, 'refundRequestId');
  if (request.status !== 'AWAITING') {
    refuse('refundRequestId', 'Can only mark an awaiting RefundRequest as returned');
  }
  for (const line of input.newLineItems ?? []) addLine(store, request, line);
  setLines(store, request, OPEN, () => ({ status: 'REFUND_ACCEPTED' }));
  const returned = proceed(store, request, 'RETURNED', input.notes);
  store.announce('RefundRequest', request.id, 'returned');
  return returned;
}

/** Ends in an amendment of the invoice. Nothing goes back into stock. */
function refundRequest(
  { store, clock }: Marketplace,
  input: RefundRequestRefundMutationInput,
): RefundRequest {
  const request = mustFind(store, 'RefundRequest', input.refundRequestId, 'refundRequestId');
  if (request.status !== 'RETURNED' && request.status !== 'PROCESSED') {
    refuse('refundRequestId', 'Can only mark a returned or processed RefundRequest as refunded');
  }
  for (const line of input.newLineItems ?? [])
    addLine(store, request, { ...line, status: 'REFUND_ACCEPTED' });
  const lines = refundLinesOf(store, request).filter(({ status }) => status === 'REFUND_ACCEPTED');
  const total = lines.reduce(
    (sum, { amountPerItemCents, quantity }) => sum + amountPerItemCents * quantity,
    0,
  );
  for (const line of lines) store.update(line, { status: 'REFUNDED' });
  amendInvoice(
    store,
    request.invoiceId,
    request.id,
    -total,
    lines.map(({ lineItemId, custom, quantity, amountPerItemCents, dispatched, reason }) => ({
      lineItemId,
      custom,
      quantity,
      amountCents: -amountPerItemCents * quantity,
      dispatched,
      reason,
      status: dispatched ? 'REFUNDED' : 'CANCELLED',
    })),
  );
  const refunded = proceed(store, request, 'REFUNDED', input.notes, {
    cashAmountCents: input.cashAmountCents ?? total,
    recoveredAmountCents: input.recoveredAmountCents ?? null,
    refundedAt: clock.now(),
  });
  store.announce('RefundRequest', request.id, 'refunded');
  return refunded;
}

function denyRequest({ store }: Marketplace, input: RefundRequestReturnMutationInput): RefundRequest {
  const request = mustFind(store, 'RefundRequest', input.refundRequestId, 'refundRequestId');
  if (request.status === 'REFUNDED' || request.status === 'DENIED') {
    refuse('refundRequestId', 'Can only deny an open RefundRequest');
  }
  setLines(store, request, [...OPEN, 'REFUND_ACCEPTED'], ({ status }) => ({
    status: 'REFUND_DENIED',
    statusBeforeDenial: status,
  }));
  return proceed(store, request, 'DENIED', input.notes, { statusBeforeDenial: request.status });
}

function revertDenial({ store }: Marketplace, input: RefundRequestReturnMutationInput): RefundRequest {
  const request = mustFind(store, 'RefundRequest', input.refundRequestId, 'refundRequestId');
  if (request.status !== 'DENIED') refuse('refundRequestId', 'Can only revert a denied RefundRequest');
  for (const line of refundLinesOf(store, request)) {
    const { lineItemId, quantity } = line;
    if (lineItemId !== null && quantity > refundableQuantity(store, store.get('LineItem', lineItemId))) {
      refuse('refundRequestId', 'another refund has taken its place');
    }
    store.update(line, {
      status: line.statusBeforeDenial ?? 'PENDING_APPROVAL',
      statusBeforeDenial: null,
      denyRefundReason: null,
    });
  }
  const before = request.statusBeforeDenial ?? 'AWAITING';
  return proceed(store, request, before, input.notes, { statusBeforeDenial: null });
}

/**
 * One line at a time: accepted without the goods, asked back, or denied. Once no line is open the
 * request is processed, or denied when all of its lines are.
 */
function stepLine(
  { store }: Marketplace,
  input: RefundRequestLineItemReturnMutationInput,
  from: readonly RefundLineStatus[],
  changes: Partial<Fields<'RefundRequestLineItem'>> & { status: RefundLineStatus },
): RefundRequestLineItem {
  const line = mustFind(
    store,
    'RefundRequestLineItem',
    input.refundRequestLineItemId,
    'refundRequestLineItemId',
  );
  const request = store.get('RefundRequest', line.refundRequestId);
  if (request.status !== 'AWAITING' || !from.includes(line.status)) {
    refuse('refundRequestLineItemId', `Cannot change a line item from ${line.status} to ${changes.status}`);
  }
  const updated = store.update(line, { ...changes, statusBeforeDenial: line.status });
  writeNotes(store, request, updated.status, input.notes);
  const status = statusByLines(refundLinesOf(store, request));
  proceed(store, request, status, [], status === 'DENIED' ? { statusBeforeDenial: request.status } : {});
  if (status === 'PROCESSED') store.announce('RefundRequest', request.id, 'processed');
  return updated;
}

function statusByLines(lines: readonly RefundRequestLineItem[]): RefundRequestStatus {
  if (lines.some(({ status }) => OPEN.includes(status))) return 'AWAITING';
  return lines.every(({ status }) => status === 'REFUND_DENIED') ? 'DENIED' : 'PROCESSED';
}

const step = (work: (instance: Marketplace, input: RefundRequestReturnMutationInput) => RefundRequest) =>
  mutation(['refundRequest'], (input: RefundRequestReturnMutationInput, instance) => ({
    refundRequest: work(instance, input),
  }));

export const refundMutationResolvers: Record<string, TypeResolvers> = {
  Mutation: {
    refundRequestCreate: mutation(['refundRequest'], (input: RefundRequestCreateMutationInput, instance) => ({
      refundRequest: createRequest(instance, input),
    })),
    refundRequestReturn: step(returnRequest),
    refundRequestRefund: step(refundRequest),
    refundRequestDeny: step(denyRequest),
    refundRequestRevertDenial: step(revertDenial),
    refundRequestLineItemAccept: mutation(
      ['refundRequestLineItem'],
      (input: RefundRequestLineItemReturnMutationInput, instance) => ({
        refundRequestLineItem: stepLine(instance, input, OPEN, { status: 'REFUND_ACCEPTED' }),
      }),
    ),
    refundRequestLineItemReturn: mutation(
      ['refundRequestLineItem'],
      (input: RefundRequestLineItemReturnMutationInput, instance) => ({
        refundRequestLineItem: stepLine(instance, input, ['PENDING_APPROVAL'], { status: 'AWAITING_RETURN' }),
      }),
    ),
    refundRequestLineItemDeny: mutation(
      ['refundRequestLineItem'],
      (input: RefundRequestLineItemDenyMutationInput, instance) => ({
        refundRequestLineItem: stepLine(instance, input, [...OPEN, 'REFUND_ACCEPTED'], {
          status: 'REFUND_DENIED',
          denyRefundReason: input.denyRefundReason,
        }),
      }),
    ),
  },
};
