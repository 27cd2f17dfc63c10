import type { Response } from 'express';

/** The body of every answer, and nothing else. */
export interface AnswerBody {
  outcome: string;
  code?: string;
  correlationId: string;
}

export function sendAnswer(response: Response, status: number, body: AnswerBody): void {
  response.status(status).json(body);
}
