import { randomUUID } from 'node:crypto';
import { invalidInput } from '../../model/errors.ts';
import type { Project } from '../../project/project.ts';
import { withoutUndefined, type Json, type Resource } from '../../model/resource.ts';
import { customFields } from '../../rules/custom-fields.ts';
import { typedMoney } from '../../rules/money.ts';
import { requireOneOf } from '../../rules/patterns.ts';
import { resolve, resolveOptional } from '../../rules/references.ts';
import { requireShape } from '../../rules/shape.ts';
import type { ResourceKind } from '../../writes/kind.ts';
import { allVariants } from '../products/variants.ts';
import { importedStates, initialState } from './lines.ts';
import { syncInfoEntry } from './order-actions.ts';
import { orders, states } from './orders.ts';
import { takeStock } from './stock.ts';

const INVENTORY_MODES = ['None', 'TrackOnly', 'ReserveOnOrder'];

/**
 * Orders that were placed elsewhere: the total is neither derived nor checked. Besides the documented
 * draft it takes what only discounts can cause (`discountOnTotalPrice`, and on a line `totalPrice`,
 * `discountedPricePerQuantity`, `lineItemMode`), since this sandbox has no discounts.
 */
export const orderImports: ResourceKind = {
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
      store: store && { typeId: 'store', key: store.key ?? resolve(project, 'store', store, 'store').key },
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

/** A line as it is stored; its variant is the one that is published now. */
export function importedLine(project: Project, draft: unknown): Json {
  requireShape(
    draft,
    {
      key: 'string?',
      productId: 'string?',
      variant: 'object',
      name: 'localized',
      price: 'object',
      quantity: 'integer',
      state: 'array?',
      supplyChannel: 'object?',
      distributionChannel: 'object?',
      taxRate: 'object?',
      custom: 'object?',
    },
    'lineItems',
  );
  const { product, variant } = orderedVariant(project, draft);
  const { key, name, quantity, taxRate, shippingDetails, lineItemMode = 'Standard', inventoryMode } = draft;
  const value = typedMoney(draft.price.value, 'price.value');
  return withoutUndefined({
    id: randomUUID(),
    key,
    name,
    quantity,
    taxRate,
    shippingDetails,
    lineItemMode,
    inventoryMode,
    productId: product.id,
    productKey: product.key,
    productSlug: product.masterData.current.slug,
    productType: product.productType,
    variant: { ...variant, ...draft.variant, id: variant.id, sku: variant.sku, key: variant.key },
    price: { id: randomUUID(), ...draft.price, value },
    priceMode: 'Platform',
    totalPrice: typedMoney(draft.totalPrice ?? times(value, quantity), 'totalPrice'),
    discountedPricePerQuantity: draft.discountedPricePerQuantity ?? [],
    taxedPrice: draft.taxedPrice && taxed(draft.taxedPrice),
    taxedPricePortions: [],
    perMethodTaxRate: [],
    state: draft.state ? importedStates(project, quantity, draft.state) : initialState(project, quantity),
    supplyChannel: resolveOptional(project, 'channel', draft.supplyChannel, 'supplyChannel'),
    distributionChannel: resolveOptional(
      project,
      'channel',
      draft.distributionChannel,
      'distributionChannel',
    ),
    custom: customFields(project, 'line-item', draft.custom),
  });
}

/** The product and variant that a line names by SKU, or by product id and variant id. */
function orderedVariant(
  project: Project,
  { productId, variant: { sku, id } }: Json,
): { product: Resource; variant: Json } {
  const products = project.collection('product');
  const product = sku === undefined ? products.get(productId) : products.first('sku', sku);
  const variant =
    product &&
    allVariants(product.masterData.current).find((candidate) =>
      sku === undefined ? candidate.id === id : candidate.sku === sku,
    );
  if (!product || !variant)
    throw invalidInput(`There is no variant ${sku ?? `${productId}/${id}`} for the line item.`);
  return { product, variant };
}

function customLineItem(project: Project, draft: unknown): Json {
  requireShape(
    draft,
    {
      key: 'string?',
      name: 'localized',
      slug: 'string',
      quantity: 'integer?',
      money: 'money',
      custom: 'object?',
    },
    'customLineItems',
  );
  const { key, name, slug, quantity = 1, taxRate, shippingDetails, priceMode = 'Standard' } = draft;
  const money = typedMoney(draft.money, 'money');
  return withoutUndefined({
    id: randomUUID(),
    key,
    name,
    slug,
    quantity,
    money,
    taxRate,
    shippingDetails,
    priceMode,
    totalPrice: typedMoney(times(money, quantity), 'totalPrice'),
    taxedPrice: draft.taxedPrice && taxed(draft.taxedPrice),
    taxCategory: resolveOptional(project, 'tax-category', draft.taxCategory, 'taxCategory'),
    state: draft.state ? importedStates(project, quantity, draft.state) : initialState(project, quantity),
    discountedPricePerQuantity: [],
    perMethodTaxRate: [],
    custom: customFields(project, 'custom-line-item', draft.custom),
  });
}

function shipping({ shippingKey, shippingAddress, ...rest }: Json): Json {
  return { shippingKey, shippingAddress, shippingInfo: shippingInfo(rest.shippingInfo ?? rest) };
}

function shippingInfo(draft: unknown): Json {
  requireShape(
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

function taxed({ totalNet, totalGross, totalTax, taxPortions = [] }: Json): Json {
  return {
    totalNet: typedMoney(totalNet, 'totalNet'),
    totalGross: typedMoney(totalGross, 'totalGross'),
    ...(totalTax && { totalTax: typedMoney(totalTax, 'totalTax') }),
    taxPortions: taxPortions.map((portion: Json) => ({
      ...portion,
      amount: typedMoney(portion.amount, 'taxPortions.amount'),
    })),
  };
}

function discounted({ discountedAmount, includedDiscounts = [], ...rest }: Json): Json {
  return { ...rest, discountedAmount: typedMoney(discountedAmount, 'discountedAmount'), includedDiscounts };
}

function times(money: Json, quantity: number): Json {
  return { currencyCode: money.currencyCode, centAmount: money.centAmount * quantity };
}
