import type { Page } from '../runtime/index.ts';
import { listedAdverts, type ListedAdvert } from './adverts.ts';
import type { GraphqlClient } from './client.ts';
import {
  AdvertsOfSellerDocument,
  AdvertsOfSellerIdsDocument,
  SellerByIdDocument,
  SellersPageDocument,
  SellersPageIdsDocument,
  type AdvertsWhereSort,
  type SellerByIdQuery,
  type SellerFieldsFragment,
} from './generated/operations.ts';
import { nextOf, unreadIn } from './page.ts';

/** A seller as it is read from Marketplacer. */
export type Seller = SellerFieldsFragment;

export interface DeletedSeller {
  state: 'deleted';
  id: string;
  legacyId: number;
  /** ISO 8601. */
  updatedAt: string;
}

export type KnownSeller = { state: 'present'; seller: Seller } | DeletedSeller;

/** A seller on a page that Marketplacer could not resolve there. It has to be read by itself. */
export interface UnreadSeller {
  state: 'unread';
  id: string;
  legacyId: number;
  updatedAt: string;
}

/** Unknown: no object, or not a seller. This proves nothing: the key may lack access. */
export type SellerReading = KnownSeller | { state: 'unknown' };

type SellerIds = Pick<Seller, 'id' | 'legacyId' | 'updatedAt'>;

const SELLERS_PER_PAGE = 100;
/** Marketplacer's own recommendation is at most 500 a page; adverts are large, so pages are smaller. */
const ADVERTS_PER_PAGE = 50;
const OLDEST_FIRST: AdvertsWhereSort[] = [{ field: 'CREATED_AT', ordering: 'ASCENDING' }];

export function createSellers(client: GraphqlClient) {
  return {
    /** @param id the opaque Marketplacer id */
    async byId(id: string): Promise<SellerReading> {
      const { node } = await client.query(SellerByIdDocument, { id });
      return sellerReadingOf(node);
    },

    /** Sellers that were changed or deleted since `updatedSince` (ISO 8601), or all; in no certain order. */
    async page(updatedSince: string | undefined, after?: string): Promise<Page<KnownSeller | UnreadSeller>> {
      const variables = { updatedSince, first: SELLERS_PER_PAGE, after };
      const { allSellers } = await client.query(SellersPageDocument, variables);
      const items = (allSellers?.nodes ?? []).flatMap((node): KnownSeller[] => {
        if (node?.__typename === 'Seller') return [{ state: 'present', seller: node }];
        if (node?.__typename !== 'DeletedSeller') return [];
        const { id, legacyId, updatedAt } = node;
        return [{ state: 'deleted', id, legacyId, updatedAt }];
      });
      const read = (allSellers?.nodes ?? []).filter((node) => node !== null);
      const unread = await unreadIn<SellerIds>(allSellers, read, () =>
        client.query(SellersPageIdsDocument, variables).then((ids) => ids.allSellers),
      );
      return {
        items: [...items, ...unread.map((one): UnreadSeller => ({ ...one, state: 'unread' }))],
        next: nextOf(allSellers),
      };
    },

    /** All adverts of a seller, the oldest ones first, an order that new adverts do not disturb. */
    async adverts(id: string, after?: string): Promise<Page<ListedAdvert>> {
      const variables = { retailerIds: [id], sort: OLDEST_FIRST, first: ADVERTS_PER_PAGE, after };
      const { advertsWhere } = await client.query(AdvertsOfSellerDocument, variables);
      return listedAdverts(client, advertsWhere, () =>
        client.query(AdvertsOfSellerIdsDocument, variables).then((ids) => ids.advertsWhere),
      );
    },
  };
}

export function sellerReadingOf(node: SellerByIdQuery['node']): SellerReading {
  if (node?.__typename === 'Seller') return { state: 'present', seller: node };
  if (node?.__typename !== 'DeletedSeller') return { state: 'unknown' };
  const { id, legacyId, updatedAt } = node;
  return { state: 'deleted', id, legacyId, updatedAt };
}
