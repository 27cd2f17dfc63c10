import { Router, type Response } from 'express';
import { applyOrderEdit, orderEdits } from '../resources/orders/edits.ts';
import { pageOf, readListQuery } from './lists.ts';
import { bodyOf, sendPage, sendResource, type Call } from './request.ts';
import { selected } from './selectors.ts';
import { createResource, deleteResource, updateResource } from '../writes/writes.ts';

const callOf = (response: Response) => response.locals.call as Call;

/** `/orders/edits`: like any resource, and an edit can be applied. */
export function orderEditRoutes(): Router {
  const router = Router({ caseSensitive: true });
  const { typeId } = orderEdits;

  router.get('/', (_request, response) => {
    const call = callOf(response);
    const query = readListQuery(call.query);
    sendPage(response, call, pageOf(call.project.collection(typeId).query(query.predicates), query));
  });
  router.post('/', async (_request, response) => {
    const call = callOf(response);
    const { project, clientId } = call;
    const edit = await project.inTurn(() => createResource(orderEdits, project, clientId, bodyOf(call)));
    sendResource(response, call, edit, 201);
  });
  router.post('/:id/apply', async (request, response) => {
    const call = callOf(response);
    const { project, clientId } = call;
    const edit = await project.inTurn(async () =>
      applyOrderEdit(project, clientId, selected(project, typeId, request.params.id), bodyOf(call)),
    );
    sendResource(response, call, edit);
  });
  router.get('/:selector', (request, response) => {
    const call = callOf(response);
    sendResource(response, call, selected(call.project, typeId, request.params.selector));
  });
  router.post('/:selector', async (request, response) => {
    const call = callOf(response);
    const { project, clientId } = call;
    const edit = await project.inTurn(async () =>
      updateResource(
        orderEdits,
        project,
        clientId,
        selected(project, typeId, request.params.selector),
        bodyOf(call),
      ),
    );
    sendResource(response, call, edit);
  });
  router.delete('/:selector', async (request, response) => {
    const call = callOf(response);
    const { project, clientId, query } = call;
    const edit = await project.inTurn(async () =>
      deleteResource(
        orderEdits,
        project,
        clientId,
        selected(project, typeId, request.params.selector),
        query.version,
      ),
    );
    sendResource(response, call, edit);
  });

  return router;
}
