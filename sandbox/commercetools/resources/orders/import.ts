import {
  InventoryModeValues,
  type Order,
  type OrderImportDraft,
  type OrderUpdateAction,
  type ShippingInfoImportDraft,
} from '@commercetools/platform-sdk';
import { invalidInput } from '../../model/errors.ts';
import type { Json } from '../../model/resource.ts';
import { customFields } from '../../rules/custom-fields.ts';
import { typedMoney } from '../../rules/money.ts';
import { requireOneOf } from '../../rules/patterns.ts';
import { resolveOptional } from '../../rules/references.ts';
import { checked } from '../../rules/shape.ts';
import type { ResourceKind } from '../../writes/kind.ts';
import { customLineItem, importedLine, taxed } from './line-items.ts';
import { syncInfoEntry } from './order-actions.ts';
import { orders, states } from './orders.ts';
import { takeStock } from './stock.ts';

type ImportDraft = OrderImportDraft &
  Partial<Pick<Order, 'discountOnTotalPrice' | 'locale' | 'shipping' | 'syncInfo' | 'taxedShippingPrice'>>;

/**
 * Orders that were placed elsewhere: the total is neither derived nor checked. Besides the documented
 * draft it takes what only discounts can cause (`discountOnTotalPrice`, and on a line `totalPrice`,
 * `discountedPricePerQuantity`, `lineItemMode`), since this sandbox has no discounts.
 */
export const orderImports: ResourceKind<ImportDraft, OrderUpdateAction> = {
  ...orders,
  draft: {
    orderNumber: 'string?',
    purchaseOrderNumber: 'string?',
    customerId: 'string?',
    customerEmail: 'string?',
    customerGroup: 'object?',
    store: 'object?',
    country: 'string?',
    locale: 'string?',
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
    taxedShippingPrice: 'object?',
    discountOnTotalPrice: 'object?',
    lineItems: 'array?',
    customLineItems: 'array?',
    shipping: 'array?',
    shippingInfo: 'object?',
    syncInfo: 'array?',
    custom: 'object?',
  },
  create(context, draft) {
    const { project, emit } = context;
    const { customLineItems = [], taxedPrice, taxedShippingPrice, discountOnTotalPrice } = draft;
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
      customerGroup: resolveOptional(project, 'customer-group', draft.customerGroup, 'customerGroup'),
      ...states(project, draft),
      totalPrice: typedMoney(draft.totalPrice, 'totalPrice'),
      taxedPrice: taxedPrice && taxed(taxedPrice),
      taxedShippingPrice: taxedShippingPrice && taxed(taxedShippingPrice),
      discountOnTotalPrice: discountOnTotalPrice && discounted(discountOnTotalPrice),
      lineItems,
      customLineItems: customLineItems.map((line) => customLineItem(project, line)),
      shippingMode: draft.shipping ? 'Multiple' : 'Single',
      shipping: (draft.shipping ?? []).map(({ shippingInfo: info, ...way }) => ({
        ...way,
        shippingInfo: shippingInfo(info),
      })),
      shippingInfo: draft.shippingInfo && shippingInfo(draft.shippingInfo),
      syncInfo: (draft.syncInfo ?? []).map((entry) => syncInfoEntry(project, entry)),
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

function discounted({ discountedAmount, includedDiscounts = [], ...rest }: Json): Json {
  return { ...rest, discountedAmount: typedMoney(discountedAmount, 'discountedAmount'), includedDiscounts };
}
