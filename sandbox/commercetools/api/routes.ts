import { Router, type Response } from 'express';
import { ApiError, notFound } from '../model/errors.ts';
import {
  createDelegated,
  deleteDelegated,
  updateDelegated,
  type DelegatedKind,
} from '../resources/delegated.ts';
import type { ResourceKind } from '../writes/kind.ts';
import { isOwn, kindAt } from '../resources/kinds.ts';
import { orderEditRoutes } from './order-edit-routes.ts';
import { orderImports } from '../resources/orders/import.ts';
import { updateProject } from '../resources/project-settings.ts';
import type { Json, Resource } from '../model/resource.ts';
import { customObjectRoutes } from './custom-object-routes.ts';
import { pageOf, readListQuery, requireSome } from './lists.ts';
import { matches } from '../../engine/predicates.ts';
import { projectionRoutes } from './projection-routes.ts';
import { bodyOf, sendPage, sendResource, type Call } from './request.ts';
import { selected } from './selectors.ts';
import { createResource, deleteResource, updateResource } from '../writes/writes.ts';

const callOf = (response: Response) => response.locals.call as Call;

/** Everything below `/{projectKey}`. */
export function projectRoutes(): Router {
  const router = Router({ caseSensitive: true });

  router.get('/', (_request, response) => void response.json(callOf(response).project.self));
  router.post('/', async (_request, response) => {
    const call = callOf(response);
    const { project, clientId } = call;
    response.json(await project.inTurn(async () => updateProject(project, clientId, bodyOf(call))));
  });

  router.get('/messages', (_request, response) => {
    const call = callOf(response);
    const query = readListQuery(call.query);
    const { messages, self } = call.project;
    const found = self.messages.enabled
      ? messages.filter((message) => query.predicates.every((predicate) => matches(predicate, message)))
      : [];
    sendPage(response, call, pageOf(found, query));
  });

  router.use('/custom-objects', customObjectRoutes());
  router.use('/product-projections', projectionRoutes());

  router.post('/orders/import', async (_request, response) => {
    const call = callOf(response);
    const { project, clientId } = call;
    const order = await project.inTurn(() => createResource(orderImports, project, clientId, bodyOf(call)));
    sendResource(response, call, order, 201);
  });

  router.use('/orders/edits', orderEditRoutes());

  router.param('collection', (request, response, next, collection: string) => {
    response.locals.kind = kindAt(collection);
    next(response.locals.kind ? undefined : unknownRoute(request.method, request.path));
  });

  router.get('/:collection', (request, response) => {
    const call = callOf(response);
    const kind = kindOf(response);
    const query = readListQuery(call.query);
    const page = pageOf(call.project.collection(kind.typeId).query(query.predicates), query);
    if (request.method === 'HEAD') requireSome(page);
    sendPage(response, call, {
      ...page,
      results: page.results.map((resource: Resource) => viewed(kind, call, resource)),
    });
  });

  router.post('/:collection', async (_request, response) => {
    const call = callOf(response);
    const kind = kindOf(response);
    const { project, clientId } = call;
    const resource = await project.inTurn(() =>
      isOwn(kind)
        ? createResource(kind, project, clientId, bodyOf(call))
        : createDelegated(kind, project, bodyOf(call)),
    );
    sendResource(response, call, viewed(kind, call, resource), 201);
  });

  router.get('/:collection/:selector', (request, response) => {
    const call = callOf(response);
    const kind = kindOf(response);
    sendResource(
      response,
      call,
      viewed(kind, call, selected(call.project, kind.typeId, request.params.selector)),
    );
  });

  router.post('/:collection/:selector', async (request, response) => {
    const call = callOf(response);
    const kind = kindOf(response);
    const { project, clientId } = call;
    const resource = await project.inTurn(async () => {
      const existing = selected(project, kind.typeId, request.params.selector);
      return isOwn(kind)
        ? updateResource(kind, project, clientId, existing, bodyOf(call))
        : updateDelegated(kind, project, existing, bodyOf(call));
    });
    sendResource(response, call, viewed(kind, call, resource));
  });

  router.delete('/:collection/:selector', async (request, response) => {
    const call = callOf(response);
    const kind = kindOf(response);
    const { project, clientId } = call;
    const resource = await project.inTurn(async () => {
      const existing = selected(project, kind.typeId, request.params.selector);
      return isOwn(kind)
        ? deleteResource(kind, project, clientId, existing, call.query.version)
        : deleteDelegated(kind, project, existing, call.query.version);
    });
    sendResource(response, call, viewed(kind, call, resource));
  });

  return router;
}

const kindOf = (response: Response) => response.locals.kind as ResourceKind | DelegatedKind;

function viewed(kind: ResourceKind | DelegatedKind, { project }: Call, resource: Json): Json {
  return isOwn(kind) && kind.view ? kind.view(project, resource as Resource) : resource;
}

export function unknownRoute(method: string, path: string): ApiError {
  return notFound(`path '${method} ${path}'`);
}
