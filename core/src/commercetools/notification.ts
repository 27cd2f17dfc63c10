import { z } from 'zod';

/** What a pub/sub push says. Its content is never used for a decision; the resource is read again. */
export type NotificationReading =
  | { kind: 'message'; type: string; resource: { typeId: string; id: string } }
  /** A resource was created, changed or deleted. Nothing of it is told. */
  | { kind: 'change'; resource: { typeId: string; id: string } }
  /** Sent when a subscription is made or its destination changes. */
  | { kind: 'test' }
  | { kind: 'other' }
  | { kind: 'not-a-notification' };

const notification = z.object({
  notificationType: z.string(),
  type: z.string().optional(),
  // The id becomes part of a path, so nothing else than an id may be one.
  resource: z.object({ typeId: z.string(), id: z.string().regex(/^[\w-]{1,256}$/) }),
});

const pubSubPush = z.object({ message: z.object({ data: z.string() }) });
const snsPush = z.object({ Type: z.literal('Notification'), Message: z.string() });
const cloudEvent = z.object({ specversion: z.string(), data: z.unknown() });

/** Layers that brokers and formats put around a notification; more than these are never nested. */
const MOST_LAYERS = 4;

/**
 * Unwraps a push of Google Pub/Sub or Amazon SNS (with or without its own envelope; which one Connect
 * uses there is not documented) around a notification in the Platform or CloudEvents format.
 */
export function readNotification(body: Buffer): NotificationReading {
  let content = parseJson(body.toString('utf8'));
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const parsed = notification.safeParse(content);
    if (parsed.success) return recognise(parsed.data);
    const inner = unwrap(content);
    if (inner === undefined) break;
    content = inner;
  }
  return { kind: 'not-a-notification' };
}

function recognise({ notificationType, type, resource }: z.infer<typeof notification>): NotificationReading {
  if (resource.typeId === 'subscription') return { kind: 'test' };
  if (notificationType === 'Message' && type) return { kind: 'message', type, resource };
  return CHANGES.has(notificationType) ? { kind: 'change', resource } : { kind: 'other' };
}

/** https://docs.commercetools.com/api/projects/subscriptions#changesubscription */
const CHANGES = new Set(['ResourceCreated', 'ResourceUpdated', 'ResourceDeleted']);

function unwrap(content: unknown): unknown {
  const push = pubSubPush.safeParse(content);
  if (push.success) return parseJson(Buffer.from(push.data.message.data, 'base64').toString('utf8'));
  const sns = snsPush.safeParse(content);
  if (sns.success) return parseJson(sns.data.Message);
  const event = cloudEvent.safeParse(content);
  return event.success ? event.data.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
