import type { Order, TransactionType } from '@commercetools/platform-sdk';

export type Payable = Pick<Order, 'paymentState' | 'paymentInfo' | 'totalPrice' | 'taxedPrice'>;

/** What a successful transaction adds to what the buyer has paid. */
const SIGN: Partial<Record<TransactionType, 1 | -1>> = { Charge: 1, Refund: -1, Chargeback: -1 };

/**
 * Whether the buyer has paid the whole order: its payment state says so, or the successful charges of its
 * payments, less what went back, reach its total. Usual payment integrations never set the payment state.
 *
 * @param order read with its payments expanded; a payment that is not shown counts nothing
 */
export function isPaid({ paymentState, paymentInfo, totalPrice, taxedPrice }: Payable): boolean {
  if (paymentState === 'Paid') return true;
  const { centAmount: total, currencyCode } = taxedPrice?.totalGross ?? totalPrice;
  const transactions = (paymentInfo?.payments ?? []).flatMap(({ obj }) => obj?.transactions ?? []);
  const paid = transactions
    .filter(({ state, amount }) => state === 'Success' && amount.currencyCode === currencyCode)
    .reduce((sum, { type, amount }) => sum + (SIGN[type] ?? 0) * amount.centAmount, 0);
  return paid >= total;
}
