import type {
  Order,
  OrderImportDraft,
  OrderUpdateAction,
  ShippingInfoImportDraft,
} from '@commercetools/platform-sdk';
import { invalidInput } from '../../model/errors.ts';
import type { Json } from '../../model/resource.ts';
import { customFields } from '../../rules/custom-fields.ts';
import { typedMoney } from '../../rules/money.ts';
import { requireOneOf } from '../../rules/patterns.ts';
import { resolveOptional } from '../../rules/references.ts';
import { requireShape } from '../../rules/shape.ts';
import type { ResourceKind } from '../../writes/kind.ts';
import { customLineItem, importedLine, taxed } from './line-items.ts';
import { syncInfoEntry } from './order-actions.ts';
import { orders, states } from './orders.ts';
import { takeStock } from './stock.ts';

const INVENTORY_MODES = ['None', 'TrackOnly', 'ReserveOnOrder'];

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
    totalPrice: 'money',
    lineItems: 'array?',
    customLineItems: 'array?',
    shippingInfo: 'object?',
    syncInfo: 'array?',
    taxedPrice: 'object?',
  },
  create(context, draft) {
    const { project, emit } = context;
    const { customLineItems = [] } = draft;
    const lineItems: Json[] = (draft.lineItems ?? []).map((line: unknown) => importedLine(project, line));
    requireOneOf('inventoryMode', draft.inventoryMode, INVENTORY_MODES);
    takeStock(context, { lineItems, inventoryMode: draft.inventoryMode });
    if (lineItems.length + customLineItems.length === 0) {
      throw invalidInput("An imported order needs 'lineItems' or 'customLineItems'.");
    }
    emit('OrderImported', (order) => ({ order }));
    const { orderNumber, purchaseOrderNumber, customerId, customerEmail, country, locale, completedAt } =
      draft;
    const { store, shippingAddress, billingAddress, itemShippingAddresses = [], paymentInfo } = draft;
    return {
      orderNumber,
      purchaseOrderNumber,
      customerId,
      customerEmail,
      country,
      locale,
      completedAt,
      shippingAddress,
      billingAddress,
      itemShippingAddresses,
      paymentInfo,
      store: store && { typeId: 'store', key: store.key },
      customerGroup: resolveOptional(project, 'customer-group', draft.customerGroup, 'customerGroup'),
      ...states(project, draft),
      origin: draft.origin ?? 'Merchant',
      inventoryMode: draft.inventoryMode ?? 'None',
      taxMode: 'Platform',
      taxRoundingMode: draft.taxRoundingMode ?? 'HalfEven',
      taxCalculationMode: draft.taxCalculationMode ?? 'LineItemLevel',
      totalPrice: typedMoney(draft.totalPrice, 'totalPrice'),
      taxedPrice: draft.taxedPrice && taxed(draft.taxedPrice),
      taxedShippingPrice: draft.taxedShippingPrice && taxed(draft.taxedShippingPrice),
      discountOnTotalPrice: draft.discountOnTotalPrice && discounted(draft.discountOnTotalPrice),
      lineItems,
      customLineItems: customLineItems.map((line: unknown) => customLineItem(project, line)),
      shippingMode: draft.shipping ? 'Multiple' : 'Single',
      shipping: (draft.shipping ?? []).map(shipping),
      shippingInfo: draft.shippingInfo && shippingInfo(draft.shippingInfo),
      syncInfo: (draft.syncInfo ?? []).map((entry: Json) => syncInfoEntry(project, entry)),
      returnInfo: [],
      discountCodes: [],
      refusedGifts: [],
      custom: customFields(project, 'order', draft.custom),
    };
  },
};

function shipping({ shippingKey, shippingAddress, ...rest }: Json): Json {
  return { shippingKey, shippingAddress, shippingInfo: shippingInfo(rest.shippingInfo ?? rest) };
}

/** How an order is sent, as it is stored. */
export function shippingInfo(draft: unknown): Json {
  requireShape<ShippingInfoImportDraft>(
    draft,
    { shippingMethodName: 'string', price: 'money', shippingRate: 'object' },
    'shippingInfo',
  );
  return {
    ...draft,
    price: typedMoney(draft.price, 'shippingInfo.price'),
    shippingRate: {
      tiers: [],
      ...draft.shippingRate,
      price: typedMoney(draft.shippingRate.price, 'shippingRate.price'),
    },
    ...(draft.taxedPrice && { taxedPrice: taxed(draft.taxedPrice) }),
    ...(draft.discountedPrice && {
      discountedPrice: {
        ...draft.discountedPrice,
        value: typedMoney(draft.discountedPrice.value, 'discountedPrice'),
      },
    }),
    shippingMethodState: draft.shippingMethodState ?? 'MatchesCart',
    deliveries: draft.deliveries ?? [],
  };
}

function discounted({ discountedAmount, includedDiscounts = [], ...rest }: Json): Json {
  return { ...rest, discountedAmount: typedMoney(discountedAmount, 'discountedAmount'), includedDiscounts };
}
