import { CommercetoolsUnavailable, type Commercetools } from '../commercetools/index.ts';
import { CONTAINERS } from './containers.ts';

/**
 * Which adverts were removed for good. With `WEBHOOK_MODE=payload`, an event that is older than the removal may
 * arrive after it, and nothing else would tell that the advert is gone.
 */
export function createTombstones(customObjects: Commercetools['customObjects']) {
  const has = async (advertLegacyId: number): Promise<boolean> =>
    (await customObjects.byKey(CONTAINERS.tombstones, String(advertLegacyId))) !== undefined;
  return {
    has,

    async add(advertLegacyId: number): Promise<void> {
      if (await has(advertLegacyId)) return;
      const written = await customObjects.put(CONTAINERS.tombstones, String(advertLegacyId), {});
      // A conflict is another worker that adds the same.
      if (written.kind === 'written' || written.kind === 'conflict') return;
      throw new CommercetoolsUnavailable(`no tombstone could be written for the advert ${advertLegacyId}`);
    },
  };
}
