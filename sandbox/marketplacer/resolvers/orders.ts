import { passing, sorted, type Filters } from '../graphql/filters.ts';
import { row, rowsOf } from '../graphql/relations.ts';
import type { Context, TypeResolvers } from '../graphql/context.ts';
import type { Buyer, Invoice, LineItem, Order } from '../model/entities.ts';
import { notEmulated, refuse } from '../model/errors.ts';
import { globalId } from '../model/ids.ts';
import type { OrderUpdateMutationInput } from '../model/inputs.ts';
import type { Marketplace } from '../store/marketplace.ts';
import type { Store } from '../store/store.ts';
import { writeAddress } from './addresses.ts';
import {
  adjustmentSum,
  invoiceAdjustments,
  invoiceStatus,
  invoiceTotal,
  linesOf,
  lineStatus,
  lineTotal,
  statusFlags,
} from '../rules/invoicing.ts';
import { given, mustFind, mutation } from './mutation.ts';
import { requireFields } from './required-fields.ts';

interface InvoiceFilters {
  updatedSince: number;
  updatedUntil: number;
  statuses: string[];
  orderId: number;
  notDispatched: boolean;
}

const INVOICE_FILTERS: Filters<Invoice, InvoiceFilters> = {
  updatedSince: (time) => (invoice) => invoice.updatedAt >= time,
  updatedUntil: (time) => (invoice) => invoice.updatedAt <= time,
  statuses: (statuses, store) => (invoice) => statuses.includes(invoiceStatus(store, invoice)),
  orderId: (id) => (invoice) => invoice.orderId === id,
  notDispatched: (wanted, store) => (invoice) =>
    wanted === !statusFlags(store, invoice).some((flag) => flag === 'SENT' || flag === 'PARTIALLY_SENT'),
};

const INVOICE_TIMES: Record<string, 'paidAt' | 'updatedAt'> = { PAID_AT: 'paidAt', UPDATED_AT: 'updatedAt' };

interface InvoiceSearch {
  filters?: Partial<InvoiceFilters> | null;
  sort?: { fields?: string[] | null; ordering?: 'ASCENDING' | 'DESCENDING' | null } | null;
}

function invoices(_root: unknown, { filters, sort }: InvoiceSearch, { instance }: Context): Invoice[] {
  const found = instance.store.all('Invoice').filter(passing(INVOICE_FILTERS, filters ?? {}, instance));
  const orders = (sort?.fields ?? []).map((field) => {
    const time = INVOICE_TIMES[field] ?? notEmulated(`Sorting invoices by ${field}`);
    return { key: (invoice: Invoice) => invoice[time], ordering: sort?.ordering };
  });
  return sorted(found, orders);
}

function orderOf(store: Store, { orderId }: Invoice): Order {
  return store.get('Order', orderId);
}

function invoicesOf(store: Store, { id }: Order): readonly Invoice[] {
  return store.by('Invoice', 'orderId', id);
}

const orderType: TypeResolvers = {
  address: row('Address', 'addressId'),
  billingAddress: row('Address', 'billingAddressId'),
  discountCents: (order: Order, _args, { instance: { store } }: Context) =>
    invoicesOf(store, order).reduce(
      (sum, invoice) => sum + adjustmentSum(invoiceAdjustments(store, invoice), 'PROMOTION'),
      0,
    ),
  invoices: (order: Order, _args, { instance }) => invoicesOf(instance.store, order),
  totalCents: (order: Order, _args, { instance: { store } }: Context) =>
    invoicesOf(store, order).reduce((sum, invoice) => sum + invoiceTotal(store, invoice), 0),
};

const fromOrder =
  (field: keyof Buyer) =>
  (invoice: Invoice, _args: unknown, { instance }: Context) =>
    orderOf(instance.store, invoice)[field];

const invoiceType: TypeResolvers = {
  amendments: rowsOf('InvoiceAmendment', 'invoiceId'),
  annotations: rowsOf('InvoiceAnnotation', 'invoiceId'),
  buyerEmailAddress: fromOrder('emailAddress'),
  buyerFirstName: fromOrder('firstName'),
  buyerMessageToSeller: fromOrder('messageToSeller'),
  buyerPhone: fromOrder('phone'),
  buyerSurname: fromOrder('surname'),
  lineItems: (invoice: Invoice, _args, { instance }) => linesOf(instance.store, invoice),
  order: (invoice: Invoice, _args, { instance }) => orderOf(instance.store, invoice),
  refundRequests: rowsOf('RefundRequest', 'invoiceId'),
  seller: row('Seller', 'sellerId'),
  shipments: rowsOf('Shipment', 'invoiceId'),
  status: (invoice: Invoice, _args, { instance }) => invoiceStatus(instance.store, invoice),
  statusFlags: (invoice: Invoice, _args, { instance }) => statusFlags(instance.store, invoice),
  totalCents: (invoice: Invoice, _args, { instance }) => invoiceTotal(instance.store, invoice),
};

const lineItemType: TypeResolvers = {
  advert: row('Advert', 'advertLegacyId'),
  invoice: row('Invoice', 'invoiceId'),
  status: (line: LineItem, _args, { instance }) => lineStatus(instance.store, line),
  totalCents: (line: LineItem, _args, { instance }) => lineTotal(instance.store, line),
  variantId: ({ variantLegacyId }: LineItem) => globalId('Variant', variantLegacyId),
};

/** What is left out stays; gateway details are merged; payment references are replaced as a whole. */
function updateOrder({ store, options }: Marketplace, input: OrderUpdateMutationInput): Order {
  requireFields(options, input.attributes ?? {}, { isNew: false });
  const order = mustFind(store, 'Order', input.orderId, 'orderId');
  const { address, billingAddress, ...buyer } = input.attributes ?? {};
  if (address && order.addressId && !address.id) refuse('address.id', 'is needed to update an address');
  return store.update(order, {
    ...given(buyer),
    ...(address ? { addressId: writeAddress(store, address, 'address') } : {}),
    ...(billingAddress ? { billingAddressId: writeAddress(store, billingAddress, 'billingAddress') } : {}),
    status: input.status,
    paymentGatewayDetails: { ...order.paymentGatewayDetails, ...input.paymentGatewayDetails },
    paymentReferences: input.paymentReferences ?? order.paymentReferences,
  });
}

export const orderResolvers: Record<string, TypeResolvers> = {
  Query: {
    invoices,
    updatedOrders: (_root: unknown, { updatedSince }: { updatedSince?: number | null }, { instance }) =>
      instance.store
        .all('Order')
        .filter(({ updatedAt }) => updatedSince == null || updatedAt >= updatedSince),
  },
  Order: orderType,
  Invoice: invoiceType,
  LineItem: lineItemType,
  Mutation: {
    orderUpdate: mutation(['order'], (input: OrderUpdateMutationInput, instance) => ({
      order: updateOrder(instance, input),
    })),
  },
};
