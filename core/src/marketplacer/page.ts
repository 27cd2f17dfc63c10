import type { WithLost } from './partial-answer.ts';

interface Connection {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** The cursor of the page after this one. */
export function nextOf(connection: Connection | null | undefined): string | undefined {
  return connection?.pageInfo.hasNextPage ? (connection.pageInfo.endCursor ?? undefined) : undefined;
}

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
  if (!(connection as WithLost | null | undefined)?.lost) return [];
  const known = new Set(read.map(({ id }) => id));
  const all = (await readIds())?.nodes ?? [];
  return all.filter((one): one is Ids => one !== null && 'id' in one && !known.has((one as Ids).id));
}
