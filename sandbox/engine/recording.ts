import type { Query, Request } from './exchange.ts';
import { parsedOrText } from './json.ts';

export interface RecordedRequest {
  method: string;
  path: string;
  query: Query;
  /** 0 where no whole answer left. */
  status: number;
  at: string;
  /** Parsed, where it is JSON. */
  body?: unknown;
}

/** What a tenant was asked, and how it was answered. */
export class RequestLog {
  #entries: (Omit<RecordedRequest, 'body' | 'at'> & { at: number; body: string })[] = [];

  /** Keeps a request; the returned function is told how it was answered. */
  record({ method, path, query, body }: Request, at: number): (status: number) => void {
    const entry = { method, path, query, status: 0, at, body };
    this.#entries.push(entry);
    return (status) => {
      entry.status = status;
    };
  }

  all(): RecordedRequest[] {
    return this.#entries.map(({ at, body, ...entry }) => ({
      ...entry,
      at: new Date(at).toISOString(),
      body: parsedOrText(body),
    }));
  }

  clear(): void {
    this.#entries = [];
  }
}
