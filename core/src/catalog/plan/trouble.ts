import type { Advert } from '../../marketplacer/index.ts';
import type { ObjectReference, Outcome } from '../../outcome/index.ts';

export const objectOf = ({ legacyId }: Pick<Advert, 'legacyId'>): ObjectReference => ({
  type: 'advert',
  id: String(legacyId),
});

/** Whether somebody has to do something: deliver again, or look at the record. */
export const needsAttention = ({ outcome }: Outcome): boolean => outcome === 'failed' || outcome === 'retry';
