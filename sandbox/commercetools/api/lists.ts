import type { Query } from '../../engine/exchange.ts';
import { MalformedPredicate, matches, parsePredicate, type Predicate } from '../../engine/predicates.ts';
import { ApiError, invalidInput } from '../model/errors.ts';
import type { Json } from '../model/resource.ts';

interface SortKey {
  path: string[];
  descending: boolean;
}

/** The query parameters that every list endpoint understands. */
interface ListQuery {
  predicates: Predicate[];
  sort: SortKey[];
  limit: number;
  offset: number;
  withTotal: boolean;
}

const MOST_PER_PAGE = 500;
const FURTHEST_OFFSET = 10_000;
const LARGEST_TOTAL = 10_000;

export function readListQuery(query: Query): ListQuery {
  return {
    predicates: predicatesOf(query),
    sort: listed(query.sort).map(readSortKey),
    limit: readNumber('limit', query.limit, 20, MOST_PER_PAGE),
    offset: readNumber('offset', query.offset, 0, FURTHEST_OFFSET),
    withTotal: query.withTotal !== 'false',
  };
}

/** All `where` parameters, with the values of their `var.` parameters. */
function predicatesOf(query: Query): Predicate[] {
  const variables = Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      name.startsWith('var.') && value !== undefined ? [[name.slice(4), value]] : [],
    ),
  );
  try {
    return listed(query.where).map((text) => parsePredicate(text, variables));
  } catch (error) {
    if (!(error instanceof MalformedPredicate)) throw error;
    throw invalidInput(`Malformed parameter: where: ${error.message}`);
  }
}

export function satisfying<Item extends Json>({ predicates }: ListQuery, items: Item[]): Item[] {
  return items.filter((item) => predicates.every((predicate) => matches(predicate, item)));
}

export function listed(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}

function readNumber(
  name: string,
  value: string | string[] | undefined,
  fallback: number,
  most: number,
): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > most) {
    throw invalidInput(`Malformed parameter: ${name}: must be between 0 and ${most}.`);
  }
  return number;
}

const SORT = /^(?<path>[A-Za-z_][\w.-]*)(?:\s+(?<direction>asc|desc))?$/;

function readSortKey(text: string): SortKey {
  const groups = SORT.exec(text.trim())?.groups;
  if (!groups?.path) throw invalidInput(`Malformed parameter: sort: '${text}'.`);
  return { path: groups.path.split('.'), descending: groups.direction === 'desc' };
}

export interface Page<Item = Json> {
  limit: number;
  offset: number;
  count: number;
  total?: number;
  results: Item[];
}

/**
 * One page of the items that satisfy the query's predicates. A `HEAD` request for nothing is refused with
 * 404.
 */
export function pageOf<Item extends Json>(found: Item[], query: ListQuery, method: string): Page<Item> {
  const { limit, offset, sort } = query;
  const sorted = sort.length > 0 ? found.toSorted((left, right) => compareBy(sort, left, right)) : found;
  const results = sorted.slice(offset, offset + limit);
  if (method === 'HEAD' && results.length === 0) {
    throw new ApiError(404, { code: 'ResourceNotFound', message: 'Nothing satisfies the query.' });
  }
  const total = query.predicates.length > 0 ? Math.min(found.length, LARGEST_TOTAL) : found.length;
  return { limit, offset, count: results.length, ...(query.withTotal && { total }), results };
}

function compareBy(sort: SortKey[], left: Json, right: Json): number {
  for (const { path, descending } of sort) {
    const order = compare(valueAt(left, path), valueAt(right, path));
    if (order !== 0) return descending ? -order : order;
  }
  return 0;
}

function valueAt(resource: Json, path: string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Json | undefined)?.[name], resource);
}

/** Absent values come last in ascending order. */
function compare(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === undefined) return 1;
  if (right === undefined) return -1;
  return (left as string) < (right as string) ? -1 : 1;
}
