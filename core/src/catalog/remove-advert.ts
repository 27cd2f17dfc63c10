import type { Uses } from '../connector/index.ts';
import {
  compare,
  converge,
  done,
  toWrite,
  type Comparison,
  type Flow,
  type RunOptions,
} from '../converge/index.ts';
import { ignored, type Outcome } from '../outcome/index.ts';
import { explainOffSale } from './plan/explain-advert.ts';
import { planRemoval, type OffSalePlan } from './plan/plan-off-sale.ts';
import { readShop, type Shop } from './read/snapshot.ts';
import type { WaitingPorts } from './read/waiting.ts';
import { writeOffSale } from './write/write-off-sale.ts';
import { decideAbout } from '../runtime/index.ts';

export type RemovalPorts = WaitingPorts &
  Uses<{
    commercetools: 'inventory' | 'products';
    store: 'tombstones';
    config: 'catalog' | 'flowsOff' | 'marketplacer';
    clock: 'now' | 'sleep';
  }>;

/**
 * Takes the product of a deleted advert off sale: unpublished and without stock, or deleted with
 * `REMOVED_PRODUCTS=delete`. Carts that already hold it cannot be ordered, because the stock is gone.
 */
export async function removeAdvert(
  connector: RemovalPorts,
  advertLegacyId: number,
  options: RunOptions = {},
): Promise<Outcome> {
  const { config, clock, store } = connector;
  if (config.flowsOff.has('products')) return ignored('flow-off');
  decideAbout({ type: 'advert', id: String(advertLegacyId) }, 'deleted');
  // Before the product is read: whoever puts it on sale meanwhile looks for the tombstone afterwards.
  const isMarked = config.marketplacer.webhookMode === 'payload' && !options.dryRun;
  if (isMarked) await store.tombstones.add(advertLegacyId);
  return converge(removalFlow(connector, advertLegacyId), clock, options);
}

export const compareRemoval = (connector: RemovalPorts, advertLegacyId: number): Promise<Comparison> =>
  compare(removalFlow(connector, advertLegacyId), connector.clock);

/** That an advert was deleted is final, so of the source there is nothing to read. */
function removalFlow(connector: RemovalPorts, legacyId: number) {
  return {
    locate: () => legacyId,
    readTarget: () => readShop(connector, legacyId, true),
    readSource: async () => undefined,
    plan: ({ target }) => {
      const { outcome, offSale } = planRemoval(legacyId, target, connector.config);
      return offSale ? toWrite(offSale, outcome) : done(outcome);
    },
    write: (plan) => writeOffSale(connector, plan, { type: 'advert', id: String(legacyId) }),
    explain: explainOffSale,
  } satisfies Flow<number, Shop, undefined, OffSalePlan>;
}
