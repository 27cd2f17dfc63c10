import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type NextFunction, type Request, type Response } from 'express';
import { Broker } from './broker.ts';
import { jobRoutes } from './job-routes.ts';
import { Scheduler } from './scheduler.ts';
import type { Destination } from './topic-address.ts';
import { topicRoutes } from './topic-routes.ts';

export interface Connect {
  url: string;
  /** Publishes a notification; false when the destination is unknown. */
  deliver: (destination: Destination, notification: object) => Promise<boolean>;
  close: () => Promise<void>;
}

/**
 * Starts a local commercetools Connect: the broker behind event applications and the scheduler of job
 * applications. Back-off and retention are divided by `timeFactor`; the ack deadline is real.
 * Port 0 takes any free one.
 */
export async function startConnect({
  port,
  timeFactor = 60,
}: {
  port: number;
  timeFactor?: number;
}): Promise<Connect> {
  const broker = new Broker(timeFactor);
  const scheduler = new Scheduler();
  const app = express()
    .disable('x-powered-by')
    .use(express.json({ limit: '5mb' }), defaultBody, topicRoutes(broker), jobRoutes(scheduler), answerError);
  const server = app.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deliver: async (destination, notification) => broker.deliver(destination, notification),
    close: async () => {
      scheduler.close();
      broker.close();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function defaultBody(request: Request, _response: Response, next: NextFunction) {
  request.body ??= {};
  next();
}

function answerError(
  error: Error & { status?: number },
  _request: Request,
  response: Response,
  next: NextFunction,
) {
  if (response.headersSent) return next(error);
  response.status(error.status ?? 500).json({ problems: [error.message] });
}
