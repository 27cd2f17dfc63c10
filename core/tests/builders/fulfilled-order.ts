import type { FulfilledOrder } from '../../src/marketplacer/index.ts';

type Invoice = NonNullable<NonNullable<NonNullable<FulfilledOrder['invoices']>['nodes']>[number]>;

interface ShipmentSketch {
  /** Quantities by the id of the entry; null where Marketplacer does not tell them. */
  items?: Record<string, number> | null;
  number?: number;
  carrier?: string;
  trackingNumber?: string;
  trackingLink?: string | null;
}

interface InvoiceSketch {
  /** Entries by their id; `line` is the commercetools line item, null where the external id is lost. */
  entries: Record<string, { line?: string | null; quantity?: number; status?: EntryStatus }>;
  shipments?: ShipmentSketch[];
  flags?: Invoice['statusFlags'];
}

type EntryStatus = Invoice['lineItems'][number]['status'];

/** What Marketplacer tells of an order that was sent. Shipments are numbered from 1 unless told otherwise. */
export function aFulfilledOrder(
  invoices: InvoiceSketch[],
  orderId: string | null = 'order-1',
): FulfilledOrder {
  let shipmentsMade = 0;
  const nodes = invoices.map(({ entries, shipments = [], flags = ['PAID'] }, index): Invoice => ({
    id: `invoice-${index + 1}`,
    legacyId: index + 1,
    updatedAt: '2026-03-01T10:00:00Z',
    amendments: [],
    annotations: [],
    paidAt: '2026-03-01T10:00:00Z',
    refundRequests: [],
    remittedAt: null,
    totalCents: 1000,
    statusFlags: flags,
    lineItems: Object.entries(entries).map(
      ([id, { line = 'line-1', quantity = 1, status = 'ALLOCATED' }]) => ({
        id,
        quantity,
        status,
        externalIds: line === null ? [] : [{ key: 'commercetools-line-item-id', value: line }],
      }),
    ),
    shipments: shipments.map((shipment) => {
      shipmentsMade += 1;
      const { items = { e1: 1 }, number = shipmentsMade } = shipment;
      return {
        legacyId: number,
        carrier: shipment.carrier ?? 'AusPost',
        trackingNumber: shipment.trackingNumber ?? `T${number}`,
        trackingLink:
          shipment.trackingLink === undefined
            ? `https://track.example.com/T${number}`
            : shipment.trackingLink,
        shippedItems:
          items && Object.entries(items).map(([id, quantity]) => ({ quantity, lineItem: { id } })),
      };
    }),
  }));
  return {
    id: 'T3JkZXItMQ==',
    externalIds: orderId === null ? [] : [{ key: 'commercetools-order-id', value: orderId }],
    invoices: { nodes },
  };
}
