import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { sendAnswer } from './answers.ts';
import type { Log } from './log.ts';
import type { Places } from './places.ts';
import { telemetry } from './telemetry.ts';

export interface Shell {
  /** Where Connect sends traffic, e.g. `/webhooks`. */
  basePath: string;
  log: Log;
  /** Of the work that the application exists for. */
  places?: Places;
  routes: (app: Express) => void;
}

/** All work ends within its budget, so where no place has become free for this long, none ever will. */
const STUCK_MS = 60_000;

/** The part that the three applications share: status, answers for the unexpected, and correlation ids. */
export function createShell(shell: Shell): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');

  // Connect's documentation does not say whether the health path is relative to the endpoint or to the root.
  app.get(['/status', `${shell.basePath}/status`], (_request, response) => {
    const isStuck = (shell.places?.fullForMs() ?? 0) >= STUCK_MS;
    response.status(isStuck ? 503 : 200).json({ status: isStuck ? 'stuck' : 'ok' });
  });
  app.use((request, response, next) => {
    const watching = telemetry();
    if (watching) watching.follow(request, response, next);
    else next();
  });
  shell.routes(app);
  app.use((request: Request, response: Response) => {
    sendAnswer(response, 404, { outcome: 'unknown-path', correlationId: correlationIdOf(request) });
  });
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (error instanceof URIError) {
      return sendAnswer(response, 404, { outcome: 'unknown-path', correlationId: correlationIdOf(request) });
    }
    shell.log.error({ err: error, code: 'unexpected-error' }, 'a request ended in an unexpected error');
    if (response.headersSent) return next(error);
    const correlationId = correlationIdOf(request);
    sendAnswer(response, 503, { outcome: 'retry', code: 'unexpected-error', correlationId });
  });
  return app;
}

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const SAFE_ID = /^[A-Za-z0-9._-]{8,128}$/;

/** The sender's trace id where it sent a usable one, otherwise a new id. */
export function correlationIdOf(request: Pick<Request, 'headers'>): string {
  const trace = TRACEPARENT.exec(String(request.headers['traceparent'] ?? ''));
  if (trace?.[1]) return trace[1];
  const given = request.headers['x-correlation-id'];
  return typeof given === 'string' && SAFE_ID.test(given) ? given : randomUUID();
}

/** Longer than any webhook or message takes; a run of the job goes on from its checkpoint. */
const STOP_WITHIN_MS = 27_000;

/** Listens, and on SIGTERM stops taking connections, lets running deliveries end, and exits. */
export function listen(app: Express, port: number, log: Log): Server {
  const server = app.listen(port, (error?: Error) => {
    if (error) {
      log.error({ err: error }, `cannot listen on port ${port}`);
      process.exit(1);
    }
    const address = server.address();
    log.info({ port: typeof address === 'object' ? address?.port : port }, 'listening');
  });
  const stop = () => {
    server.close(() => void Promise.resolve(telemetry()?.flush()).finally(() => process.exit(0)));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS).unref();
  };
  // Node would answer a slow request with 408 by itself, and a 4xx switches a webhook off.
  server.requestTimeout = 60_000;
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  return server;
}
