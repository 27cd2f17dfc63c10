import { isDeepStrictEqual } from 'node:util';
import type { ChangeSubscription, MessageSubscription } from '@commercetools/platform-sdk';
import { EXPORTING_MESSAGES, UPDATING_MESSAGES } from '../orders/index.ts';
import { PAYMENT_MESSAGES, RETURN_MESSAGES } from '../refunds/index.ts';
import { ENRICHING_MESSAGES } from '../enrichment/index.ts';
import { VETTING_MESSAGES } from '../vetting/index.ts';
import type { Config } from '../runtime/index.ts';
import { isTaxonomyExported } from '../taxonomy-export/index.ts';

/** What a subscription is asked for. Everything has its handler in order-event-app; a test holds the two together. */
export interface Asked {
  messages: MessageSubscription[];
  /** Of resources that have no messages, or none for what matters. */
  changes: ChangeSubscription[];
}

/** Their messages leave out the names, and product types have none. */
const TAXONOMY = [{ resourceTypeId: 'category' }, { resourceTypeId: 'product-type' }] as const;

/** What the flows that are switched on need to hear of. */
export function askedOf(config: Pick<Config, 'catalog' | 'flowsOff' | 'flowsOn'>): Asked {
  const { flowsOn } = config;
  const ofProducts = new Set<string>([
    ...(flowsOn.has('vetting') ? VETTING_MESSAGES : []),
    ...(flowsOn.has('enrichment') ? ENRICHING_MESSAGES : []),
  ]);
  return {
    messages: [
      { resourceTypeId: 'order', types: [...EXPORTING_MESSAGES, ...UPDATING_MESSAGES, ...RETURN_MESSAGES] },
      { resourceTypeId: 'payment', types: [...PAYMENT_MESSAGES] },
      ...(ofProducts.size > 0 ? [{ resourceTypeId: 'product', types: [...ofProducts] }] : []),
    ],
    changes: [
      ...(flowsOn.has('onboarding') ? [{ resourceTypeId: 'channel' } as const] : []),
      ...(isTaxonomyExported(config) ? TAXONOMY : []),
    ],
  };
}

/** In no order: nobody promises to keep ours. */
export const isAsked = (
  one: readonly (MessageSubscription | ChangeSubscription)[],
  other: readonly (MessageSubscription | ChangeSubscription)[],
): boolean => isDeepStrictEqual(namesOf(one), namesOf(other));

/** No types at all stand for all types. */
const namesOf = (asked: readonly (MessageSubscription | ChangeSubscription)[]): Set<string> =>
  new Set(
    asked.flatMap((one) => {
      const { resourceTypeId } = one;
      const types = 'types' in one ? (one.types ?? []) : [];
      return types.length === 0 ? [resourceTypeId] : types.map((type) => `${resourceTypeId}/${type}`);
    }),
  );
