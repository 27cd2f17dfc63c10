import type { FulfilledOrder } from '../marketplacer/index.ts';
import type { InvoiceNote } from '../store/index.ts';

type Invoice = NonNullable<NonNullable<NonNullable<FulfilledOrder['invoices']>['nodes']>[number]>;

/**
 * What the link of an order remembers of its invoices: when they were paid and remitted, and what people have done to
 * them outside of shipments and refund requests. What an annotation says is a text of people, and not repeated.
 */
export function mapInvoiceNotes({ invoices }: FulfilledOrder, currencyCode: string): InvoiceNote[] {
  return (invoices?.nodes ?? []).flatMap((invoice) => (invoice ? [noteOf(invoice, currencyCode)] : []));
}

function noteOf(invoice: Invoice, currencyCode: string): InvoiceNote {
  const { id, legacyId, updatedAt, paidAt, remittedAt, totalCents, annotations } = invoice;
  const amendedAlone = amendedAloneIn(invoice);
  return {
    id,
    number: legacyId,
    updatedAt,
    ...(paidAt && { paidAt }),
    ...(remittedAt && { remittedAt }),
    ...(typeof totalCents === 'number' && { total: { currencyCode, centAmount: totalCents } }),
    ...(annotations && annotations.length > 0 && { annotations: annotations.length }),
    ...(amendedAlone.length > 0 && { amendedAlone }),
  };
}

/** Nothing documented names the refund request of an amendment, so those of each line are counted against each other. */
function amendedAloneIn({ amendments, refundRequests }: Invoice): NonNullable<InvoiceNote['amendedAlone']> {
  if (!amendments || !refundRequests) return [];
  const requested = new Map<string, number>();
  for (const { lineItem, quantity, status } of refundRequests
    .filter((request) => request.status === 'REFUNDED')
    .flatMap(({ lineItems }) => lineItems ?? [])) {
    if (lineItem && status !== 'REFUND_DENIED') add(requested, lineItem.id, quantity ?? 0);
  }
  const amended = new Map<string, number>();
  for (const { lineItem, quantity } of amendments.flatMap(({ lineItems }) => lineItems ?? [])) {
    if (lineItem) add(amended, lineItem.id, quantity ?? 0);
  }
  return [...amended].flatMap(([marketplacerLineItemId, quantity]) => {
    const alone = quantity - (requested.get(marketplacerLineItemId) ?? 0);
    return alone > 0 ? [{ marketplacerLineItemId, quantity: alone }] : [];
  });
}

function add(quantities: Map<string, number>, id: string, quantity: number): void {
  quantities.set(id, (quantities.get(id) ?? 0) + quantity);
}
