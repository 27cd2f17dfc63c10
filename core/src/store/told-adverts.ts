import type { Commercetools } from '../commercetools/index.ts';
import { retryOnConflict, type Clock } from '../runtime/index.ts';
import { CONTAINERS } from './containers.ts';
import { writtenOr } from './unwritable.ts';

/** By the names of the attributes of an advert: digests of what was sent last, and of what Marketplacer has shown then. */
export type ToldAdvert = Readonly<Record<string, { sent: string; shown: string }>>;

/** What Marketplacer was told of the adverts that the shop enriches, by their numbers. */
export function createToldAdverts(
  customObjects: Pick<Commercetools['customObjects'], 'byKey' | 'put'>,
  clock: Clock,
) {
  const container = CONTAINERS.toldAdverts;
  const keyOf = (legacyId: string) => `advert-${legacyId}`;
  return {
    async of(legacyId: string): Promise<ToldAdvert> {
      return ((await customObjects.byKey(container, keyOf(legacyId)))?.value ?? {}) as ToldAdvert;
    },

    /** Nothing is decided by it alone: without it, a value is sent once more. */
    async add(legacyId: string, told: ToldAdvert): Promise<void> {
      await retryOnConflict(clock, async () => {
        const existing = await customObjects.byKey(container, keyOf(legacyId));
        const value = { ...(existing?.value as ToldAdvert | undefined), ...told };
        const written = await customObjects.put(container, keyOf(legacyId), value, existing?.version ?? 0);
        return writtenOr(written, { type: 'enrichment', id: legacyId }) && true;
      });
    },
  };
}
