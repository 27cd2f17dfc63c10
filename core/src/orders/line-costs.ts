import type { Order, TaxedItemPrice } from '@commercetools/platform-sdk';
import type { MarketplaceLine } from './marketplace-lines.ts';
import { allocate } from './allocate.ts';

/** What the buyer paid for one marketplace line, in minor units of the order's currency. */
export interface LineCost {
  line: MarketplaceLine;
  /** With tax and after all discounts, without shipping. */
  amount: number;
  /** The tax in `amount`; undefined on every line where the order is not taxed throughout. */
  tax: number | undefined;
  /** This line's share of the shipping, with tax. */
  postage: number;
  /** The tax in `postage`; undefined exactly where `tax` is. */
  postageTax: number | undefined;
}

/**
 * The rules:
 * - a line costs its total after line discounts, with tax;
 * - a discount on the order's total is shared over all lines of the order, first-party ones and
 *   positive custom ones included, and its shipping, in proportion to what they cost (the same
 *   percentage applies to all: API reference, CartDiscountTotalPriceTarget);
 * - what is left of the shipping is shared over the same lines in the same proportion;
 * - tax follows its amount in proportion, and is sent for all marketplace lines or for none.
 */
export function costsOf(order: Order, lines: readonly MarketplaceLine[]): LineCost[] {
  const all = [...order.lineItems, ...(order.customLineItems ?? [])];
  const gross = all.map((item) => grossOf(item.totalPrice.centAmount, item.taxedPrice));
  const weights = gross.map((amount) => Math.max(0, amount));
  const shipping = shippingOf(order);
  const discounts = allocate(totalDiscountOf(order), [...weights, shipping.amount]);
  const postages = allocate(shipping.amount - (discounts.at(-1) ?? 0), weights);

  const taxed =
    lines.length > 0 &&
    lines.every(({ lineItem }) => lineItem.taxedPrice) &&
    (shipping.amount === 0 || shipping.tax !== undefined);

  return lines.map((line) => {
    const index = order.lineItems.indexOf(line.lineItem);
    const lineGross = gross[index] ?? 0;
    const amount = lineGross - (discounts[index] ?? 0);
    const postage = postages[index] ?? 0;
    return {
      line,
      amount,
      tax: taxed ? proportion(amount, taxOf(line.lineItem.taxedPrice), lineGross) : undefined,
      postage,
      postageTax: taxed ? proportion(postage, shipping.tax ?? 0, shipping.amount) : undefined,
    };
  });
}

const grossOf = (total: number, taxed: TaxedItemPrice | undefined): number =>
  taxed ? taxed.totalGross.centAmount : total;

const taxOf = (taxed: TaxedItemPrice | undefined): number =>
  taxed ? taxed.totalGross.centAmount - taxed.totalNet.centAmount : 0;

function totalDiscountOf({ discountOnTotalPrice: discount }: Order): number {
  return (discount?.discountedGrossAmount ?? discount?.discountedAmount)?.centAmount ?? 0;
}

/**
 * All shipping of the order, with tax, after shipping discounts and before the discount on the total;
 * `taxedShippingPrice` has that one taken off already (API reference, Order).
 */
function shippingOf(order: Order): { amount: number; tax: number | undefined } {
  const infos = order.shippingInfo
    ? [order.shippingInfo]
    : (order.shipping ?? []).map((entry) => entry.shippingInfo);
  const taxes = infos.map((info) => (info.taxedPrice ? taxOf(info.taxedPrice) : undefined));
  const amount = infos.reduce((sum, info) => {
    const price = info.discountedPrice?.value ?? info.price;
    return sum + grossOf(price.centAmount, info.taxedPrice);
  }, 0);
  const tax = taxes.reduce<number | undefined>(
    (sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
    taxes.length > 0 ? 0 : undefined,
  );
  return { amount, tax };
}

/** `part` of `whole` that `value` has, to the nearest minor unit, half away from zero. */
function proportion(value: number, part: number, whole: number): number {
  if (whole === 0) return 0;
  const twice = 2n * BigInt(value) * BigInt(part);
  return Number((twice + BigInt(whole)) / (2n * BigInt(whole)));
}
