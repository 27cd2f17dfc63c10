import type { Order, Payment } from '@commercetools/platform-sdk';
import type { Project } from './client.ts';
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

    /** Payments with refunds that were changed at or after `since` (ISO 8601), oldest change first, a page at a time. */
    async refundedSince(since: string, last?: Pick<Payment, 'id' | 'lastModifiedAt'>): Promise<Payment[]> {
      const changed = last
        ? '(lastModifiedAt > :at or (lastModifiedAt = :at and id > :id))'
        : 'lastModifiedAt >= :at';
      const page = await query(
        project.payments().get({
          queryArgs: {
            where: `${changed} and transactions(type = "Refund")`,
            'var.at': last?.lastModifiedAt ?? since,
            ...(last && { 'var.id': last.id }),
            sort: ['lastModifiedAt asc', 'id asc'],
            limit: PAYMENTS_PER_PAGE,
            withTotal: false,
          },
        }),
      );
      return page.results;
    },
  };
}
