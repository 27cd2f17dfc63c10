import { isGone } from '../rules/catalogue.ts';
import type { Context, TypeResolvers } from '../graphql/context.ts';
import type { Kind, Row } from '../model/entities.ts';
import { readGlobalId } from '../model/ids.ts';
import { findInventory, type Stock } from '../rules/inventories.ts';
import type { Store } from '../store/store.ts';
import { deletedAdvert, unpublishedAdvert, type AnyAdvert } from './any-advert.ts';

/** Null for an id that is unknown or no id at all. */
function node(id: string, { instance: { store }, deletedAs }: Context): Row | AnyAdvert | Stock | null {
  const { type, legacyId } = readGlobalId(id) ?? {};
  if (type === 'UnpublishedAdvert' || type === 'DeletedAdvert') return advertInState(store, type, legacyId);
  if (type === 'Inventory') return findInventory(store, legacyId) ?? null;
  const row = store.find(type as Kind, legacyId);
  if (!row || isGone(store, row)) {
    if (row && deletedAs === 'snapshot') return row;
    return row?.kind === 'Advert' && deletedAs === 'deleted-advert' ? deletedAdvert(row) : null;
  }
  return row;
}

function advertInState(
  store: Store,
  type: 'UnpublishedAdvert' | 'DeletedAdvert',
  legacyId?: number,
): AnyAdvert | null {
  const advert = store.find('Advert', legacyId);
  if (!advert) return null;
  if (type === 'DeletedAdvert') return advert.deletedAt === null ? null : deletedAdvert(advert);
  return advert.deletedAt === null && !advert.published ? unpublishedAdvert(advert) : null;
}

export const nodeResolvers: Record<string, TypeResolvers> = {
  Query: {
    node: (_root: unknown, { id }: { id: string }, context) => node(id, context),
    nodes: (_root: unknown, { ids }: { ids: string[] }, context) => ids.map((id) => node(id, context)),
  },
};
