import type { Random } from '../random.ts';

/** A line of a cart; `variant` counts the marketplace variants from 0, and is absent for the shop's own goods. */
interface CartLine {
  variant?: number;
  quantity: number;
  /** What the buyer paid for the line, in minor units; the price times the quantity where it is absent. */
  total?: number;
  /** Its pieces go to two addresses, and so are two Marketplacer orders. */
  scattered?: true;
  /** The shipping that it goes by, where there are several. */
  way?: string;
}

/** What a buyer bought, and what Marketplacer must be told of it. */
export interface Cart {
  lines: readonly CartLine[];
  /** What the buyer paid for the marketplace lines and their part of the shipping, in minor units. */
  paid: number;
  /** Taken off the total, shipping included. */
  discount?: number;
  /** Taken off the marketplace lines, which is a part of that. */
  off?: number;
  shipping?: number;
  /** Several shippings, instead of one. */
  ways?: readonly { key: string; price: number }[];
}

/** In minor units, as the variants of the marketplace are offered. */
export const PRICES = [2500, 1000, 4999] as const;
export const OWN_PRICE = 700;

/** Sums that can be done in the head, so that they are not computed as the connector does. */
const CARTS: readonly Cart[] = [
  { lines: [{ variant: 0, quantity: 1 }], paid: 2500 },
  { lines: [{ variant: 0, quantity: 4, total: 10830 }], paid: 10830 },
  {
    lines: [
      { variant: 0, quantity: 3, total: 1000 },
      { variant: 1, quantity: 7, total: 9999 },
    ],
    paid: 10999,
  },
  { lines: [{ quantity: 1 }, { variant: 0, quantity: 2, total: 4980 }], paid: 4980 },
  {
    lines: [
      { variant: 0, quantity: 3, total: 10000 },
      { variant: 2, quantity: 1, total: 0 },
    ],
    discount: 999,
    shipping: 701,
    off: 934,
    paid: 9702,
  },
  // Freight of the shop's own goods, and 4000 off the total of 20000: a fifth off everything.
  {
    lines: [
      { quantity: 1, total: 7000, way: 'freight' },
      { variant: 0, quantity: 1, total: 2500, way: 'post' },
      { variant: 1, quantity: 2, total: 500, way: 'van' },
    ],
    ways: [
      { key: 'freight', price: 8000 },
      { key: 'post', price: 500 },
      { key: 'van', price: 1500 },
    ],
    discount: 4000,
    off: 600,
    paid: 4000,
  },
  // A tenth off everything; the price of a piece does not divide.
  {
    lines: [
      { variant: 0, quantity: 3, total: 10000 },
      { variant: 1, quantity: 1 },
    ],
    shipping: 1000,
    discount: 1200,
    off: 1100,
    paid: 10800,
  },
];
const FIRST_PARTY: Cart = { lines: [{ quantity: 1 }, { quantity: 2 }], paid: 0 };
const SCATTERED: Cart = { lines: [{ variant: 0, quantity: 2, scattered: true }], paid: 5000 };

export function cartOf(random: Random): Cart {
  if (random.chance(0.06)) return FIRST_PARTY;
  return random.chance(0.12) ? SCATTERED : random.oneOf(CARTS);
}

export const quantitiesOf = ({ lines }: Cart): number[] =>
  lines.filter(({ variant }) => variant !== undefined).map(({ quantity }) => quantity);

/** How many Marketplacer orders it has to become. */
export const ordersOf = ({ lines }: Cart): number => (lines.some(({ scattered }) => scattered) ? 2 : 1);
