import type { Machine } from '../engine/door.ts';
import type { Answer, Request } from '../engine/exchange.ts';
import { segmentsOf } from '../engine/routes.ts';
import type { Clock, Surroundings } from '../engine/surroundings.ts';
import { allows, neededScopes } from './access/scopes.ts';
import { Authorization, type Caller } from './access/tokens.ts';
import { projectRouter } from './api/routes.ts';
import { controlRouter } from './control.ts';
import {
  ApiError,
  concurrentModification,
  errorAnswer,
  insufficientScope,
  invalidInput,
  invalidToken,
  notFound,
} from './model/errors.ts';
import type { DeliverMessage } from './project/deliveries.ts';
import type { Project } from './project/project.ts';
import { Projects } from './project/projects.ts';

/** The real service has answered 413 to URLs of about 11 000 characters; its exact limit is not published. */
const LONGEST_URL = 8_192;

export interface Commercetools extends Machine {
  readonly clock: Clock;
  readonly projects: Projects;
  handle(request: Request): Answer;
  /** The answer to somebody who needs no token. The path is that of the HTTP API. */
  answerTo(caller: Caller, request: Request): Answer;
  /** Nothing is delivered any more. */
  close(): void;
}

/**
 * An emulated commercetools: its API, its authorization and, below `/control`, what no real one offers.
 * Every request is answered at once, one after the other. Notifications go to `deliver`; pauses before one
 * is tried again are divided by `timeFactor`.
 */
export function createCommercetools(
  surroundings: Surroundings,
  deliver: DeliverMessage,
  timeFactor = 1,
): Commercetools {
  const projects = new Projects(surroundings, deliver, timeFactor);
  const authorization = new Authorization(surroundings);
  const control = controlRouter(projects, authorization);

  const projectOf = ({ path, headers }: Request): Project | undefined =>
    projects.get(
      path.startsWith('/oauth/')
        ? authorization.find(headers.authorization)?.projectKey
        : path.slice(1).split('/', 1)[0],
    );

  function answerTo(caller: Caller, request: Request): Answer {
    return answering(() => {
      const [projectKey = '', ...segments] = segmentsOf(request.path);
      const project = projects.get(projectKey);
      requireScope(caller, projectKey, request, segments);
      if (!project) throw notFound(`project key '${projectKey}'`);
      const answer = projectRouter(request.method, segments, { project, clientId: caller.clientId, request });
      return answer ?? unknownRoute(request);
    });
  }

  function answerToken({ path, headers, body }: Request): Answer {
    const client = authorization.client(headers.authorization);
    const form = new URLSearchParams(body);
    const content = path.endsWith('/token')
      ? authorization.issue(client, form)
      : authorization.introspect(client, form.get('token') ?? '');
    return { status: 200, content };
  }

  function answer(request: Request): Answer {
    const { method, path, headers } = request;
    const [first, ...segments] = segmentsOf(path);
    if (first === 'control') return control(method, segments, request) ?? unknownRoute(request);
    if (urlLength(request) > LONGEST_URL) throw tooLarge(`The URL is longer than ${LONGEST_URL} characters.`);
    if (method === 'POST' && /^\/oauth\/(token|introspect)$/.test(path)) return answerToken(request);
    const token = authorization.bearer(headers.authorization);
    if (!token) throw invalidToken();
    return answerTo(token, request);
  }

  return {
    clock: surroundings.clock,
    projects,
    answerTo,
    handle(request) {
      const { status, headers, content } = answering(() => answer(request));
      const correlation = request.headers['x-correlation-id'] ?? surroundings.ids.uuid();
      return { status, headers: { 'X-Correlation-ID': correlation, ...headers }, content };
    },
    tenantOf(request) {
      const project = projectOf(request);
      if (!project) return undefined;
      const { faults, requests } = project;
      return { faults, record: (recorded) => requests.record(recorded, surroundings.clock.now()) };
    },
    refusal: (status) => errorAnswer(refusalOf(status)),
    close: () => projects.close(),
  };
}

function answering(answer: () => Answer): Answer {
  try {
    return answer();
  } catch (error) {
    if (error instanceof ApiError) return errorAnswer(error);
    if (error instanceof URIError) return errorAnswer(invalidInput(error.message));
    return errorAnswer(new ApiError(500, { code: 'General', message: String((error as Error)?.stack) }));
  }
}

function requireScope(caller: Caller, projectKey: string, request: Request, segments: string[]): void {
  const { method, query } = request;
  const [first = '', second] = segments;
  const collection = first === 'orders' && second === 'edits' ? 'orders/edits' : first;
  const needed = neededScopes(collection, method === 'POST' || method === 'DELETE', query.staged === 'true');
  if (caller.projectKey === projectKey && allows(caller.scopes, needed, projectKey)) return;
  throw insufficientScope(needed.map((scope) => `${scope}:${projectKey}`));
}

function unknownRoute({ method, path }: Request): never {
  throw notFound(`path '${method} ${path}'`);
}

function urlLength({ path, query }: Request): number {
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return path.length + new URLSearchParams(parameters).toString().length;
}

const tooLarge = (message: string) => new ApiError(413, { code: 'ContentTooLarge', message });

/** The error that an injected status shows. */
function refusalOf(status: number): ApiError {
  if (status === 401) return invalidToken();
  if (status === 409) return concurrentModification('injected', 0, undefined);
  if (status === 413) return tooLarge('The body is too large.');
  const codes: Record<number, string> = {
    400: 'InvalidInput',
    429: 'TooManyRequests',
    502: 'BadGateway',
    503: 'OverCapacity',
  };
  return new ApiError(status, { code: codes[status] ?? 'General', message: `Injected fault ${status}.` });
}
