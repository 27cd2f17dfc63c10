import type { NextFunction, Response } from 'express';
import type { Project } from '../commercetools/project/project.ts';
import type { RawRequest } from '../commercetools/api/request.ts';

/** Keeps what was asked and how it was answered; status 0 means that no whole answer left. */
export function recordRequest(
  project: Project | undefined,
  request: RawRequest,
  response: Response,
  next: NextFunction,
): void {
  if (!project) return next();
  const { method, path, query, rawBody } = request;
  const recorded = {
    method,
    path,
    query,
    status: 0,
    at: new Date().toISOString(),
    body: parsedOrText(rawBody),
  };
  project.requests.push(recorded);
  response.on('close', () => {
    recorded.status = response.writableFinished ? response.statusCode : 0;
  });
  next();
}

function parsedOrText(text: string | undefined): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
