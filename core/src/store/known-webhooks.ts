import type { CustomObject } from '@commercetools/platform-sdk';
import { CommercetoolsUnavailable, type Commercetools } from '../commercetools/index.ts';
import type { WebhookEntity } from '../marketplacer/index.ts';
import { suffixOf } from '../runtime/index.ts';
import { CONTAINERS } from './containers.ts';

type WebhookIds = Partial<Record<WebhookEntity, string>>;

/** What one deployment has registered. Webhooks cannot be listed through the API as far as is documented. */
export interface KnownWebhooks {
  /** Where they lead to, without the entity: `https://service.example.com/webhooks`. */
  endpoint: string;
  ids: WebhookIds;
  /** The API client of the deployment. */
  clientId: string;
  /** The deployment was removed; the ids serve a later one at the same address. */
  switchedOff?: true;
  /** ISO 8601. */
  writtenAt?: string;
}

/** An earlier version kept the ids of all deployments in one record, which did not say whose they are. */
const FORMER_KEY = 'webhooks';
const PREFIX = 'webhooks-';

export function createKnownWebhooks(
  customObjects: Pick<Commercetools['customObjects'], 'byKey' | 'delete' | 'list' | 'put'>,
) {
  const { state } = CONTAINERS;
  return {
    /** Those of all deployments in the project, also of removed ones. */
    async all(): Promise<KnownWebhooks[]> {
      const { items } = await customObjects.list(state, FORMER_KEY);
      return items.filter(({ key }) => key.startsWith(PREFIX)).map(knownIn);
    },

    async put({ writtenAt: _writtenAt, ...known }: KnownWebhooks): Promise<void> {
      const { kind } = await customObjects.put(state, `${PREFIX}${suffixOf(known.endpoint)}`, known);
      if (kind !== 'written') throw new CommercetoolsUnavailable('the webhooks could not be remembered');
    },

    /** The ids that an earlier version has left. */
    former: async (): Promise<WebhookIds> => ({
      ...((await customObjects.byKey(state, FORMER_KEY))?.value as WebhookIds | undefined),
    }),

    /** Takes ids out of what an earlier version has left, because somebody else remembers them now. */
    async forgetFormer(taken: WebhookIds): Promise<void> {
      const object = await customObjects.byKey(state, FORMER_KEY);
      if (!object) return;
      const left = Object.entries(object.value as WebhookIds).filter(
        ([entity, id]) => taken[entity as WebhookEntity] !== id,
      );
      // Where somebody else writes at the same time, the next post-deploy does it.
      if (left.length === 0) await customObjects.delete(object);
      else await customObjects.put(state, FORMER_KEY, Object.fromEntries(left), object.version);
    },
  };
}

const knownIn = ({ value, lastModifiedAt }: CustomObject): KnownWebhooks => ({
  ...(value as KnownWebhooks),
  writtenAt: lastModifiedAt,
});
