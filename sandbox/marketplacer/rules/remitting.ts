import type { Invoice, Remittance, RemittanceAdvice, Seller } from '../model/entities.ts';
import type { Marketplace } from '../store/marketplace.ts';
import type { Store } from '../store/store.ts';
import { statusFlags } from './invoicing.ts';

/**
 * An invoice enters an advice only once the seller has dispatched it, the operator has released it, and some days have
 * passed (SUP:360052908272, SUP:360040328092). Of what an amendment gives back only the release is documented.
 */
function isDue(marketplace: Marketplace, remittance: Remittance): boolean {
  return remittance.released && pendingReasons(marketplace, remittance).length === 0;
}

/** The words are the sandbox's own: those of Marketplacer are not documented, so nobody may decide by them. */
export function pendingReasons(
  { store, clock, options }: Marketplace,
  { invoiceId, invoiceAmendmentId }: Remittance,
): string[] {
  if (invoiceAmendmentId !== null) return [];
  const invoice = store.get('Invoice', invoiceId);
  if (!statusFlags(store, invoice).includes('SENT')) return ['The invoice has not been dispatched'];
  const dispatchedAt = Math.max(...store.by('Shipment', 'invoiceId', invoiceId).map((one) => one.createdAt));
  const isHeld = clock.now() < dispatchedAt + options.remittanceDelayMs;
  return isHeld ? ['The remittance delay has not passed'] : [];
}

export function remittancesOf(store: Store, { id }: RemittanceAdvice): readonly Remittance[] {
  return store.by('Remittance', 'remittanceAdviceId', id);
}

/** What happens every night: the remittances of a seller that are due become one advice, if their sum is positive. */
export function adviseRemittances(marketplace: Marketplace, sellerId: number): RemittanceAdvice | null {
  const { store } = marketplace;
  const due = store
    .by('Remittance', 'remittanceAdviceId', null)
    .filter((remittance) => remittance.sellerId === sellerId && isDue(marketplace, remittance));
  return sumOf(due) > 0 ? advise(store, sellerId, due) : null;
}

/** With MPay the operator is a payee itself, of commission and fees (SUP:45368727546637). */
export function adviseOperator(
  { store }: Marketplace,
  payee: Seller,
  { id: invoiceId }: Invoice,
  amountCents: number,
): RemittanceAdvice {
  const remittance = store.insert('Remittance', {
    sellerId: payee.id,
    invoiceId,
    invoiceAmendmentId: null,
    amountCents,
    released: true,
    remittanceAdviceId: null,
  });
  return advise(store, payee.id, [remittance]);
}

function advise(store: Store, sellerId: number, remittances: readonly Remittance[]): RemittanceAdvice {
  const advice = store.insert('RemittanceAdvice', {
    sellerId,
    totalCents: sumOf(remittances),
    totalPaidCents: null,
    paidAt: null,
    paymentReference: null,
  });
  for (const remittance of remittances) store.update(remittance, { remittanceAdviceId: advice.id });
  return advice;
}

const sumOf = (remittances: readonly Remittance[]): number =>
  remittances.reduce((sum, { amountCents }) => sum + amountCents, 0);
