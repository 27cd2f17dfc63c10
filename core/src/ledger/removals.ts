import { CommercetoolsUnavailable, type Commercetools } from '../commercetools/index.ts';
import { CONTAINERS } from './container.ts';

/**
 * Which adverts were taken off the shelf for good. With `WEBHOOK_MODE=payload`, an event that is older than
 * the removal may arrive after it, and nothing else would tell that the advert is gone.
 */
export function createRemovals(customObjects: Commercetools['customObjects']) {
  const isNoted = async (advertLegacyId: number): Promise<boolean> =>
    (await customObjects.byKey(CONTAINERS.removals, String(advertLegacyId))) !== undefined;
  return {
    isNoted,

    async note(advertLegacyId: number): Promise<void> {
      if (await isNoted(advertLegacyId)) return;
      const written = await customObjects.put(CONTAINERS.removals, String(advertLegacyId), {});
      // A conflict is another worker that notes the same.
      if (written.kind === 'written' || written.kind === 'conflict') return;
      throw new CommercetoolsUnavailable(`the removal of the advert ${advertLegacyId} was not noted`);
    },
  };
}
