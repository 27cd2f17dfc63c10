import { CommercetoolsMock } from '@labdigital/commercetools-mock';
import { ApiError, invalidJson, type ErrorObject } from '../model/errors.ts';
import type { Json } from '../model/resource.ts';
import { IndexedStorage } from './storage.ts';

/** The mock, reached without a socket and with a token that nobody else has. */
export interface Inner {
  storage: IndexedStorage;
  /** Refuses with the mock's own errors, in the shape of the HTTP API. */
  call(method: 'GET' | 'POST' | 'DELETE', url: string, body?: Json): Promise<Json>;
  close(): Promise<void>;
}

export async function startInner(): Promise<Inner> {
  const storage = new IndexedStorage();
  const mock = new CommercetoolsMock({
    enableAuthentication: true,
    validateCredentials: true,
    strict: true,
    silent: true,
    storage,
  });
  const issued = await mock.app.inject({
    method: 'POST',
    url: '/oauth/token?grant_type=client_credentials',
    headers: { authorization: `Basic ${Buffer.from('inner:inner').toString('base64')}` },
  });
  const authorization = `Bearer ${issued.json().access_token}`;

  return {
    storage,
    async call(method, url, body) {
      const answer = await mock.app.inject({
        method,
        url,
        headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { payload: JSON.stringify(body) }),
      });
      if (answer.statusCode >= 400) throw asApiError(answer.statusCode, answer.json());
      return answer.json();
    },
    async close() {
      await mock.app.close();
      storage.close();
    },
  };
}

function asApiError(status: number, body: Json): ApiError {
  const first = body.errors?.[0] as ErrorObject | undefined;
  if (first?.message.startsWith('Invalid action ')) return invalidJson(first.message);
  if (first) return new ApiError(status, first);
  return new ApiError(status, { code: 'General', message: String(body.message ?? body.error) });
}
