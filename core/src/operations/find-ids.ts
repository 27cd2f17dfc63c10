import { idOfKey } from '../commercetools/index.ts';
import type { Uses } from '../connector/index.ts';
import type { Marketplacer } from '../marketplacer/index.ts';
import { pagesOf } from '../sweep/index.ts';

/**
 * The opaque ids of objects that a person knows by their numbers. Ids are documented as opaque, so the form that they
 * have today is only tried, and believed where Marketplacer shows under it what has the number.
 */

type From<Part extends keyof Marketplacer> = Uses<{ marketplacer: Part }>;

const usualIdOf = (type: string, legacyId: number): string => idOfKey(`${type}-${legacyId}`) ?? '';

export async function findTaxonId(
  { marketplacer: { taxons } }: From<'taxons'>,
  legacyId: number,
): Promise<string | undefined> {
  const usual = usualIdOf('Taxon', legacyId);
  const taxon = (await taxons.byId(usual))?.taxon;
  // An instance that tells no numbers is asked by its ids, in which the categories have found them.
  if (taxon && (taxon.legacyId ?? legacyId) === legacyId) return usual;
  for await (const level of taxons.tree()) {
    const found = level.find((one) => one.taxon.legacyId === legacyId);
    if (found) return found.taxon.id;
  }
  return undefined;
}

export async function findOptionTypeId(
  { marketplacer: { optionTypes } }: From<'optionTypes'>,
  legacyId: number,
): Promise<string | undefined> {
  const usual = usualIdOf('OptionType', legacyId);
  if ((await optionTypes.byId(usual))?.legacyId === legacyId) return usual;
  for await (const page of pagesOf((after) => optionTypes.ofPrototypes(after))) {
    const found = page.find((one) => one.legacyId === legacyId);
    if (found) return found.id;
  }
  return undefined;
}
