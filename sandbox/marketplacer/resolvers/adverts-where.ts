import { passing, sorted, type Filters } from '../graphql/filters.ts';
import { advertState, variantsOf } from '../rules/catalogue.ts';
import type { Context, TypeResolvers } from '../graphql/context.ts';
import type { Advert } from '../model/entities.ts';
import { notEmulated } from '../model/errors.ts';
import { legacyIdsOf } from '../model/ids.ts';
import { hasStock } from '../rules/inventories.ts';
import type { Store } from '../store/store.ts';
import { knownAdverts } from './products.ts';

interface AdvertFilters {
  q: string;
  legacyIds: number[];
  retailerIds: string[];
  status: 'DISPLAYED' | 'NOT_DISPLAYED' | 'FEATURED';
  taxonIds: string[];
  taxonIdsWithDescendants: string[];
  title: string;
  variantBarcodes: string[];
  variantSkus: string[];
  createdSince: number;
  createdUntil: number;
  vetted: boolean;
  rejectedViaVetting: boolean;
  stockStatus: 'HAS_STOCK';
}

interface Sort {
  field?: keyof typeof SORT_FIELDS | null;
  ordering?: 'ASCENDING' | 'DESCENDING' | null;
}

type Matches = (advert: Advert) => boolean;

const FILTERS: Filters<Advert, AdvertFilters> = {
  q:
    (text) =>
    ({ title, description }) =>
      contains(title, text) || contains(description ?? '', text),
  legacyIds: (ids) => within('id', ids),
  retailerIds: (ids) => within('sellerId', legacyIdsOf('Seller', ids)),
  status: (status, store) => (advert) => {
    if (status === 'FEATURED') notEmulated('status: FEATURED');
    return advertState(store, advert).displayable === (status === 'DISPLAYED');
  },
  taxonIds: (ids) => within('taxonId', legacyIdsOf('Taxon', ids)),
  taxonIdsWithDescendants: (ids, store) =>
    within('taxonId', withDescendants(store, legacyIdsOf('Taxon', ids))),
  title: (text) => (advert) => contains(advert.title, text),
  variantBarcodes: (barcodes, store) => (advert) =>
    variantsOf(store, advert).some(({ barcode }) => barcode !== null && barcodes.includes(barcode)),
  variantSkus: (skus, store) => (advert) =>
    variantsOf(store, advert).some(({ sku }) => sku !== null && skus.includes(sku)),
  createdSince: (time) => (advert) => advert.createdAt >= time,
  createdUntil: (time) => (advert) => advert.createdAt <= time,
  vetted: (vetted, store) => (advert) => advertState(store, advert).vetted === vetted,
  rejectedViaVetting: (rejected) => (advert) => (advert.vettingRejectedAt !== null) === rejected,
  stockStatus: (_hasStock, store, instance) => (advert) =>
    variantsOf(store, advert).some((variant) => hasStock(instance, variant)),
};

const SORT_FIELDS = {
  CREATED_AT: 'createdAt',
  UPDATED_AT: 'updatedAt',
  REQUIRES_VETTING_AT: 'requiresVettingAt',
  VETTING_REJECTED_AT: 'vettingRejectedAt',
} as const;

const NO_FILTERS = ['sort', 'first', 'after', 'last', 'before'];

/** Published, unpublished and deleted adverts alike; none at all when nothing is filtered. */
function advertsWhere(
  _root: unknown,
  args: Partial<AdvertFilters> & { sort?: Sort[] | null },
  context: Context,
): Advert[] {
  const filters = Object.entries(args).filter(
    ([name, value]) => !NO_FILTERS.includes(name) && isGiven(value),
  );
  if (filters.length === 0) return [];
  const found = knownAdverts(context).filter(passing(FILTERS, Object.fromEntries(filters), context.instance));
  const orders = (args.sort ?? []).map(({ field, ordering }) => ({
    key: (advert: Advert) => advert[SORT_FIELDS[field ?? 'CREATED_AT']] ?? 0,
    ordering,
  }));
  return sorted(found, orders);
}

function isGiven(value: unknown): boolean {
  return value != null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

function within(field: 'id' | 'brandId' | 'sellerId' | 'taxonId', ids: number[]): Matches {
  const wanted = new Set<number | null>(ids);
  return (advert) => advert[field] !== null && wanted.has(advert[field]);
}

function withDescendants(store: Store, ids: number[]): number[] {
  return ids.flatMap((id) => [
    id,
    ...withDescendants(
      store,
      store.by('Taxon', 'parentId', id).map((taxon) => taxon.id),
    ),
  ]);
}

export const advertsWhereResolvers: Record<string, TypeResolvers> = { Query: { advertsWhere } };
