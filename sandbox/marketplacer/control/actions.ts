import { advertState, destroyVariant, touchAdvert, updateVariant } from '../rules/catalogue.ts';
import type { Fields } from '../model/entities.ts';
import type { Instance } from '../instance.ts';
import { adviseOperator, adviseRemittances } from '../rules/remitting.ts';
import type { Action, ActionBody } from './action.ts';
import { INVENTORY_ACTIONS } from './inventory-actions.ts';
import { PRODUCT_ACTIONS } from './product-actions.ts';
import { rowOf } from './rows.ts';
import { shown } from './state.ts';
import { TAXONOMY_ACTIONS } from './taxonomy-actions.ts';

export type { ActionBody } from './action.ts';

/** An online seller's published adverts follow it: only those are told of. */
function setSellerOnline(instance: Instance, { sellerId }: ActionBody, online: boolean) {
  const { store } = instance;
  const seller = store.update(rowOf(instance, 'Seller', sellerId), { online });
  for (const advert of store.by('Advert', 'sellerId', seller.id)) {
    if (advertState(store, advert).published) touchAdvert(store, advert.id);
  }
  return shown(seller);
}

/**
 * Label that is voided in the portals: the shipment is gone or stands there without items, and its goods can be sent
 * again. What the real one does with it is not documented, so both can be tried.
 */
function voidShipment(instance: Instance, { id, fields }: ActionBody) {
  const { store } = instance;
  const shipment = rowOf(instance, 'Shipment', id);
  for (const item of store.by('ShippedItem', 'shipmentId', shipment.id)) store.destroy(item);
  store.update(store.get('Invoice', shipment.invoiceId), {});
  return shown(fields?.['isKept'] ? store.update(shipment, {}) : store.destroy(shipment));
}

/** What happens in the portals or at night, and not through the API. */
export const ACTIONS = {
  ...TAXONOMY_ACTIONS,
  ...PRODUCT_ACTIONS,
  ...INVENTORY_ACTIONS,
  'seller-online': (instance, body) => setSellerOnline(instance, body, true),
  'seller-offline': (instance, body) => setSellerOnline(instance, body, false),
  'seller-update': (instance, { sellerId, fields }) =>
    shown(instance.store.update(rowOf(instance, 'Seller', sellerId), fields as Partial<Fields<'Seller'>>)),
  'seller-delete': (instance, { sellerId }) =>
    shown(instance.store.destroy(rowOf(instance, 'Seller', sellerId))),
  'advert-set': (instance, { id, fields }) =>
    shown(instance.store.update(rowOf(instance, 'Advert', id), fields as Partial<Fields<'Advert'>>)),
  'variant-set': (instance, { id, fields }) =>
    shown(
      updateVariant(instance.store, rowOf(instance, 'Variant', id), fields as Partial<Fields<'Variant'>>),
    ),
  'variant-delete': (instance, { id }) => {
    destroyVariant(instance.store, rowOf(instance, 'Variant', id));
    return {};
  },
  'invoice-set': (instance, { id, fields }) =>
    shown(instance.store.update(rowOf(instance, 'Invoice', id), fields as Partial<Fields<'Invoice'>>)),
  /** The invoice itself does not change: that its own webhook tells of it is not documented. */
  'invoice-annotate': (instance, { id, fields }) =>
    shown(
      instance.store.insert('InvoiceAnnotation', {
        invoiceId: rowOf(instance, 'Invoice', id).id,
        content: String(fields?.['content'] ?? ''),
      }),
    ),
  'shipment-void': voidShipment,
  'refund-set': (instance, { id, fields }) =>
    shown(
      instance.store.update(rowOf(instance, 'RefundRequest', id), fields as Partial<Fields<'RefundRequest'>>),
    ),
  'refund-line-set': (instance, { id, fields }) =>
    shown(
      instance.store.update(
        rowOf(instance, 'RefundRequestLineItem', id),
        fields as Partial<Fields<'RefundRequestLineItem'>>,
      ),
    ),
  'external-id-delete': (instance, { id }) =>
    shown(instance.store.destroy(rowOf(instance, 'ExternalID', id))),
  'remittance-advise': (instance, { sellerId }) => {
    const advice = adviseRemittances(instance, rowOf(instance, 'Seller', sellerId).id);
    return advice ? shown(advice) : {};
  },
  'operator-advise': (instance, { sellerId, id, fields }) =>
    shown(
      adviseOperator(
        instance,
        rowOf(instance, 'Seller', sellerId),
        rowOf(instance, 'Invoice', id),
        Number(fields?.['amountCents']),
      ),
    ),
  'webhook-disable': (instance, { webhookId }) =>
    shown(
      instance.store.update(rowOf(instance, 'Webhook', webhookId), {
        enabled: false,
        disabledReason: 'switched off in the portal',
      }),
    ),
  'webhook-enable': (instance, { webhookId }) =>
    shown(
      instance.store.update(rowOf(instance, 'Webhook', webhookId), { enabled: true, disabledReason: null }),
    ),
  'webhook-redeliver': (instance, { eventId }) => {
    instance.deliveries.redeliver(rowOf(instance, 'WebhookEvent', eventId));
    return {};
  },
  'advance-clock': (instance, { milliseconds = 0 }) => {
    instance.clock.advance(milliseconds);
    return { now: new Date(instance.clock.now()).toISOString() };
  },
} satisfies Record<string, Action>;

export type ActionName = keyof typeof ACTIONS;

/** Does one of the actions, completely or not at all; a broken rule is a `BusinessError`. */
export function act<Name extends ActionName>(
  instance: Instance,
  name: Name,
  body: ActionBody = {},
): ReturnType<(typeof ACTIONS)[Name]> {
  const action: Action = ACTIONS[name];
  return instance.store.transaction(() => action(instance, body)) as ReturnType<(typeof ACTIONS)[Name]>;
}
