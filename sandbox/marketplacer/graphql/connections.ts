import { GraphQLError } from 'graphql';

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 500;

/**
 * One page of a list, of `pageCap` elements at most. Cursors are offsets, as in graphql-ruby: a list that shrinks or is re-sorted
 * between two pages repeats or skips rows.
 */
export function connection<T>(
  rows: readonly T[],
  { first, after, last, before }: PageArguments,
  pageCap = Infinity,
) {
  if (last != null || before != null) throw new GraphQLError('Backwards pagination is not in use');
  if (first != null && (first < 0 || first > LARGEST_PAGE)) {
    throw new GraphQLError(`first must be between 0 and ${LARGEST_PAGE}`);
  }
  const start = after == null ? 0 : readCursor(after);
  const nodes = rows.slice(start, start + Math.min(first ?? DEFAULT_PAGE, pageCap));
  const edges = nodes.map((node, index) => ({ cursor: cursor(start + index + 1), node }));
  return {
    nodes,
    edges,
    totalCount: rows.length,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: start + nodes.length < rows.length,
      hasPreviousPage: start > 0,
    },
  };
}

function cursor(offset: number): string {
  return Buffer.from(String(offset)).toString('base64');
}

function readCursor(text: string): number {
  const offset = Buffer.from(text, 'base64').toString();
  if (!/^\d+$/.test(offset)) throw new GraphQLError(`Invalid cursor: ${JSON.stringify(text)}`);
  return Number(offset);
}
