import { Router } from 'express';
import { deleteCustomObject, findCustomObject, putCustomObject } from '../resources/custom-objects.ts';
import { pageOf, readListQuery, requireSome } from './lists.ts';
import { matches } from '../../engine/predicates.ts';
import { bodyOf, sendPage, sendResource, type Call } from './request.ts';

/** `/custom-objects`: an upsert, and look-ups by container and key. Across containers there is no list. */
export function customObjectRoutes(): Router {
  const router = Router({ caseSensitive: true });

  router.post('/', async (_request, response) => {
    const call = response.locals.call as Call;
    const { project, clientId } = call;
    const { created, resource } = await project.inTurn(() =>
      putCustomObject(project, clientId, bodyOf(call)),
    );
    sendResource(response, call, resource, created ? 201 : 200);
  });

  router.get('/:container', (request, response) => {
    const call = response.locals.call as Call;
    const query = readListQuery(call.query);
    const inContainer = call.project
      .collection('key-value-document')
      .find('container', request.params.container);
    const found = inContainer.filter((object) =>
      query.predicates.every((predicate) => matches(predicate, object)),
    );
    const page = pageOf(found, query);
    if (request.method === 'HEAD') requireSome(page);
    sendPage(response, call, page);
  });

  router.get('/:container/:key', (request, response) => {
    const call = response.locals.call as Call;
    const { container, key } = request.params;
    sendResource(response, call, findCustomObject(call.project, container, key));
  });

  router.delete('/:container/:key', async (request, response) => {
    const call = response.locals.call as Call;
    const { project, query } = call;
    const { container, key } = request.params;
    const deleted = await project.inTurn(() => deleteCustomObject(project, container, key, query.version));
    sendResource(response, call, deleted);
  });

  return router;
}
