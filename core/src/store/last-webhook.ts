import type { Commercetools } from '../commercetools/index.ts';
import { CONTAINERS } from './containers.ts';

const KEY = 'last-webhook';

/** When Marketplacer was heard last. Whoever writes last is right, so there is no version. */
export function createLastWebhook(customObjects: Pick<Commercetools['customObjects'], 'byKey' | 'put'>) {
  return {
    /** ISO 8601; undefined where nothing was heard yet. */
    async at(): Promise<string | undefined> {
      const object = await customObjects.byKey(CONTAINERS.state, KEY);
      return (object?.value as { at?: string } | undefined)?.at;
    },

    /** @param at ISO 8601 */
    put: async (at: string): Promise<void> => void (await customObjects.put(CONTAINERS.state, KEY, { at })),
  };
}
