import type {
  Address,
  CentPrecisionMoney,
  CustomLineItem,
  LineItem,
  Order,
  TaxedItemPrice,
} from '@commercetools/platform-sdk';

interface Taxed {
  gross: number;
  net: number;
}

interface LineSketch {
  /** The number of the Marketplacer variant; absent on a line of the shop itself. */
  variant?: number;
  quantity?: number;
  /** What the line costs after its own discounts, as the cart shows it. */
  total?: number;
  taxed?: Taxed;
  targets?: { addressKey: string; quantity: number; shippingMethodKey?: string }[];
  gift?: boolean;
  /** What its own discounts took off the line before it came to `total`. */
  lineDiscount?: number;
  productKey?: string;
  variantKey?: string;
  attributes?: string[];
}

interface OrderSketch extends Omit<Partial<Order>, 'lineItems' | 'customLineItems'> {
  currency?: string;
  lines?: LineSketch[];
  customLines?: { total: number; taxed?: Taxed }[];
  discount?: { gross: number; amount?: number };
}

/** An order in the shape of the HTTP API, from a sketch of its cart. Line items are called `line-1`, `line-2`, … */
export function anOrder({
  currency = 'AUD',
  lines,
  customLines = [],
  discount,
  ...change
}: OrderSketch = {}): Order {
  const lineItems = (lines ?? [{ variant: 21 }]).map((line, index) =>
    aLineItem(currency, `line-${index + 1}`, line),
  );
  const order = {
    id: '5d6a2b9e-0001-4a3c-9d55-0f6f1f1b2c3d',
    version: 1,
    createdAt: '2026-03-01T10:00:00.000Z',
    lastModifiedAt: '2026-03-01T10:00:00.000Z',
    lineItems,
    customLineItems: customLines.map((line, index) => aCustomLine(currency, `custom-${index + 1}`, line)),
    totalPrice: money(
      currency,
      lineItems.reduce((sum, { totalPrice }) => sum + totalPrice.centAmount, 0),
    ),
    ...(discount && {
      discountOnTotalPrice: {
        discountedAmount: money(currency, discount.amount ?? discount.gross),
        discountedGrossAmount: money(currency, discount.gross),
        includedDiscounts: [],
      },
    }),
    shippingMode: 'Single',
    shipping: [],
    orderState: 'Open',
    syncInfo: [],
    origin: 'Customer',
    refusedGifts: [],
    shippingAddress: anAddress(),
    customerEmail: 'buyer@example.com',
  } satisfies Partial<Order>;
  return { ...order, ...change } as Order;
}

function aLineItem(currency: string, id: string, line: LineSketch): LineItem {
  const { variant, quantity = 1, total = 2500, taxed, targets, gift = false, attributes = [] } = line;
  const { lineDiscount = 0 } = line;
  const productKey = line.productKey ?? (variant === undefined ? 'shop-mug' : 'marketplacer-advert-12');
  const variantKey = line.variantKey ?? (variant === undefined ? 'mug-blue' : `Variant-${variant}`);
  const item = {
    id,
    productId: `product-of-${id}`,
    productKey,
    name: { en: 'Something' },
    productType: { typeId: 'product-type', id: 'type' },
    variant: { id: 1, key: variantKey, attributes: attributes.map((name) => ({ name, value: '12' })) },
    price: { id: 'price', key: 'marketplacer', value: money(currency, total + lineDiscount) },
    quantity,
    totalPrice: money(currency, total),
    ...(taxed && { taxedPrice: taxedPrice(currency, taxed) }),
    ...(targets && { shippingDetails: { targets, valid: true } }),
    lineItemMode: gift ? 'GiftLineItem' : 'Standard',
    priceMode: 'Platform',
    discountedPricePerQuantity:
      lineDiscount > 0
        ? [{ quantity, discountedPrice: { value: money(currency, total), includedDiscounts: [] } }]
        : [],
    taxedPricePortions: [],
    perMethodTaxRate: [],
    state: [],
  };
  return item as unknown as LineItem;
}

function aCustomLine(
  currency: string,
  id: string,
  { total, taxed }: { total: number; taxed?: Taxed },
): CustomLineItem {
  return {
    id,
    name: { en: 'Gift wrapping' },
    money: money(currency, total),
    slug: id,
    quantity: 1,
    totalPrice: money(currency, total),
    ...(taxed && { taxedPrice: taxedPrice(currency, taxed) }),
    state: [],
    discountedPricePerQuantity: [],
    perMethodTaxRate: [],
    priceMode: 'Standard',
    taxedPricePortions: [],
  } as unknown as CustomLineItem;
}

/** What a shipping method costs, in the shape of `order.shippingInfo`. */
export function aShipping(
  currency: string,
  amount: number,
  taxed?: Taxed,
): NonNullable<Order['shippingInfo']> {
  return {
    shippingMethodName: 'Post',
    price: money(currency, amount),
    shippingRate: { price: money(currency, amount), tiers: [] },
    ...(taxed && { taxedPrice: taxedPrice(currency, taxed) }),
    shippingMethodState: 'MatchesCart',
  };
}

export function anAddress(change: Partial<Address> = {}): Address {
  return {
    firstName: 'Ada',
    lastName: 'Buyer',
    streetName: 'Swanston Street',
    streetNumber: '120',
    city: 'Melbourne',
    postalCode: '3000',
    state: 'VIC',
    country: 'AU',
    phone: '+61 3 9000 0000',
    ...change,
  };
}

export function taxedPrice(currency: string, { gross, net }: Taxed): TaxedItemPrice {
  return {
    totalGross: money(currency, gross),
    totalNet: money(currency, net),
    taxPortions: [],
  };
}

const money = (currencyCode: string, centAmount: number): CentPrecisionMoney => ({
  type: 'centPrecision',
  currencyCode,
  centAmount,
  fractionDigits: { JPY: 0, KWD: 3 }[currencyCode] ?? 2,
});
