import { createRouter } from '../../engine/routes.ts';
import { KINDS } from '../resources/kinds.ts';
import { applyOrderEdit } from '../resources/orders/edits.ts';
import { orderImports } from '../resources/orders/import.ts';
import { projectView, updateProject } from '../resources/project-settings.ts';
import { createResource } from '../writes/writes.ts';
import { bodyOf, pageAnswer, queryOf, resourceAnswer, type Call } from './call.ts';
import { CUSTOM_OBJECT_ROUTES } from './custom-object-routes.ts';
import { pageOf, readListQuery, satisfying } from './lists.ts';
import { PROJECTION_ROUTES } from './projection-routes.ts';
import { resourceRoutes } from './resource-routes.ts';
import { selected } from './selectors.ts';

/** Everything below `/{projectKey}`. */
export const projectRouter = createRouter<Call>({
  'GET /': ({ project }) => ({ status: 200, content: projectView(project.self) }),
  'POST /': (call) => ({
    status: 200,
    content: projectView(updateProject(call.project, call.clientId, bodyOf(call))),
  }),
  'GET /messages'(call) {
    const query = readListQuery(queryOf(call));
    const { messages, self } = call.project;
    const found = self.messages.enabled ? satisfying(query, messages) : [];
    return pageAnswer(call, pageOf(found, query, call.request.method));
  },
  'POST /orders/import': (call) =>
    resourceAnswer(call, createResource(orderImports, call.project, call.clientId, bodyOf(call)), 201),
  'POST /orders/edits/:selector/apply'(call, { selector = '' }) {
    const edit = selected(call.project, 'order-edit', selector, 'collection');
    return resourceAnswer(call, applyOrderEdit(call.project, call.clientId, edit, bodyOf(call)));
  },
  ...CUSTOM_OBJECT_ROUTES,
  ...PROJECTION_ROUTES,
  ...Object.assign({}, ...KINDS.map(resourceRoutes)),
});
