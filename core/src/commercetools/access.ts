import { createHash } from 'node:crypto';
import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import { z } from 'zod';
import {
  createCache,
  createTransport,
  currentDelivery,
  outsideDelivery,
  systemClock,
  withinDelivery,
  type Config,
} from '../runtime/index.ts';
import { CommercetoolsUnavailable } from './requests.ts';

/** `busy`: commercetools is being asked about more tokens than it should be at one time. */
type Access = 'granted' | 'not-authentic' | 'not-allowed' | 'busy';

/** A valid token is cached for this long, so a revoked one keeps working until then. */
const TOKEN_GOOD_FOR_MS = 30_000;
const MOST_TOKENS = 1_000;
const LONGEST_HEADER = 4_096;
/**
 * Concurrent introspections of tokens never seen valid, and as many again of known ones, so that strangers
 * cannot crowd out callers.
 */
const QUESTIONS_AT_ONCE = 10;
const QUESTION_BUDGET_MS = 8_000;
const ATTEMPT_TIMEOUT_MS = 3_000;

const tokenInfo = z.object({
  active: z.boolean(),
  scope: z.string().default(''),
  client_id: z.string().default(''),
  exp: z.number().default(0),
});
type TokenInfo = z.output<typeof tokenInfo>;

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * Decides whether a caller with a commercetools access token may do something, by asking commercetools
 * about the token. commercetools answers for tokens of other API clients where ours has the scope
 * `introspect_oauth_tokens` (release note of 3 August 2017).
 *
 * Throws CommercetoolsUnavailable where there is no answer.
 */
export function createAccess(config: Config['commercetools']) {
  const strangers = bulkhead(QUESTIONS_AT_ONCE, 0);
  const callers = bulkhead(QUESTIONS_AT_ONCE, QUESTIONS_AT_ONCE);
  /** Digests of tokens that were valid when they were asked about last; the latest answer stands last. */
  const proven = new Set<string>();
  const remembered = createCache<TokenInfo>({
    clock: systemClock,
    goodForMs: TOKEN_GOOD_FOR_MS,
    most: MOST_TOKENS,
    worthKeeping: ({ active }) => active,
  });
  const transport = createTransport({
    attemptTimeoutMs: ATTEMPT_TIMEOUT_MS,
    retries: 1,
    retryable: (status) => status === 429 || status >= 500,
    retryUnanswered: () => true,
  });

  const question = async (token: string, digest: string): Promise<TokenInfo> => {
    const limit = proven.has(digest) ? callers : strangers;
    const info = await limit.execute(() => ask(config, transport, token));
    proven.delete(digest);
    if (info.active) proven.add(digest);
    const [oldest] = proven;
    if (proven.size > MOST_TOKENS && oldest !== undefined) proven.delete(oldest);
    return info;
  };

  /** In place of the SDK's own service, which has no time-out and asks for every request. */
  const oauth2Service = {
    introspectToken: ({ token }: { token: string }): Promise<TokenInfo> => {
      const digest = createHash('sha256').update(token).digest('base64');
      return remembered(digest, () => question(token, digest));
    },
  };

  /**
   * @param authorization the header of the request
   * @param sufficient sets of scopes, without the project, of which one is needed as a whole
   */
  return async (
    authorization: string | undefined,
    sufficient: readonly (readonly string[])[],
  ): Promise<Access> => {
    if (!authorization || authorization.length > LONGEST_HEADER) return 'not-authentic';
    // The SDK knows one spelling of the scheme, whose case means nothing (RFC 9110, 11.1).
    const normalised = authorization.replace(/^bearer(?= )/i, 'Bearer');
    // 300 ms once, so not before somebody asks.
    const sdk = await import('@commercetools/connect-payments-sdk');
    let scopes = '';
    const authenticationManager = new sdk.Oauth2AuthenticationManager({
      oauth2Service,
      authUrl: config.authUrl,
      clientId: config.clientId,
      clientSecret: config.clientSecret,
      logger: quiet,
    });
    const hook = new sdk.Oauth2AuthenticationHook({
      authenticationManager,
      contextProvider: {
        getContextData: () => ({ correlationId: '', requestId: '' }),
        updateContextData: ({ authentication }) => {
          scopes = (authentication?.getPrincipal() as { scope?: string } | undefined)?.scope ?? '';
        },
      },
      logger: quiet,
    });
    try {
      await hook.authenticate()({ headers: { authorization: normalised } });
    } catch (error) {
      if (error instanceof sdk.Errorx && error.httpErrorStatus === 401) return 'not-authentic';
      if (error instanceof BulkheadRejectedError) return 'busy';
      throw error;
    }
    const granted = new Set(scopes.split(' '));
    const allowed = sufficient.some((names) =>
      names.every((name) => granted.has(`${name}:${config.projectKey}`)),
    );
    return allowed ? 'granted' : 'not-allowed';
  };
}

/** Many may wait for one answer, so the deadline of the first of them must not end it. */
function ask(config: Config['commercetools'], transport: typeof fetch, token: string): Promise<TokenInfo> {
  const correlationId = currentDelivery()?.correlationId ?? crypto.randomUUID();
  const delivery = { correlationId, budgetMs: QUESTION_BUDGET_MS };
  return outsideDelivery(() => withinDelivery(delivery, () => introspect(config, transport, token)));
}

async function introspect(
  { authUrl, clientId, clientSecret }: Config['commercetools'],
  transport: typeof fetch,
  token: string,
): Promise<TokenInfo> {
  const response = await transport(`${authUrl.replace(/\/+$/, '')}/oauth/introspect`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ token }).toString(),
  }).catch((error: unknown) => {
    throw new CommercetoolsUnavailable('commercetools did not say whether a token is valid', {
      cause: error,
    });
  });
  const reading = tokenInfo.safeParse(await response.json().catch(() => undefined));
  if (response.ok && reading.success) return reading.data;
  throw new CommercetoolsUnavailable(
    `commercetools did not say whether a token is valid (${response.status}); ` +
      'the API client needs the scope introspect_oauth_tokens',
  );
}
