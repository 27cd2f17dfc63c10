import type {
  Adjustment,
  Invoice,
  InvoiceAmendmentLineItem,
  LineItem,
  PortalFlag,
} from '../model/entities.ts';
import type { Store } from '../store/store.ts';

/** What can be told of an invoice and its lines from shipments, refund requests and amendments. */

function lineAdjustments(store: Store, line: LineItem): readonly Adjustment[] {
  return store.by('Adjustment', 'lineItemId', line.id);
}

export function adjustmentSum(
  adjustments: readonly Adjustment[],
  type?: Adjustment['adjustmentType'],
): number {
  return adjustments
    .filter(({ adjustmentType }) => !type || adjustmentType === type)
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
}

export function lineTotal(store: Store, line: LineItem): number {
  return line.subtotalCents + line.postageCents + adjustmentSum(lineAdjustments(store, line));
}

export function linesOf(store: Store, { id }: Invoice): readonly LineItem[] {
  return store.by('LineItem', 'invoiceId', id);
}

export function invoiceAdjustments(store: Store, { id }: Invoice): readonly Adjustment[] {
  return store.by('Adjustment', 'invoiceId', id);
}

export function invoiceTotal(store: Store, invoice: Invoice): number {
  const lines = linesOf(store, invoice).reduce(
    (sum, line) => sum + line.subtotalCents + line.postageCents,
    0,
  );
  return lines + adjustmentSum(invoiceAdjustments(store, invoice));
}

export function shippedQuantity(store: Store, line: LineItem): number {
  return store.by('ShippedItem', 'lineItemId', line.id).reduce((sum, { quantity }) => sum + quantity, 0);
}

export function amendedQuantity(
  store: Store,
  line: LineItem,
  status?: InvoiceAmendmentLineItem['status'],
): number {
  return store
    .by('InvoiceAmendmentLineItem', 'lineItemId', line.id)
    .filter((amended) => !status || amended.status === status)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Quantity that is neither amended nor asked back in a request that is still open. */
export function refundableQuantity(store: Store, line: LineItem): number {
  const asked = store
    .by('RefundRequestLineItem', 'lineItemId', line.id)
    .filter(({ status }) => status !== 'REFUND_DENIED' && status !== 'REFUNDED')
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return line.quantity - asked - amendedQuantity(store, line);
}

type LineStatus = 'ALLOCATED' | 'SHIPPED' | 'REFUNDED' | 'CANCELLED';

export function lineStatus(store: Store, line: LineItem): LineStatus {
  if (amendedQuantity(store, line, 'CANCELLED') === line.quantity) return 'CANCELLED';
  if (amendedQuantity(store, line) === line.quantity) return 'REFUNDED';
  return isFullyShipped(store, line) ? 'SHIPPED' : 'ALLOCATED';
}

function isFullyShipped(store: Store, line: LineItem): boolean {
  return shippedQuantity(store, line) >= line.quantity - amendedQuantity(store, line, 'CANCELLED');
}

type StatusFlag =
  | PortalFlag
  | 'PAID'
  | 'SENT'
  | 'PARTIALLY_SENT'
  | 'AWAITING_RETURN'
  | 'AWAITING_REFUND'
  | 'REFUNDED'
  | 'CANCELLED'
  | 'REMITTED';

/** Several at once are normal: a partly sent invoice can have a return under way. */
export function statusFlags(store: Store, invoice: Invoice): StatusFlag[] {
  const lines = linesOf(store, invoice);
  const statuses = lines.map((line) => lineStatus(store, line));
  const requests = store.by('RefundRequest', 'invoiceId', invoice.id).map(({ status }) => status);
  const cancelled = statuses.every((status) => status === 'CANCELLED');
  const refunded = !cancelled && statuses.every((status) => status === 'CANCELLED' || status === 'REFUNDED');
  const sent = lines.some((line) => shippedQuantity(store, line) > 0);
  const allSent = lines.every((line) => isFullyShipped(store, line));
  const flags: [StatusFlag, boolean][] = [
    ['PAID', true],
    ['SENT', sent && allSent],
    ['PARTIALLY_SENT', sent && !allSent],
    ['AWAITING_RETURN', requests.includes('AWAITING')],
    ['AWAITING_REFUND', requests.includes('RETURNED') || requests.includes('PROCESSED')],
    ['REFUNDED', refunded],
    ['CANCELLED', cancelled],
    ['REMITTED', invoice.remittedAt !== null],
  ];
  return [...flags.filter(([, holds]) => holds).map(([flag]) => flag), ...invoice.portalFlags];
}

/** The deprecated single status: the flag that says most. */
export function invoiceStatus(store: Store, invoice: Invoice): StatusFlag {
  const flags = statusFlags(store, invoice);
  const telling: StatusFlag[] = ['CANCELLED', 'REFUNDED', 'SENT', 'PARTIALLY_SENT'];
  return telling.find((flag) => flags.includes(flag)) ?? 'PAID';
}
