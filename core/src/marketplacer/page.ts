interface Connection {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** The cursor of the page after this one. */
export function nextOf(connection: Connection | null | undefined): string | undefined {
  return connection?.pageInfo.hasNextPage ? (connection.pageInfo.endCursor ?? undefined) : undefined;
}
