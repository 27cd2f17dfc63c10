import { row, rowsOf } from '../graphql/relations.ts';
import type { Context, TypeResolvers } from '../graphql/context.ts';
import type { KeyValue, Row, ReturnShipment, Shipment } from '../model/entities.ts';
import { refuse } from '../model/errors.ts';
import type { Marketplace } from '../store/marketplace.ts';
import type { Store } from '../store/store.ts';
import { writeTags } from './external-ids.ts';
import { amendedQuantity, shippedQuantity } from '../rules/invoicing.ts';
import { given, mustFind, mutation } from './mutation.ts';

interface ShipmentInput {
  invoiceId: string;
  shippedItems: { lineItemId: string; quantity: number }[];
  postageCarrierId: string;
  dispatchedAt: number;
  trackingNumber: string;
  shippedFromId?: string | null;
  note?: string | null;
}

function createShipment(store: Store, input: ShipmentInput): Shipment {
  const invoice = mustFind(store, 'Invoice', input.invoiceId, 'invoiceId');
  const carrier = mustFind(store, 'ShipmentCarrier', input.postageCarrierId, 'postageCarrierId');
  if (input.shippedItems.length === 0) refuse('shippedItems', "can't be blank");
  const shipment = store.insert('Shipment', {
    invoiceId: invoice.id,
    carrierId: carrier.id,
    trackingNumber: input.trackingNumber,
    dispatchedAt: input.dispatchedAt,
    note: input.note ?? null,
    shippedFromId: optionalAddress(store, input.shippedFromId) ?? null,
  });
  for (const { lineItemId, quantity } of input.shippedItems) {
    const line = mustFind(store, 'LineItem', lineItemId, 'lineItemId');
    if (line.invoiceId !== invoice.id) refuse('shippedItems', 'must be part of the invoice');
    const open = line.quantity - amendedQuantity(store, line, 'CANCELLED') - shippedQuantity(store, line);
    if (quantity <= 0) refuse('shippedItems', 'quantity must be greater than 0');
    if (quantity > open) refuse('shippedItems', `quantity must be less than or equal to ${open}`);
    store.insert('ShippedItem', { shipmentId: shipment.id, lineItemId: line.id, quantity });
  }
  store.update(invoice, {});
  return shipment;
}

interface ShipmentUpdate {
  shipmentId: string;
  postageCarrierId?: string | null;
  dispatchedAt?: number | null;
  trackingNumber?: string | null;
  shippedFromId?: string | null;
  note?: string | null;
}

function updateShipment(store: Store, input: ShipmentUpdate): Shipment {
  const shipment = mustFind(store, 'Shipment', input.shipmentId, 'shipmentId');
  const carrier = input.postageCarrierId
    ? mustFind(store, 'ShipmentCarrier', input.postageCarrierId, 'postageCarrierId').id
    : undefined;
  const updated = store.update(
    shipment,
    given({
      carrierId: carrier,
      trackingNumber: input.trackingNumber ?? undefined,
      dispatchedAt: input.dispatchedAt ?? undefined,
      note: input.note,
      shippedFromId: optionalAddress(store, input.shippedFromId),
    }),
  );
  store.update(store.get('Invoice', shipment.invoiceId), {});
  return updated;
}

function optionalAddress(store: Store, id: string | null | undefined): number | null | undefined {
  return id == null ? id : mustFind(store, 'Address', id, 'shippedFromId').id;
}

interface ReturnShipmentInput {
  refundRequestId: string;
  shippedItems: { refundRequestLineItemId: string; quantity: number }[];
  carrierId: string;
  trackingNumber: string;
  metadata?: KeyValue[] | null;
  externalIds?: KeyValue[] | null;
  attachments?: object[] | null;
  note?: string | null;
  dropOffUrl?: string | null;
}

function createReturnShipment({ store }: Marketplace, input: ReturnShipmentInput): ReturnShipment {
  const request = mustFind(store, 'RefundRequest', input.refundRequestId, 'refundRequestId');
  const carrier = mustFind(store, 'ShipmentCarrier', input.carrierId, 'carrierId');
  if (input.shippedItems.length === 0) refuse('shippedItems', "can't be blank");
  if (input.attachments?.length) refuse('attachments', 'are not emulated');
  const returnShipment = store.insert('ReturnShipment', {
    refundRequestId: request.id,
    carrierId: carrier.id,
    trackingNumber: input.trackingNumber,
    note: input.note ?? null,
    dropOffUrl: input.dropOffUrl ?? null,
  });
  writeTags(store, returnShipment, input);
  for (const { refundRequestLineItemId, quantity } of input.shippedItems) {
    const line = mustFind(store, 'RefundRequestLineItem', refundRequestLineItemId, 'refundRequestLineItemId');
    if (line.refundRequestId !== request.id) refuse('shippedItems', 'must be part of the refund request');
    if (quantity <= 0 || quantity > line.quantity)
      refuse('shippedItems', `quantity must be 1 to ${line.quantity}`);
    store.insert('ReturnShippedItem', {
      returnShipmentId: returnShipment.id,
      refundRequestLineItemId: line.id,
      quantity,
    });
  }
  store.update(request, {});
  return returnShipment;
}

function carrierOf({ carrierId }: { carrierId: number }, _args: unknown, { instance }: Context): Row {
  return instance.store.get('ShipmentCarrier', carrierId);
}

export const shipmentResolvers: Record<string, TypeResolvers> = {
  Shipment: {
    carrier: ({ carrierId }: Shipment, _args, { instance }) =>
      instance.store.get('ShipmentCarrier', carrierId).name,
    invoice: row('Invoice', 'invoiceId'),
    shippedFrom: row('Address', 'shippedFromId'),
    shippedItems: rowsOf('ShippedItem', 'shipmentId'),
    trackingLink: ({ carrierId, trackingNumber }: Shipment, _args, { instance }) =>
      instance.store
        .get('ShipmentCarrier', carrierId)
        .trackingUrl?.replace('{}', encodeURIComponent(trackingNumber)) ?? null,
  },
  ShippedItem: {
    lineItem: row('LineItem', 'lineItemId'),
  },
  ReturnShipment: {
    carrier: carrierOf,
    refundRequest: row('RefundRequest', 'refundRequestId'),
    returnShippedItems: rowsOf('ReturnShippedItem', 'returnShipmentId'),
  },
  ReturnShippedItem: {
    refundRequestLineItem: row('RefundRequestLineItem', 'refundRequestLineItemId'),
  },
  Mutation: {
    shipmentCreate: mutation(['shipment'], (input: ShipmentInput, { store }) => ({
      shipment: createShipment(store, input),
    })),
    shipmentUpdate: mutation(['shipment'], (input: ShipmentUpdate, { store }) => ({
      shipment: updateShipment(store, input),
    })),
    returnShipmentCreate: mutation(['returnShipment'], (input: ReturnShipmentInput, instance) => ({
      returnShipment: createReturnShipment(instance, input),
    })),
  },
};
