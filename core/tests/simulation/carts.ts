import type { Order } from '@commercetools/platform-sdk';
import { anOrder, aShipping } from '../builders/order.ts';
import type { Random } from './random.ts';

/** An order, and what Marketplacer must be told of it. */
export interface Bought {
  order: Order;
  /** Quantity by line item id, of the marketplace lines. */
  quantities: Record<string, number>;
  /** What the buyer paid for those lines, in minor units. */
  paid: number;
  /** It cannot be put into Marketplacer's words. */
  unmappable: boolean;
}

type Sketch = NonNullable<Parameters<typeof anOrder>[0]>;

interface Cart {
  lines: NonNullable<Sketch['lines']>;
  paid: number;
  rest?: Sketch;
  unmappable?: true;
}

/** Sums that can be done in the head, so that they are not computed as the connector does. */
const CARTS: readonly Cart[] = [
  { lines: [{ variant: 21 }], paid: 2500 },
  { lines: [{ variant: 21, quantity: 4, total: 10830 }], paid: 10830 },
  {
    lines: [
      { variant: 21, quantity: 3, total: 1000 },
      { variant: 22, quantity: 7, total: 9999 },
    ],
    paid: 10999,
  },
  {
    lines: [{}, { variant: 21, quantity: 2, total: 4980 }],
    paid: 4980,
  },
  {
    lines: [
      { variant: 21, quantity: 3, total: 10000 },
      { variant: 23, total: 0, gift: true },
    ],
    rest: { discount: { gross: 999 }, shippingInfo: aShipping('AUD', 701) },
    paid: 9702,
  },
];
const FIRST_PARTY: Cart = { lines: [{}, { quantity: 2 }], paid: 0 };
const UNMAPPABLE: Cart = {
  lines: [{ productKey: 'marketplacer-advert-12', variantKey: 'renamed' }],
  paid: 2500,
  unmappable: true,
};

/** Something that a buyer bought at `createdAt`, ISO 8601. */
export function bought(id: string, createdAt: string, random: Random): Bought {
  const cart = random.chance(0.06) ? FIRST_PARTY : random.chance(0.06) ? UNMAPPABLE : random.oneOf(CARTS);
  const order = anOrder({ id, createdAt, lines: cart.lines, ...cart.rest });
  const ofMarketplace = order.lineItems.filter(({ productKey }) => productKey !== 'shop-mug');
  return {
    order,
    quantities: Object.fromEntries(ofMarketplace.map((line) => [line.id, line.quantity])),
    paid: cart.paid,
    unmappable: cart.unmappable ?? false,
  };
}
