import type { OrderFromCartDraft, OrderUpdateAction } from '@commercetools/platform-sdk';
import { copy } from '../../../engine/json.ts';
import { concurrentModification, invalidInput, invalidOperation } from '../../model/errors.ts';
import type { Project } from '../../project/project.ts';
import { referenceTo, type Json, type Resource } from '../../model/resource.ts';
import { customFields } from '../../rules/custom-fields.ts';
import { typedMoney } from '../../rules/money.ts';
import { requireOneOf } from '../../rules/patterns.ts';
import { resolve, resolveOptional } from '../../rules/references.ts';
import type { ResourceKind } from '../../writes/kind.ts';
import { deliveryActions } from './delivery-actions.ts';
import { initialState } from './lines.ts';
import { ORDER_STATES, orderActions, PAYMENT_STATES, SHIPMENT_STATES } from './order-actions.ts';
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
  actions: { ...orderActions, ...deliveryActions, ...returnActions },
  beforeDelete({ emit }, order) {
    emit('OrderDeleted', { order });
  },
};

function requireOrderable(cart: Resource, version: number): void {
  if (cart.version !== version) throw concurrentModification(cart.id, version, cart.version);
  if (cart.cartState === 'Ordered') throw invalidOperation('The cart was already ordered.');
  if (!cart.shippingAddress) throw invalidOperation('The cart has no shipping address.');
  if (cart.lineItems.length + cart.customLineItems.length === 0) throw invalidInput('The cart is empty.');
}

/** The states that a draft may set; `Open` without one. */
export function states(project: Project, draft: Json): Json {
  const { orderState = 'Open', paymentState, shipmentState } = draft;
  requireOneOf('orderState', orderState, ORDER_STATES);
  requireOneOf('paymentState', paymentState, PAYMENT_STATES);
  requireOneOf('shipmentState', shipmentState, SHIPMENT_STATES);
  return {
    orderState,
    paymentState,
    shipmentState,
    state: resolveOptional(project, 'state', draft.state, 'state'),
  };
}

const FROM_CART = [
  'customerId',
  'customerEmail',
  'anonymousId',
  'customerGroup',
  'store',
  'country',
  'locale',
  'origin',
  'taxedPrice',
  'taxedShippingPrice',
  'discountOnTotalPrice',
  'taxMode',
  'taxRoundingMode',
  'taxCalculationMode',
  'inventoryMode',
  'shippingMode',
  'shipping',
  'shippingInfo',
  'shippingAddress',
  'billingAddress',
  'itemShippingAddresses',
  'discountCodes',
  'paymentInfo',
  'refusedGifts',
];

function contentOf(project: Project, cart: Resource): Json {
  const copied = Object.fromEntries(
    FROM_CART.flatMap((field) => (cart[field] === undefined ? [] : [[field, cart[field]]])),
  );
  const { currencyCode, centAmount } = cart.totalPrice;
  const withState = (line: Json) => ({ ...line, state: initialState(project, line.quantity) });
  return {
    ...copy(copied),
    totalPrice: typedMoney({ currencyCode, centAmount }, 'totalPrice'),
    lineItems: copy(cart.lineItems).map(withState),
    customLineItems: copy(cart.customLineItems).map(withState),
  };
}
