import type { Request, Response } from 'express';
import { readNotification } from '@marketplacer-connector/core/commercetools';
import type { Connector } from '@marketplacer-connector/core/connector';
import { settle } from '@marketplacer-connector/core/ledger';
import { ignored, retry, type Outcome } from '@marketplacer-connector/core/outcome';
import { correlationIdOf, readBody, withinBudget } from '@marketplacer-connector/core/runtime';
import { answer } from './answers.ts';
import { HANDLERS } from './handlers.ts';

/** Connect delivers again what is not acknowledged within 10 s. */
const BUDGET_MS = 8_500;
/** Brokers take at most 10 MB for a message. */
const BODY_LIMITS = { keepBytes: 10 * 1024 * 1024, mostBytes: 10 * 1024 * 1024 };

/** Decode, recognise, hand to the message's handler, answer. */
export function receiveMessage(connector: Connector) {
  return async (request: Request, response: Response): Promise<void> => {
    const correlationId = correlationIdOf(request);
    const outcome = await withinBudget(
      { correlationId, budgetMs: BUDGET_MS },
      () => settle(connector, () => receive(connector, request)),
      retry('out-of-time'),
    );
    answer(response, outcome, correlationId);
  };
}

async function receive(connector: Connector, request: Request): Promise<Outcome> {
  const body = await readBody(request, BODY_LIMITS);
  const notification =
    body.kind === 'whole' ? readNotification(body.bytes) : { kind: 'not-a-notification' as const };
  switch (notification.kind) {
    case 'test':
      return ignored('test-notification');
    case 'not-a-notification':
      connector.log.warn({ code: 'not-a-notification' }, 'a delivery that is no notification was dropped');
      return ignored('not-a-notification');
    case 'other':
      return ignored('unknown-event');
    case 'message': {
      const { type, resource } = notification;
      const handler = Object.hasOwn(HANDLERS, type) ? HANDLERS[type] : undefined;
      const outcome = handler ? await handler(connector, resource.id) : ignored('unknown-event');
      connector.log.info({ outcome: outcome.outcome, type, resource: resource.id }, 'message handled');
      return outcome;
    }
  }
}
