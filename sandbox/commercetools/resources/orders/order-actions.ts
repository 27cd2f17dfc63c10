import {
  OrderStateValues,
  PaymentStateValues,
  ShipmentStateValues,
  type BaseAddress,
  type ItemShippingDetailsDraft,
  type ItemShippingTarget,
  type OrderUpdateAction,
  type OrderUpdateSyncInfoAction,
} from '@commercetools/platform-sdk';
import { invalidField, invalidInput, invalidOperation } from '../../model/errors.ts';
import type { Project } from '../../project/project.ts';
import { referenceTo, setOrRemove, type Json, type Resource } from '../../model/resource.ts';
import { setCustomField, setCustomType, type CustomMember } from '../../rules/custom-fields.ts';
import { requireOneOf } from '../../rules/patterns.ts';
import { resolve, resolveReference } from '../../rules/references.ts';
import { checked, type AnyShape, type MemberOf, type Shape } from '../../rules/shape.ts';
import { action, type Actions, type UpdateAction, type WriteContext } from '../../writes/kind.ts';
import { importedStates, named, transition } from './lines.ts';

/** An action that moves one of the order's summary states and announces it. */
function stateChange<Action, Field extends MemberOf<Action> = MemberOf<Action>>(
  field: Field,
  kind: NoInfer<Shape<Action>[Field]>,
  allowed: Record<string, string>,
  message: string,
): UpdateAction<Action> {
  return {
    shape: { [field]: kind as string },
    apply({ emit }, order, change) {
      const state = (change as Json)[field];
      requireOneOf(field, state, allowed);
      const old = order[field];
      if (old === state) return;
      setOrRemove(order, field, state);
      emit(message, { [field]: state, [`old${field[0]!.toUpperCase()}${field.slice(1)}`]: old });
    },
  };
}

/** An action that replaces an address of the order and announces it. */
function addressSetter(
  field: 'billingAddress' | 'shippingAddress',
  message: string,
): UpdateAction<{ address?: BaseAddress }> {
  return action({ address: 'object?' }, ({ emit }, order, { address }) => {
    requireAddress(address);
    emit(message, { address, oldAddress: order[field] });
    setOrRemove(order, field, address);
  });
}

/** `setCustomType` and `setCustomField` for something inside the order, found by `find`. */
export function customActionsOf(
  prefix: string,
  resourceTypeId: string,
  which: AnyShape,
  find: (order: Resource, change: Json) => Json,
  told?: Told,
  member: CustomMember = 'custom',
): Actions {
  return {
    [`${prefix}CustomType`]: {
      shape: { ...which, type: 'object?', fields: 'object?' },
      apply(context, order, change) {
        const holder = find(order, change);
        const previousTypeId = holder[member]?.type.id;
        setCustomType(context.project, resourceTypeId, holder, change, member);
        const customFields = holder[member];
        const message = `${told?.name}CustomType${customFields ? 'Set' : 'Removed'}`;
        if (told) context.emit(message, { ...told.ids(holder), customFields, previousTypeId });
      },
    },
    [`${prefix}CustomField`]: {
      shape: { ...which, name: 'string', value: 'any?' },
      apply(context, order, change) {
        const holder = find(order, change);
        const { name, value } = change;
        const previousValue = holder[member]?.fields[name];
        setCustomField(context.project, holder, name, value, member);
        if (told) {
          context.emit(`${told.name}CustomField${kindOfChange(previousValue, value)}`, {
            ...told.ids(holder),
            ...valuesOf({ name, value, previousValue }),
          });
        }
      },
    },
  };
}

/** What a message about custom fields begins with, and how it names the thing that has them. */
interface Told {
  name: string;
  ids(holder: Json): Json;
}

function kindOfChange(before: unknown, after: unknown): 'Added' | 'Changed' | 'Removed' {
  if (after === undefined || after === null) return 'Removed';
  return before === undefined ? 'Added' : 'Changed';
}

function valuesOf({ name, value, previousValue }: Json): Json {
  return value === undefined || value === null ? { name } : { name, value, previousValue };
}

const LINE: Shape<{ lineItemId?: string; lineItemKey?: string }> = {
  lineItemId: 'string?',
  lineItemKey: 'string?',
};
const lineOf = (order: Resource, change: Json) => named(order.lineItems, change, 'lineItem');
export const orderActions: Actions<OrderUpdateAction> = {
  changeOrderState: stateChange('orderState', 'string', OrderStateValues, 'OrderStateChanged'),
  changePaymentState: stateChange('paymentState', 'string', PaymentStateValues, 'OrderPaymentStateChanged'),
  changeShipmentState: stateChange(
    'shipmentState',
    'string',
    ShipmentStateValues,
    'OrderShipmentStateChanged',
  ),
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
  setPurchaseOrderNumber: action(
    { purchaseOrderNumber: 'string?' },
    ({ emit }, order, { purchaseOrderNumber }) => {
      const oldPurchaseOrderNumber = order.purchaseOrderNumber;
      setOrRemove(order, 'purchaseOrderNumber', purchaseOrderNumber);
      emit('OrderPurchaseOrderNumberSet', { purchaseOrderNumber, oldPurchaseOrderNumber });
    },
  ),
  setCustomerEmail: action({ email: 'string?' }, ({ emit }, order, { email }) => {
    emit('OrderCustomerEmailSet', { email, oldEmail: order.customerEmail });
    setOrRemove(order, 'customerEmail', email);
  }),
  setShippingAddress: addressSetter('shippingAddress', 'OrderShippingAddressSet'),
  setBillingAddress: addressSetter('billingAddress', 'OrderBillingAddressSet'),
  addPayment: action({ payment: 'object' }, ({ project, emit }, order, change) => {
    const payment = resolveReference(project, 'payment', change.payment, 'payment');
    const payments: Json[] = order.paymentInfo?.payments ?? [];
    if (payments.some(({ id }) => id === payment.id)) return;
    requireFreePayment(project, order, payment.id);
    order.paymentInfo = { payments: [...payments, payment] };
    emit('OrderPaymentAdded', { paymentRef: payment });
  }),
  updateSyncInfo: action({ channel: 'object', externalId: 'string?', syncedAt: 'string?' }, updateSyncInfo),

  transitionLineItemState: action(
    { ...LINE, quantity: 'integer', fromState: 'object', toState: 'object', actualTransitionDate: 'string?' },
    ({ project, emit }, order, change) => {
      const line = lineOf(order, change);
      const lineIds = { lineItemId: line.id, lineItemKey: line.key };
      emit('LineItemStateTransition', { ...lineIds, ...transition(project, line, change) });
    },
  ),
  importLineItemState: action({ ...LINE, state: 'array' }, ({ project }, order, change) => {
    const line = lineOf(order, change);
    line.state = importedStates(project, line.quantity, change.state);
  }),

  ...customActionsOf('set', 'order', {}, (order) => order, { name: 'Order', ids: () => ({}) }),
  setLineItemShippingDetails: action({ ...LINE, shippingDetails: 'object?' }, (_context, order, change) =>
    setShippingDetails(order, lineOf(order, change), change.shippingDetails),
  ),
  ...customActionsOf('setLineItem', 'line-item', LINE, lineOf),
};

/** The targets name addresses of the order; they are valid when they add up to the quantity of the line. */
export function setShippingDetails(order: Resource, line: Json, details: Json | undefined): void {
  if (!details) return void delete line.shippingDetails;
  const { targets } = checked<ItemShippingDetailsDraft>(details, { targets: 'array' }, 'shippingDetails');
  const known = new Set((order.itemShippingAddresses ?? []).map(({ key }: Json) => key));
  for (const target of targets) {
    const shape = { addressKey: 'string', quantity: 'integer' } as const;
    const { addressKey } = checked<ItemShippingTarget>(target, shape, 'shippingDetails.targets');
    if (!known.has(addressKey)) throw invalidInput(`The order has no item shipping address '${addressKey}'.`);
  }
  const sum = targets.reduce((total, { quantity }) => total + quantity, 0);
  line.shippingDetails = { targets, valid: sum === line.quantity };
}

/** The one field that every address has. */
export function requireAddress(address: unknown): void {
  if (address === undefined || address === null) return;
  const { country } = checked<BaseAddress>(address, { country: 'string' }, 'address');
  if (!/^[A-Z]{2}$/.test(country)) throw invalidField('country', country);
}

/** A payment belongs to one order, or to one cart that is not ordered yet. */
export function requireFreePayment(project: Project, order: Resource, paymentId: string): void {
  const orders = project.collection('order').find('payment', paymentId);
  const carts = project.collection('cart').find('payment', paymentId);
  if (orders.some(({ id }) => id !== order.id) || carts.some(({ cartState }) => cartState === 'Active'))
    throw invalidOperation(`The payment '${paymentId}' belongs to another order or active cart.`);
}

function updateSyncInfo({ project }: WriteContext, order: Resource, change: OrderUpdateSyncInfoAction): void {
  const entry = syncInfoEntry(project, change);
  const others =
    project.settings.syncInfo === 'append'
      ? order.syncInfo
      : order.syncInfo.filter(({ channel }: Json) => channel.id !== entry.channel.id);
  order.syncInfo = [...others, entry];
}

/** An entry of `syncInfo`; its channel needs one of the two roles for exchanging orders. */
function syncInfoEntry(project: Project, { channel: identifier, externalId, syncedAt }: Json): Json {
  const channel = resolve(project, 'channel', identifier, 'channel');
  if (!channel.roles.includes('OrderExport') && !channel.roles.includes('OrderImport')) {
    throw invalidInput(`The channel '${channel.key}' has neither the role OrderExport nor OrderImport.`);
  }
  return {
    channel: referenceTo('channel', channel.id),
    externalId,
    syncedAt: syncedAt ?? project.now(),
  };
}
