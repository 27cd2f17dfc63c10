import type { World } from '../client/index.ts';

export interface Carrier {
  id: string;
}

/** A line of an invoice, by the commercetools line item that it was exported from. */
interface SoldEntry {
  id: string;
  quantity: number;
  /** How many of them were not sent yet. */
  open: number;
  lineItemId: string | undefined;
}

interface SoldInvoice {
  id: string;
  legacyId: number;
  entries: SoldEntry[];
}

interface Parcel {
  invoiceId: string;
  /** By the id of the entry. */
  quantities: Record<string, number>;
}

export interface SentShipment {
  id: string;
  legacyId: number;
}

interface State {
  orders: { legacyId: number }[];
  invoices: {
    id: string;
    legacyId: number;
    orderId: number;
    lineItems: { id: string; legacyId: number; quantity: number }[];
  }[];
  shipments: { shippedItems: { lineItemId: number; quantity: number; deleted: boolean }[] }[];
  externalIds: { id: string; ownerKind: string; ownerId: number; key: string; value: string }[];
}

interface Refusals {
  errors: { field: string | null; messages: string[] | null }[] | null;
}

const REFUSALS = 'errors { field messages }';

/** So many pieces of a line, taken from its entries one after the other, by the id of the entry. */
export function piecesOf(
  { entries }: SoldInvoice,
  lineItemId: string,
  quantity: number,
  from: 'open' | 'quantity',
): Record<string, number> {
  let left = quantity;
  const taken: Record<string, number> = {};
  for (const entry of entries.filter((one) => one.lineItemId === lineItemId)) {
    const pieces = Math.min(left, entry[from]);
    if (pieces > 0) taken[entry.id] = pieces;
    left -= pieces;
  }
  return taken;
}

/** The sellers of a world, who send what was ordered, correct what they said, and cancel. */
export function dispatchOf({ marketplacer }: World) {
  async function mutate<Answer>(name: string, type: string, input: object, fields: string): Promise<Answer> {
    const answer = await marketplacer.graphql<Record<string, Refusals & Answer>>(
      `mutation Dispatch($input: ${type}!) { ${name}(input: $input) { ${fields} ${REFUSALS} } }`,
      { input },
    );
    const payload = answer[name];
    if (!payload || payload.errors?.length) throw new Error(`refused: ${JSON.stringify(payload?.errors)}`);
    return payload;
  }

  /** The invoices of a commercetools order, one for each seller. */
  async function invoicesOf(orderId: string): Promise<SoldInvoice[]> {
    const { invoices, externalIds, shipments } = await marketplacer.state<State>();
    const sentOf = (legacyId: number) =>
      shipments
        .flatMap(({ shippedItems }) => shippedItems)
        .filter(({ lineItemId, deleted }) => lineItemId === legacyId && !deleted)
        .reduce((sum, { quantity }) => sum + quantity, 0);
    const isOurs = (legacyId: number) =>
      externalIds.some(
        ({ ownerKind, ownerId, value }) => ownerKind === 'Order' && ownerId === legacyId && value === orderId,
      );
    const lineItemOf = (legacyId: number) =>
      externalIds.find(({ ownerKind, ownerId }) => ownerKind === 'LineItem' && ownerId === legacyId)?.value;
    return invoices
      .filter((invoice) => isOurs(invoice.orderId))
      .map(({ id, legacyId, lineItems }) => ({
        id,
        legacyId,
        entries: lineItems.map((line) => ({
          id: line.id,
          quantity: line.quantity,
          open: line.quantity - sentOf(line.legacyId),
          lineItemId: lineItemOf(line.legacyId),
        })),
      }));
  }

  /** The invoice that a line is on. */
  async function invoiceOf(orderId: string, lineItemId: string): Promise<SoldInvoice> {
    const invoices = await invoicesOf(orderId);
    const invoice = invoices.find(({ entries }) => entries.some((entry) => entry.lineItemId === lineItemId));
    if (!invoice) throw new Error(`no invoice has the line ${lineItemId}`);
    return invoice;
  }

  return {
    async carrier(name: string, trackingUrl?: string): Promise<Carrier> {
      const carriers = [{ name, ...(trackingUrl !== undefined && { trackingUrl }) }];
      const made = await marketplacer.seed<{ carriers: Carrier[] }>({ carriers });
      const [carrier] = made.carriers;
      if (!carrier) throw new Error('no carrier');
      return carrier;
    },

    invoicesOf,
    invoiceOf,

    /** So many unsent pieces of a line, taken from its entries one after the other. */
    async unsent(orderId: string, lineItemId: string, quantity: number): Promise<Parcel> {
      const invoice = await invoiceOf(orderId, lineItemId);
      return { invoiceId: invoice.id, quantities: piecesOf(invoice, lineItemId, quantity, 'open') };
    },

    /** @param quantities by the id of the entry */
    async ship(
      invoiceId: string,
      quantities: Record<string, number>,
      { carrier, trackingNumber }: { carrier: Carrier; trackingNumber: string },
    ): Promise<SentShipment> {
      const { shipment } = await mutate<{ shipment: SentShipment }>(
        'shipmentCreate',
        'ShipmentCreateMutationInput',
        {
          invoiceId,
          shippedItems: Object.entries(quantities).map(([lineItemId, quantity]) => ({
            lineItemId,
            quantity,
          })),
          postageCarrierId: carrier.id,
          dispatchedAt: '2026-03-02',
          trackingNumber,
        },
        'shipment { id legacyId }',
      );
      return shipment;
    },

    async correct(shipmentId: string, change: { carrier?: Carrier; trackingNumber?: string }): Promise<void> {
      const { carrier, trackingNumber } = change;
      const input = { shipmentId, trackingNumber, postageCarrierId: carrier?.id };
      await mutate('shipmentUpdate', 'ShipmentUpdateMutationInput', input, 'shipment { id }');
    },

    /** The external ids of orders and lines are gone; of one entry alone where it is named. */
    async forgetExternalIds(entryId?: string): Promise<void> {
      const { invoices, externalIds } = await marketplacer.state<State>();
      const entries = invoices.flatMap(({ lineItems }) => lineItems);
      const legacyId = entries.find(({ id }) => id === entryId)?.legacyId;
      for (const { id, ownerKind, ownerId } of externalIds) {
        const named = entryId === undefined || (ownerKind === 'LineItem' && ownerId === legacyId);
        if (named) await marketplacer.action('external-id-delete', { id });
      }
    },

    /** Takes so many pieces off an invoice that were not sent. */
    async cancel(invoiceId: string, lineItemId: string, quantity: number): Promise<void> {
      const line = { lineItemId, quantity, amountCents: -1, dispatched: false, status: 'CANCELLED' };
      const input = { invoiceId, remittanceCents: -1, lineItems: [line] };
      await mutate(
        'invoiceAmendmentCreate',
        'InvoiceAmendmentCreateMutationInput',
        input,
        'invoiceAmendment { id }',
      );
    },
  };
}

export type Dispatch = ReturnType<typeof dispatchOf>;
