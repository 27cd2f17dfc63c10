import { passing, sorted, type Filters } from '../graphql/filters.ts';
import { row, rowsOf } from '../graphql/relations.ts';
import type { Context, TypeResolvers } from '../graphql/context.ts';
import type { Buyer, Invoice, LineItem, Order } from '../model/entities.ts';
import { refuse } from '../model/errors.ts';
import { globalId } from '../model/ids.ts';
import type { OrderUpdateMutationInput } from '../model/inputs.ts';
import { findInventory } from '../rules/inventories.ts';
import type { Store } from '../store/store.ts';
import { writeAddress } from './addresses.ts';
import {
  adjustmentSum,
  invoiceAdjustments,
  invoiceStatus,
  invoiceTotal,
  lineAdjustments,
  linesOf,
  lineStatus,
  lineTotal,
  statusFlags,
} from '../rules/invoicing.ts';
import { given, mustFind, mutation } from './mutation.ts';

interface InvoiceFilters {
  createdSince: number;
  createdUntil: number;
  updatedSince: number;
  updatedUntil: number;
  paidSince: number;
  paidUntil: number;
  remittedSince: number;
  remittedUntil: number;
  statuses: string[];
  buyerEmailAddress: string;
  externalId: string;
  partialExternalId: string;
  legacyId: number;
  orderId: number;
  buyerName: string;
  notDispatched: boolean;
}

const INVOICE_FILTERS: Filters<Invoice, InvoiceFilters> = {
  createdSince: (time) => (invoice) => invoice.createdAt >= time,
  createdUntil: (time) => (invoice) => invoice.createdAt <= time,
  updatedSince: (time) => (invoice) => invoice.updatedAt >= time,
  updatedUntil: (time) => (invoice) => invoice.updatedAt <= time,
  paidSince: (time) => (invoice) => invoice.paidAt >= time,
  paidUntil: (time) => (invoice) => invoice.paidAt <= time,
  remittedSince: (time) => (invoice) => invoice.remittedAt !== null && invoice.remittedAt >= time,
  remittedUntil: (time) => (invoice) => invoice.remittedAt !== null && invoice.remittedAt <= time,
  statuses: (statuses, store) => (invoice) => statuses.includes(invoiceStatus(store, invoice)),
  buyerEmailAddress: (address, store) => (invoice) => orderOf(store, invoice).emailAddress === address,
  /** External ids of orders count only where the instance exposes them; here it exposes none. */
  externalId: () => () => false,
  partialExternalId: () => () => false,
  legacyId: (id) => (invoice) => invoice.id === id,
  orderId: (id) => (invoice) => invoice.orderId === id,
  buyerName: (name, store) => (invoice) => {
    const { firstName, surname } = orderOf(store, invoice);
    return `${firstName} ${surname}`.toLowerCase().includes(name.toLowerCase());
  },
  notDispatched: (wanted, store) => (invoice) =>
    wanted === !statusFlags(store, invoice).some((flag) => flag === 'SENT' || flag === 'PARTIALLY_SENT'),
};

const INVOICE_SORTS: Record<string, (invoice: Invoice, store: Store) => number | string> = {
  CREATED_AT: ({ createdAt }) => createdAt,
  UPDATED_AT: ({ updatedAt }) => updatedAt,
  PAID_AT: ({ paidAt }) => paidAt,
  REMITTED_AT: ({ remittedAt }) => remittedAt ?? 0,
  STATUS: (invoice, store) => invoiceStatus(store, invoice),
};

interface InvoiceSearch {
  filters?: Partial<InvoiceFilters> | null;
  sort?: { fields?: string[] | null; ordering?: 'ASCENDING' | 'DESCENDING' | null } | null;
}

function invoices(_root: unknown, { filters, sort }: InvoiceSearch, { instance }: Context): Invoice[] {
  const { store } = instance;
  const found = store.all('Invoice').filter(passing(INVOICE_FILTERS, filters ?? {}, instance));
  const orders = (sort?.fields ?? []).map((field) => ({
    key: (invoice: Invoice) => INVOICE_SORTS[field]?.(invoice, store) ?? 0,
    ordering: sort?.ordering,
  }));
  return sorted(found, orders);
}

function orderOf(store: Store, { orderId }: Invoice): Order {
  return store.get('Order', orderId);
}

function invoicesOf(store: Store, { id }: Order): readonly Invoice[] {
  return store.by('Invoice', 'orderId', id);
}

const FINAL = ['SENT', 'REFUNDED', 'CANCELLED'];

const orderType: TypeResolvers = {
  address: row('Address', 'addressId'),
  aggregateInvoiceStatus: (order: Order, _args, { instance: { store } }: Context) => {
    const statuses = new Set(invoicesOf(store, order).map((invoice) => invoiceStatus(store, invoice)));
    return statuses.size === 1 ? [...statuses][0] : 'PARTIALLY_SENT';
  },
  aggregateInvoiceStatusFinal: (order: Order, _args, { instance: { store } }: Context) =>
    invoicesOf(store, order).every((invoice) => FINAL.includes(invoiceStatus(store, invoice))),
  billingAddress: row('Address', 'billingAddressId'),
  cartId: () => null,
  discountCents: (order: Order, _args, { instance: { store } }: Context) =>
    invoicesOf(store, order).reduce(
      (sum, invoice) => sum + adjustmentSum(invoiceAdjustments(store, invoice), 'PROMOTION'),
      0,
    ),
  expectedDeliveryDate: () => null,
  invoices: (order: Order, _args, { instance }) => invoicesOf(instance.store, order),
  paymentInstrumentType: () => null,
  totalCents: (order: Order, _args, { instance: { store } }: Context) =>
    invoicesOf(store, order).reduce((sum, invoice) => sum + invoiceTotal(store, invoice), 0),
};

const fromOrder =
  (field: keyof Buyer) =>
  (invoice: Invoice, _args: unknown, { instance }: Context) =>
    orderOf(instance.store, invoice)[field];

const invoiceType: TypeResolvers = {
  adjustments: (invoice: Invoice, _args, { instance }) =>
    invoiceAdjustments(instance.store, invoice).filter(({ lineItemId }) => lineItemId === null),
  amendments: rowsOf('InvoiceAmendment', 'invoiceId'),
  annotations: () => [],
  buyerBillingAddress: (invoice: Invoice, _args, { instance: { store } }: Context) =>
    store.find('Address', orderOf(store, invoice).billingAddressId) ?? null,
  buyerEmailAddress: fromOrder('emailAddress'),
  buyerFirstName: fromOrder('firstName'),
  buyerMessageToSeller: fromOrder('messageToSeller'),
  buyerPhone: fromOrder('phone'),
  buyerSurname: fromOrder('surname'),
  discountCents: (invoice: Invoice, _args, { instance }) =>
    adjustmentSum(invoiceAdjustments(instance.store, invoice), 'PROMOTION'),
  lineItems: (invoice: Invoice, _args, { instance }) => linesOf(instance.store, invoice),
  order: (invoice: Invoice, _args, { instance }) => orderOf(instance.store, invoice),
  refundRequests: rowsOf('RefundRequest', 'invoiceId'),
  seller: row('Seller', 'sellerId'),
  shipments: rowsOf('Shipment', 'invoiceId'),
  shippingAddress: (invoice: Invoice, _args, { instance: { store } }: Context) =>
    store.find('Address', orderOf(store, invoice).addressId) ?? null,
  status: (invoice: Invoice, _args, { instance }) => invoiceStatus(instance.store, invoice),
  statusFlags: (invoice: Invoice, _args, { instance }) => statusFlags(instance.store, invoice),
  totalCents: (invoice: Invoice, _args, { instance }) => invoiceTotal(instance.store, invoice),
};

const lineItemType: TypeResolvers = {
  adjustments: (line: LineItem, _args, { instance }) => lineAdjustments(instance.store, line),
  advert: row('Advert', 'advertLegacyId'),
  advertId: ({ advertLegacyId }: LineItem) => advertLegacyId && globalId('Advert', advertLegacyId),
  discountCents: (line: LineItem, _args, { instance }) =>
    adjustmentSum(lineAdjustments(instance.store, line), 'PROMOTION'),
  image: ({ advertLegacyId }: LineItem, _args, { instance: { store } }: Context) =>
    store.find('Image', store.find('Advert', advertLegacyId)?.imageIds[0]) ?? null,
  inventory: ({ inventoryLegacyId, variantLegacyId }: LineItem, _args, { instance }) =>
    findInventory(instance.store, inventoryLegacyId ?? variantLegacyId ?? undefined) ?? null,
  invoice: row('Invoice', 'invoiceId'),
  shipments: ({ id }: LineItem, _args, { instance: { store } }: Context) =>
    store.by('ShippedItem', 'lineItemId', id).map(({ shipmentId }) => store.get('Shipment', shipmentId)),
  status: (line: LineItem, _args, { instance }) => lineStatus(instance.store, line),
  totalCents: (line: LineItem, _args, { instance }) => lineTotal(instance.store, line),
  variantId: ({ variantLegacyId }: LineItem) => variantLegacyId && globalId('Variant', variantLegacyId),
};

/** What is left out stays; gateway details are merged; payment references are replaced as a whole. */
function updateOrder(store: Store, input: OrderUpdateMutationInput): Order {
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
    orderUpdate: mutation(['order'], (input: OrderUpdateMutationInput, { store }) => ({
      order: updateOrder(store, input),
    })),
  },
};
