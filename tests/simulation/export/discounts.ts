import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Cart } from './carts.ts';

/** Who bears the discounts of the shop, and how Marketplacer is told. */
export interface Sharing {
  /** What the sellers bear, of a hundred. */
  share: number;
  style: 'price' | 'adjustment';
}

export const sharingOf = (random: Random): Sharing => ({
  share: random.oneOf([100, 100, 0, 40]),
  style: random.oneOf(['price', 'adjustment']),
});

/** Of the lines of an order, in minor units. */
export interface Sums {
  /** Costs and postage as they are sent. */
  sent: number;
  promotions: number;
  withheld: number;
  /** As the metadata say. */
  discounts: number;
  byOperator: number;
  /** What the buyer paid, computed back from what was sent. */
  paid: number;
}

/** No line of a cart has a discount of which a half minor unit would have to be given to somebody. */
export function sumsOf({ paid, off = 0 }: Cart, { share, style }: Sharing): Sums {
  const byOperator = off - Math.round((off * share) / 100);
  if (byOperator === 0) return { sent: paid, promotions: 0, withheld: 0, discounts: 0, byOperator, paid };
  const told = { discounts: off, byOperator, paid };
  return style === 'price'
    ? { sent: paid + byOperator, promotions: 0, withheld: 0, ...told }
    : { sent: paid + off, promotions: -off, withheld: off - byOperator, ...told };
}

interface SoldLine {
  id: number;
  subtotalCents: number;
  postageCents: number;
}

export function sumsSold({ platforms }: World, lines: readonly SoldLine[]): Sums {
  const { store } = platforms.market;
  const sums: Sums = { sent: 0, promotions: 0, withheld: 0, discounts: 0, byOperator: 0, paid: 0 };
  for (const { id, subtotalCents, postageCents } of lines) {
    const metadata = store.by('Metadatum', 'ownerId', id).filter(({ ownerKind }) => ownerKind === 'LineItem');
    const told = (key: string) => metadata.find((one) => one.key === key)?.value;
    sums.sent += subtotalCents + postageCents;
    sums.discounts += Number(told('discount-total') ?? 0);
    sums.byOperator += Number(told('discount-operator-share') ?? 0);
    sums.paid += Number(told('buyer-paid') ?? subtotalCents) + postageCents;
    for (const adjustment of store.by('Adjustment', 'lineItemId', id)) {
      sums.promotions += adjustment.amountCents;
      sums.withheld += adjustment.amountToWithholdFromSellerRemittanceCents;
    }
  }
  return sums;
}
