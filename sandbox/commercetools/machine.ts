import { randomUUID } from 'node:crypto';
import express, { type NextFunction, type Request, type Response } from 'express';
import { sufferFaults } from '../engine/faults.ts';
import { allows, neededScopes } from './access/scopes.ts';
import type { Authorization } from './access/tokens.ts';
import { asApiError, injectedError, sendError } from './api/answers.ts';
import type { QueryParameters } from './api/lists.ts';
import { recordRequest } from '../engine/recording.ts';
import type { Call, RawRequest } from './api/request.ts';
import { projectRoutes, unknownRoute } from './api/routes.ts';
import { controlRoutes } from './control.ts';
import { ApiError, insufficientScope, invalidToken, notFound } from './model/errors.ts';
import type { Projects } from './project/projects.ts';

/** The real service has answered 413 to URLs of about 11 000 characters; its exact limit is not published. */
const LONGEST_URL = 8_192;
const LARGEST_BODY = '16mb';

export function createApp(projects: Projects, authorization: Authorization): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(correlate);
  app.use('/control', controlRoutes(projects, authorization));
  app.use(refuseLongUrls, express.text({ type: () => true, limit: LARGEST_BODY }), keepRawBody);

  const projectOf = (request: Request) =>
    projects.get(
      request.path.startsWith('/oauth/') ? clientProject(authorization, request) : segments(request)[0],
    );
  app.use((request, response, next) => recordRequest(projectOf(request), request, response, next));
  app.use(
    sufferFaults(
      (request) => projectOf(request)?.faults,
      (response, status) => sendError(response, injectedError(status)),
    ),
  );

  app.post('/oauth/token', (request: RawRequest, response) => {
    const client = authorization.client(request.headers.authorization);
    const form = new URLSearchParams(request.rawBody);
    response.json(authorization.issue(client, form));
  });
  app.post('/oauth/introspect', (request: RawRequest, response) => {
    const client = authorization.client(request.headers.authorization);
    response.json(authorization.introspect(client, new URLSearchParams(request.rawBody).get('token') ?? ''));
  });

  app.get('/:projectKey/subscriptions/:id/health', (request, response) => {
    const subscription = projects
      .get(request.params.projectKey)
      ?.collection('subscription')
      .get(request.params.id);
    if (!subscription) throw notFound(`ID '${request.params.id}'`);
    response.json({ status: subscription.status });
  });

  app.use('/:projectKey', (request, response, next) =>
    authorize(projects, authorization, request, response, next),
  );
  app.use('/:projectKey', projectRoutes());
  app.use((request) => {
    throw unknownRoute(request.method, request.path);
  });
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    sendError(response, asApiError(error));
  });
  return app;
}

function correlate(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('X-Correlation-ID', request.get('X-Correlation-ID') ?? randomUUID());
  next();
}

function refuseLongUrls(request: Request, _response: Response, next: NextFunction): void {
  if (request.originalUrl.length <= LONGEST_URL) return next();
  throw new ApiError(413, {
    code: 'ContentTooLarge',
    message: `The URL is longer than ${LONGEST_URL} characters.`,
  });
}

function keepRawBody(request: RawRequest, _response: Response, next: NextFunction): void {
  request.rawBody = typeof request.body === 'string' ? request.body : '';
  next();
}

function segments(request: Request): string[] {
  return request.path.split('/').slice(1);
}

function clientProject(authorization: Authorization, request: Request): string | undefined {
  try {
    return authorization.client(request.headers.authorization).projectKey;
  } catch {
    return undefined;
  }
}

function authorize(
  projects: Projects,
  authorization: Authorization,
  request: RawRequest & Request<{ projectKey: string }>,
  response: Response,
  next: NextFunction,
): void {
  const token = authorization.bearer(request.headers.authorization);
  if (!token) throw invalidToken();
  const { projectKey } = request.params;
  const project = projects.get(projectKey);
  const collection = request.path.startsWith('/orders/edits') ? 'orders/edits' : (segments(request)[0] ?? '');
  const writes = request.method === 'POST' || request.method === 'DELETE';
  const needed = neededScopes(collection, writes, request.query.staged === 'true');
  if (token.projectKey !== projectKey || !allows(token.scopes, needed, projectKey)) {
    throw insufficientScope(needed.map((scope) => `${scope}:${projectKey}`));
  }
  if (!project) throw notFound(`project key '${projectKey}'`);
  response.locals.call = {
    project,
    clientId: token.clientId,
    query: request.query as QueryParameters,
    rawBody: request.rawBody ?? '',
  } satisfies Call;
  next();
}
