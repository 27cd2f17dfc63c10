import type { Order, Payment } from '@commercetools/platform-sdk';
import type { Page } from '../runtime/index.ts';
import type { Project } from './client.ts';
import { changeCursorOf, changedSince, pageOf } from './page.ts';
import { query } from './requests.ts';

const PAYMENTS_PER_PAGE = 100;

export function createPayments(project: Project) {
  return {
    /** The payments of an order. */
    async ofOrder({ paymentInfo }: Pick<Order, 'paymentInfo'>): Promise<Payment[]> {
      const ids = (paymentInfo?.payments ?? []).map(({ id }) => id);
      if (ids.length === 0) return [];
      const page = await query(
        project.payments().get({
          queryArgs: {
            where: 'id in :ids',
            'var.ids': ids,
            limit: PAYMENTS_PER_PAGE,
            withTotal: false,
          },
        }),
      );
      return page.results;
    },

    /** Payments with refunds that were changed at or after `since` (ISO 8601). */
    async refundedSince(since: string, after?: string): Promise<Page<Payment>> {
      const refunded = 'transactions(type = "Refund")';
      const queryArgs = { ...changedSince(since, after, refunded), limit: PAYMENTS_PER_PAGE };
      const page = await query(project.payments().get({ queryArgs }));
      return pageOf(page.results, changeCursorOf);
    },
  };
}
