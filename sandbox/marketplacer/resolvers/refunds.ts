import { passing, type Filters } from '../graphql/filters.ts';
import { row, rowsOf } from '../graphql/relations.ts';
import type { Context, TypeResolvers } from '../graphql/context.ts';
import type { RefundRequest, RefundRequestLineItem } from '../model/entities.ts';
import { legacyIdsOf } from '../model/ids.ts';
import type { Store } from '../store/store.ts';

interface RefundFilters {
  legacyId: number;
  invoiceLegacyId: number;
  buyerName: string;
  buyerEmailAddress: string;
  businessName: string;
  statuses: string[];
  lineItemStatuses: string[];
  invoicePaidAt: number;
  createdSince: number;
  createdUntil: number;
  refundedSince: number;
  refundedUntil: number;
  remitted: boolean;
}

const DAY_MS = 24 * 60 * 60 * 1000;

const FILTERS: Filters<RefundRequest, RefundFilters> = {
  legacyId: (id) => (request) => request.id === id,
  invoiceLegacyId: (id) => (request) => request.invoiceId === id,
  buyerName: (name, store) => (request) => {
    const { firstName, surname } = orderOf(store, request);
    return `${firstName} ${surname}`.toLowerCase().includes(name.toLowerCase());
  },
  buyerEmailAddress: (address, store) => (request) => orderOf(store, request).emailAddress === address,
  businessName: (name, store) => (request) => sellerOf(store, request).businessName.includes(name),
  statuses: (statuses) => (request) => statuses.includes(request.status),
  lineItemStatuses: (statuses, store) => (request) =>
    refundLinesOf(store, request).some(({ status }) => statuses.includes(status)),
  invoicePaidAt: (day, store) => (request) => {
    const { paidAt } = store.get('Invoice', request.invoiceId);
    return paidAt >= day && paidAt < day + DAY_MS;
  },
  createdSince: (time) => (request) => request.createdAt >= time,
  createdUntil: (time) => (request) => request.createdAt <= time,
  refundedSince: (time) => (request) => request.refundedAt !== null && request.refundedAt >= time,
  refundedUntil: (time) => (request) => request.refundedAt !== null && request.refundedAt <= time,
  remitted: (remitted, store) => (request) =>
    (store.get('Invoice', request.invoiceId).remittedAt !== null) === remitted,
};

export function refundLinesOf(store: Store, { id }: RefundRequest): readonly RefundRequestLineItem[] {
  return store.by('RefundRequestLineItem', 'refundRequestId', id);
}

function orderOf(store: Store, { invoiceId }: RefundRequest) {
  return store.get('Order', store.get('Invoice', invoiceId).orderId);
}

function sellerOf(store: Store, { invoiceId }: RefundRequest) {
  return store.get('Seller', store.get('Invoice', invoiceId).sellerId);
}

interface Search {
  sellerId?: string | null;
  filters?: Partial<RefundFilters> | null;
}

function refundRequests(_root: unknown, { sellerId, filters }: Search, { instance }: Context) {
  const { store } = instance;
  const sellers = sellerId ? legacyIdsOf('Seller', [sellerId]) : undefined;
  return store
    .all('RefundRequest')
    .filter((request) => !sellers || sellers.includes(sellerOf(store, request).id))
    .filter(passing(FILTERS, filters ?? {}, instance));
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
