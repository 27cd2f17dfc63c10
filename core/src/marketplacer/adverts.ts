import type { Page } from '../runtime/index.ts';
import {
  MarketplacerRefusal,
  MarketplacerUnavailable,
  MarketplacerUnreadable,
  type GraphqlClient,
} from './client.ts';
import type { Choice } from './choices.ts';
import { completeAdvert, wholeInventories } from './complete-advert.ts';
import {
  AdvertByIdDocument,
  AdvertOfVariantDocument,
  AdvertRemovalsDocument,
  AdvertsByLegacyIdDocument,
  AdvertsPageDocument,
  AdvertsPageIdsDocument,
  EnrichAdvertDocument,
  HiddenAdvertsByLegacyIdDocument,
  StockOfVariantDocument,
  type AdvertByIdQuery,
  type AdvertFieldsFragment,
  type AdvertTaxonFragment,
  type AdvertsPageIdsQuery,
  type AdvertsPageQuery,
  type VariantFieldsFragment,
} from './generated/operations.ts';
import { reasonsOf } from './orders.ts';
import type { WithUnread } from './partial-answer.ts';
import { hasLost, nextOf, unreadIn, type List } from './page.ts';

/** Fields marked `@mayBeAbsent` are undefined where the instance does not have them. */
type MayBeAbsent<Fields, Names extends keyof Fields> = Omit<Fields, Names> & {
  [Name in Names]: Fields[Name] | undefined;
};
/** When a sale begins and ends, ISO 8601, and what is paid meanwhile. */
type SaleFields = 'salePrice' | 'salePriceEndAt' | 'salePriceStartAt';
interface Picture {
  alt: string | null;
  url: string | null;
}

/** An advert as it is read from Marketplacer. Prices are decimal strings in major units of the instance's currency. */
export type Advert = Omit<
  MayBeAbsent<
    AdvertFieldsFragment,
    | 'brand'
    | 'code'
    | 'description'
    | 'displayImage'
    | 'hasFreeDomesticShipping'
    | 'priceType'
    | 'priceUnit'
    | 'requiresVettingAt'
    | SaleFields
  >,
  'advertOptionValues' | 'images' | 'taxonNullable' | 'variants'
> & {
  taxonNullable: MayBeAbsent<AdvertTaxonFragment, 'externalIds'> | null | undefined;
  advertOptionValues: List<ChosenOption>;
  images: List<Picture> | undefined;
  variants: List<Variant>;
  /** Paths of what Marketplacer could not resolve of this advert. */
  unread?: readonly string[];
  /** The `Marketplacer-Sequence` of the event that carried it, if one did; later events have higher numbers. */
  sequence?: number;
};
export type Variant = Omit<
  MayBeAbsent<
    VariantFieldsFragment,
    | 'administrativeBodyWarning'
    | 'allergenContains'
    | 'allergenMayContain'
    | 'barcode'
    | 'comparableSize'
    | 'comparableUnit'
    | 'directions'
    | 'infiniteQuantity'
    | 'label'
    | 'lowestOriginalPrice'
    | 'published'
    | 'shippingParcelToUse'
    | SaleFields
  >,
  'images' | 'inventories' | 'variantOptionValues'
> & {
  images: List<Picture> | undefined;
  inventories: List<{ infiniteQuantity: boolean }> | undefined;
  variantOptionValues: List<ChosenOption> | undefined;
};
export type ChosenOption = NonNullable<
  NonNullable<AdvertFieldsFragment['advertOptionValues']['nodes']>[number]
>;

/** An advert on a page that Marketplacer could not resolve there. It has to be read by itself. */
interface UnreadAdvert {
  isUnread: true;
  id: string;
  legacyId: number;
  updatedAt: string;
}
export type ListedAdvert = Advert | UnreadAdvert;

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

/** What the shop may write of an advert. */
export interface Enrichment {
  title?: string;
  description?: string;
  /** Each list replaces the one that is there. */
  advertOptionValues?: Choice[];
  variants?: { id: string; variantOptionValues?: Choice[] }[];
}

type AdvertWrite =
  /** With its texts as Marketplacer has answered, whatever anybody does to it next. */
  | { kind: 'done'; texts: { title?: string | null; description?: string | null } }
  | { kind: 'refused'; reasons: string[] };

/** Marketplacer's own recommendation is at most 500 a page; adverts are large, so pages are smaller. */
const ADVERTS_PER_PAGE = 50;
const REMOVALS_PER_PAGE = 500;

const SALE_TIMES = ['Variant.salePriceStartAt', 'Variant.salePriceEndAt'];

/** `advertsWhere` answers nothing without a filter; every advert was created after this. */
const EVER = '1970-01-01T00:00:00Z';

export function createAdverts(client: GraphqlClient) {
  return {
    /** @param id the opaque Marketplacer id of the advert */
    async byId(id: string): Promise<AdvertReading> {
      const { node } = await client.query(AdvertByIdDocument, { id });
      return completeReading(client, advertReadingOf(node));
    },

    /** @param variantId the opaque Marketplacer id of the variant */
    async ofVariant(variantId: string): Promise<AdvertReading> {
      const { node } = await client.query(AdvertOfVariantDocument, { id: variantId });
      const advert = node?.__typename === 'Variant' ? node.advert : null;
      return completeReading(client, advertReadingOf(advert));
    },

    /**
     * The opaque ids of the adverts with these legacy ids; those that Marketplacer does not know are absent.
     * Deleted ones are there as long as `advertsWhere` lists them, which is not documented.
     */
    async idsOf(legacyIds: readonly number[]): Promise<Map<number, string>> {
      const known = new Map<number, string>();
      let after: string | undefined;
      do {
        const variables = { legacyIds: [...legacyIds], first: legacyIds.length, after };
        const { advertsWhere } = await client.query(AdvertsByLegacyIdDocument, variables);
        if (legacyIds.length === 1 && hasLost(advertsWhere)) throw new MarketplacerUnreadable('the advert');
        for (const advert of advertsWhere?.nodes ?? []) if (advert) known.set(advert.legacyId, advert.id);
        after = nextOf(advertsWhere);
      } while (after);
      return known;
    },

    /**
     * Whether Marketplacer has an advert with a legacy id, asked for by itself, and once more among those that are not
     * displayed. One that cannot be read is there.
     */
    async exists(legacyId: number): Promise<boolean> {
      try {
        if ((await this.idsOf([legacyId])).has(legacyId)) return true;
        const { advertsWhere } = await client.query(HiddenAdvertsByLegacyIdDocument, {
          legacyIds: [legacyId],
        });
        return (advertsWhere?.nodes ?? []).length > 0;
      } catch (error) {
        if (error instanceof MarketplacerUnreadable) return true;
        throw error;
      }
    },

    /** Whether adverts that were read have told when their sales start and end. */
    tellSaleTimes: (): boolean => !SALE_TIMES.some((field) => client.lacks(field)),

    /** How many units of a variant there are, and what decides whether they can be sold; undefined where it is not on offer. */
    async stockOfVariant(variantId: string): Promise<VariantStock | undefined> {
      const { node } = await client.query(StockOfVariantDocument, { id: variantId });
      if (node?.__typename !== 'Variant' || node.advert.__typename !== 'Advert') return undefined;
      const inventories = await wholeInventories(client, variantId, node.inventories);
      return { ...node, inventories, advert: node.advert };
    },

    /** All adverts, the most recently updated ones first. */
    async newestFirst(after?: string): Promise<Page<ListedAdvert>> {
      return page(client, 'UPDATED_AT', 'DESCENDING', after);
    },

    /** All adverts, the oldest ones first, an order that new adverts do not disturb. */
    async oldestFirst(after?: string): Promise<Page<ListedAdvert>> {
      return page(client, 'CREATED_AT', 'ASCENDING', after);
    },

    /** When any advert changed last, ISO 8601; undefined where there is none. */
    async newestChange(): Promise<string | undefined> {
      const sort = [{ field: 'UPDATED_AT', ordering: 'DESCENDING' } as const];
      const variables = { createdSince: EVER, sort, first: 1 };
      const { advertsWhere } = await client.query(AdvertsPageIdsDocument, variables);
      return advertsWhere?.nodes?.[0]?.updatedAt;
    },

    /**
     * Changes these attributes, and nothing else: what is left out stays. Throws MarketplacerUnavailable where the outcome is
     * unknown; the same can be sent again.
     */
    async enrich(advertId: string, attributes: Enrichment): Promise<AdvertWrite> {
      const { advertUpsert } = await client
        .mutate(EnrichAdvertDocument, { input: { advertId, attributes } })
        .catch(refusalOf);
      if (advertUpsert?.errors?.length) {
        return { kind: 'refused', reasons: reasonsOf(advertUpsert.errors, 'advert') };
      }
      if (advertUpsert?.advert) return { kind: 'done', texts: advertUpsert.advert };
      throw new MarketplacerUnavailable('advertUpsert answered with neither an advert nor a reason');
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

/** The key may not do it: nothing was done. */
function refusalOf(error: unknown) {
  if (!(error instanceof MarketplacerRefusal)) throw error;
  return { advertUpsert: { errors: [{ field: null, messages: [error.message] }], advert: null } };
}

async function page(
  client: GraphqlClient,
  field: 'UPDATED_AT' | 'CREATED_AT',
  ordering: 'ASCENDING' | 'DESCENDING',
  after: string | undefined,
): Promise<Page<ListedAdvert>> {
  const variables = { createdSince: EVER, sort: [{ field, ordering }], first: ADVERTS_PER_PAGE, after };
  const { advertsWhere } = await client.query(AdvertsPageDocument, variables);
  return listedAdverts(client, advertsWhere, () =>
    client.query(AdvertsPageIdsDocument, variables).then((ids) => ids.advertsWhere),
  );
}

/** @param readIds reads the same page once more, with no more than what tells the adverts apart */
export async function listedAdverts(
  client: GraphqlClient,
  connection: AdvertsPageQuery['advertsWhere'],
  readIds: () => Promise<AdvertsPageIdsQuery['advertsWhere']>,
): Promise<Page<ListedAdvert>> {
  const read: Advert[] = (connection?.nodes ?? []).filter((advert) => advert !== null);
  const unread = await unreadIn(connection, read, readIds);
  const whole: ListedAdvert[] = [];
  for (const advert of read) whole.push(await completeOrUnread(client, advert));
  return {
    items: [...whole, ...unread.map((one) => ({ ...one, isUnread: true }) as const)],
    next: nextOf(connection),
  };
}

/** What cannot be completed here is read by itself, and then recorded. */
async function completeOrUnread(client: GraphqlClient, advert: Advert): Promise<ListedAdvert> {
  try {
    return await completeAdvert(client, advert);
  } catch (error) {
    if (!(error instanceof MarketplacerUnreadable)) throw error;
    const { id, legacyId, updatedAt } = advert;
    return { isUnread: true, id, legacyId, updatedAt };
  }
}

async function completeReading(client: GraphqlClient, reading: AdvertReading): Promise<AdvertReading> {
  if (reading.state !== 'present') return reading;
  return { ...reading, advert: await completeAdvert(client, reading.advert) };
}

export function advertReadingOf(node: AdvertByIdQuery['node'] | null): AdvertReading {
  switch (node?.__typename) {
    case 'Advert':
      return { state: 'present', advert: node };
    case 'UnpublishedAdvert':
      return {
        state: 'present',
        advert: { ...node.details, published: false, updatedAt: node.updatedAt, ...unreadOf(node) },
      };
    case 'DeletedAdvert':
      return { state: 'deleted', legacyId: node.legacyId };
    default:
      return { state: 'unknown' };
  }
}

/** What is unknown of the advert is noted on the object around it. */
function unreadOf(node: object): WithUnread {
  const { unread } = node as WithUnread;
  return unread ? { unread } : {};
}
