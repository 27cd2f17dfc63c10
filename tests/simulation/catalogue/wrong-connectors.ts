import type { Wrong } from '../simulate.ts';
import {
  allAcknowledged,
  categoriesNamedOnce,
  datesForgotten,
  neverLookedAgain,
  neverUnpublished,
  rememberedAdverts,
  sellersNeverFollowed,
  shopsTextsOverwritten,
  siblingsPrice,
  soldAnyway,
  stockKept,
  unversionedProduct,
  unversionedStock,
} from './breakages.ts';
import {
  NOTHING_LOST,
  NOTHING_SOLD,
  SAME_OFFERS,
  SAME_SELLERS,
  SAME_TAXONS,
  SHOPS_OWN,
} from './invariants.ts';

/** Each row is a rule of docs/architecture.md, newest wins, left out. */
export const WRONG: readonly Wrong[] = [
  ['E-01 acknowledges what has failed', () => allAcknowledged, SAME_TAXONS, 35],
  ['E-13 writes a product whatever its version is', () => unversionedProduct, NOTHING_LOST, 22],
  ['E-13 writes a stock whatever its version is', () => unversionedStock, SAME_OFFERS, 157],
  ['remembers adverts for a minute', rememberedAdverts, SAME_OFFERS],
  ['never looks again at what it has put on sale', neverLookedAgain, NOTHING_SOLD, 158],
  ['leaves on sale what is not', () => neverUnpublished, NOTHING_SOLD],
  ['leaves the stock of what is not on sale', () => stockKept, NOTHING_SOLD],
  ['sells a variant without a price at its sibling’s', () => siblingsPrice, SAME_OFFERS, 16],
  ['sells online what may be bought in the store only', () => soldAnyway, NOTHING_SOLD],
  ['forgets the dates of a sale', () => datesForgotten, SAME_OFFERS, 135],
  ['names a category once', () => categoriesNamedOnce, SAME_TAXONS],
  ['names a channel once', () => sellersNeverFollowed, SAME_SELLERS],
  ['replaces what the shop has put on a product', () => shopsTextsOverwritten, SHOPS_OWN],
];
