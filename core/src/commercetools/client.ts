import {
  createApiBuilderFromCtpClient,
  type ByProjectKeyRequestBuilder,
  type ClientRequest,
} from '@commercetools/platform-sdk';
import { ClientBuilder } from '@commercetools/sdk-client-v2';
import { createTransport, currentDelivery, VERSION, type Config } from '../runtime/index.ts';
import { authenticateWith, createTokenSource } from './token.ts';

/** Requests to one commercetools project. */
export type Project = ByProjectKeyRequestBuilder;
export type { ClientRequest };

/** Requests that somebody else carries out, in place of HTTP. */
export const projectOver = (
  execute: (request: ClientRequest) => Promise<{ body: unknown }>,
  projectKey: string,
): Project => createApiBuilderFromCtpClient({ execute }).withProjectKey({ projectKey });

const ATTEMPT_TIMEOUT_MS = 5_000;
const LONGEST_TOKEN_DELAY_MS = 2_000;

/**
 * 429, 502 and 503 say that the request was not taken in. A 500 may hide a success, so only reads are
 * repeated after it (API reference, GeneralError); the same goes for a request without an answer.
 */
const isRead = (method: string) => method === 'GET' || method === 'HEAD';
const NOT_TAKEN_IN = new Set([429, 502, 503]);

export function createProject(config: Config['commercetools']): Project {
  const transport = createTransport({
    attemptTimeoutMs: ATTEMPT_TIMEOUT_MS,
    retries: 3,
    retryable: (status, method) => NOT_TAKEN_IN.has(status) || (status >= 500 && isRead(method)),
    retryUnanswered: isRead,
  });
  const tokenTransport = createTransport({
    attemptTimeoutMs: ATTEMPT_TIMEOUT_MS,
    retries: 3,
    retryable: (status) => status === 429 || status >= 500,
    retryUnanswered: () => true,
    // All deliveries wait for one token request: longer than this they ask again by themselves.
    longestAskedDelayMs: LONGEST_TOKEN_DELAY_MS,
  });
  const client = new ClientBuilder()
    .withProjectKey(config.projectKey)
    .withAuthMiddleware(authenticateWith(createTokenSource(config, tokenTransport)))
    .withCorrelationIdMiddleware({ generate: () => currentDelivery()?.correlationId ?? crypto.randomUUID() })
    .withUserAgentMiddleware({ libraryName: 'marketplacer-connector', libraryVersion: VERSION })
    .withHttpMiddleware({
      host: config.apiUrl,
      fetch: withWholeRefusals(transport),
      includeRequestInErrorResponse: false,
    })
    .build();
  return createApiBuilderFromCtpClient(client).withProjectKey({ projectKey: config.projectKey });
}

/**
 * Reads the body of a refusal before sdk-client-v2 4.0.1 does: it has no answer to one that breaks off
 * (an unhandled rejection, which ends the process) nor to the JSON `null`.
 */
function withWholeRefusals(transport: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await transport(input, init);
    if (response.ok) return response;
    const text = await response.text();
    return new Response(text.trim() === 'null' ? '' : text, { status: response.status });
  };
}
