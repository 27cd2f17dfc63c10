import { ApiError, insufficientScope, invalidClient } from '../model/errors.ts';
import type { Surroundings } from '../../engine/surroundings.ts';
import type { Json } from '../model/resource.ts';
import { allows } from './scopes.ts';

const DEFAULT_SECONDS = 172_800;
const INTROSPECT = 'introspect_oauth_tokens';

/** Who asks, and what it may do: scopes are `name:projectKey`. */
export interface Caller {
  projectKey: string;
  clientId: string;
  scopes: string[];
}

interface ApiClient extends Caller {
  clientSecret: string;
  tokenSeconds?: number;
}

interface Token extends Caller {
  expiresAt: number;
}

/** The authorization server: API clients and the tokens they hold. */
export class Authorization {
  readonly #surroundings: Surroundings;
  readonly #clients = new Map<string, ApiClient>();
  readonly #tokens = new Map<string, Token>();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  register(client: ApiClient): void {
    this.#clients.set(client.clientId, client);
  }

  /** The API client that an HTTP Basic header names, with or without its secret. */
  find(header: string | undefined): ApiClient | undefined {
    return this.#clients.get(basicOf(header)?.name ?? '');
  }

  /** The API client behind an HTTP Basic header. */
  client(header: string | undefined): ApiClient {
    const client = this.find(header);
    if (!client || client.clientSecret !== basicOf(header)?.secret) throw invalidClient();
    return client;
  }

  issue(client: ApiClient, form: URLSearchParams): Json {
    if (form.get('grant_type') !== 'client_credentials') {
      throw oauthError(
        'unsupported_grant_type',
        `Invalid parameter: grant_type: '${form.get('grant_type') ?? ''}'.`,
      );
    }
    const scopes = form.get('scope')?.split(' ').filter(Boolean) ?? client.scopes;
    const refused = scopes.find((scope) => !client.scopes.includes(scope));
    if (refused)
      throw oauthError('invalid_scope', `Malformed parameter: scope: '${refused}' is not granted.`);
    const seconds = client.tokenSeconds ?? DEFAULT_SECONDS;
    const accessToken = this.#surroundings.ids.uuid();
    const { clientId, projectKey } = client;
    const expiresAt = this.#surroundings.clock.now() + seconds * 1_000;
    this.#tokens.set(accessToken, { clientId, projectKey, scopes, expiresAt });
    return { access_token: accessToken, token_type: 'Bearer', expires_in: seconds, scope: scopes.join(' ') };
  }

  /** The valid token of a header `Bearer …`, if it carries one. */
  bearer(header: string | undefined): Token | undefined {
    const [scheme, accessToken = ''] = (header ?? '').split(' ');
    return scheme?.toLowerCase() === 'bearer' ? this.#valid(accessToken) : undefined;
  }

  /** A client may ask about its own tokens, and with a scope of its own about those of others. */
  introspect(asking: ApiClient, accessToken: string): Json {
    const token = this.#valid(accessToken);
    if (!token) return { active: false };
    if (token.clientId !== asking.clientId && !allows(asking.scopes, [INTROSPECT], asking.projectKey)) {
      throw insufficientScope([`${INTROSPECT}:${asking.projectKey}`]);
    }
    const { clientId, scopes, expiresAt } = token;
    return { active: true, scope: scopes.join(' '), client_id: clientId, exp: Math.floor(expiresAt / 1_000) };
  }

  expireAll(projectKey: string): void {
    for (const [accessToken, token] of this.#tokens) {
      if (token.projectKey === projectKey) this.#tokens.delete(accessToken);
    }
  }

  #valid(accessToken: string): Token | undefined {
    const token = this.#tokens.get(accessToken);
    return token && token.expiresAt > this.#surroundings.clock.now() ? token : undefined;
  }
}

function oauthError(code: string, message: string): ApiError {
  return new ApiError(400, { code, message });
}

function basicOf(header = ''): { name: string; secret: string } | undefined {
  const encoded = /^basic (.+)$/i.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const [name = '', secret = ''] = Buffer.from(encoded, 'base64').toString().split(/:(.*)/s);
  return { name: decodeURIComponent(name), secret: decodeURIComponent(secret) };
}
