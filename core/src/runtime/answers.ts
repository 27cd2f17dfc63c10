import type { Response } from 'express';

/** The body of every answer, and nothing else. */
export interface AnswerBody {
  outcome: string;
  code?: string;
  correlationId: string;
}

/** Nobody reads on where a body was not read to its end, so the connection ends with the answer. */
export function sendAnswer(response: Response, status: number, body: AnswerBody): void {
  if (!response.req.complete) response.set('Connection', 'close');
  response.status(status).json(body);
}
