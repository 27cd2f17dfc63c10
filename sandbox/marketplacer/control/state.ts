import { advertState } from '../rules/catalogue.ts';
import { isoDateTime } from '../model/times.ts';
import type { Kind, Row } from '../model/entities.ts';
import { globalId } from '../model/ids.ts';
import type { Instance } from '../instance.ts';
import { statusFlags } from '../rules/invoicing.ts';

export type Shown = Record<string, unknown> & { id: string; legacyId: number };

/** A row as a test reads it: times as text, the global id beside the legacy one. */
export function shown(row: Row): Shown {
  const { id, createdAt, updatedAt, deletedAt, kind, ...fields } = row;
  return {
    id: globalId(kind, id),
    legacyId: id,
    ...fields,
    createdAt: isoDateTime(createdAt, 1),
    updatedAt: isoDateTime(updatedAt, 1),
    deleted: deletedAt !== null,
  };
}

/**
 * Everything an instance holds, the deleted rows included. Fields ending in `Id` are legacy ids.
 *
 * @param latestEvents leaves out older webhook events
 */
export function showState(instance: Instance, latestEvents = Infinity): Record<string, unknown> {
  const { store } = instance;
  const all = (kind: Kind) => store.everything(kind).map(shown);
  const owned = (kind: Kind, field: string) => {
    const groups = Map.groupBy(all(kind), (row) => row[field]);
    return (owner: Row) => groups.get(owner.id) ?? [];
  };
  const variants = owned('Variant', 'advertId');
  const lineItems = owned('LineItem', 'invoiceId');
  const amendedLines = owned('InvoiceAmendmentLineItem', 'invoiceAmendmentId');
  const shippedItems = owned('ShippedItem', 'shipmentId');
  const refundLines = owned('RefundRequestLineItem', 'refundRequestId');
  const notes = owned('RefundRequestNote', 'refundRequestId');
  return {
    sellers: all('Seller'),
    brands: all('Brand'),
    taxons: all('Taxon'),
    prototypes: all('Prototype'),
    optionTypes: all('OptionType'),
    optionValues: all('OptionValue'),
    carriers: all('ShipmentCarrier'),
    inventories: all('Inventory'),
    adverts: store.everything('Advert').map((advert) => ({
      ...shown(advert),
      state: advertState(store, advert),
      variants: variants(advert),
    })),
    orders: all('Order'),
    invoices: store.all('Invoice').map((invoice) => ({
      ...shown(invoice),
      statusFlags: statusFlags(store, invoice),
      lineItems: lineItems(invoice),
    })),
    amendments: store.all('InvoiceAmendment').map((amendment) => ({
      ...shown(amendment),
      lineItems: amendedLines(amendment),
    })),
    adjustments: all('Adjustment'),
    addresses: all('Address'),
    shipments: store.all('Shipment').map((shipment) => ({
      ...shown(shipment),
      shippedItems: shippedItems(shipment),
    })),
    returnShipments: all('ReturnShipment'),
    refundRequests: store.all('RefundRequest').map((request) => ({
      ...shown(request),
      lineItems: refundLines(request),
      notes: notes(request),
    })),
    remittances: all('Remittance'),
    remittanceAdvices: all('RemittanceAdvice'),
    externalIds: all('ExternalID'),
    metadata: all('Metadatum'),
    webhooks: all('Webhook'),
    webhookEvents: store.everything('WebhookEvent').slice(-latestEvents).map(shown),
  };
}
