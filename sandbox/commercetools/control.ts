import express, { Router, type Response } from 'express';
import type { Authorization } from './access/tokens.ts';
import { notFound } from './model/errors.ts';
import type { Project } from './project/project.ts';
import type { Projects } from './project/projects.ts';

/** What no real project offers: registering projects, causing trouble, looking behind the scenes. */
export function controlRoutes(projects: Projects, authorization: Authorization): Router {
  const router = Router();
  router.use(express.json());

  router.post('/projects', async (request, response) => {
    const { clientId, clientSecret, scope, tokenSeconds, ...setup } = request.body;
    const project = await projects.add(setup);
    const scopes = String(scope).split(' ').filter(Boolean);
    authorization.register({ clientId, clientSecret, projectKey: project.key, scopes, tokenSeconds });
    response.status(201).json({ projectKey: project.key, clientId });
  });

  router.param('key', (_request, response, next, key: string) => {
    const project = projects.get(key);
    response.locals.project = project;
    next(project ? undefined : notFound(`project key '${key}'`));
  });
  const projectOf = (response: Response) => response.locals.project as Project;

  router.put('/projects/:key/faults', (request, response) => {
    projectOf(response).faults.set(request.body.rules, request.body.seed);
    response.sendStatus(204);
  });
  router.delete('/projects/:key/faults', (_request, response) => {
    projectOf(response).faults.clear();
    response.sendStatus(204);
  });

  router.put('/projects/:key/deliveries', (request, response) => {
    projectOf(response).deliveries.configure(request.body);
    response.sendStatus(204);
  });

  router.put('/projects/:key/settings', (request, response) => {
    const { settings } = projectOf(response);
    Object.assign(settings, request.body);
    response.json(settings);
  });

  router.get('/projects/:key/requests', (request, response) => {
    const project = projectOf(response);
    response.json(project.requests);
    if (request.query.reset === 'true') project.requests = [];
  });
  router.delete('/projects/:key/requests', (_request, response) => {
    projectOf(response).requests = [];
    response.sendStatus(204);
  });

  router.post('/projects/:key/tokens/expire', (_request, response) => {
    authorization.expireAll(projectOf(response).key);
    response.sendStatus(204);
  });

  router.get(
    '/projects/:key/messages',
    (_request, response) => void response.json(projectOf(response).messages),
  );

  return router;
}
