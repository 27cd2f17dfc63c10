import type { Page } from '../runtime/index.ts';
import type { GraphqlClient } from './client.ts';
import {
  AdvertByIdDocument,
  AdvertOfVariantDocument,
  AdvertRemovalsDocument,
  AdvertsByLegacyIdDocument,
  AdvertsPageDocument,
  StockOfVariantDocument,
  type AdvertByIdQuery,
  type AdvertFieldsFragment,
  type VariantFieldsFragment,
} from './generated/operations.ts';
import { nextOf } from './page.ts';

/** Fields marked `@mayBeAbsent` are undefined where the instance does not have them. */
type MayBeAbsent<Fields, Names extends keyof Fields> = Omit<Fields, Names> & {
  [Name in Names]: Fields[Name] | undefined;
};
type Nodes<Node> = { nodes: (Node | null)[] | null } | null;

/** An advert as it is read from Marketplacer. Prices are decimal strings in major units of the instance's currency. */
export type Advert = Omit<
  MayBeAbsent<AdvertFieldsFragment, 'images' | 'priceType' | 'priceUnit' | 'taxonNullable'>,
  'variants'
> & {
  variants: Nodes<Variant>;
  /** The `Marketplacer-Sequence` of the event that carried it, if one did; later events have higher numbers. */
  sequence?: number;
};
export type Variant = MayBeAbsent<
  VariantFieldsFragment,
  | 'images'
  | 'infiniteQuantity'
  | 'inventories'
  | 'lowestOriginalPrice'
  | 'published'
  | 'shippingParcelToUse'
  | 'variantOptionValues'
>;
export type ChosenOption = NonNullable<NonNullable<Advert['advertOptionValues']['nodes']>[number]>;

export type AdvertReading =
  | { state: 'present'; advert: Advert }
  | { state: 'deleted'; legacyId: number }
  /** No object, or not an advert. This proves nothing: the key may lack access. */
  | { state: 'unknown' };

/** The stock of one variant, with the state of its advert. */
export type VariantStock = Pick<
  Variant,
  'buyable' | 'countOnHand' | 'displayable' | 'infiniteQuantity' | 'inventories' | 'lowestPrice' | 'published'
> & {
  advert: Pick<
    Advert,
    | 'availability'
    | 'displayable'
    | 'online'
    | 'priceType'
    | 'priceUnit'
    | 'published'
    | 'requiresVetting'
    | 'vetted'
    | 'vettingRejected'
  > & {
    seller: { legacyId: number; online: boolean | null } | null;
  };
};

/** An advert that left the catalogue, as the delta feed reports it for 30 days. */
export type AdvertRemoval =
  /** `updatedAt` is the moment of the deletion, ISO 8601. */
  | { state: 'deleted'; legacyId: number; updatedAt: string }
  /** Unpublished when the feed was read; `id` is the advert's own, to read it by. */
  | { state: 'unpublished'; legacyId: number; id: string };

/** Marketplacer's own recommendation is at most 500 a page; adverts are large, so pages are smaller. */
const ADVERTS_PER_PAGE = 50;
const REMOVALS_PER_PAGE = 500;

/** `advertsWhere` answers nothing without a filter; every advert was created after this. */
const EVER = '1970-01-01T00:00:00Z';

export function createAdverts(client: GraphqlClient) {
  return {
    /** @param id the opaque Marketplacer id of the advert */
    async byId(id: string): Promise<AdvertReading> {
      const { node } = await client.query(AdvertByIdDocument, { id });
      return advertReadingOf(node);
    },

    /** @param variantId the opaque Marketplacer id of the variant */
    async ofVariant(variantId: string): Promise<AdvertReading> {
      const { node } = await client.query(AdvertOfVariantDocument, { id: variantId });
      return advertReadingOf(node?.__typename === 'Variant' ? node.advert : null);
    },

    /**
     * The opaque ids of the adverts with these legacy ids; those that Marketplacer does not know are absent.
     * Deleted ones are there as long as `advertsWhere` lists them, which is not documented.
     */
    async idsOf(legacyIds: readonly number[]): Promise<Map<number, string>> {
      const { advertsWhere } = await client.query(AdvertsByLegacyIdDocument, {
        legacyIds: [...legacyIds],
        first: legacyIds.length,
      });
      const known = (advertsWhere?.nodes ?? []).filter((advert) => advert !== null);
      return new Map(known.map(({ legacyId, id }) => [legacyId, id]));
    },

    /** How many units of a variant there are, and what decides whether they can be sold; undefined where it is not on offer. */
    async stockOfVariant(variantId: string): Promise<VariantStock | undefined> {
      const { node } = await client.query(StockOfVariantDocument, { id: variantId });
      if (node?.__typename !== 'Variant' || node.advert.__typename !== 'Advert') return undefined;
      return { ...node, advert: node.advert };
    },

    /** All adverts, the most recently updated ones first. */
    async newestFirst(after?: string): Promise<Page<Advert>> {
      return page(client, 'UPDATED_AT', 'DESCENDING', after);
    },

    /** All adverts, the oldest ones first, an order that new adverts do not disturb. */
    async oldestFirst(after?: string): Promise<Page<Advert>> {
      return page(client, 'CREATED_AT', 'ASCENDING', after);
    },

    /** Adverts that were deleted or unpublished since `updatedSince` (ISO 8601). */
    async removals(updatedSince: string, after?: string): Promise<Page<AdvertRemoval>> {
      const { allAdverts } = await client.query(AdvertRemovalsDocument, {
        updatedSince,
        first: REMOVALS_PER_PAGE,
        after,
      });
      const items = (allAdverts?.nodes ?? []).flatMap((node): AdvertRemoval[] => {
        if (node?.__typename === 'DeletedAdvert') {
          return [{ state: 'deleted', legacyId: node.legacyId, updatedAt: node.updatedAt }];
        }
        if (node?.__typename !== 'UnpublishedAdvert') return [];
        return [{ state: 'unpublished', legacyId: node.legacyId, id: node.details.id }];
      });
      return { items, next: nextOf(allAdverts) };
    },
  };
}

async function page(
  client: GraphqlClient,
  field: 'UPDATED_AT' | 'CREATED_AT',
  ordering: 'ASCENDING' | 'DESCENDING',
  after: string | undefined,
): Promise<Page<Advert>> {
  const { advertsWhere } = await client.query(AdvertsPageDocument, {
    createdSince: EVER,
    sort: [{ field, ordering }],
    first: ADVERTS_PER_PAGE,
    after,
  });
  const items = (advertsWhere?.nodes ?? []).filter((advert) => advert !== null);
  return { items, next: nextOf(advertsWhere) };
}

export function advertReadingOf(node: AdvertByIdQuery['node'] | null): AdvertReading {
  switch (node?.__typename) {
    case 'Advert':
      return { state: 'present', advert: node };
    case 'UnpublishedAdvert':
      return { state: 'present', advert: { ...node.details, published: false, updatedAt: node.updatedAt } };
    case 'DeletedAdvert':
      return { state: 'deleted', legacyId: node.legacyId };
    default:
      return { state: 'unknown' };
  }
}
