import type { Product } from '@commercetools/platform-sdk';
import type { Advert } from '../marketplacer/index.ts';
import { originOf } from './origin.ts';

export type Newness =
  /** By its time, of whole seconds: everything that is in the shop is older. */
  | 'later'
  /** By the number of its event: the product is older. Its stock may not be, because it may be written without the product. */
  | 'newer'
  | 'older'
  /** Only Marketplacer can tell. */
  | 'unknown';

/**
 * Pure: how what a webhook says of an advert compares with what its product was built from. Numbers are
 * compared within one second only, and only those of the same webhook are ever remembered.
 */
export function newnessOf({ updatedAt, sequence }: Advert, product: Product | undefined): Newness {
  if (!product) return 'later';
  const origin = originOf(product);
  const said = Date.parse(updatedAt);
  const known = typeof origin.updatedAt === 'string' ? Date.parse(origin.updatedAt) : NaN;
  if (said !== known) return compared(said, known, 'later');
  if (sequence === undefined || typeof origin.sequence !== 'number') return 'unknown';
  return compared(sequence, origin.sequence, 'newer');
}

function compared(said: number, known: number, ahead: 'later' | 'newer'): Newness {
  if (said > known) return ahead;
  return said < known ? 'older' : 'unknown';
}
