import { z } from 'zod';
import { redactContacts } from '../runtime/index.ts';

/** What a webhook says: that something happened to an object. With `WEBHOOK_MODE=callback`, the connector queries what the object is now. */
export interface WebhookEvent {
  action: 'create' | 'update' | 'destroy' | 'other';
  node: WebhookNode | undefined;
  /** Later events have higher numbers; undefined where the header is missing or no number. */
  sequence: number | undefined;
}

/** The object as far as the saved query describes it. */
interface WebhookNode {
  typename: string | undefined;
  id: string | undefined;
  legacyId: number | undefined;
  /** All that the saved query has asked for. It may be personal; as a function, no log can show it. */
  content: () => object;
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

/** Of Marketplacer's webhooks since August 2022. It is not part of what is signed. */
export const SEQUENCE_HEADER = 'marketplacer-sequence';

/**
 * Parses the body of a webhook whose signature has been verified.
 *
 * @param sequence the header of that name
 */
export function readEnvelope(body: Buffer, sequence?: string | string[]): EnvelopeReading {
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
      sequence: numberOf(sequence),
    },
  };
}

/** More than these say nothing new. Their form is not checked one by one: there may be a great many. */
const MOST_MESSAGES = 20;

function messagesOf(errors: unknown[]): string[] {
  return errors.slice(0, MOST_MESSAGES).map((error) => {
    const message: unknown =
      typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : error;
    return typeof message === 'string' ? redactContacts(message) : 'an error without a readable message';
  });
}

function identify(node: Record<string, unknown>): WebhookNode {
  const { __typename: typename, id, legacyId } = node;
  return {
    typename: typeof typename === 'string' ? typename : undefined,
    id: typeof id === 'string' ? id : undefined,
    legacyId: typeof legacyId === 'number' && Number.isSafeInteger(legacyId) ? legacyId : undefined,
    content: () => node,
  };
}

function numberOf(header: string | string[] | undefined): number | undefined {
  const number = typeof header === 'string' && /^\d+$/.test(header) ? Number(header) : undefined;
  return Number.isSafeInteger(number) ? number : undefined;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
