import type { Connector } from '@marketplacer-connector/core/connector';
import { enrichAdvertOfProduct } from '@marketplacer-connector/core/enrichment';
import { onboardChannel } from '@marketplacer-connector/core/onboarding';
import {
  EXPORTING_MESSAGES,
  exportOrder,
  reportEdit,
  UPDATING_MESSAGES,
  updateOrder,
  watchPayment,
} from '@marketplacer-connector/core/orders';
import { mostUrgent, type Outcome } from '@marketplacer-connector/core/outcome';
import {
  cancelOrder,
  PAYMENT_MESSAGES,
  RETURN_MESSAGES,
  syncRefunds,
  syncOrdersOfPayment,
} from '@marketplacer-connector/core/refunds';
import { exportCategory, exportProductType } from '@marketplacer-connector/core/taxonomy-export';
import { settleVettingOfProduct } from '@marketplacer-connector/core/vetting';

/** @param resourceId the id of what the message or the change is about */
export type Handler = (connector: Connector, resourceId: string) => Promise<Outcome>;

/** One handler for each message type, under the type of its resource. A type without one is acknowledged and otherwise left alone. */
export const HANDLERS: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
  order: {
    ...Object.fromEntries(
      EXPORTING_MESSAGES.map((type): [string, Handler] => [
        type,
        (connector, id) => exportOrder(connector, id),
      ]),
    ),
    ...Object.fromEntries(RETURN_MESSAGES.map((type): [string, Handler] => [type, syncRefunds])),
    OrderStateChanged: exportOrCancel,
    OrderPaymentStateChanged: watchPayment,
    ...Object.fromEntries(UPDATING_MESSAGES.map((type): [string, Handler] => [type, updateOrder])),
    OrderEditApplied: reportEdit,
  },
  product: { ProductPublished: settleAndEnrich, ProductStateTransition: settleVettingOfProduct },
  payment: Object.fromEntries(PAYMENT_MESSAGES.map((type): [string, Handler] => [type, syncOrdersOfPayment])),
};

/**
 * One handler for each type of resource whose changes are asked for. A change tells nothing of the resource, which may
 * be gone.
 */
export const CHANGE_HANDLERS: Readonly<Record<string, Handler>> = {
  channel: (connector, id) => onboardChannel(connector, id),
  category: exportCategory,
  'product-type': exportProductType,
};

/** What is published is decided about first: an advert is approved as it was shown, and enriched afterwards. */
async function settleAndEnrich(connector: Connector, productId: string): Promise<Outcome> {
  const settled = await settleVettingOfProduct(connector, productId);
  if (settled.outcome === 'retry' || settled.outcome === 'failed') return settled;
  return mostUrgent([settled, await enrichAdvertOfProduct(connector, productId)]);
}

/** An order state can make an order due, and can cancel one that Marketplacer has. */
async function exportOrCancel(connector: Connector, orderId: string): Promise<Outcome> {
  const exported = await exportOrder(connector, orderId);
  if (exported.outcome === 'retry' || exported.outcome === 'failed') return exported;
  const cancelled = await cancelOrder(connector, orderId);
  return cancelled.outcome === 'ignored' ? exported : cancelled;
}

export function handlerOf(resourceType: string, message: string): Handler | undefined {
  const handlers = Object.hasOwn(HANDLERS, resourceType) ? HANDLERS[resourceType] : undefined;
  return handlers && Object.hasOwn(handlers, message) ? handlers[message] : undefined;
}

export const changeHandlerOf = (resourceType: string): Handler | undefined =>
  Object.hasOwn(CHANGE_HANDLERS, resourceType) ? CHANGE_HANDLERS[resourceType] : undefined;
