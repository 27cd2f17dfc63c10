import type { Response } from 'express';
import { codeOf, type Outcome } from '@marketplacer-connector/core/outcome';
import { sendAnswer } from '@marketplacer-connector/core/runtime';

/**
 * Connect takes exactly 102, 200, 201, 202 and 204 as an acknowledgement and delivers again after anything
 * else. So 503 stands for everything that may succeed later, and 200 for everything that is done, recorded
 * or of no concern to the connector.
 */
export function answer(response: Response, outcome: Outcome, correlationId: string): void {
  const code = codeOf(outcome);
  const status = outcome.outcome === 'retry' ? 503 : 200;
  sendAnswer(response, status, { outcome: outcome.outcome, ...(code && { code }), correlationId });
}
