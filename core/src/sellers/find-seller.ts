import { idOfKey } from '../commercetools/index.ts';
import type { Uses } from '../connector/index.ts';
import { pagesOf } from '../sweep/index.ts';

/**
 * The opaque id of a seller that a person knows by its number. Ids are documented as opaque, so the form that they have
 * today is only tried, and believed where Marketplacer shows under it what has the number.
 */
export async function findSellerId(
  { marketplacer: { sellers } }: Uses<{ marketplacer: 'sellers' }>,
  legacyId: number,
): Promise<string | undefined> {
  const usual = idOfKey(`Seller-${legacyId}`) ?? '';
  const reading = await sellers.byId(usual);
  const shown = reading.state === 'present' ? reading.seller : reading.state === 'deleted' && reading;
  if (shown && shown.legacyId === legacyId) return usual;
  for await (const page of pagesOf((after) => sellers.page(undefined, after))) {
    for (const one of page) {
      const { id, legacyId: number } = one.state === 'present' ? one.seller : one;
      if (number === legacyId) return id;
    }
  }
  return undefined;
}
