import type { Response } from 'express';
import { ApiError, concurrentModification, errorBody, invalidToken } from '../model/errors.ts';

/** The error that an injected status shows. */
export function injectedError(status: number): ApiError {
  if (status === 401) return invalidToken();
  if (status === 409) return concurrentModification('injected', 0, undefined);
  const codes: Record<number, string> = { 429: 'TooManyRequests', 502: 'BadGateway', 503: 'OverCapacity' };
  return new ApiError(status, { code: codes[status] ?? 'General', message: `Injected fault ${status}.` });
}

export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const { status, message } = error as { status?: number; message?: string };
  if (status === 413)
    return new ApiError(413, { code: 'ContentTooLarge', message: 'The body is too large.' });
  if (status === 400) return new ApiError(400, { code: 'InvalidInput', message: String(message) });
  return new ApiError(500, { code: 'General', message: String((error as Error)?.stack ?? error) });
}

export function sendError(response: Response, error: ApiError): void {
  response.status(error.status).json(errorBody(error));
}
