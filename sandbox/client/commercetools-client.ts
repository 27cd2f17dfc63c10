import type { Message, SubscriptionHealthStatus } from '@commercetools/platform-sdk';
import type { DeliverySettings } from '../commercetools/project/deliveries.ts';
import type { ProjectSettings } from '../commercetools/project/settings.ts';
import type { RecordedRequest } from '../engine/recording.ts';
import { requestJson, SandboxError } from './json-request.ts';
import { tenantControl } from './tenant-control.ts';

export interface ApiClient {
  clientId: string;
  clientSecret: string;
  scope: string;
}

type Query = Record<string, string | number | boolean | string[]>;

export type CommercetoolsClient = ReturnType<typeof commercetoolsClient>;

/**
 * The commercetools side of a world: the HTTP API as the shop sees it (paths below the project, such as
 * `/orders`), and the control of the project.
 */
export function commercetoolsClient(baseUrl: string, projectKey: string, shop: ApiClient) {
  const api = `${baseUrl}/${projectKey}`;
  const control = `${baseUrl}/control/projects/${projectKey}`;
  const token = reusedToken(() => fetchToken(baseUrl, shop));

  async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const send = async () =>
      requestJson<Answer>(api + path, {
        method,
        body,
        headers: { Authorization: `Bearer ${await token.get()}` },
      });
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof SandboxError) || error.status !== 401) throw error;
      token.forget();
      return send();
    }
  }

  return {
    get: <Answer = unknown>(path: string, query?: Query) => call<Answer>('GET', path + queryString(query)),
    post: <Answer = unknown>(path: string, body: unknown) => call<Answer>('POST', path, body),
    delete: <Answer = unknown>(path: string, query?: Query) =>
      call<Answer>('DELETE', path + queryString(query)),

    ...tenantControl<DeliverySettings, RecordedRequest>(control),
    settings: (settings: Partial<ProjectSettings>) =>
      requestJson<void>(`${control}/settings`, { method: 'PUT', body: settings }),
    /** What commercetools thinks of a subscription, such as `ConfigurationErrorDeliveryStopped`. */
    setSubscriptionStatus: (key: string, status: SubscriptionHealthStatus) =>
      requestJson<void>(`${control}/subscriptions/${key}/status`, { method: 'PUT', body: { status } }),
    messages: () => requestJson<Message[]>(`${control}/messages`),
    /** What the project holds, read by nobody's client. */
    state: <State = Record<string, unknown[]>>() => requestJson<State>(`${control}/state`),
    expireTokens: () => requestJson<void>(`${control}/tokens/expire`, { method: 'POST', body: {} }),
  };
}

function queryString(query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const single of Array.isArray(value) ? value : [value]) parameters.append(name, String(single));
  }
  return parameters.size === 0 ? '' : `?${parameters}`;
}

export async function fetchToken(baseUrl: string, { clientId, clientSecret }: ApiClient): Promise<string> {
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const { access_token } = await requestJson<{ access_token: string }>(`${baseUrl}/oauth/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${basic}` },
    form: { grant_type: 'client_credentials' },
  });
  return access_token;
}

/** Keeps one token for all requests until it is refused. */
function reusedToken(fetchOne: () => Promise<string>) {
  let current: Promise<string> | undefined;
  const forget = () => {
    current = undefined;
  };
  const get = () => {
    current ??= fetchOne();
    current.catch(forget);
    return current;
  };
  return { get, forget };
}
