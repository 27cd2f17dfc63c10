import { controlBody, DONE, tenantControl } from '../engine/control.ts';
import type { Request } from '../engine/exchange.ts';
import { createRouter, type Parameters, type Router } from '../engine/routes.ts';
import type { Authorization } from './access/tokens.ts';
import { notFound } from './model/errors.ts';
import type { Project } from './project/project.ts';
import type { Projects } from './project/projects.ts';

const SHOWN = {
  products: 'product',
  inventory: 'inventory-entry',
  orders: 'order',
  subscriptions: 'subscription',
  customObjects: 'key-value-document',
};

/** What a project holds, for whoever looks on and is nobody's client. */
const stateOf = (project: Project) =>
  Object.fromEntries(Object.entries(SHOWN).map(([name, typeId]) => [name, project.collection(typeId).all()]));

/** What no real project offers: registering projects, causing trouble, looking behind the scenes. */
export function controlRouter(projects: Projects, authorization: Authorization): Router<Request> {
  function find({ key }: Parameters): Project {
    const project = projects.get(key);
    if (!project) throw notFound(`project key '${key}'`);
    return project;
  }

  return createRouter<Request>({
    'POST /projects'(request) {
      const { clientId, clientSecret, scope, tokenSeconds, projectKey, ...setup } = controlBody(request);
      const project = projects.add({ projectKey, ...setup });
      const scopes = String(scope).split(' ').filter(Boolean);
      authorization.register({ clientId, clientSecret, projectKey: project.key, scopes, tokenSeconds });
      return { status: 201, content: { projectKey: project.key, clientId } };
    },
    ...tenantControl('/projects/:key', find),
    'PUT /projects/:key/settings'(request, parameters) {
      const project = find(parameters);
      project.configure(controlBody(request));
      return { status: 200, content: project.settings };
    },
    'PUT /projects/:key/subscriptions/:subscription/status'(request, parameters) {
      const subscriptions = find(parameters).collection('subscription');
      const subscription = subscriptions.first('key', parameters.subscription ?? '');
      if (!subscription) throw notFound(`subscription key '${parameters.subscription}'`);
      find(parameters).save('subscription', { ...subscription, status: controlBody(request).status });
      return DONE;
    },
    'GET /projects/:key/state': (_request, parameters) => ({
      status: 200,
      content: stateOf(find(parameters)),
    }),
    'POST /projects/:key/tokens/expire'(_request, parameters) {
      authorization.expireAll(find(parameters).key);
      return DONE;
    },
    'GET /projects/:key/messages': (_request, parameters) => ({
      status: 200,
      content: find(parameters).messages,
    }),
  });
}
