import type { Remittance, RemittanceAdvice, RemittedInvoice } from '../marketplacer/index.ts';
import type { AdviceRecord, RecordedMoney, RemittanceRecord, Remitted } from '../store/index.ts';

/** Long words of Marketplacer are cut, and so are long lists of them. */
const MOST_REASONS = 10;
const LONGEST_REASON = 200;

type Mapped<Record> = Record | 'without-amount';

/**
 * Neither names nor the payment reference, which people write, become part of a record.
 *
 * @param currencyCode of the instance; Marketplacer's cents are minor units of it
 */
export function mapRemittance(remittance: Remittance, currencyCode: string): Mapped<RemittanceRecord> {
  const { id, createdAt, released, pendingReasons, seller, invoiceAmendment } = remittance;
  const invoice = invoiceOf(remittance)?.legacyId;
  const commission = moneyOf(remittance.commissionAmountCents, currencyCode);
  const amount = moneyOf(remittance.amountCents, currencyCode);
  if (!amount) return 'without-amount';
  return {
    kind: 'remittance',
    id,
    createdAt,
    payee: payeeOf(seller.legacyId, [remittance]),
    seller: seller.legacyId,
    amount,
    ...(commission && { commission }),
    status: released ? 'released' : 'pending',
    pendingReasons: pendingReasons.slice(0, MOST_REASONS).map((reason) => reason.slice(0, LONGEST_REASON)),
    ...(invoice !== undefined && { invoice }),
    ...(invoiceAmendment && { amendment: invoiceAmendment.id }),
  };
}

export function mapAdvice(advice: RemittanceAdvice, currencyCode: string): Mapped<AdviceRecord> {
  const { id, legacyId, createdAt, paidAt, seller, remittances } = advice;
  const amount = moneyOf(advice.totalCents, currencyCode);
  const commission = moneyOf(advice.commissionAmountTotalCents, currencyCode);
  const paid = moneyOf(advice.totalPaidCents, currencyCode);
  if (!amount) return 'without-amount';
  return {
    kind: 'advice',
    id,
    legacyId,
    ...(createdAt && { createdAt }),
    payee: payeeOf(seller.legacyId, remittances),
    seller: seller.legacyId,
    amount,
    ...(commission && { commission }),
    status: paidAt ? 'paid' : 'open',
    ...(paidAt && { paidAt }),
    ...(paid && { paid }),
    remittances: remittances.map((remittance) => remittance.id).sort(),
  };
}

/**
 * With MPay the operator is paid its part of the sales of others (docs/known-limits.md). Nothing is documented that
 * says so, other than whose sales it is about.
 */
function payeeOf(seller: number, owed: readonly RemittedInvoice[]): Remitted['payee'] {
  const sellers = owed.flatMap((one) => invoiceOf(one)?.seller?.legacyId ?? []);
  if (sellers.includes(seller)) return 'seller';
  return sellers.length > 0 ? 'operator' : 'unknown';
}

const invoiceOf = ({ invoice, invoiceAmendment }: RemittedInvoice) =>
  invoice ?? invoiceAmendment?.invoice ?? undefined;

/** An instance may not have the numbers any more; the texts beside them are no numbers. */
const moneyOf = (cents: number | null | undefined, currencyCode: string): RecordedMoney | undefined =>
  typeof cents === 'number' ? { currencyCode, centAmount: cents } : undefined;
