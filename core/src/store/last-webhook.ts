import type { Commercetools } from '../commercetools/index.ts';
import { suffixOf } from '../runtime/index.ts';
import { CONTAINERS } from './containers.ts';

const keyOf = (clientId: string): string => `last-webhook-${suffixOf(clientId)}`;

/**
 * When a deployment, which its API client stands for, has heard Marketplacer last. Whoever writes last is right, so
 * there is no version.
 */
export function createLastWebhook(customObjects: Pick<Commercetools['customObjects'], 'byKey' | 'put'>) {
  return {
    /** ISO 8601; undefined where nothing was heard yet. */
    async at(clientId: string): Promise<string | undefined> {
      const object = await customObjects.byKey(CONTAINERS.state, keyOf(clientId));
      return (object?.value as { at?: string } | undefined)?.at;
    },

    /** @param at ISO 8601 */
    put: async (clientId: string, at: string): Promise<void> =>
      void (await customObjects.put(CONTAINERS.state, keyOf(clientId), { at })),
  };
}
