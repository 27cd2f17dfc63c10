import type { Order } from '@commercetools/platform-sdk';
import type { MarketplaceLine } from './marketplace-lines.ts';
import { allocate } from './allocate.ts';
import { shippingsOf } from './shippings.ts';
import { lineDiscountsOf, totalDiscountsOf, type DiscountPart } from './discount-parts.ts';
import { grossOf, proportion, taxInside } from './taxed-amount.ts';

/** What the buyer paid for one marketplace line, in minor units of the order's currency. */
export interface LineCost {
  line: MarketplaceLine;
  /** With tax and after all discounts, without shipping. */
  amount: number;
  /** The tax in `amount`; undefined on every line where nothing is known of taxes. */
  tax: number | undefined;
  /** What was taken off to come to `amount`. */
  discounts: DiscountPart[];
  /** The tax in any other amount of this line, at the same rate; undefined exactly where `tax` is. */
  taxIn: ((amount: number) => number) | undefined;
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
 * - a negative custom line, such as a voucher, is shared in the same way;
 * - what is left of each shipping is shared over the lines that go that way, in proportion to what their
 *   pieces cost; what no line goes by stays in the shop;
 * - tax follows its amount in proportion, and is sent for all marketplace lines or for none, because
 *   Marketplacer takes it in no other way. Where some of it is known, what has no tax entry has no tax;
 *   Marketplacer's own rate would replace what is known.
 */
export function costsOf(order: Order, lines: readonly MarketplaceLine[]): LineCost[] {
  const all = [...order.lineItems, ...(order.customLineItems ?? [])];
  const gross = all.map((item) => grossOf(item.totalPrice.centAmount, item.taxedPrice));
  const weights = gross.map((amount) => Math.max(0, amount));
  const shippings = shippingsOf(order);
  const everything = [...weights, ...shippings.map(({ amount }) => amount)];
  const vouchers = sumOf(gross.slice(order.lineItems.length).map((amount) => Math.max(0, -amount)));
  const discount = totalDiscountOf(order);
  const discounts = allocate(Math.min(sumOf(everything), discount + vouchers), everything);
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

  const costs = lines.map((line) => {
    const index = order.lineItems.indexOf(line.lineItem);
    const lineGross = gross[index] ?? 0;
    const reduced = discounts[index] ?? 0;
    const amount = lineGross - reduced;
    const taxIn = taxInside(line.lineItem, lineGross);
    const postages = shares.map((share) => ({ ...share, part: share.of(index) }));
    return {
      line,
      amount,
      tax: taxIn?.(amount),
      discounts: [
        ...lineDiscountsOf(line.lineItem),
        ...totalDiscountsOf(order, reduced, { discount, vouchers }),
      ],
      taxIn,
      postage: sumOf(postages.map(({ part }) => part)),
      postageTax: sumOfKnown(
        postages
          .filter(({ part }) => part > 0)
          .map(({ part, tax, amount: whole }) => tax && proportion(part, tax, whole)),
      ),
    };
  });
  const isKnown = costs.some(({ tax, postageTax }) => tax !== undefined || postageTax !== undefined);
  return isKnown
    ? costs.map(({ tax = 0, postageTax = 0, taxIn = () => 0, ...cost }) => ({
        ...cost,
        tax,
        postageTax,
        taxIn,
      }))
    : costs;
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** Undefined where none of them is known. */
function sumOfKnown(amounts: readonly (number | undefined)[]): number | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length > 0 ? sumOf(known) : undefined;
}

function totalDiscountOf({ discountOnTotalPrice: discount }: Order): number {
  return (discount?.discountedGrossAmount ?? discount?.discountedAmount)?.centAmount ?? 0;
}
