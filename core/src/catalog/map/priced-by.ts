import type { Advert, Variant } from '../../marketplacer/index.ts';

export const hasOwnPrice = ({ lowestPrice }: Pick<Variant, 'lowestPrice'>): boolean => Boolean(lowestPrice);

/** The advert's price is that of its cheapest variant, so it stands for others only where no variant has one. */
export const isPricedByAdvert = ({ variants }: Pick<Advert, 'variants'>): boolean =>
  !(variants?.nodes ?? []).some((variant) => variant && hasOwnPrice(variant));
