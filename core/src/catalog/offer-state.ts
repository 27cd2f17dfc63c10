import type { Advert } from '../marketplacer/index.ts';

/**
 * Whether an advert can be bought now. `published` is the seller's intent and must be said;
 * `displayable`, `online` and the seller's `online` are Marketplacer's own conclusions, and only a
 * plain no takes an advert off the shelf, because a key may be unable to read them.
 */
export function isOnSale({
  published,
  displayable,
  online,
  seller,
}: Pick<Advert, 'published' | 'displayable' | 'online'> & {
  seller: { online: boolean | null } | null;
}): boolean {
  return published === true && displayable !== false && online !== false && seller?.online !== false;
}
