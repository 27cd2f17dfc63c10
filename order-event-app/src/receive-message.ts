import type { Request, Response } from 'express';
import type { Connector } from '@marketplacer-connector/core/connector';
import { retry } from '@marketplacer-connector/core/outcome';
import {
  correlationIdOf,
  createBodyReader,
  withinBudget,
  type Places,
} from '@marketplacer-connector/core/runtime';
import { answer } from './answers.ts';
import { handleMessage } from './handle-message.ts';

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
        const bytes = body.kind === 'whole' ? body.bytes : undefined;
        const outcome = await places.take(() => handleMessage(connector, bytes));
        return outcome === 'busy' ? retry('busy') : outcome;
      },
      retry('out-of-time'),
    );
    answer(response, outcome, correlationId);
  };
}
