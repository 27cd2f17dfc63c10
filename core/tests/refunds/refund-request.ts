import type { LineItemReturnItem } from '@commercetools/platform-sdk';
import type { RefundLine, RefundRequest } from '../../src/marketplacer/index.ts';
import type { RefundSnapshot } from '../../src/refunds/pairs.ts';
import { anOrder } from '../builders/order.ts';

interface LineSketch {
  id?: string;
  /** The number of the Marketplacer line. */
  of?: string;
  quantity?: number;
  status?: RefundLine['status'];
  dispatched?: boolean;
  onlyRemittance?: boolean;
}

interface RequestSketch {
  id?: string;
  status?: RefundRequest['status'];
  /** The return item that it was created for. */
  itemId?: string;
  cancellation?: string;
  lines?: LineSketch[];
}

/** A refund request of one piece of the Marketplacer line `mp-1`, which stands for `line-1`. */
export function aRequest({
  id = 'request-1',
  status = 'AWAITING',
  ...sketch
}: RequestSketch = {}): RefundRequest {
  return {
    id,
    status,
    externalIds: [
      ...(sketch.itemId ? [{ key: 'commercetools-return-item-id', value: sketch.itemId }] : []),
      ...(sketch.cancellation ? [{ key: 'commercetools-cancellation', value: sketch.cancellation }] : []),
    ],
    lineItems: (sketch.lines ?? [{}]).map((line, index) => ({
      id: line.id ?? Buffer.from(`RefundRequestLineItem-${index + 1}`).toString('base64'),
      status: line.status ?? 'PENDING_APPROVAL',
      quantity: line.quantity ?? 1,
      dispatched: line.dispatched ?? true,
      onlyRemittance: line.onlyRemittance ?? false,
      amountPerItemCents: 1000,
      externalIds: [],
      lineItem: { id: line.of ?? 'mp-1', quantity: 3, metadata: [], externalIds: [] },
    })),
  };
}

export function aReturnItem(change: Partial<LineItemReturnItem> = {}): LineItemReturnItem {
  return {
    type: 'LineItemReturnItem',
    id: 'item-1',
    lineItemId: 'line-1',
    quantity: 1,
    shipmentState: 'Returned',
    paymentState: 'Initial',
    createdAt: '2026-03-01T10:00:00.000Z',
    lastModifiedAt: '2026-03-01T10:00:00.000Z',
    ...change,
  };
}

/** An order of three pieces of `line-1`, all of them sent. */
export function bothSides({
  items = [],
  requests = [],
  ...change
}: {
  items?: LineItemReturnItem[];
  requests?: RefundRequest[];
} & Partial<RefundSnapshot> = {}): RefundSnapshot {
  return {
    order: anOrder({ lines: [{ variant: 21, quantity: 3, total: 3000 }], returnInfo: [{ items }] }),
    link: {
      marketplacerOrderId: 'order-1',
      lines: [
        {
          lineItemId: 'line-1',
          marketplacerLineItemId: 'mp-1',
          invoiceId: 'invoice-1',
          sellerId: 'seller-1',
        },
      ],
    },
    tracking: { entries: {}, agreedDenials: [] },
    invoices: [
      {
        id: 'invoice-1',
        legacyId: 1,
        lineItems: [{ id: 'mp-1', quantity: 3, externalIds: [] }],
        shipments: [{ shippedItems: [{ quantity: 3, lineItem: { id: 'mp-1' } }] }],
      },
    ],
    requests,
    paidBack: false,
    ...change,
  };
}
