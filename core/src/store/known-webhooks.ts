import type { Commercetools } from '../commercetools/index.ts';
import type { WebhookEntity } from '../marketplacer/index.ts';
import { CONTAINERS } from './containers.ts';

/** Webhooks cannot be listed through the API as far as is documented, so their ids are remembered. */
export type KnownWebhooks = Partial<Record<WebhookEntity, string>>;

const KEY = 'webhooks';

export function createKnownWebhooks(customObjects: Pick<Commercetools['customObjects'], 'byKey' | 'put'>) {
  return {
    /** The ids of the webhooks that post-deploy has registered. */
    async read(): Promise<KnownWebhooks> {
      const object = await customObjects.byKey(CONTAINERS.state, KEY);
      return { ...(object?.value as KnownWebhooks | undefined) };
    },

    async write(known: KnownWebhooks): Promise<void> {
      await customObjects.put(CONTAINERS.state, KEY, known);
    },
  };
}
