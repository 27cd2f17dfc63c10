import type { Outcome } from '../../outcome/index.ts';
import {
  ensureCategory,
  isCategoryThere,
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
  if (demand.product.shopCategoryId) return withShopCategory(connector, { demand, usable }, shop);
  if (hasCategory(demand, shop) || !advert.taxonNullable) return { demand, usable };
  const category = await ensureCategory(connector, advert.taxonNullable.id);
  if (category.kind === 'retry') return category.outcome;
  if (category.kind === 'there') return { demand, usable };
  return { demand: { ...demand, product: { ...demand.product, categoryKeys: undefined } }, usable };
}

/** The run records a category that is gone; its adverts do without it. */
async function withShopCategory(
  connector: ReferencePorts,
  referenced: ReferencedAdvert,
  { product }: Shop,
): Promise<ReferencedAdvert> {
  const { demand } = referenced;
  const id = demand.product.shopCategoryId ?? '';
  const isThere = product?.masterData.staged.categories.some((category) => category.id === id);
  if (isThere || (await isCategoryThere(connector, id))) return referenced;
  return { ...referenced, demand: { ...demand, product: { ...demand.product, shopCategoryId: undefined } } };
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
