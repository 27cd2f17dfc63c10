import * as fc from 'fast-check';
import { readNotification } from '../../src/commercetools/notification.ts';

const order = { typeId: 'order', id: '5d6a2b9e-0001-4a3c-9d55-0f6f1f1b2c3d' };
const created = {
  notificationType: 'Message',
  projectKey: 'shop',
  type: 'OrderCreated',
  resource: order,
  version: 1,
  order: { id: order.id },
};
const message = { kind: 'message', type: 'OrderCreated', resource: order };
const nothing = { kind: 'not-a-notification' };

const bytes = (content: unknown) =>
  Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
const base64 = (content: unknown) => bytes(content).toString('base64');
const read = (content: unknown) => readNotification(bytes(content));

const pubSub = (content: unknown) => ({
  message: { data: base64(content), messageId: '1', attributes: {} },
  subscription: 'projects/x',
});
const sns = (content: unknown) => ({
  Type: 'Notification',
  MessageId: '1',
  TopicArn: 'arn:x',
  Message: JSON.stringify(content),
});
const cloudEvent = (data: unknown) => ({
  specversion: '1.0',
  id: '1',
  type: 'com.commercetools.order.message.OrderCreated',
  source: '/shop/orders',
  data,
});

describe('notifications', () => {
  it.each([
    ['a push of Google Pub/Sub', pubSub(created)],
    ['Amazon SNS with its own envelope', sns(created)],
    ['Amazon SNS in raw delivery', created],
    ['CloudEvents', cloudEvent(created)],
    ['CloudEvents in a push of Google Pub/Sub', pubSub(cloudEvent(created))],
    ['CloudEvents in the envelope of Amazon SNS', sns(cloudEvent(created))],
    ['Amazon SNS handed on in a push', pubSub(sns(created))],
  ])('a message is found in %s', (_envelope, content) => {
    expect(read(content)).toEqual(message);
  });

  it('a message whose payload was left out because of its size is read all the same', () => {
    const short = {
      notificationType: 'Message',
      projectKey: 'shop',
      type: 'OrderCreated',
      resource: order,
      payloadNotIncluded: { reason: 'size', payloadType: 'x' },
    };
    expect(read(pubSub(short))).toEqual(message);
  });

  it('nothing of the content is handed on but the type and the resource', () => {
    expect(
      Object.keys(
        read(pubSub({ ...created, resourceUserProvidedIdentifiers: { customerEmail: 'buyer@example.com' } })),
      ),
    ).toEqual(['kind', 'type', 'resource']);
  });

  it('the test notification of a subscription is known', () => {
    const test = {
      notificationType: 'ResourceCreated',
      projectKey: 'shop',
      resource: { typeId: 'subscription', id: 'x' },
      version: 1,
    };
    expect(read(pubSub(test))).toEqual({ kind: 'test' });
  });

  it.each(['ResourceCreated', 'ResourceUpdated', 'ResourceDeleted'])(
    'a change is told by %s, and nothing of it but the resource is handed on',
    (notificationType) => {
      const content = { notificationType, resource: order, version: 2, modifiedAt: '2026-01-01T00:00:00Z' };
      expect(read(pubSub(content))).toEqual({ kind: 'change', resource: order });
    },
  );

  it.each([
    ['an event', { notificationType: 'Event', resource: order, type: undefined }],
    ['a message without a type', { notificationType: 'Message', resource: order }],
  ])('%s is neither a message nor a change', (_what, content) => {
    expect(read(pubSub(content))).toEqual({ kind: 'other' });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"message":'],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['an empty object', '{}'],
    ['a push without data', { message: { attributes: {} } }],
    ['a push with data that is not base64', { message: { data: '***' } }],
    ['a push with data that is not JSON', pubSub('hello')],
    [
      'a resource without an id',
      pubSub({ notificationType: 'Message', type: 'OrderCreated', resource: { typeId: 'order' } }),
    ],
    ['the handshake of Amazon SNS', { Type: 'SubscriptionConfirmation', SubscribeURL: 'https://x' }],
    ['envelopes without end', Array.from({ length: 20 }).reduce((inner) => pubSub(inner), created)],
    ['lists in lists a million deep', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`],
    ['objects in objects a hundred thousand deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('D-25: %s is no notification, and no error', (_what, content) => {
    expect(read(content)).toEqual(nothing);
  });

  it('D-25: any bytes are read to an end, without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (body) => {
        expect(readNotification(Buffer.from(body)).kind).toBe('not-a-notification');
      }),
    );
  });

  it('D-25: any JSON is read to an end, in any envelope', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(pubSub, sns, cloudEvent), (content, envelope) => {
        expect(read(envelope(content)).kind).toMatch(/^(message|change|test|other|not-a-notification)$/);
      }),
    );
  });
});
