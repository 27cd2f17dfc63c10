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

/**
 * A POST by which an emulated system calls others. Resolves with the status of the answer, or with null
 * where none came; never rejects, and may never resolve: whoever calls has a deadline of its own.
 */
export type Post = (url: string, headers: Record<string, string>, body: string) => Promise<number | null>;
