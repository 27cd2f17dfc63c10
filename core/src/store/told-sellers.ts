import type { Commercetools } from '../commercetools/index.ts';
import { retryOnConflict, type Clock } from '../runtime/index.ts';
import { CONTAINERS } from './containers.ts';
import { writtenOr } from './unwritable.ts';

/** By the names of the attributes of a seller: digests of what was sent last, and of what Marketplacer has shown then. */
export type ToldSeller = Readonly<Record<string, { sent: string; shown: string }>>;

/** What Marketplacer was told of the sellers that the shop has onboarded, by the ids of their channels. */
export function createToldSellers(
  customObjects: Pick<Commercetools['customObjects'], 'byKey' | 'put'>,
  clock: Clock,
) {
  const container = CONTAINERS.toldSellers;
  return {
    async of(channelId: string): Promise<ToldSeller> {
      return ((await customObjects.byKey(container, channelId))?.value ?? {}) as ToldSeller;
    },

    /** Nothing is decided by it alone: without it, a value is sent once more. */
    async add(channelId: string, told: ToldSeller): Promise<void> {
      await retryOnConflict(clock, async () => {
        const existing = await customObjects.byKey(container, channelId);
        const value = { ...(existing?.value as ToldSeller | undefined), ...told };
        const written = await customObjects.put(container, channelId, value, existing?.version ?? 0);
        return writtenOr(written, { type: 'channel', id: channelId }) && true;
      });
    },
  };
}
