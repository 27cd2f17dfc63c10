import type { Order, Payment, TransactionType } from '@commercetools/platform-sdk';
import type { Page } from '../runtime/index.ts';
import type { Project } from './client.ts';
import { inBatches } from './in-batches.ts';
import { changeCursorOf, changedSince, pageOf } from './page.ts';
import { query } from './requests.ts';

const PAYMENTS_PER_PAGE = 100;

export function createPayments(project: Project) {
  async function changedWith(type: TransactionType, since: string, after?: string): Promise<Page<Payment>> {
    const queryArgs = {
      ...changedSince(since, after, `transactions(type = "${type}")`),
      limit: PAYMENTS_PER_PAGE,
    };
    const page = await query(project.payments().get({ queryArgs }));
    return pageOf(page.results, changeCursorOf);
  }

  return {
    /** The payments of an order. */
    async ofOrder({ paymentInfo }: Pick<Order, 'paymentInfo'>): Promise<Payment[]> {
      const ids = (paymentInfo?.payments ?? []).map(({ id }) => id);
      const found: Payment[] = [];
      for (const some of inBatches(ids)) {
        const queryArgs = { where: 'id in :ids', 'var.ids': some, limit: some.length, withTotal: false };
        found.push(...(await query(project.payments().get({ queryArgs }))).results);
      }
      return found;
    },

    /** Payments with refunds that were changed at or after `since` (ISO 8601). */
    refundedSince: (since: string, after?: string) => changedWith('Refund', since, after),

    /** Payments with charges that were changed at or after `since` (ISO 8601). */
    chargedSince: (since: string, after?: string) => changedWith('Charge', since, after),
  };
}
