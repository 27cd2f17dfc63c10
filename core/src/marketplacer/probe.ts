import { createTransport, explainNoAnswer, type Config } from '../runtime/index.ts';
import { authenticationHeaders } from './client.ts';
import { asksForBasic } from './key-refused.ts';

/** What an address answers to the smallest question of GraphQL. */
export type Probe =
  | { kind: 'operator-api' }
  | { kind: 'no-answer'; reason: string }
  | { kind: 'redirect'; location: string | undefined }
  /** By the site before Marketplacer, which asks for HTTP Basic (RFC 7617), or by Marketplacer itself. */
  | { kind: 'refused'; by: 'site' | 'marketplacer'; status: number }
  | { kind: 'busy'; status: number }
  | { kind: 'something-else'; status: number };

const TIMEOUT_MS = 10_000;

/** Asks as the connector does, but tells whatever can be wrong with an address and its keys apart. */
export async function probe(config: Config['marketplacer'], apiUrl: string): Promise<Probe> {
  const transport = createTransport({
    attemptTimeoutMs: TIMEOUT_MS,
    retries: 2,
    retryable: (status) => status === 429 || status >= 500,
    retryUnanswered: () => true,
  });
  const headers = { ...authenticationHeaders(config), 'Content-Type': 'application/json' };
  try {
    const body = JSON.stringify({ query: '{ __typename }' });
    return await probeOf(await transport(apiUrl, { method: 'POST', headers, body }));
  } catch (error) {
    return { kind: 'no-answer', reason: explainNoAnswer(error, apiUrl) };
  }
}

async function probeOf(response: Response): Promise<Probe> {
  const { status, headers } = response;
  if (status === 401 || status === 403) {
    return { kind: 'refused', by: asksForBasic(headers) ? 'site' : 'marketplacer', status };
  }
  if (status >= 300 && status < 400) {
    return { kind: 'redirect', location: withoutQuery(headers.get('location'), response.url) };
  }
  if (status === 429 || status >= 500) return { kind: 'busy', status };
  const answer: unknown = await response.json().catch(() => undefined);
  const isGraphql = typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
  return isGraphql && status === 200 ? { kind: 'operator-api' } : { kind: 'something-else', status };
}

/** A query may hold what is nobody's business. */
function withoutQuery(location: string | null, base: string): string | undefined {
  const url = location === null ? null : URL.parse(location, base);
  return url ? `${url.origin}${url.pathname}` : undefined;
}
