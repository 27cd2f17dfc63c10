import { topicArn, type TopicAddress } from './topic-address.ts';

/**
 * How the broker wraps a notification: `pubsub` in the Regions on Google Cloud; `sns`, or `sns-raw` with raw
 * message delivery, in those on AWS. commercetools documents only the first.
 */
export type Wrapper = 'pubsub' | 'sns' | 'sns-raw';

export const WRAPPERS: readonly Wrapper[] = ['pubsub', 'sns', 'sns-raw'];

export interface Message {
  id: string;
  /** Milliseconds since the epoch. */
  publishedAt: number;
  notification: object;
}

export interface Envelope {
  headers: Record<string, string>;
  body: string;
}

/** The request that the broker pushes for one message. */
export function wrap(wrapper: Wrapper, address: TopicAddress, message: Message): Envelope {
  return wrapper === 'pubsub' ? pubsubEnvelope(address, message) : snsEnvelope(wrapper, address, message);
}

function pubsubEnvelope(address: TopicAddress, { id, publishedAt, notification }: Message): Envelope {
  return {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      message: {
        data: Buffer.from(JSON.stringify(notification)).toString('base64'),
        messageId: id,
        publishTime: new Date(publishedAt).toISOString(),
        attributes: {},
      },
      subscription: `projects/${address.projectId}/subscriptions/${address.topic}`,
    }),
  };
}

function snsEnvelope(wrapper: Wrapper, address: TopicAddress, message: Message): Envelope {
  const headers = {
    'Content-Type': 'text/plain; charset=UTF-8',
    'x-amz-sns-message-type': 'Notification',
    'x-amz-sns-message-id': message.id,
    'x-amz-sns-topic-arn': topicArn(address),
  };
  const notification = JSON.stringify(message.notification);
  if (wrapper === 'sns-raw') {
    return { headers: { ...headers, 'x-amz-sns-rawdelivery': 'true' }, body: notification };
  }
  return {
    headers,
    body: JSON.stringify({
      Type: 'Notification',
      MessageId: message.id,
      TopicArn: topicArn(address),
      Message: notification,
      Timestamp: new Date(message.publishedAt).toISOString(),
    }),
  };
}
