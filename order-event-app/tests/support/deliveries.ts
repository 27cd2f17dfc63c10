import request, { type Response } from 'supertest';
import type { Connector } from '@marketplacer-connector/core/connector';
import { createApp } from '../../src/app.ts';

/** A message of commercetools about an order, in the Platform format. */
export function aMessage(orderId: string, type = 'OrderCreated'): object {
  return {
    notificationType: 'Message',
    projectKey: 'any',
    id: `message-${orderId}`,
    version: 1,
    sequenceNumber: 1,
    resource: { typeId: 'order', id: orderId },
    resourceVersion: 1,
    type,
  };
}

/** The envelope of Google Pub/Sub. */
export const pubSubPush = (notification: unknown): object => ({
  message: {
    data: Buffer.from(JSON.stringify(notification)).toString('base64'),
    messageId: '1',
    publishTime: '2026-01-01T00:00:00.000Z',
  },
  subscription: 'projects/any/subscriptions/any',
});

/** Delivers one message about an order to an instance of the application, and gives its answer. */
export function deliver(connector: Connector, orderId: string, type?: string): Promise<Response> {
  return post(connector, pubSubPush(aMessage(orderId, type)));
}

export async function post(connector: Connector, body: object | string): Promise<Response> {
  return request(createApp(connector)).post('/events').set('Content-Type', 'application/json').send(body);
}
