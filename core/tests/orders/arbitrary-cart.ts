import type { Order } from '@commercetools/platform-sdk';
import * as fc from 'fast-check';
import { anOrder, aShipping, taxedPrice } from '../builders/order.ts';

/** A cart in plain numbers: what the buyer was shown, before any of it is an order. */
export interface Cart {
  currency: string;
  lines: CartLine[];
  customLines: { total: number; taxed: Taxed | undefined }[];
  /** On the total of all lines, with tax. */
  discount: number;
  shipments: { amount: number; taxed: Taxed | undefined }[];
}

interface CartLine {
  ofMarketplace: boolean;
  quantity: number;
  /** With tax, after discounts of the line. */
  gross: number;
  taxed: Taxed | undefined;
}

interface Taxed {
  gross: number;
  net: number;
}

const total = fc.oneof(fc.nat(60), fc.nat(500_000), fc.constant(0));
const rate = fc.constantFrom(0, 1000, 2000, 1925);

/** Tax that is inside a price, or added to it, as commercetools works it out: to the nearest minor unit. */
function taxOf(amount: number, permyriad: number, included: boolean): Taxed {
  return included
    ? { gross: amount, net: Math.round((amount * 10_000) / (10_000 + permyriad)) }
    : { gross: amount + Math.round((amount * permyriad) / 10_000), net: amount };
}

interface Shape {
  ofMarketplace?: fc.Arbitrary<boolean>;
  customLines?: boolean;
  taxes?: fc.Arbitrary<'all' | 'none' | 'some'>;
  discounted?: boolean;
}

export function carts({
  ofMarketplace = fc.boolean(),
  customLines = true,
  taxes = fc.constantFrom('all', 'none', 'some'),
  discounted = true,
}: Shape = {}): fc.Arbitrary<Cart> {
  const priced = fc.record({ total, rate, isTaxed: fc.boolean() });
  return fc
    .record({
      currency: fc.constantFrom('AUD', 'JPY', 'KWD'),
      included: fc.boolean(),
      taxes,
      lines: fc.array(fc.tuple(priced, fc.integer({ min: 1, max: 50 }), ofMarketplace), {
        minLength: 1,
        maxLength: 20,
        size: 'max',
      }),
      customs: fc.array(priced, { maxLength: customLines ? 3 : 0 }),
      shipments: fc.array(priced, { maxLength: 3 }),
      discountShare: discounted ? fc.nat(100) : fc.constant(0),
    })
    .map(({ currency, included, taxes, lines, customs, shipments, discountShare }): Cart => {
      const taxed = (price: { total: number; rate: number; isTaxed: boolean }) =>
        taxes === 'all' || (taxes === 'some' && price.isTaxed)
          ? taxOf(price.total, price.rate, included)
          : undefined;
      const cart = {
        currency,
        lines: lines.map(([price, quantity, marketplace]): CartLine => {
          const tax = taxed(price);
          return { ofMarketplace: marketplace, quantity, gross: tax?.gross ?? price.total, taxed: tax };
        }),
        customLines: customs.map((price) => ({ total: price.total, taxed: taxed(price) })),
        shipments: shipments.map((price) => ({ amount: price.total, taxed: taxed(price) })),
        discount: 0,
      };
      return { ...cart, discount: Math.floor((goodsOf(cart) * discountShare) / 100) };
    });
}

/** What all lines cost together, with tax and before the discount on the total. */
export function goodsOf({ lines, customLines }: Pick<Cart, 'lines' | 'customLines'>): number {
  const customs = customLines.map(({ total, taxed }) => taxed?.gross ?? total);
  return [...lines.map(({ gross }) => gross), ...customs].reduce((sum, one) => sum + one, 0);
}

/** What shipping costs, with tax. */
export function shippingOf({ shipments }: Pick<Cart, 'shipments'>): number {
  return shipments.reduce((sum, { amount, taxed }) => sum + (taxed?.gross ?? amount), 0);
}

/** The order that such a cart becomes. One shipment is the order's own, several are listed. */
export function orderOf(cart: Cart): Order {
  const { currency, lines, customLines, discount, shipments } = cart;
  const shippings = shipments.map(({ amount, taxed }) => aShipping(currency, amount, taxed));
  const [only, ...others] = shippings;
  return anOrder({
    currency,
    lines: lines.map(({ ofMarketplace, quantity, gross, taxed }, index) => ({
      ...(ofMarketplace && { variant: index + 1 }),
      quantity,
      total: taxed ? taxed.net : gross,
      taxed,
    })),
    customLines,
    ...(discount > 0 && { discount: { gross: discount } }),
    ...(others.length > 0
      ? {
          shippingMode: 'Multiple',
          shipping: shippings.map((shippingInfo, index) => ({
            shippingKey: `shipping-${index}`,
            shippingInfo,
            shippingAddress: { country: 'AU' },
          })),
        }
      : only && { shippingInfo: only, ...(only.taxedPrice && { taxedShippingPrice: taxedPriceOf(cart) }) }),
  });
}

function taxedPriceOf({ currency, shipments: [only] }: Cart): Order['taxedShippingPrice'] {
  return only?.taxed && taxedPrice(currency, only.taxed);
}
