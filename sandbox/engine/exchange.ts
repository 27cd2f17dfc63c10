/** A request to one of the emulated systems, by whichever door it came. */
export interface Request {
  method: string;
  /** Without the query, as it was sent: `/my-project/orders/4711`. */
  path: string;
  query: Query;
  /** By lower-case names. */
  headers: Readonly<Record<string, string | undefined>>;
  /** As it was sent; empty where there is none. */
  body: string;
}

export type Query = Readonly<Record<string, string | string[] | undefined>>;

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** Sent as JSON, or as it is where it is a text. Nobody changes it afterwards: a door hands out a copy. */
  content?: unknown;
}

/** A request to a URL such as `/carts?limit=5`; a parameter that comes several times is a list. */
export function requestTo(
  url: string,
  { method, headers, body }: Pick<Request, 'method' | 'headers' | 'body'>,
): Request {
  const { pathname, searchParams } = new URL(url, 'http://sandbox');
  const query: Record<string, string | string[]> = {};
  for (const name of searchParams.keys()) {
    const [first = '', ...more] = searchParams.getAll(name);
    query[name] = more.length > 0 ? [first, ...more] : first;
  }
  return { method, path: pathname, query, headers, body };
}

/**
 * A POST by which an emulated system calls others. Resolves with the status of the answer, or with null
 * where none came; never rejects, and may never resolve: whoever calls has a deadline of its own.
 */
export type Post = (url: string, headers: Record<string, string>, body: string) => Promise<number | null>;
