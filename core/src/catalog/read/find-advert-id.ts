import { idOfKey } from '../../commercetools/index.ts';
import type { Uses } from '../../connector/index.ts';

/**
 * The opaque id of an advert that is known by its number. Ids are documented as opaque, so the form that they have
 * today is only tried, and believed where Marketplacer shows under it what has the number.
 */
export async function findAdvertId(
  { marketplacer: { adverts } }: Uses<{ marketplacer: 'adverts' }>,
  legacyId: number,
): Promise<string | undefined> {
  const known = (await adverts.idsOf([legacyId])).get(legacyId);
  if (known !== undefined) return known;
  const usual = idOfKey(`Advert-${legacyId}`) ?? '';
  const reading = await adverts.byId(usual);
  if (reading.state === 'unknown') return undefined;
  const shown = reading.state === 'present' ? reading.advert.legacyId : reading.legacyId;
  return shown === legacyId ? usual : undefined;
}
