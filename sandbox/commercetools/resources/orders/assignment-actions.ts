import type { EstimatedDelivery, OrderUpdateAction } from '@commercetools/platform-sdk';
import { invalidOperation } from '../../model/errors.ts';
import { referenceTo, setOrRemove, type Json, type Resource } from '../../model/resource.ts';
import { keyReference, requireLocales, resolveReference } from '../../rules/references.ts';
import { checked } from '../../rules/shape.ts';
import { action, type Actions } from '../../writes/kind.ts';

/** Whose an order is, and what the shop plans with it. */
export const assignmentActions: Actions<OrderUpdateAction> = {
  setStore: action({ store: 'object?' }, ({ emit }, order, { store }) => {
    setOrRemove(order, 'store', keyReference('store', store));
    emit('OrderStoreSet', { store: order.store });
  }),
  setBusinessUnit: action({ businessUnit: 'object?' }, ({ emit }, order, { businessUnit }) => {
    const before = order.businessUnit;
    setOrRemove(order, 'businessUnit', keyReference('business-unit', businessUnit));
    emit('OrderBusinessUnitSet', {
      businessUnit: order.businessUnit,
      // Spelt like this in the API reference.
      oldbusinessUnit: before, // cspell:disable-line
    });
  }),
  setCustomerId: action({ customerId: 'string?' }, ({ emit }, order, { customerId }) => {
    const reference = (id: string | undefined) => id && referenceTo('customer', id);
    emit('OrderCustomerSet', { customer: reference(customerId), oldCustomer: reference(order.customerId) });
    setOrRemove(order, 'customerId', customerId);
  }),
  setLocale: action({ locale: 'string?' }, ({ project }, order, { locale }) => {
    if (locale) requireLocales(project, { [locale]: '' }, 'locale');
    setOrRemove(order, 'locale', locale);
  }),
  setEstimatedDelivery: action(
    { shippingKey: 'string?', estimatedDelivery: 'object?' },
    ({ emit }, order, { shippingKey, estimatedDelivery }) => {
      const shape = { from: 'string?', until: 'string?' } as const;
      const planned =
        estimatedDelivery && checked<EstimatedDelivery>(estimatedDelivery, shape, 'estimatedDelivery');
      setOrRemove(shippingInfoOf(order, shippingKey), 'estimatedDelivery', planned);
      emit('OrderEstimatedDeliverySet', { estimatedDelivery: planned, shippingKey });
    },
  ),
  removePayment: action({ payment: 'object' }, ({ project, emit }, order, change) => {
    const paymentRef = resolveReference(project, 'payment', change.payment, 'payment');
    const payments: Json[] = order.paymentInfo?.payments ?? [];
    if (!payments.some(({ id }) => id === paymentRef.id)) return;
    const left = payments.filter(({ id }) => id !== paymentRef.id);
    setOrRemove(order, 'paymentInfo', left.length > 0 ? { payments: left } : undefined);
    emit('OrderPaymentRemoved', { paymentRef, removedPaymentInfo: left.length === 0 });
  }),
};

function shippingInfoOf(order: Resource, shippingKey: string | undefined): Json {
  const info =
    shippingKey === undefined
      ? order.shippingInfo
      : order.shipping?.find((one: Json) => one.shippingKey === shippingKey)?.shippingInfo;
  if (!info) throw invalidOperation('The order has no such shipping.');
  return info;
}
