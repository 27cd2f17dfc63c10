import { MarketplacerUnreadable } from './client.ts';
import type { WithLost } from './partial-answer.ts';

/** A page of a list. What a saved query of an earlier version has told may lack the rest. */
export interface Connection<Node = unknown> {
  nodes?: (Node | null)[] | null;
  pageInfo?: { hasNextPage: boolean; endCursor?: string | null };
}

/** A list of an object; what was told of it may be less than all of it. */
export type List<Node> = (Connection<Node> & { nodes: (Node | null)[] | null }) | null;

export const hasMore = (connection: Connection | null | undefined): boolean =>
  connection?.pageInfo?.hasNextPage === true;

/** The cursor of the page after this one. */
export function nextOf(connection: Connection | null | undefined): string | undefined {
  return hasMore(connection) ? (connection?.pageInfo?.endCursor ?? undefined) : undefined;
}

/** Whether a page has objects that Marketplacer could not resolve. */
export const hasLost = (connection: object | null | undefined): boolean =>
  ((connection as WithLost | null | undefined)?.lost ?? 0) > 0;

interface Listed {
  id: string;
}

/**
 * The objects of a page that Marketplacer could not resolve there, by a second look at the same page. One that has
 * come onto it since is named as well, which costs a reading.
 */
export async function unreadIn<Ids extends Listed>(
  connection: object | null | undefined,
  read: readonly Listed[],
  readIds: () => Promise<{ nodes: (Ids | object | null)[] | null } | null | undefined>,
): Promise<Ids[]> {
  if (!hasLost(connection)) return [];
  const known = new Set(read.map(({ id }) => id));
  const all = (await readIds())?.nodes ?? [];
  return all.filter((one): one is Ids => one !== null && 'id' in one && !known.has((one as Ids).id));
}

/**
 * A list of an object, read to its end.
 *
 * @param what names it where the rest cannot be read
 * @param enough elements after which nobody reads on
 */
export async function wholeList<Node, Cut extends List<Node> | undefined>(
  what: string,
  first: Cut,
  read: (after: string) => Promise<List<Node> | undefined>,
  enough = Infinity,
): Promise<Cut> {
  if (!first || !hasMore(first)) return first;
  const nodes = [...(first.nodes ?? [])];
  let last: NonNullable<List<Node>> = first;
  while (hasMore(last) && nodes.length < enough) {
    const after = nextOf(last);
    const page = after === undefined ? undefined : await read(after);
    if (!page) throw new MarketplacerUnreadable(`the rest of the ${what}`);
    nodes.push(...(page.nodes ?? []));
    last = page;
  }
  return { ...first, nodes, pageInfo: last.pageInfo };
}
