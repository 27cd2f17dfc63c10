import type { Delivery } from '../connect/topic.ts';
import type { MarketplacerState, WebhookEventState } from './state.ts';
import type { DeliveryRow } from './view.ts';

/** What the applications said of an attempt, if it is known by now. */
export interface Answers {
  ofWebhook(traceId: string | undefined): Answered | undefined;
  /** @param endedAt milliseconds since the epoch */
  ofMessage(type: string, resourceId: string | undefined, endedAt: number): Answered | undefined;
}

export interface Answered {
  outcome?: string;
  code?: string;
  calls?: number;
}

const SHOWN = 60;

/** The newest events of both platforms, with the last attempt of each. */
export function mapDeliveries(
  { webhookEvents, webhooks }: Pick<MarketplacerState, 'webhookEvents' | 'webhooks'>,
  messages: readonly Delivery[],
  answers: Answers,
): DeliveryRow[] {
  const types = new Map(webhooks.map(({ legacyId, type }) => [legacyId, type]));
  const rows = [
    ...webhookEvents
      .filter(({ state }) => state !== 'Cancelled')
      .map((event) => webhookRow(event, types.get(event.webhookId) ?? event.subjectKind, answers)),
    ...messages.slice(-SHOWN).map((message) => messageRow(message, answers)),
  ];
  return rows.toSorted((one, other) => (one.at < other.at ? 1 : -1)).slice(0, SHOWN);
}

const WEBHOOK_STATES = {
  Sent: 'taken',
  Unsent: 'on its way',
  Failed: 'given up',
  Rejected: 'given up',
  Cancelled: 'given up',
  Lost: 'lost',
} as const;

function webhookRow(event: WebhookEventState, type: string, answers: Answers): DeliveryRow {
  const { legacyId, subjectLegacyId, eventName, attempts, createdAt } = event;
  const last = attempts.at(-1);
  const state = WEBHOOK_STATES[event.state];
  return {
    id: `webhook-${legacyId}`,
    at: last ? new Date(last.at).toISOString() : createdAt,
    from: 'Marketplacer',
    what: `${type.toLowerCase().replaceAll('_', ' ')} ${subjectLegacyId} ${eventName}`,
    attempts: attempts.length,
    state: state === 'on its way' && last ? 'refused' : state,
    ...(last && { ms: last.ms, ...(last.status !== null && { status: last.status }) }),
    ...answers.ofWebhook(last?.traceId),
  };
}

const MESSAGE_STATES = { acked: 'taken', pending: 'on its way', dropped: 'given up' } as const;

function messageRow(
  { messageId, type, resourceId, attempts, state }: Delivery,
  answers: Answers,
): DeliveryRow {
  const last = attempts.at(-1);
  const shown = MESSAGE_STATES[state];
  return {
    id: `message-${messageId}`,
    at: last?.at ?? new Date().toISOString(),
    from: 'commercetools',
    what: type ?? 'test notification',
    attempts: attempts.length,
    state: shown === 'on its way' && last ? 'refused' : shown,
    ...(last && { ms: last.ms, ...(last.status !== undefined && { status: last.status }) }),
    ...(type && last && answers.ofMessage(type, resourceId, Date.parse(last.at) + last.ms)),
  };
}
