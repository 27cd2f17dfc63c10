import type { RefundLine, RefundRequest } from '../marketplacer/index.ts';
import { lineReturnsOf, type RefundSnapshot } from './pairs.ts';
import type { Finding } from './plan-refunds.ts';
import { isKnownLineStatus, isKnownRequestStatus } from './refund-stage.ts';
import { isKnownPaymentState, isKnownShipmentState } from './return-stage.ts';

/** The values on either side that are newer than this connector. Nothing is decided by them. */
export function unknownValues({ order, link, requests }: RefundSnapshot): Finding[] {
  const exported = new Set(link.lines.map(({ lineItemId }) => lineItemId));
  const items = lineReturnsOf(order).filter(({ lineItemId }) => exported.has(lineItemId));
  return [
    ...requests.flatMap(unknownInRequest),
    ...items.flatMap(({ id, paymentState, shipmentState }) => [
      ...(isKnownPaymentState(paymentState) ? [] : [finding('ReturnItem.paymentState', paymentState, id)]),
      ...(isKnownShipmentState(shipmentState)
        ? []
        : [finding('ReturnItem.shipmentState', shipmentState, id)]),
    ]),
  ];
}

function unknownInRequest({ id, status, lineItems }: RefundRequest): Finding[] {
  const ofLine = (line: RefundLine) =>
    line.status === null || isKnownLineStatus(line.status)
      ? []
      : [finding('RefundRequestLineItem.status', line.status, line.id)];
  const ofRequest = isKnownRequestStatus(status) ? [] : [finding('RefundRequest.status', status, id)];
  return [...ofRequest, ...lineItems.flatMap(ofLine)];
}

const finding = (field: string, value: string, id: string): Finding => ({
  code: 'unknown-value',
  detail: `${field} ${value} of ${id}`,
});
