import type { Page } from '../runtime/index.ts';
import type { Advert } from './adverts.ts';
import type { GraphqlClient } from './client.ts';
import {
  AdvertsOfSellerDocument,
  SellerByIdDocument,
  SellersPageDocument,
  type SellerByIdQuery,
  type SellerFieldsFragment,
} from './generated/operations.ts';
import { nextOf } from './page.ts';

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

/** Unknown: no object, or not a seller. This proves nothing: the key may lack access. */
export type SellerReading = KnownSeller | { state: 'unknown' };

const SELLERS_PER_PAGE = 100;
/** Marketplacer's own recommendation is at most 500 a page; adverts are large, so pages are smaller. */
const ADVERTS_PER_PAGE = 50;

export function createSellers(client: GraphqlClient) {
  return {
    /** @param id the opaque Marketplacer id */
    async byId(id: string): Promise<SellerReading> {
      const { node } = await client.query(SellerByIdDocument, { id });
      return sellerReadingOf(node);
    },

    /** Sellers that were changed or deleted since `updatedSince` (ISO 8601), or all; in no certain order. */
    async page(updatedSince: string | undefined, after?: string): Promise<Page<KnownSeller>> {
      const variables = { updatedSince, first: SELLERS_PER_PAGE, after };
      const { allSellers } = await client.query(SellersPageDocument, variables);
      const items = (allSellers?.nodes ?? []).flatMap((node): KnownSeller[] => {
        if (node?.__typename === 'Seller') return [{ state: 'present', seller: node }];
        if (node?.__typename !== 'DeletedSeller') return [];
        const { id, legacyId, updatedAt } = node;
        return [{ state: 'deleted', id, legacyId, updatedAt }];
      });
      return { items, next: nextOf(allSellers) };
    },

    /** All adverts of a seller, the oldest ones first, an order that new adverts do not disturb. */
    async adverts(id: string, after?: string): Promise<Page<Advert>> {
      const { advertsWhere } = await client.query(AdvertsOfSellerDocument, {
        retailerIds: [id],
        sort: [{ field: 'CREATED_AT', ordering: 'ASCENDING' }],
        first: ADVERTS_PER_PAGE,
        after,
      });
      const items = (advertsWhere?.nodes ?? []).filter((advert) => advert !== null);
      return { items, next: nextOf(advertsWhere) };
    },
  };
}

export function sellerReadingOf(node: SellerByIdQuery['node']): SellerReading {
  if (node?.__typename === 'Seller') return { state: 'present', seller: node };
  if (node?.__typename !== 'DeletedSeller') return { state: 'unknown' };
  const { id, legacyId, updatedAt } = node;
  return { state: 'deleted', id, legacyId, updatedAt };
}
