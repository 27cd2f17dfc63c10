import type { Response } from 'express';

/** The body of every answer that says what became of a request, and nothing else. */
export interface AnswerBody {
  outcome: string;
  code?: string;
  correlationId: string;
}

export const sendAnswer = (response: Response, status: number, body: AnswerBody): void =>
  sendJson(response, status, body);

/** Nobody reads on where a body was not read to its end, so the connection ends with the answer. */
export function sendJson(response: Response, status: number, body: object): void {
  if (!response.req.complete) response.set('Connection', 'close');
  response.status(status).json(body);
}
