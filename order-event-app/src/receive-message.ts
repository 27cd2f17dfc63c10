import type { Request, Response } from 'express';
import { readNotification } from '@marketplacer-connector/core/commercetools';
import { runUseCase, type Connector } from '@marketplacer-connector/core/connector';
import { ignored, retry, type Outcome } from '@marketplacer-connector/core/outcome';
import {
  correlationIdOf,
  createBodyReader,
  withinBudget,
  type BodyReading,
  type Places,
} from '@marketplacer-connector/core/runtime';
import { answer } from './answers.ts';
import { handlerOf } from './handlers.ts';

/** Connect delivers again what is not acknowledged within 10 s. */
const BUDGET_MS = 8_500;
/** commercetools sends at most what the queue takes (often 256 KB), and leaves the content out of larger ones. */
const MEBIBYTE = 1024 * 1024;
const BODY_LIMITS = {
  keepBytes: 4 * MEBIBYTE,
  withinMs: 5_000,
  heldBytes: 32 * MEBIBYTE,
};

/** Read, decode, recognise, hand to the message's handler, answer. Only what has arrived whole takes a place. */
export function receiveMessage(connector: Connector, places: Places) {
  const readBody = createBodyReader(BODY_LIMITS);
  return async (request: Request, response: Response): Promise<void> => {
    const correlationId = correlationIdOf(request);
    const outcome = await withinBudget(
      { correlationId, budgetMs: BUDGET_MS },
      async () => {
        const body = await readBody(request);
        if (body.kind === 'crowded-out') return retry('busy');
        if (body.kind === 'stalled' || body.kind === 'cut-off') return retry('out-of-time');
        const outcome = await places.take(() => runUseCase(connector, () => receive(connector, body)));
        return outcome === 'busy' ? retry('busy') : outcome;
      },
      retry('out-of-time'),
    );
    answer(response, outcome, correlationId);
  };
}

async function receive(connector: Connector, body: BodyReading): Promise<Outcome> {
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
