import { z } from 'zod';
import { createTransport, explainNoAnswer, type Config } from '../runtime/index.ts';

/** What an API client gets when it asks for a token. */
export type Grant =
  /** `scopes` without the project. */
  | { kind: 'granted'; scopes: string[] }
  | { kind: 'no-answer'; reason: string }
  /** `errors`: the codes of OAuth (RFC 6749, 5.2). */
  | { kind: 'refused'; status: number; errors: string[] }
  | { kind: 'busy'; status: number };

const TIMEOUT_MS = 5_000;
const GRANT = z.object({ scope: z.string() });
const REFUSAL = z.object({ error: z.string() });

/** Asks for a token as the connector does, and keeps nothing of it but its scopes. */
export async function readGrant(config: Config['commercetools']): Promise<Grant> {
  const transport = createTransport({
    attemptTimeoutMs: TIMEOUT_MS,
    retries: 2,
    retryable: (status) => status === 429 || status >= 500,
    retryUnanswered: () => true,
  });
  const credentials = Buffer.from(`${config.clientId}:${config.clientSecret}`).toString('base64');
  const body = new URLSearchParams({ grant_type: 'client_credentials' });
  if (config.scopes.length > 0) body.set('scope', config.scopes.join(' '));
  try {
    const response = await transport(`${config.authUrl.replace(/\/+$/, '')}/oauth/token`, {
      method: 'POST',
      headers: {
        Authorization: `Basic ${credentials}`,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: body.toString(),
    });
    return await grantOf(response, config.projectKey);
  } catch (error) {
    return { kind: 'no-answer', reason: explainNoAnswer(error, config.authUrl) };
  }
}

async function grantOf(response: Response, projectKey: string): Promise<Grant> {
  const { status } = response;
  const answer: unknown = await response.json().catch(() => undefined);
  const grant = GRANT.safeParse(answer);
  if (response.ok && grant.success) {
    const suffix = `:${projectKey}`;
    const scopes = grant.data.scope.split(' ').filter((scope) => scope.endsWith(suffix));
    return { kind: 'granted', scopes: scopes.map((scope) => scope.slice(0, -suffix.length)) };
  }
  if (status === 429 || status >= 500) return { kind: 'busy', status };
  const refusal = REFUSAL.safeParse(answer);
  return { kind: 'refused', status, errors: refusal.success ? [refusal.data.error] : [] };
}

/** Why the API does not answer; undefined where it does, whatever it says to a request without a token. */
export async function explainSilence({
  apiUrl,
  projectKey,
}: Config['commercetools']): Promise<string | undefined> {
  const transport = createTransport({
    attemptTimeoutMs: TIMEOUT_MS,
    retries: 2,
    retryable: () => false,
    retryUnanswered: () => true,
  });
  try {
    await transport(`${apiUrl.replace(/\/+$/, '')}/${projectKey}`, { method: 'HEAD' });
    return undefined;
  } catch (error) {
    return explainNoAnswer(error, apiUrl);
  }
}
