import express, { type NextFunction, type Request, type Response } from 'express';
import { sufferFaults } from '../faults/faults.ts';
import { admit } from './api/auth.ts';
import { controlRoutes } from './control/routes.ts';
import type { Instance } from './instance.ts';
import { answerOperation } from './api/operator-api.ts';
import { describeRequest, type RecordedRequest } from './graphql/operations.ts';

type WithBody = Request & { rawBody?: string };

/** Every instance under its own path, and the control that no real system has. */
export function createServer(instances: Map<string, Instance>, timeFactor: number): express.Express {
  const server = express();
  server.disable('x-powered-by');
  server.use('/control', express.json({ limit: '50mb' }), controlRoutes(instances, timeFactor));

  const instanceOf = (request: Request) => instances.get(String(request.params.instance));
  const api = express.Router({ mergeParams: true });
  api.use(express.text({ type: () => true, limit: '20mb' }), keepBody);
  api.use((request, response, next) => {
    const instance = instanceOf(request);
    if (!instance) return void response.status(404).type('text').send('No such instance');
    response.locals.instance = instance;
    record(instance, request, response);
    next();
  });
  api.use(sufferFaults((request) => (request.res?.locals.instance as Instance).faults, answerError));
  api.use(withinLimits, admitted, asJson);
  api.post('/', answer);
  server.use('/:instance/graphql', api);
  return server;
}

function keepBody(request: WithBody, _response: Response, next: NextFunction): void {
  request.rawBody = typeof request.body === 'string' ? request.body : '';
  next();
}

function record(instance: Instance, request: WithBody, response: Response): void {
  const recorded: RecordedRequest = {
    ...describeRequest(request.rawBody ?? ''),
    at: new Date().toISOString(),
    status: null,
  };
  instance.requests.push(recorded);
  response.on('finish', () => {
    recorded.status = response.statusCode;
  });
}

function withinLimits(request: Request, response: Response, next: NextFunction): void {
  const { limiter, options } = response.locals.instance as Instance;
  const counters: [string, number][] = [
    [`ip ${request.ip}`, options.limits.ip],
    [`key ${request.headers.authorization}`, options.limits.key],
    ['instance', options.limits.instance],
  ];
  for (const [counter, limit] of counters) {
    const seconds = limiter.secondsToWait(counter, limit);
    if (seconds === undefined) continue;
    response.setHeader('Retry-After', String(seconds));
    return answerError(response, 429);
  }
  next();
}

function admitted(request: Request, response: Response, next: NextFunction): void {
  const admission = admit(request.headers, (response.locals.instance as Instance).options);
  if (admission.admitted) return next();
  response.status(401).type('text').send(admission.reason);
}

function asJson(request: Request, response: Response, next: NextFunction): void {
  if (request.is('application/json')) return next();
  response.status(415).type('text').send('Content-Type must be application/json');
}

async function answer(request: WithBody, response: Response): Promise<void> {
  const { status, body } = await answerOperation(response.locals.instance as Instance, request.rawBody ?? '');
  response.status(status).type('json').send(body);
}

const ERROR_TEXTS: Record<number, string> = {
  401: 'API Token has expired',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

/** In front of the API stand a proxy and a load balancer: their errors are no JSON. */
function answerError(response: Response, status: number): void {
  response
    .status(status)
    .type('text')
    .send(ERROR_TEXTS[status] ?? `Error ${status}`);
}
