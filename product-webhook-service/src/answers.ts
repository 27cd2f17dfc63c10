import type { Response } from 'express';
import { codeOf, type Outcome } from '@marketplacer-connector/core/outcome';
import { sendAnswer } from '@marketplacer-connector/core/runtime';

/** Every situation in which the service answers; nobody else sets a status. */
export type Situation =
  | { kind: 'settled'; outcome: Outcome }
  /** Not Marketplacer. The reason is for the log; the caller learns nothing. */
  | { kind: 'not-authentic' }
  /** More deliveries in flight than this instance takes. */
  | { kind: 'busy' };

const RETRY_AFTER_SECONDS = 5;

/**
 * A 4xx other than 429 makes Marketplacer switch the webhook off at once (its webhook retry policy), so
 * only a caller that is not Marketplacer gets one.
 */
export function answer(response: Response, situation: Situation, correlationId: string): void {
  switch (situation.kind) {
    case 'not-authentic':
      return sendAnswer(response, 401, { outcome: 'refused', correlationId });
    case 'busy':
      response.set('Retry-After', String(RETRY_AFTER_SECONDS));
      return sendAnswer(response, 429, { outcome: 'busy', correlationId });
    case 'settled': {
      const { outcome } = situation.outcome;
      const code = codeOf(situation.outcome);
      const status = outcome === 'retry' ? 503 : 200;
      return sendAnswer(response, status, { outcome, ...(code && { code }), correlationId });
    }
  }
}
