import {
  InventoryModeValues,
  type OrderImportDraft,
  type OrderUpdateAction,
  type ShippingInfoImportDraft,
} from '@commercetools/platform-sdk';
import { invalidInput } from '../../model/errors.ts';
import type { Json } from '../../model/resource.ts';
import { customFields } from '../../rules/custom-fields.ts';
import { typedMoney } from '../../rules/money.ts';
import { requireOneOf } from '../../rules/patterns.ts';
import { keyReference, resolveOptional } from '../../rules/references.ts';
import { checked } from '../../rules/shape.ts';
import type { ResourceKind } from '../../writes/kind.ts';
import { customLineItem, importedLine, taxed } from './line-items.ts';
import { orders, states } from './orders.ts';
import { takeStock } from './stock.ts';

/** Orders that were placed elsewhere: the total is neither derived nor checked. No discounts, and one shipping at most. */
export const orderImports: ResourceKind<OrderImportDraft, OrderUpdateAction> = {
  ...orders,
  draft: {
    orderNumber: 'string?',
    purchaseOrderNumber: 'string?',
    customerId: 'string?',
    customerEmail: 'string?',
    customerGroup: 'object?',
    store: 'object?',
    businessUnit: 'object?',
    country: 'string?',
    completedAt: 'string?',
    shippingAddress: 'object?',
    billingAddress: 'object?',
    itemShippingAddresses: 'array?',
    paymentInfo: 'object?',
    orderState: 'string?',
    paymentState: 'string?',
    shipmentState: 'string?',
    state: 'object?',
    origin: 'string?',
    inventoryMode: 'string?',
    taxRoundingMode: 'string?',
    taxCalculationMode: 'string?',
    totalPrice: 'money',
    taxedPrice: 'object?',
    lineItems: 'array?',
    customLineItems: 'array?',
    shippingInfo: 'object?',
    custom: 'object?',
  },
  create(context, draft) {
    const { project, emit } = context;
    const { customLineItems = [], taxedPrice } = draft;
    const lineItems = (draft.lineItems ?? []).map((line) => withoutKeys(importedLine(project, line)));
    requireOneOf('inventoryMode', draft.inventoryMode, InventoryModeValues);
    takeStock(context, { lineItems, inventoryMode: draft.inventoryMode });
    if (lineItems.length + customLineItems.length === 0) {
      throw invalidInput("An imported order needs 'lineItems' or 'customLineItems'.");
    }
    emit('OrderImported', (order) => ({ order }));
    return {
      origin: 'Merchant',
      inventoryMode: 'None',
      taxMode: 'Platform',
      taxRoundingMode: 'HalfEven',
      taxCalculationMode: 'LineItemLevel',
      itemShippingAddresses: [],
      ...draft,
      store: keyReference('store', draft.store),
      businessUnit: keyReference('business-unit', draft.businessUnit),
      customerGroup: resolveOptional(project, 'customer-group', draft.customerGroup, 'customerGroup'),
      ...states(project, draft),
      totalPrice: typedMoney(draft.totalPrice, 'totalPrice'),
      taxedPrice: taxedPrice && taxed(taxedPrice),
      lineItems,
      customLineItems: customLineItems.map((line) => customLineItem(project, line)),
      shippingMode: 'Single',
      shipping: [],
      shippingInfo: draft.shippingInfo && shippingInfo(draft.shippingInfo),
      syncInfo: [],
      returnInfo: [],
      discountCodes: [],
      refusedGifts: [],
      custom: customFields(project, 'order', draft.custom),
    };
  },
};

/**
 * The key of a product is promised for orders from carts only (API reference, LineItem), and the draft of a variant has
 * none (ProductVariantImportDraft).
 */
function withoutKeys({ productKey: _product, variant: { key: _variant, ...variant }, ...line }: Json): Json {
  return { ...line, variant };
}

/** How an order is sent, as it is stored. */
export function shippingInfo(draft: unknown): Json {
  const info = checked<ShippingInfoImportDraft>(
    draft,
    {
      shippingMethodName: 'string',
      price: 'money',
      shippingRate: 'object',
      taxRate: 'object?',
      taxedPrice: 'object?',
      discountedPrice: 'object?',
      shippingMethodState: 'string?',
    },
    'shippingInfo',
  );
  const { price, shippingRate, taxedPrice, discountedPrice } = info;
  return {
    shippingMethodState: 'MatchesCart',
    ...info,
    price: typedMoney(price, 'shippingInfo.price'),
    shippingRate: {
      tiers: [],
      ...shippingRate,
      price: typedMoney(shippingRate.price, 'shippingRate.price'),
    },
    taxedPrice: taxedPrice && taxed(taxedPrice),
    discountedPrice: discountedPrice && {
      ...discountedPrice,
      value: typedMoney(discountedPrice.value, 'discountedPrice'),
    },
    deliveries: [],
  };
}
