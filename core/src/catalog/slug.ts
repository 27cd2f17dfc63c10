import slugify from 'slugify';

/** commercetools: 2 to 256 characters of [a-zA-Z0-9_-], unique in the project (API reference, ProductDraft.slug). */
const LONGEST_SLUG = 256;

/**
 * A valid slug for any title, unique because it ends in the advert's own number. Characters that have
 * no Latin spelling are left out.
 *
 * @example slugOf('Crème & Sugar', 12) === 'creme-and-sugar-12'
 */
export function slugOf(title: string, advertLegacyId: number): string {
  const suffix = String(advertLegacyId);
  const words = slugify(title.normalize('NFKC'), { lower: true, strict: true, trim: true });
  const room = LONGEST_SLUG - suffix.length - 1;
  const start = words.slice(0, room).replace(/-+$/, '');
  return `${start === '' ? 'advert' : start}-${suffix}`;
}
