import type { Middleware } from '@commercetools/sdk-client-v2';
import { z } from 'zod';
import { outsideDelivery, type Config } from '../runtime/index.ts';
import { CommercetoolsUnavailable } from './requests.ts';

export interface TokenSource {
  /** A token that is valid for at least the refresh margin. Any number of callers share one request for it. */
  token(): Promise<string>;
  /** Makes the next call of `token` fetch a new one, unless that has happened since `stale` was handed out. */
  discard(stale: string): void;
}

const GRANT = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** Refreshed this long before it expires, so that requests seldom wait for a token. */
const REFRESH_MARGIN_MS = 5 * 60_000;

export function createTokenSource(
  config: Pick<Config['commercetools'], 'authUrl' | 'clientId' | 'clientSecret' | 'scopes'>,
  transport: typeof fetch,
): TokenSource {
  let current: { value: string; refreshAt: number } | undefined;
  let pending: Promise<string> | undefined;

  async function request(): Promise<string> {
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    if (config.scopes.length > 0) body.set('scope', config.scopes.join(' '));
    const response = await transport(`${config.authUrl.replace(/\/+$/, '')}/oauth/token`, {
      method: 'POST',
      headers: {
        Authorization: `Basic ${Buffer.from(`${config.clientId}:${config.clientSecret}`).toString('base64')}`,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: body.toString(),
    });
    if (!response.ok) {
      throw Object.assign(new Error('commercetools gave no access token'), { statusCode: response.status });
    }
    const grant = GRANT.safeParse(await response.json().catch(() => undefined));
    if (!grant.success) {
      throw new CommercetoolsUnavailable('commercetools answered a token request with something else');
    }
    const answer = grant.data;
    const lifetime = answer.expires_in * 1000;
    const refreshAt = Date.now() + Math.max(lifetime - REFRESH_MARGIN_MS, lifetime / 2);
    current = { value: answer.access_token, refreshAt };
    return answer.access_token;
  }

  return {
    async token() {
      if (current && Date.now() < current.refreshAt) return current.value;
      // Many deliveries wait for it, so the deadline of the first one must not end it.
      pending ??= outsideDelivery(request).finally(() => (pending = undefined));
      return pending;
    },
    discard(stale) {
      if (current?.value === stale) current = undefined;
    },
  };
}

/**
 * Puts the token on every request, and asks once more with a new token where commercetools answers 401.
 *
 * The client-credentials middleware of @commercetools/sdk-client-v2 4.0.1 is not used: it keeps every
 * request that waited for a token and sends it again at the next token fetch.
 */
export function authenticateWith(tokens: TokenSource): Middleware {
  return (next) => (request, response) => {
    const attempt = async (last: boolean) => {
      const token = await tokens.token();
      const headers = { ...request.headers, Authorization: `Bearer ${token}` };
      const reject = (error: { statusCode?: number }) => {
        if (last || error.statusCode !== 401) return response.reject(error);
        tokens.discard(token);
        attempt(true).catch(response.reject);
      };
      next({ ...request, headers }, { ...response, reject });
    };
    attempt(false).catch(response.reject);
  };
}
