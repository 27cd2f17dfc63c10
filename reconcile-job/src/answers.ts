import type { Response } from 'express';
import type { Reconciliation } from '@marketplacer-connector/core/reconcile';

/** Every situation in which the job answers; nobody else sets a status. */
export type Situation =
  | Reconciliation
  /** The query names a mode or a flag that does not exist. */
  | { kind: 'unknown-option'; option: string }
  /** commercetools could not be reached before the run had begun. */
  | { kind: 'unavailable' };

export function answer(response: Response, situation: Situation, correlationId: string): void {
  switch (situation.kind) {
    case 'ended':
      response.status(200).json({ outcome: 'ended', ...situation.report, correlationId });
      return;
    case 'held':
      response.status(200).json({ outcome: 'ignored', code: 'already-running', correlationId });
      return;
    case 'not-prepared':
      response.status(503).json({ outcome: 'retry', code: 'not-prepared', correlationId });
      return;
    case 'broken-off':
    case 'unavailable':
      response.status(503).json({ outcome: 'retry', code: 'unavailable', correlationId });
      return;
    case 'unknown-option':
      response.status(400).json({ outcome: 'refused', code: `unknown-${situation.option}`, correlationId });
      return;
  }
}
