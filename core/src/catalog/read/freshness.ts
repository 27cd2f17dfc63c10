import type { Product } from '@commercetools/platform-sdk';
import type { Advert } from '../../marketplacer/index.ts';
import { provenanceOf } from './provenance.ts';

export type Freshness =
  /** By its time, of whole seconds: everything that is in the shop is older. */
  | 'newer-by-time'
  /** By the number of its event: the product is older. Its stock may not be, because it may be written without the product. */
  | 'newer-by-sequence'
  | 'stale'
  /** Only Marketplacer can tell. */
  | 'unknown';

/**
 * Pure: how what a webhook says of an advert compares with what its product was built from. Numbers are
 * compared within one second only, and only those of the same webhook are ever remembered.
 */
export function freshnessOf({ updatedAt, sequence }: Advert, product: Product | undefined): Freshness {
  if (!product) return 'newer-by-time';
  const provenance = provenanceOf(product);
  const said = Date.parse(updatedAt);
  const known = typeof provenance.updatedAt === 'string' ? Date.parse(provenance.updatedAt) : NaN;
  if (said !== known) return compared(said, known, 'newer-by-time');
  if (sequence === undefined || typeof provenance.sequence !== 'number') return 'unknown';
  return compared(sequence, provenance.sequence, 'newer-by-sequence');
}

function compared(said: number, known: number, ahead: 'newer-by-time' | 'newer-by-sequence'): Freshness {
  if (said > known) return ahead;
  return said < known ? 'stale' : 'unknown';
}
