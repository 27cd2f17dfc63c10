import type { ReturnItem, ReturnPaymentState, ReturnShipmentState } from '@commercetools/platform-sdk';

/** How far a return item has come in commercetools; `absent` where there is none for a refund. */
export const RETURN_STAGES = [
  'absent',
  /** Announced. Such an item can never be refunded (API reference, ReturnPaymentState). */
  'advised',
  /** Can be refunded. */
  'returned',
  /** Back in stock or unusable: somebody has handled it. */
  'received',
  /** As `returned`, and the refunds of the order's payments cover everything that was returned. */
  'paid',
  /** As `received`, and the refunds of the order's payments cover everything that was returned. */
  'received-paid',
  'refunded',
  'not-refunded',
  /** A state that is newer than this connector: nothing follows from it. */
  'unknown',
] as const;
export type ReturnStage = (typeof RETURN_STAGES)[number];

const PAYMENT_STATES: readonly ReturnPaymentState[] = ['NonRefundable', 'Initial', 'Refunded', 'NotRefunded'];
const SHIPMENT_STATES: readonly ReturnShipmentState[] = ['Advised', 'Returned', 'BackInStock', 'Unusable'];

export const isKnownPaymentState = (state: string): boolean => PAYMENT_STATES.includes(state);
export const isKnownShipmentState = (state: string): boolean => SHIPMENT_STATES.includes(state);

/** @param paidBack what the refunds of the order's payments say, see paid-back.ts */
export function returnStageOf(
  item: Pick<ReturnItem, 'paymentState' | 'shipmentState'> | undefined,
  paidBack: boolean,
): ReturnStage {
  if (!item) return 'absent';
  if (!isKnownPaymentState(item.paymentState) || !isKnownShipmentState(item.shipmentState)) return 'unknown';
  switch (item.paymentState) {
    case 'NonRefundable':
      return 'advised';
    case 'Refunded':
      return 'refunded';
    case 'NotRefunded':
      return 'not-refunded';
    default:
      if (item.shipmentState === 'Returned') return paidBack ? 'paid' : 'returned';
      return paidBack ? 'received-paid' : 'received';
  }
}
