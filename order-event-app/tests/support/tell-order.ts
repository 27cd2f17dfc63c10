import { post } from '../../../tests/support/live-heap/prepare.ts';

/** Pushes a message about an order, as Pub/Sub does, and expects that it is acknowledged. */
export async function tellOrder(url: string, id: string, type: string, number: number): Promise<void> {
  const message = { notificationType: 'Message', projectKey: 'shop', id: `message-${number}`, version: 1 };
  const resource = { typeId: 'order', id };
  const told = { ...message, type, resource, sequenceNumber: 1, resourceVersion: 1 };
  const data = Buffer.from(JSON.stringify(told)).toString('base64');
  const push = { message: { data, messageId: String(number) }, subscription: 'orders' };
  await post(`${url}/events`, JSON.stringify(push));
}
