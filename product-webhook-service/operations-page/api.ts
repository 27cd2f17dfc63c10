/** Why there is no answer, and the sentence that a person reads. */
export interface Trouble {
  kind:
    | 'token-refused'
    | 'scope-missing'
    | 'unknown-object'
    | 'malformed-request'
    | 'already-running'
    | 'busy'
    | 'unavailable'
    | 'unreachable';
  sentence: string;
  correlationId?: string;
}

export type Answer<Body> = { ok: true; body: Body } | { ok: false; trouble: Trouble };

type Query = Record<string, string | number | undefined>;

/** The endpoints beside this page. */
export interface Api {
  get: <Body>(path: string, query?: Query) => Promise<Answer<Body>>;
  post: <Body>(path: string, asked?: { query?: Query; body?: object }) => Promise<Answer<Body>>;
}

/** The service answers within 25 s; more is a connection that does not work. */
const LONGEST_MS = 40_000;

const SENTENCES: Record<Trouble['kind'], string> = {
  'token-refused': 'The token is not accepted. It may have expired.',
  'scope-missing':
    'The token does not allow this. Acting takes manage_project, or manage_products with manage_orders.',
  'unknown-object': 'Neither platform shows such an object.',
  'malformed-request': 'The service does not understand this request. Check what was entered.',
  'already-running': 'A run is under way already. Wait until it has ended.',
  busy: 'The service is busy. Try again in a few seconds.',
  unavailable: 'A platform does not answer at present. Try again in a moment.',
  unreachable: 'The service cannot be reached. Check the connection.',
};

const KIND_BY_STATUS: Record<number, Trouble['kind']> = {
  400: 'malformed-request',
  401: 'token-refused',
  403: 'scope-missing',
  404: 'unknown-object',
  409: 'already-running',
  429: 'busy',
};

/**
 * The token stays in this closure: it is neither stored nor part of an address.
 *
 * @param refused is told when the token is not accepted (any more)
 */
export function createApi(token: string, refused: () => void): Api {
  async function ask<Body>(
    method: 'GET' | 'POST',
    path: string,
    query: Query,
    body?: object,
  ): Promise<Answer<Body>> {
    try {
      const response = await fetch(addressOf(path, query), {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          ...(body && { 'Content-Type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        signal: AbortSignal.timeout(LONGEST_MS),
      });
      const answer = (await response.json()) as Body & { correlationId?: string };
      if (response.ok) return { ok: true, body: answer };
      if (response.status === 401) refused();
      return troubleOf(KIND_BY_STATUS[response.status] ?? 'unavailable', answer.correlationId);
    } catch {
      return troubleOf('unreachable');
    }
  }
  return {
    get: (path, query = {}) => ask('GET', path, query),
    post: (path, { query = {}, body } = {}) => ask('POST', path, query, body),
  };
}

const troubleOf = (kind: Trouble['kind'], correlationId?: string): { ok: false; trouble: Trouble } => ({
  ok: false,
  trouble: { kind, sentence: SENTENCES[kind], ...(correlationId !== undefined && { correlationId }) },
});

function addressOf(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(given).toString();
  return `${path}${search === '' ? '' : `?${search}`}`;
}
