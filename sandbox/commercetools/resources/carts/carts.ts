import {
  InventoryModeValues,
  ShippingModeValues,
  TaxModeValues,
  type CartDraft,
  type CartUpdateAction,
  type CustomShippingDraft,
} from '@commercetools/platform-sdk';
import { duplicateField, invalidInput, invalidOperation } from '../../model/errors.ts';
import { setOrRemove, type Json, type Resource } from '../../model/resource.ts';
import type { Project } from '../../project/project.ts';
import { customFields } from '../../rules/custom-fields.ts';
import { typedMoney } from '../../rules/money.ts';
import { requireKey, requireOneOf } from '../../rules/patterns.ts';
import { keyReference, resolveOptional, resolveReference } from '../../rules/references.ts';
import { checked } from '../../rules/shape.ts';
import { action, customActions, type ResourceKind } from '../../writes/kind.ts';
import { shippingInfo } from '../orders/import.ts';
import { times } from '../orders/line-items.ts';
import { requireAddress, requireFreePayment } from '../orders/order-actions.ts';
import { checkedDirect, requireDirectOnly } from './discounts.ts';
import { customLine, isSameLine, LINE, lineItem } from './lines.ts';
import { taxAmountActions } from './tax-amounts.ts';
import { externalRate } from './taxes.ts';
import { calculate, setQuantity } from './totals.ts';

/** Carts: what is bought, at which prices, discounts and taxes, and how it is sent. */
export const carts: ResourceKind<CartDraft, CartUpdateAction> = {
  typeId: 'cart',
  path: 'carts',
  draft: {
    key: 'string?',
    currency: 'string',
    country: 'string?',
    customerId: 'string?',
    store: 'object?',
    businessUnit: 'object?',
    customerEmail: 'string?',
    anonymousId: 'string?',
    locale: 'string?',
    lineItems: 'array?',
    customLineItems: 'array?',
    origin: 'string?',
    inventoryMode: 'string?',
    taxMode: 'string?',
    priceRoundingMode: 'string?',
    taxRoundingMode: 'string?',
    taxCalculationMode: 'string?',
    purchaseOrderNumber: 'string?',
    shippingMode: 'string?',
    customShipping: 'array?',
    shippingAddress: 'object?',
    billingAddress: 'object?',
    itemShippingAddresses: 'array?',
    custom: 'object?',
  },
  create({ project }, draft) {
    const {
      currency,
      country,
      lineItems = [],
      customLineItems = [],
      customShipping = [],
      ...content
    } = draft;
    requireKey(draft.key);
    for (const address of [draft.shippingAddress, draft.billingAddress]) requireAddress(address);
    requireOneOf('inventoryMode', draft.inventoryMode, InventoryModeValues);
    requireOneOf('shippingMode', draft.shippingMode, ShippingModeValues);
    requireOneOf('taxMode', draft.taxMode, TaxModeValues);
    const cart: Json = {
      origin: 'Customer',
      inventoryMode: 'None',
      taxMode: 'Platform',
      priceRoundingMode: 'HalfEven',
      taxRoundingMode: 'HalfEven',
      taxCalculationMode: 'LineItemLevel',
      shippingMode: 'Single',
      itemShippingAddresses: [],
      ...content,
      store: keyReference('store', draft.store),
      businessUnit: keyReference('business-unit', draft.businessUnit),
      country,
      cartState: 'Active',
      totalPrice: typedMoney({ currencyCode: currency, centAmount: 0 }, 'currency'),
      shipping: [],
      discountCodes: [],
      directDiscounts: [],
      refusedGifts: [],
      custom: customFields(project, 'order', draft.custom),
    };
    requireKeys(cart.itemShippingAddresses);
    cart.lineItems = lineItems.map((line) => lineItem(project, cart, line));
    cart.customLineItems = customLineItems.map((line) => customLine(project, cart, line as Json));
    for (const { key, ...way } of customShipping) addShipping(project, cart, { ...way, shippingKey: key });
    return cart;
  },
  actions: {
    addLineItem: action(LINE, ({ project }, cart, change) => {
      const added = lineItem(project, cart, change);
      const known = cart.lineItems.find((line: Json) => isSameLine(line, added));
      if (!known) return void cart.lineItems.push(added);
      setQuantity(project, known, known.quantity + added.quantity);
      known.totalPrice = typedMoney(times(known.price.value, known.quantity), 'totalPrice');
    }),
    setCustomShippingMethod: action(
      {
        shippingMethodName: 'string',
        shippingRate: 'object',
        taxCategory: 'object?',
        externalTaxRate: 'object?',
      },
      ({ project }, cart, change) => {
        if (cart.shippingMode !== 'Single')
          throw invalidOperation('The shipping mode of the cart is Multiple.');
        if (!cart.shippingAddress) throw invalidOperation('The cart has no shipping address.');
        cart.shippingInfo = customMethod(project, change);
      },
    ),
    addCustomShippingMethod: action(
      {
        shippingKey: 'string',
        shippingMethodName: 'string',
        shippingAddress: 'object',
        shippingRate: 'object',
        taxCategory: 'object?',
        externalTaxRate: 'object?',
      },
      ({ project }, cart, change) => addShipping(project, cart, change),
    ),
    setDirectDiscounts: action({ discounts: 'array' }, ({ project }, cart, { discounts }) => {
      requireDirectOnly(cart);
      cart.directDiscounts = discounts.map((draft) => ({ id: project.uuid(), ...checkedDirect(draft) }));
    }),
    ...taxAmountActions,
    addPayment: action({ payment: 'object' }, ({ project }, cart, change) => {
      const payment = resolveReference(project, 'payment', change.payment, 'payment');
      requireFreePayment(project, cart as Resource, payment.id);
      cart.paymentInfo = { payments: [...(cart.paymentInfo?.payments ?? []), payment] };
    }),
    setCustomerEmail: action({ email: 'string?' }, (_context, cart, { email }) =>
      setOrRemove(cart, 'customerEmail', email),
    ),
    ...customActions('order'),
  },
  finish({ project }, cart) {
    if (cart.cartState === 'Active') calculate(project, cart);
  },
};

function requireKeys(addresses: Json[]): void {
  const keys = addresses.map(({ key }) => key);
  if (keys.some((key) => typeof key !== 'string'))
    throw invalidInput('An item shipping address needs a key.');
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) throw duplicateField('itemShippingAddresses.key', twice);
  for (const address of addresses) requireAddress(address);
}

/** One more way of shipping, in a cart whose shipping mode is Multiple. */
function addShipping(
  project: Project,
  cart: Json,
  { shippingKey, shippingAddress, ...method }: Omit<CustomShippingDraft, 'key'> & { shippingKey: string },
): void {
  if (cart.shippingMode !== 'Multiple') throw invalidOperation('The shipping mode of the cart is Single.');
  requireKey(shippingKey, 'shippingKey');
  requireAddress(shippingAddress);
  if (cart.shipping.some((way: Json) => way.shippingKey === shippingKey)) {
    throw duplicateField('shippingKey', shippingKey);
  }
  cart.shipping.push({ shippingKey, shippingAddress, shippingInfo: customMethod(project, method) });
}

function customMethod(project: Project, draft: Json): Json {
  const { shippingMethodName, shippingRate, taxCategory, externalTaxRate } = draft;
  const { price } = checked<{ price: Json }>(shippingRate, { price: 'money' } as never, 'shippingRate');
  return {
    ...shippingInfo({ shippingMethodName, shippingRate, price }),
    taxCategory: resolveOptional(project, 'tax-category', taxCategory, 'taxCategory'),
    taxRate: externalRate(externalTaxRate),
  };
}
