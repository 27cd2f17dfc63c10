import {
  InventoryModeValues,
  type CartDraft,
  type CartUpdateAction,
  type LineItemDraft,
} from '@commercetools/platform-sdk';
import { isDeepStrictEqual } from 'node:util';
import { invalidOperation, refusedAs } from '../model/errors.ts';
import { setOrRemove, type Json, type Resource } from '../model/resource.ts';
import type { Project } from '../project/project.ts';
import { customFields } from '../rules/custom-fields.ts';
import { typedMoney } from '../rules/money.ts';
import { requireKey, requireOneOf } from '../rules/patterns.ts';
import { checked, type Shape } from '../rules/shape.ts';
import { action, customActions, type ResourceKind } from '../writes/kind.ts';
import { shippingInfo } from './orders/import.ts';
import { commonToLines, customLineItem, orderedVariant, times } from './orders/line-items.ts';
import { initialState } from './orders/lines.ts';
import { requireAddress } from './orders/order-actions.ts';

const LINE: Shape<LineItemDraft> = {
  key: 'string?',
  productId: 'string?',
  variantId: 'integer?',
  sku: 'string?',
  quantity: 'integer?',
  supplyChannel: 'object?',
  distributionChannel: 'object?',
  inventoryMode: 'string?',
  custom: 'object?',
};

/** Carts: what is bought at the prices of the products, and how it is sent. No discounts, no taxes. */
export const carts: ResourceKind<CartDraft, CartUpdateAction> = {
  typeId: 'cart',
  path: 'carts',
  draft: {
    key: 'string?',
    currency: 'string',
    country: 'string?',
    customerId: 'string?',
    customerEmail: 'string?',
    anonymousId: 'string?',
    locale: 'string?',
    lineItems: 'array?',
    customLineItems: 'array?',
    origin: 'string?',
    inventoryMode: 'string?',
    taxMode: 'string?',
    taxRoundingMode: 'string?',
    taxCalculationMode: 'string?',
    purchaseOrderNumber: 'string?',
    shippingAddress: 'object?',
    billingAddress: 'object?',
    itemShippingAddresses: 'array?',
    custom: 'object?',
  },
  create({ project }, draft) {
    const { currency, country, lineItems = [], customLineItems = [], ...content } = draft;
    requireKey(draft.key);
    for (const address of [draft.shippingAddress, draft.billingAddress]) requireAddress(address);
    requireOneOf('inventoryMode', draft.inventoryMode, InventoryModeValues);
    return {
      origin: 'Customer',
      inventoryMode: 'None',
      taxMode: 'Platform',
      taxRoundingMode: 'HalfEven',
      taxCalculationMode: 'LineItemLevel',
      itemShippingAddresses: [],
      ...content,
      country,
      cartState: 'Active',
      lineItems: lineItems.map((line) => lineItem(project, { currency, country }, line)),
      customLineItems: customLineItems.map((line) => customLineItem(project, { quantity: 1, ...line })),
      totalPrice: typedMoney({ currencyCode: currency, centAmount: 0 }, 'currency'),
      shippingMode: 'Single',
      shipping: [],
      discountCodes: [],
      directDiscounts: [],
      refusedGifts: [],
      custom: customFields(project, 'order', draft.custom),
    };
  },
  actions: {
    addLineItem: action(LINE, ({ project }, cart, change) => {
      const { country, totalPrice } = cart;
      const added = lineItem(project, { currency: totalPrice.currencyCode, country }, change);
      const known = cart.lineItems.find((line: Json) => isDeepStrictEqual(kindOf(line), kindOf(added)));
      if (!known) return void cart.lineItems.push(added);
      known.quantity += added.quantity;
      known.state = initialState(project, known.quantity);
      known.totalPrice = typedMoney(times(known.price.value, known.quantity), 'totalPrice');
    }),
    setCustomShippingMethod: action(
      { shippingMethodName: 'string', shippingRate: 'object' },
      (_context, cart, { shippingMethodName, shippingRate }) => {
        if (!cart.shippingAddress) throw invalidOperation('The cart has no shipping address.');
        cart.shippingInfo = shippingInfo({ shippingMethodName, shippingRate, price: shippingRate.price });
      },
    ),
    setCustomerEmail: action({ email: 'string?' }, (_context, cart, { email }) =>
      setOrRemove(cart, 'customerEmail', email),
    ),
    ...customActions('order'),
  },
  finish(_context, cart) {
    cart.totalPrice.centAmount = [...cart.lineItems, ...cart.customLineItems].reduce(
      (sum, { totalPrice }) => sum + totalPrice.centAmount,
      cart.shippingInfo?.price.centAmount ?? 0,
    );
  },
};

/** Lines that agree in this are one line. */
function kindOf({ productId, variant, key, supplyChannel, distributionChannel, custom }: Json): unknown[] {
  return [productId, variant.id, key, supplyChannel, distributionChannel, custom];
}

function lineItem(project: Project, market: { currency: string; country?: string }, draft: unknown): Json {
  const line = checked<LineItemDraft>(draft, LINE, 'lineItems');
  const { key, productId, variantId, sku, quantity = 1, inventoryMode } = line;
  const { product, variant } = orderedVariant(project, { productId, variant: { sku, id: variantId } });
  const common = commonToLines(project, product, { ...line, quantity });
  const price = priceOf(project, variant, { ...market, channelId: common.distributionChannel?.id });
  return {
    ...common,
    key,
    addedAt: project.now(),
    name: product.masterData.current.name,
    variant,
    inventoryMode,
    price,
    totalPrice: typedMoney(times(price.value, quantity), 'totalPrice'),
    discountedPricePerQuantity: [],
  };
}

/** The price that fits best: one of the channel before others, then one of the country. */
function priceOf(
  project: Project,
  { sku, prices }: Json,
  { currency, country, channelId }: { currency: string; country?: string; channelId?: string },
): Json {
  const now = project.now();
  const fits = (price: Resource) =>
    price.value.currencyCode === currency &&
    [undefined, country].includes(price.country) &&
    [undefined, channelId].includes(price.channel?.id) &&
    !price.customerGroup &&
    (price.validFrom ?? now) <= now &&
    (price.validUntil ?? now) >= now;
  const rank = (price: Json) => (price.channel ? 2 : 0) + (price.country ? 1 : 0);
  const [best] = prices.filter(fits).toSorted((left: Json, right: Json) => rank(right) - rank(left));
  if (!best) throw refusedAs('MatchingPriceNotFound', `The SKU '${sku}' has no price in ${currency}.`);
  return best;
}
