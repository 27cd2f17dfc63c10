import { IDENTITY_KEYS } from './wanted.ts';

/** Anybody may write an external id. */
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The id of the category that a taxon was made of, null where it was made of none; undefined where that is not known. */
export function categoryIdIn(
  externalIds: readonly { key: string; value: string }[] | undefined,
): string | null | undefined {
  if (!externalIds) return undefined;
  const values = externalIds.filter(({ key }) => key === IDENTITY_KEYS.taxon).map(({ value }) => value);
  const [id = null, ...others] = new Set(values);
  if (id === null) return null;
  return others.length === 0 && ID.test(id) ? id : undefined;
}
