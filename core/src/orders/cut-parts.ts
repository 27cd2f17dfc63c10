import type { BorneDiscount } from './bear-discounts.ts';

/** Some pieces of a line, in minor units. */
export interface Part {
  quantity: number;
  /** What the buyer paid for them; a whole price for each piece. */
  paid: number;
  /** What the operator bears is whole for each piece; what the seller bears need not be. */
  borne: BorneDiscount;
}

/**
 * Hands the parts of a line out to the places that its pieces go to, in their order. Nothing is lost or doubled.
 *
 * @param pieces how many go to each place; all of them together
 */
export function cutParts(parts: readonly Part[], pieces: readonly number[]): Part[][] {
  const left = parts.map((part) => ({ part, taken: 0 }));
  return pieces.map((wanted) => {
    let missing = wanted;
    return left.flatMap((one) => {
      const quantity = Math.min(missing, one.part.quantity - one.taken);
      if (quantity === 0) return [];
      const cut = between(one.part, one.taken, one.taken + quantity);
      missing -= quantity;
      one.taken += quantity;
      return [cut];
    });
  });
}

function between({ quantity, paid, borne }: Part, from: number, to: number): Part {
  const share = (amount: number): number =>
    Math.floor((amount * to) / quantity) - Math.floor((amount * from) / quantity);
  return {
    quantity: to - from,
    paid: share(paid),
    borne: { operator: share(borne.operator), seller: share(borne.seller) },
  };
}
