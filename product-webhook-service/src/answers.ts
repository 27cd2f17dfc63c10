import type { Response } from 'express';
import type { AvailabilityReading } from '@marketplacer-connector/core/catalog';
import { codeOf, type Outcome } from '@marketplacer-connector/core/outcome';
import { sendAnswer, sendJson } from '@marketplacer-connector/core/runtime';

/** Every situation in which the service answers; nobody else sets a status. */
export type Situation =
  | { kind: 'settled'; outcome: Outcome }
  /** Not Marketplacer. The reason is for the log; the caller learns nothing. */
  | { kind: 'not-authentic' }
  /** More deliveries in flight than this instance takes. */
  | { kind: 'busy' }
  /** An operator without a valid commercetools access token, or with one that does not allow to ask. */
  | { kind: 'token-refused' }
  | { kind: 'scope-missing' }
  /** An operator has asked for something that does not exist, or not in the way in which it is asked for. */
  | { kind: 'malformed-request' }
  /** An operator's question is answered, or what was asked for will be done later. */
  | { kind: 'answered'; body: object }
  | { kind: 'accepted'; body: object }
  /** Not while a run of the reconcile job is under way. */
  | { kind: 'already-running' }
  | AvailabilityReading;

const RETRY_AFTER_SECONDS = 5;
/** As long as the answer is remembered here. */
const CACHE_AVAILABILITY = 'private, max-age=5';

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
    case 'token-refused':
      response.set('WWW-Authenticate', 'Bearer');
      return sendAnswer(response, 401, { outcome: 'refused', code: 'token-refused', correlationId });
    case 'scope-missing':
      return sendAnswer(response, 403, { outcome: 'refused', code: 'scope-missing', correlationId });
    case 'malformed':
      return sendAnswer(response, 400, { outcome: 'refused', code: 'malformed-variant', correlationId });
    case 'malformed-request':
      return sendAnswer(response, 400, { outcome: 'refused', code: 'malformed-request', correlationId });
    case 'answered':
      return sendJson(response, 200, situation.body);
    case 'accepted':
      return sendJson(response, 202, { outcome: 'accepted', ...situation.body, correlationId });
    case 'already-running':
      return sendAnswer(response, 409, { outcome: 'refused', code: 'already-running', correlationId });
    case 'unknown':
      return sendAnswer(response, 404, { outcome: 'ignored', code: 'unknown-object', correlationId });
    case 'known':
      response.set('Cache-Control', CACHE_AVAILABILITY);
      return sendJson(response, 200, situation.availability);
    case 'settled': {
      const { outcome } = situation.outcome;
      const code = codeOf(situation.outcome);
      const status = outcome === 'retry' ? 503 : 200;
      return sendAnswer(response, status, { outcome, ...(code && { code }), correlationId });
    }
  }
}
