import type { Routes } from '../../engine/routes.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceKind } from '../writes/kind.ts';
import { createResource, deleteResource, updateResource } from '../writes/writes.ts';
import { bodyOf, pageAnswer, queryOf, resourceAnswer, type Call } from './call.ts';
import { pageOf, readListQuery } from './lists.ts';
import { selected } from './selectors.ts';

/** What every kind of resource offers: a list, and to be created, read, updated and deleted. */
export function resourceRoutes(kind: ResourceKind): Routes<Call> {
  const { typeId, path } = kind;
  const view = ({ project }: Call, resource: Resource): Resource =>
    kind.view?.(project, resource) ?? resource;
  const stored = ({ project }: Call, selector = '') => selected(project, typeId, selector, 'collection');

  return {
    [`GET /${path}`](call) {
      const query = readListQuery(queryOf(call));
      const page = pageOf(call.project.listed(typeId).query(query.predicates), query, call.request.method);
      return pageAnswer(call, { ...page, results: page.results.map((resource) => view(call, resource)) });
    },
    [`POST /${path}`](call) {
      const resource = createResource(kind, call.project, call.clientId, bodyOf(call));
      return resourceAnswer(call, view(call, resource), 201);
    },
    [`GET /${path}/:selector`]: (call, { selector = '' }) =>
      resourceAnswer(call, view(call, selected(call.project, typeId, selector, 'read'))),
    [`POST /${path}/:selector`](call, { selector }) {
      const { project, clientId } = call;
      const resource = updateResource(kind, project, clientId, stored(call, selector), bodyOf(call));
      return resourceAnswer(call, view(call, resource));
    },
    [`DELETE /${path}/:selector`](call, { selector }) {
      const { project, clientId } = call;
      const { version } = queryOf(call);
      const resource = deleteResource(kind, project, clientId, stored(call, selector), version);
      return resourceAnswer(call, view(call, resource));
    },
  };
}
