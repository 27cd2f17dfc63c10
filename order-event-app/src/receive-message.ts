import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import type { Request, Response } from 'express';
import { readNotification } from '@marketplacer-connector/core/commercetools';
import { runUseCase, type Connector } from '@marketplacer-connector/core/connector';
import { ignored, retry, type Outcome } from '@marketplacer-connector/core/outcome';
import { correlationIdOf, readBody, withinBudget } from '@marketplacer-connector/core/runtime';
import { answer } from './answers.ts';
import { handlerOf } from './handlers.ts';

/** Connect delivers again what is not acknowledged within 10 s. */
const BUDGET_MS = 8_500;
/** commercetools sends at most what the queue takes (often 256 KB), and leaves the content out of larger ones. */
const BODY_LIMITS = { keepBytes: 4 * 1024 * 1024, mostBytes: 4 * 1024 * 1024 };

/** Messages at one time on one instance of 512 MB; who comes later is asked to come again. */
const AT_ONCE = 16;

/** Decode, recognise, hand to the message's handler, answer. */
export function receiveMessage(connector: Connector) {
  const limit = bulkhead(AT_ONCE, 0);
  return async (request: Request, response: Response): Promise<void> => {
    const correlationId = correlationIdOf(request);
    const outcome = await withinBudget(
      { correlationId, budgetMs: BUDGET_MS },
      () => limit.execute(() => runUseCase(connector, () => receive(connector, request))).catch(busyOrThrow),
      retry('out-of-time'),
    );
    answer(response, outcome, correlationId);
  };
}

function busyOrThrow(error: unknown): Outcome {
  if (error instanceof BulkheadRejectedError) return retry('busy');
  throw error;
}

async function receive(connector: Connector, request: Request): Promise<Outcome> {
  const body = await readBody(request, BODY_LIMITS);
  const notification =
    body.kind === 'whole' ? readNotification(body.bytes) : { kind: 'not-a-notification' as const };
  switch (notification.kind) {
    case 'test':
      return ignored('test-notification');
    case 'not-a-notification':
      connector.log.warn({ code: 'not-a-notification' }, 'dropped a delivery that is not a notification');
      return ignored('not-a-notification');
    case 'other':
      return ignored('unknown-event');
    case 'message': {
      const { type, resource } = notification;
      const handler = handlerOf(resource.typeId, type);
      const outcome = handler ? await handler(connector, resource.id) : ignored('unknown-event');
      connector.log.info({ outcome: outcome.outcome, type, resource: resource.id }, 'message handled');
      return outcome;
    }
  }
}
