import type { Outcome } from '../../outcome/index.ts';
import {
  ensureCategory,
  ensureAttributes,
  planAttributes,
  type AttributePorts,
  type CategoryPorts,
} from '../../taxonomy/index.ts';
import type { UsableAttributes } from '../plan/fit-attributes.ts';
import type { MappedAdvert } from '../map/map-advert.ts';
import type { AdvertPlan } from '../plan/plan-sync.ts';
import type { Shop } from '../read/snapshot.ts';

export type ReferencePorts = AttributePorts & CategoryPorts;

/** An advert as the shop can take it: with the attributes and the categories that there are. */
export interface ReferencedAdvert {
  demand: MappedAdvert;
  usable: UsableAttributes;
}

/**
 * Makes what the product will name: attributes of its product type, the category of its taxon. What cannot
 * be made is recorded there, and the product does without. Nothing is asked where what was read with the
 * product has everything that is needed.
 */
export async function ensureReferences(
  connector: ReferencePorts,
  { advert, demand, shop }: Pick<AdvertPlan, 'advert' | 'demand' | 'shop'>,
): Promise<ReferencedAdvert | Outcome> {
  const usable = await usableAttributes(connector, demand, shop);
  if ('outcome' in usable) return usable;
  if (hasCategory(demand, shop) || !advert.taxonNullable) return { demand, usable };
  const category = await ensureCategory(connector, advert.taxonNullable.id);
  if (category.kind === 'retry') return category.outcome;
  if (category.kind === 'there') return { demand, usable };
  return { demand: { ...demand, product: { ...demand.product, categoryKeys: undefined } }, usable };
}

async function usableAttributes(
  connector: ReferencePorts,
  { wanted }: MappedAdvert,
  { definitions }: Shop,
): Promise<UsableAttributes | Outcome> {
  if (definitions) {
    const { locales } = connector.config.catalog;
    const { actions, conflicts, names } = planAttributes(definitions, wanted, locales);
    if (actions.length + conflicts.length === 0) return { attributes: definitions, names };
  }
  return ensureAttributes(connector, wanted);
}

function hasCategory({ product: { categoryKeys = [] } }: MappedAdvert, { product }: Shop): boolean {
  const there = product?.masterData.staged.categories.map(({ obj }) => obj?.key) ?? [];
  return categoryKeys.every((key) => there.includes(key));
}
