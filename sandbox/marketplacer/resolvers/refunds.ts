import { passing, type Filters } from '../graphql/filters.ts';
import { row, rowsOf } from '../graphql/relations.ts';
import type { Context, TypeResolvers } from '../graphql/context.ts';
import type { RefundRequest, RefundRequestLineItem } from '../model/entities.ts';
import { notEmulated } from '../model/errors.ts';
import type { Store } from '../store/store.ts';

interface RefundFilters {
  invoiceLegacyId: number;
  statuses: string[];
  createdSince: number;
  refundedSince: number;
}

const FILTERS: Filters<RefundRequest, RefundFilters> = {
  invoiceLegacyId: (id) => (request) => request.invoiceId === id,
  statuses: (statuses) => (request) => statuses.includes(request.status),
  createdSince: (time) => (request) => request.createdAt >= time,
  refundedSince: (time) => (request) => request.refundedAt !== null && request.refundedAt >= time,
};

export function refundLinesOf(store: Store, { id }: RefundRequest): readonly RefundRequestLineItem[] {
  return store.by('RefundRequestLineItem', 'refundRequestId', id);
}

interface Search {
  sellerId?: string | null;
  filters?: Partial<RefundFilters> | null;
}

function refundRequests(_root: unknown, { sellerId, filters }: Search, { instance }: Context) {
  if (sellerId) notEmulated('refundRequests of one seller');
  return instance.store.all('RefundRequest').filter(passing(FILTERS, filters ?? {}, instance));
}

export const refundResolvers: Record<string, TypeResolvers> = {
  Query: {
    refundRequests,
    updatedRefundRequests: (
      _root: unknown,
      { updatedSince }: { updatedSince?: number | null },
      { instance },
    ) =>
      instance.store
        .all('RefundRequest')
        .filter(({ updatedAt }) => updatedSince == null || updatedAt >= updatedSince),
  },
  RefundRequest: {
    invoice: row('Invoice', 'invoiceId'),
    lineItems: (request: RefundRequest, _args, { instance }) => refundLinesOf(instance.store, request),
    notes: rowsOf('RefundRequestNote', 'refundRequestId'),
    returnShipments: rowsOf('ReturnShipment', 'refundRequestId'),
  },
  RefundRequestLineItem: {
    amountCents: ({ amountPerItemCents, quantity }: RefundRequestLineItem) => amountPerItemCents * quantity,
    lineItem: row('LineItem', 'lineItemId'),
  },
};
