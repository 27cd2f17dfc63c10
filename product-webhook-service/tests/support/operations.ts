import request, { type Response } from 'supertest';
import { aService, connectorOf, type Service, type ServiceOptions } from './service.ts';
import type { Failure } from '@marketplacer-connector/core/outcome';

export const OPERATIONS_TOKEN = 'operations-token-of-at-least-32-characters';

/** A service whose operator has a token. */
export const anOperatedService = ({ configuration, ...options }: ServiceOptions = {}): Promise<Service> =>
  aService({ configuration: { OPERATIONS_TOKEN, ...configuration }, ...options });

interface Asked {
  token?: string | undefined;
  query?: object | string;
  body?: object | string;
}

const authorized = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { Authorization: `Bearer ${token}` };

/** What an operator gets from below `/webhooks/operations`. */
export const look = async (
  { url }: Pick<Service, 'url'>,
  path: string,
  { token = OPERATIONS_TOKEN, query = {} }: Asked = {},
): Promise<Response> => request(url).get(`/webhooks/operations${path}`).query(query).set(authorized(token));

/** What an operator has done. */
export const act = async (
  { url }: Pick<Service, 'url'>,
  path: string,
  { token = OPERATIONS_TOKEN, query = {}, body }: Asked = {},
): Promise<Response> =>
  request(url)
    .post(`/webhooks/operations${path}`)
    .query(query)
    .set(authorized(token))
    .set('Content-Type', 'application/json')
    .send(typeof body === 'object' ? JSON.stringify(body) : body);

/** Records failures as the use cases do. */
export async function recordFailures(service: Service, ...failures: Failure[]): Promise<void> {
  const { store } = connectorOf(service);
  for (const failure of failures) await store.failures.record(failure);
}
