import { z } from 'zod';

/** What a webhook says: that something happened to an object. What the object is now is asked afresh. */
export interface WebhookEvent {
  action: 'create' | 'update' | 'destroy' | 'other';
  node: WebhookNode | undefined;
}

/** The object as far as the saved query describes it. */
interface WebhookNode {
  typename: string | undefined;
  id: string | undefined;
  legacyId: number | undefined;
}

export type EnvelopeReading =
  | { kind: 'event'; event: WebhookEvent }
  | { kind: 'malformed' }
  /** The query that is saved on the webhook does not fit the schema; `messages` are Marketplacer's own. */
  | { kind: 'payload-errors'; messages: string[] };

const envelope = z.object({
  event_name: z.string().nullish(),
  payload: z
    .object({
      data: z.object({ node: z.record(z.string(), z.unknown()).nullish() }).nullish(),
      errors: z.array(z.unknown()).nullish(),
    })
    .nullish(),
});

/** The spelling of a deletion is not documented; both candidates are taken. */
const ACTIONS = new Map<string, WebhookEvent['action']>([
  ['create', 'create'],
  ['update', 'update'],
  ['destroy', 'destroy'],
  ['delete', 'destroy'],
]);

/** Parses the body of a webhook whose signature has been verified. */
export function readEnvelope(body: Buffer): EnvelopeReading {
  const parsed = envelope.safeParse(parseJson(body));
  if (!parsed.success) return { kind: 'malformed' };
  const { event_name: name, payload } = parsed.data;
  if (payload?.errors?.length) {
    return { kind: 'payload-errors', messages: messagesOf(payload.errors) };
  }
  const node = payload?.data?.node;
  return {
    kind: 'event',
    event: {
      action: ACTIONS.get((name ?? '').toLowerCase()) ?? 'other',
      node: node ? identify(node) : undefined,
    },
  };
}

/** More than these say nothing new. Their form is not checked one by one: there may be a great many. */
const MOST_MESSAGES = 20;

function messagesOf(errors: unknown[]): string[] {
  return errors.slice(0, MOST_MESSAGES).map((error) => {
    const message: unknown =
      typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : error;
    return String(message);
  });
}

function identify(node: Record<string, unknown>): WebhookNode {
  const { __typename: typename, id, legacyId } = node;
  return {
    typename: typeof typename === 'string' ? typename : undefined,
    id: typeof id === 'string' ? id : undefined,
    legacyId: typeof legacyId === 'number' && Number.isSafeInteger(legacyId) ? legacyId : undefined,
  };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
