import type { Order } from '@commercetools/platform-sdk';
import type { MarketplaceLine } from './marketplace-lines.ts';
import { allocate } from './allocate.ts';
import { shippingsOf } from './shippings.ts';
import { grossOf, proportion, taxOf } from './taxed-amount.ts';

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
 *   positive custom ones included, and its shippings, in proportion to what they cost (the same
 *   percentage applies to all: API reference, CartDiscountTotalPriceTarget);
 * - what is left of each shipping is shared over the lines that go that way, in proportion to what their
 *   pieces cost; what no line goes by stays in the shop;
 * - tax follows its amount in proportion, and is sent for all marketplace lines or for none.
 */
export function costsOf(order: Order, lines: readonly MarketplaceLine[]): LineCost[] {
  const all = [...order.lineItems, ...(order.customLineItems ?? [])];
  const gross = all.map((item) => grossOf(item.totalPrice.centAmount, item.taxedPrice));
  const weights = gross.map((amount) => Math.max(0, amount));
  const shippings = shippingsOf(order);
  const discounts = allocate(totalDiscountOf(order), [...weights, ...shippings.map(({ amount }) => amount)]);
  const shares = shippings.map(({ amount, tax, carries }, at) => {
    const users = all.flatMap((item, index) => {
      const { part, of } = carries(item);
      return part > 0 ? [{ index, weight: proportion(weights[index] ?? 0, part, of) }] : [];
    });
    const parts = allocate(
      amount - (discounts[all.length + at] ?? 0),
      users.map(({ weight }) => weight),
    );
    const byIndex = new Map(users.map(({ index }, user) => [index, parts[user] ?? 0]));
    return { amount, tax, of: (index: number) => byIndex.get(index) ?? 0 };
  });

  const taxed =
    lines.length > 0 &&
    lines.every(({ lineItem }) => lineItem.taxedPrice) &&
    shippings.every(({ amount, tax }) => amount === 0 || tax !== undefined);

  return lines.map((line) => {
    const index = order.lineItems.indexOf(line.lineItem);
    const { taxedPrice } = line.lineItem;
    const lineGross = gross[index] ?? 0;
    const amount = lineGross - (discounts[index] ?? 0);
    const sumOfShares = (value: (share: (typeof shares)[number]) => number) =>
      shares.reduce((sum, share) => sum + value(share), 0);
    return {
      line,
      amount,
      tax: taxed && taxedPrice ? proportion(amount, taxOf(taxedPrice), lineGross) : undefined,
      postage: sumOfShares((share) => share.of(index)),
      postageTax: taxed
        ? sumOfShares((share) => proportion(share.of(index), share.tax ?? 0, share.amount))
        : undefined,
    };
  });
}

function totalDiscountOf({ discountOnTotalPrice: discount }: Order): number {
  return (discount?.discountedGrossAmount ?? discount?.discountedAmount)?.centAmount ?? 0;
}
