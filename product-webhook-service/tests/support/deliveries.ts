import { createHmac } from 'node:crypto';
import request, { type Response } from 'supertest';
import type { Service } from './service.ts';

/** Something of Marketplacer that a webhook can be about. */
interface Subject {
  id: string;
  legacyId: number;
}

export interface Delivery {
  /** Of the endpoint. */
  entity?: string;
  secret?: string;
  /** In place of the signature over the body. */
  signature?: string | null;
  headers?: Record<string, string>;
}

/** The body of a webhook as Marketplacer writes it with our saved query. */
export function eventOf(typename: string, subject: Subject, action = 'update'): string {
  const { id, legacyId } = subject;
  return bodyOf(action, { data: { node: { __typename: typename, id, legacyId } } });
}

export function bodyOf(action: string, payload: unknown): string {
  return JSON.stringify({ id: 'V2ViaG9va0V2ZW50LTE=', event_name: action, payload });
}

export function signatureOf(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('base64');
}

/** One delivery by hand, signed like Marketplacer's own unless told otherwise. */
export async function deliver(
  { world, url }: Pick<Service, 'world' | 'url'>,
  body: string,
  { entity = 'advert', secret = world.webhookSecret, signature, headers = {} }: Delivery = {},
): Promise<Response> {
  const claimed = signature === undefined ? signatureOf(body, secret) : signature;
  return request(url)
    .post(entity === '' ? '/webhooks' : `/webhooks/${entity}`)
    .set({
      'Content-Type': 'application/json',
      ...(claimed !== null && { 'Marketplacer-Hmac-256': claimed }),
      ...headers,
    })
    .send(body);
}

/** Delivers the update of an advert. */
export const deliverAdvert = (service: Service, advert: Subject, action = 'update'): Promise<Response> =>
  deliver(service, eventOf('Advert', advert, action));

/** The whole answer: nothing but these words may leave. */
export function expectAnswer(response: Response, status: number, outcome: string, code?: string): void {
  expect({ status: response.status, body: response.body }).toEqual({
    status,
    body: { outcome, ...(code && { code }), correlationId: expect.stringMatching(/^[A-Za-z0-9._-]{8,128}$/) },
  });
}
