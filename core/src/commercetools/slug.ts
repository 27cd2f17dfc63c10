import slugify from 'slugify';

/** commercetools: 2 to 256 characters of [a-zA-Z0-9_-], unique in the project (API reference, ProductDraft.slug, CategoryDraft.slug). */
const LONGEST_SLUG = 256;

/**
 * A valid slug for any text, unique because it ends in the number of what it is for.
 *
 * @param otherwise stands for a text of which nothing is left
 * @example slugOf('Crème & Sugar', 12, 'advert') === 'creme-and-sugar-12'
 */
export function slugOf(text: string, legacyId: number, otherwise: string): string {
  const suffix = `-${legacyId}`;
  return (latinWords(text, LONGEST_SLUG - suffix.length) || otherwise) + suffix;
}

/** Latin letters, digits and hyphens, at most so many. Characters that have no Latin spelling are left out. */
export function latinWords(text: string, most: number): string {
  const words = slugify(text.normalize('NFKC'), { lower: true, strict: true, trim: true });
  return words.slice(0, most).replace(/-+$/, '');
}
