import {
  OrderStateValues,
  PaymentStateValues,
  ShipmentStateValues,
  type OrderFromCartDraft,
  type OrderUpdateAction,
} from '@commercetools/platform-sdk';
import { copy } from '../../../engine/json.ts';
import { concurrentModification, invalidInput, invalidOperation, refusedAs } from '../../model/errors.ts';
import type { Project } from '../../project/project.ts';
import { referenceTo, type Json, type Resource } from '../../model/resource.ts';
import { customFields } from '../../rules/custom-fields.ts';
import { requireOneOf } from '../../rules/patterns.ts';
import { resolve, resolveOptional } from '../../rules/references.ts';
import type { ResourceKind } from '../../writes/kind.ts';
import { addressActions } from './address-actions.ts';
import { assignmentActions } from './assignment-actions.ts';
import { customLineActions } from './custom-line-actions.ts';
import { deliveryActions } from './delivery-actions.ts';
import { initialState } from './lines.ts';
import { orderActions } from './order-actions.ts';
import { returnActions } from './return-actions.ts';
import { takeStock } from './stock.ts';

/** Orders, as they come from a cart. */
export const orders: ResourceKind<OrderFromCartDraft, OrderUpdateAction> = {
  typeId: 'order',
  path: 'orders',
  draft: {
    cart: 'object?',
    id: 'string?',
    version: 'integer',
    orderNumber: 'string?',
    purchaseOrderNumber: 'string?',
    orderState: 'string?',
    paymentState: 'string?',
    shipmentState: 'string?',
    state: 'object?',
    custom: 'object?',
  },
  create(context, draft) {
    const { project, clientId } = context;
    const cart = resolve(project, 'cart', draft.cart ?? { id: draft.id }, 'cart');
    requireOrderable(cart, draft.version);
    const custom = customFields(project, 'order', draft.custom) ?? cart.custom;
    if (cart.custom && custom.type.id !== cart.custom.type.id) {
      throw invalidInput('The custom type of the order has to be that of its cart.');
    }
    const ordered = { ...copy(cart), cartState: 'Ordered' };
    project.raiseVersion(ordered, clientId);
    context.alsoSave('cart', ordered);
    context.emit('OrderCreated', (order) => ({ order }));
    const content = contentOf(project, cart);
    takeStock(context, content);
    return {
      ...content,
      cart: referenceTo('cart', cart.id),
      orderNumber: draft.orderNumber,
      purchaseOrderNumber: draft.purchaseOrderNumber ?? cart.purchaseOrderNumber,
      ...states(project, draft),
      custom,
      syncInfo: [],
      returnInfo: [],
    };
  },
  actions: {
    ...orderActions,
    ...addressActions,
    ...assignmentActions,
    ...customLineActions,
    ...deliveryActions,
    ...returnActions,
  },
  beforeDelete({ emit }, order) {
    emit('OrderDeleted', { order });
  },
};

function requireOrderable(cart: Resource, version: number): void {
  if (cart.version !== version) throw concurrentModification(cart.id, version, cart.version);
  if (cart.cartState === 'Ordered') throw invalidOperation('The cart was already ordered.');
  if (cart.shippingMode === 'Single' && !cart.shippingAddress) {
    throw invalidOperation('The cart has no shipping address.');
  }
  if (cart.lineItems.length + cart.customLineItems.length === 0) throw invalidInput('The cart is empty.');
  for (const line of [...cart.lineItems, ...cart.customLineItems]) requireWhollyShipped(line);
}

/** API reference, ItemShippingDetails. */
function requireWhollyShipped({ id, productId, shippingDetails }: Json): void {
  if (shippingDetails?.valid !== false) return;
  throw refusedAs(
    'InvalidItemShippingDetails',
    `Inconsistent shipping details for the item with ID '${id}'.`,
    { subject: productId ? 'LineItem' : 'CustomLineItem', itemId: id },
  );
}

/** The states that a draft may set; `Open` without one. */
export function states(project: Project, draft: Json): Json {
  const { orderState = 'Open', paymentState, shipmentState } = draft;
  requireOneOf('orderState', orderState, OrderStateValues);
  requireOneOf('paymentState', paymentState, PaymentStateValues);
  requireOneOf('shipmentState', shipmentState, ShipmentStateValues);
  return {
    orderState,
    paymentState,
    shipmentState,
    state: resolveOptional(project, 'state', draft.state, 'state'),
  };
}

function contentOf(project: Project, cart: Resource): Json {
  const { key: _key, cartState: _state, directDiscounts: _discounts, ...content } = cart;
  const withState = (line: Json) => ({ ...line, state: initialState(project, line.quantity) });
  return {
    ...content,
    lineItems: cart.lineItems.map(withState),
    customLineItems: cart.customLineItems.map(withState),
  };
}
