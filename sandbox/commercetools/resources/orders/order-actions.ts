import { invalidInput, invalidOperation } from '../../errors.ts';
import type { Project } from '../../project.ts';
import { referenceTo, setOrRemove, type Json, type Resource } from '../../resource.ts';
import { setCustomField, setCustomType } from '../../rules/custom-fields.ts';
import { requireOneOf } from '../../rules/patterns.ts';
import { resolve, resolveReference } from '../../rules/references.ts';
import type { Shape } from '../../rules/shape.ts';
import { action, setter, type Actions, type UpdateAction, type WriteContext } from '../kind.ts';
import { importedStates, named, transition } from './lines.ts';

export const ORDER_STATES = ['Open', 'Confirmed', 'Complete', 'Cancelled'];
export const PAYMENT_STATES = ['BalanceDue', 'Failed', 'Pending', 'CreditOwed', 'Paid'];
export const SHIPMENT_STATES = [
  'Shipped',
  'Delivered',
  'Ready',
  'Pending',
  'Delayed',
  'Partial',
  'Backorder',
  'Canceled',
];

/** An action that moves one of the order's summary states and announces it. */
function stateChange(
  field: string,
  kind: 'string' | 'string?',
  allowed: string[],
  message: string,
): UpdateAction {
  return action({ [field]: kind }, ({ emit }, order, change) => {
    requireOneOf(field, change[field], allowed);
    const old = order[field];
    if (old === change[field]) return;
    setOrRemove(order, field, change[field]);
    emit(message, { [field]: change[field], [`old${field[0]!.toUpperCase()}${field.slice(1)}`]: old });
  });
}

/** `setCustomType` and `setCustomField` for something inside the order, found by `find`. */
export function customActionsOf(
  prefix: string,
  resourceTypeId: string,
  which: Shape,
  find: (order: Resource, change: Json) => Json,
): Actions {
  return {
    [`${prefix}CustomType`]: action(
      { ...which, type: 'object?', fields: 'object?' },
      ({ project }, order, change) => setCustomType(project, resourceTypeId, find(order, change), change),
    ),
    [`${prefix}CustomField`]: action({ ...which, name: 'string' }, ({ project }, order, change) =>
      setCustomField(project, find(order, change), change.name, change.value),
    ),
  };
}

const LINE: Shape = { lineItemId: 'string?', lineItemKey: 'string?' };
const CUSTOM_LINE: Shape = { customLineItemId: 'string?', customLineItemKey: 'string?' };
const lineOf = (order: Resource, change: Json) => named(order.lineItems, change, 'lineItem');
const customLineOf = (order: Resource, change: Json) =>
  named(order.customLineItems, change, 'customLineItem');

export const orderActions: Actions = {
  changeOrderState: stateChange('orderState', 'string', ORDER_STATES, 'OrderStateChanged'),
  changePaymentState: stateChange('paymentState', 'string?', PAYMENT_STATES, 'OrderPaymentStateChanged'),
  changeShipmentState: stateChange('shipmentState', 'string?', SHIPMENT_STATES, 'OrderShipmentStateChanged'),
  transitionState: action(
    { state: 'object', force: 'boolean?' },
    ({ project, emit }, order, { state, force = false }) => {
      const next = resolve(project, 'state', state, 'state');
      if (next.type !== 'OrderState') throw invalidInput(`The state '${next.key}' is no OrderState.`);
      emit('OrderStateTransition', { state: referenceTo('state', next.id), oldState: order.state, force });
      order.state = referenceTo('state', next.id);
    },
  ),

  setOrderNumber: action({ orderNumber: 'string?' }, (_context, order, { orderNumber }) => {
    if (order.orderNumber === orderNumber) return;
    if (order.orderNumber !== undefined) throw invalidOperation('The order number is already set.');
    setOrRemove(order, 'orderNumber', orderNumber);
  }),
  setPurchaseOrderNumber: setter('purchaseOrderNumber', 'string?'),
  setCustomerId: setter('customerId', 'string?'),
  setLocale: setter('locale', 'string?'),
  setCustomerEmail: action({ email: 'string?' }, ({ emit }, order, { email }) => {
    emit('OrderCustomerEmailSet', { email, oldEmail: order.customerEmail });
    setOrRemove(order, 'customerEmail', email);
  }),
  setShippingAddress: action({ address: 'object?' }, ({ emit }, order, { address }) => {
    emit('OrderShippingAddressSet', { address, oldAddress: order.shippingAddress });
    setOrRemove(order, 'shippingAddress', address);
  }),
  setBillingAddress: action({ address: 'object?' }, ({ emit }, order, { address }) => {
    emit('OrderBillingAddressSet', { address, oldAddress: order.billingAddress });
    setOrRemove(order, 'billingAddress', address);
  }),

  addPayment: action({ payment: 'object' }, ({ project, emit }, order, change) => {
    const payment = resolveReference(project, 'payment', change.payment, 'payment');
    const payments: Json[] = order.paymentInfo?.payments ?? [];
    if (payments.some(({ id }) => id === payment.id)) return;
    order.paymentInfo = { payments: [...payments, payment] };
    emit('OrderPaymentAdded', { payment });
  }),
  removePayment: action({ payment: 'object' }, ({ project, emit }, order, change) => {
    const payment = resolveReference(project, 'payment', change.payment, 'payment');
    const payments = (order.paymentInfo?.payments ?? []).filter(({ id }: Json) => id !== payment.id);
    setOrRemove(order, 'paymentInfo', payments.length > 0 ? { payments } : undefined);
    emit('OrderPaymentRemoved', { payment, removedPaymentInfo: payments.length === 0 });
  }),

  updateSyncInfo: action({ channel: 'object', externalId: 'string?', syncedAt: 'string?' }, updateSyncInfo),

  transitionLineItemState: action(
    { ...LINE, quantity: 'integer', fromState: 'object', toState: 'object', actualTransitionDate: 'string?' },
    (context, order, change) =>
      transitionLine(context, lineOf(order, change), change, 'LineItemStateTransition', 'lineItemId'),
  ),
  transitionCustomLineItemState: action(
    {
      ...CUSTOM_LINE,
      quantity: 'integer',
      fromState: 'object',
      toState: 'object',
      actualTransitionDate: 'string?',
    },
    (context, order, change) =>
      transitionLine(
        context,
        customLineOf(order, change),
        change,
        'CustomLineItemStateTransition',
        'customLineItemId',
      ),
  ),
  importLineItemState: action({ ...LINE, state: 'array' }, ({ project }, order, change) => {
    const line = lineOf(order, change);
    line.state = importedStates(project, line.quantity, change.state);
  }),
  importCustomLineItemState: action({ ...CUSTOM_LINE, state: 'array' }, ({ project }, order, change) => {
    const line = customLineOf(order, change);
    line.state = importedStates(project, line.quantity, change.state);
  }),

  setCustomType: action({ type: 'object?', fields: 'object?' }, ({ project, emit }, order, change) => {
    setCustomType(project, 'order', order, change);
    emit(change.type ? 'OrderCustomTypeSet' : 'OrderCustomTypeRemoved', { customFields: order.custom });
  }),
  setCustomField: action({ name: 'string' }, ({ project, emit }, order, { name, value }) => {
    const before = order.custom?.fields[name];
    setCustomField(project, order, name, value);
    const removed = value === undefined || value === null;
    emit(`OrderCustomField${removed ? 'Removed' : before === undefined ? 'Added' : 'Changed'}`, {
      name,
      value,
    });
  }),
  ...customActionsOf('setLineItem', 'line-item', LINE, lineOf),
  ...customActionsOf('setCustomLineItem', 'custom-line-item', CUSTOM_LINE, customLineOf),
};

function transitionLine(
  { project, emit }: WriteContext,
  line: Json,
  change: Json,
  message: string,
  idField: string,
): void {
  const { from, to } = transition(project, line, change);
  emit(message, {
    [idField]: line.id,
    transitionDate: change.actualTransitionDate ?? new Date().toISOString(),
    quantity: change.quantity,
    fromState: referenceTo('state', from.id),
    toState: referenceTo('state', to.id),
  });
}

function updateSyncInfo({ project }: WriteContext, order: Resource, change: Json): void {
  const entry = syncInfoEntry(project, change);
  const others =
    project.settings.syncInfo === 'append'
      ? order.syncInfo
      : order.syncInfo.filter(({ channel }: Json) => channel.id !== entry.channel.id);
  order.syncInfo = [...others, entry];
}

/** An entry of `syncInfo`; its channel needs one of the two roles for exchanging orders. */
export function syncInfoEntry(project: Project, { channel: identifier, externalId, syncedAt }: Json): Json {
  const channel = resolve(project, 'channel', identifier, 'channel');
  if (!channel.roles.includes('OrderExport') && !channel.roles.includes('OrderImport')) {
    throw invalidInput(`The channel '${channel.key}' has neither the role OrderExport nor OrderImport.`);
  }
  return {
    channel: referenceTo('channel', channel.id),
    externalId,
    syncedAt: syncedAt ?? new Date().toISOString(),
  };
}
