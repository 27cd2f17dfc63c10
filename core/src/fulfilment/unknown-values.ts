import type { ShipmentState } from '@commercetools/platform-sdk';
import type { FulfilledOrder } from '../marketplacer/index.ts';

type Invoice = NonNullable<NonNullable<NonNullable<FulfilledOrder['invoices']>['nodes']>[number]>;
type StatusFlag = Invoice['statusFlags'][number];
type LineStatus = NonNullable<Invoice['lineItems'][number]['status']>;

/** All of them, so that the compiler misses one that is added to the schema. */
const STATUS_FLAGS: Record<StatusFlag, true> = {
  AWAITING_REFUND: true,
  AWAITING_RETURN: true,
  CANCELLED: true,
  COLLECTED: true,
  PAID: true,
  PARTIALLY_SENT: true,
  PAYMENT_UNDER_REVIEW: true,
  READY: true,
  REFUNDED: true,
  REMITTED: true,
  SENT: true,
};
const LINE_STATUSES: Record<LineStatus, true> = {
  ALLOCATED: true,
  CANCELLED: true,
  NEW: true,
  REFUNDED: true,
  SHIPPED: true,
};
const SHIPMENT_STATES: readonly ShipmentState[] = [
  'Pending',
  'Ready',
  'Shipped',
  'Partial',
  'Delayed',
  'Backorder',
  'Canceled',
  'Delivered',
];

/** The values of an invoice that are newer than this connector, each as `field value`. */
export function unknownInInvoice({ statusFlags, lineItems }: Invoice): string[] {
  const flags = statusFlags.filter((flag) => !Object.hasOwn(STATUS_FLAGS, flag));
  const statuses = lineItems.flatMap(({ status }) => status ?? []);
  return [
    ...flags.map((flag) => `Invoice.statusFlags ${flag}`),
    ...statuses
      .filter((status) => !Object.hasOwn(LINE_STATUSES, status))
      .map((status) => `LineItem.status ${status}`),
  ];
}

export const unknownInOrder = ({ shipmentState }: { shipmentState?: string }): string[] =>
  shipmentState === undefined || SHIPMENT_STATES.includes(shipmentState)
    ? []
    : [`Order.shipmentState ${shipmentState}`];
