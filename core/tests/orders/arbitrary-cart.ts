import type { Order } from '@commercetools/platform-sdk';
import * as fc from 'fast-check';
import { anAddress, anOrder, aShipping, taxedPrice } from '../builders/order.ts';

/** A cart in plain numbers: what the buyer was shown, before any of it is an order. */
export interface Cart {
  currency: string;
  lines: CartLine[];
  customLines: { total: number; taxed: Taxed | undefined }[];
  /** On the total of all lines and the shipping, with tax. */
  discount: number;
  shipments: { amount: number; taxed: Taxed | undefined }[];
}

interface CartLine {
  ofMarketplace: boolean;
  quantity: number;
  /** With tax, after discounts of the line. */
  gross: number;
  /** A gift costs nothing. */
  gift: boolean;
  /** What discounts took off the line. */
  discount: number;
  taxed: Taxed | undefined;
}

interface Taxed {
  gross: number;
  net: number;
}

const total = fc.oneof(fc.nat(60), fc.nat(500_000), fc.constant(0));
const rate = fc.constantFrom(0, 1000, 2000, 1925);
/** A tenth of the lines are gifts, a third are discounted. */
const lineKind = fc.record({
  gift: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  discount: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(10_000)),
});

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
      lines: fc.array(fc.tuple(priced, fc.integer({ min: 1, max: 50 }), ofMarketplace, lineKind), {
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
        lines: lines.map(([price, quantity, marketplace, { gift, discount }]): CartLine => {
          const paid = gift ? { ...price, total: 0 } : price;
          const tax = taxed(paid);
          const gross = tax?.gross ?? paid.total;
          return { ofMarketplace: marketplace, quantity, gross, taxed: tax, gift, discount };
        }),
        customLines: customs.map((price) => ({ total: price.total, taxed: taxed(price) })),
        shipments: shipments
          .slice(0, lines.length)
          .map((price) => ({ amount: price.total, taxed: taxed(price) })),
        discount: 0,
      };
      const paid = goodsOf(cart) + shippingOf(cart);
      return { ...cart, discount: Math.floor((paid * discountShare) / 100) };
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

/** Which shipment a line goes by; each shipment has at least one line. */
export const wayOf = ({ shipments }: Pick<Cart, 'shipments'>, line: number): number =>
  line % Math.max(1, shipments.length);

/** The order that such a cart becomes. One shipment is the order's own, several are listed. */
export function orderOf(cart: Cart): Order {
  const elsewhere = cart.shipments.length > 1;
  const { currency, lines, customLines, discount, shipments } = cart;
  const shippings = shipments.map(({ amount, taxed }) => aShipping(currency, amount, taxed));
  const [only, ...others] = shippings;
  return anOrder({
    currency,
    lines: lines.map(({ ofMarketplace, quantity, gross, taxed, gift, discount: lineDiscount }, index) => ({
      ...(ofMarketplace && { variant: index + 1 }),
      quantity,
      total: taxed ? taxed.net : gross,
      taxed,
      gift,
      lineDiscount,
      ...(elsewhere && {
        targets: [{ addressKey: 'office', quantity, shippingMethodKey: `shipping-${wayOf(cart, index)}` }],
      }),
    })),
    customLines,
    ...(discount > 0 && { discount: { gross: discount } }),
    ...(others.length > 0
      ? {
          shippingMode: 'Multiple',
          itemShippingAddresses: [anAddress({ key: 'office' })],
          shipping: shippings.map((shippingInfo, index) => ({
            shippingKey: `shipping-${index}`,
            shippingInfo,
            shippingAddress: { country: 'AU' },
          })),
        }
      : only && { shippingInfo: only, ...(only.taxedPrice && { taxedShippingPrice: taxedPriceOf(cart) }) }),
  });
}

/** commercetools has taken the discount on the total off this one already, in proportion. */
function taxedPriceOf(cart: Cart): Order['taxedShippingPrice'] {
  const { currency, discount, shipments } = cart;
  const [only] = shipments;
  const paid = goodsOf(cart) + shippingOf(cart);
  const left = (amount: number) => (paid === 0 ? 0 : Math.round(amount - (amount * discount) / paid));
  return only?.taxed && taxedPrice(currency, { gross: left(only.taxed.gross), net: left(only.taxed.net) });
}
