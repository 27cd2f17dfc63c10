import { Router, type NextFunction, type Request, type Response } from 'express';
import { BusinessError } from '../model/errors.ts';
import type { FaultRule } from '../../faults/faults.ts';
import { Instance } from '../instance.ts';
import { instanceOptions, type InstanceRequest } from '../model/options.ts';
import { schemaWithout } from '../api/schema.ts';
import type { DeliveryFaults } from '../webhooks/sender.ts';
import type { ActionBody } from './action.ts';
import { ACTIONS, waitIdle } from './actions.ts';
import { plant, type Seed } from './seed.ts';
import { showState } from './state.ts';

/** What a test or a demo does that no client of the real system could. */
export function controlRoutes(instances: Map<string, Instance>, timeFactor: number): Router {
  const control = Router();
  const one = Router({ mergeParams: true });

  control.post('/instances', (request, response) => {
    const options = instanceOptions(request.body as InstanceRequest, timeFactor);
    if (!options.name || !options.apiKey)
      return void response.status(400).json({ error: 'name and apiKey are needed' });
    if (instances.has(options.name)) return void response.status(409).json({ error: 'name is taken' });
    instances.set(options.name, new Instance(options, schemaWithout(options.hiddenFields)));
    response.status(201).json(options);
  });

  control.use(
    '/instances/:name',
    (request, response, next) => {
      const instance = instances.get(String(request.params.name));
      if (!instance) return void response.status(404).json({ error: 'no such instance' });
      response.locals.instance = instance;
      next();
    },
    one,
  );

  one.delete('/', (request: Request<{ name: string }>, response) => {
    instanceIn(response).webhooks.stop();
    instances.delete(request.params.name);
    response.status(204).end();
  });
  one.get('/state', (_request, response) => void response.json(showState(instanceIn(response))));
  one.get('/requests', (_request, response) => void response.json(instanceIn(response).requests));
  one.delete('/requests', (_request, response) => {
    instanceIn(response).requests.length = 0;
    response.status(204).end();
  });
  one.put('/hidden-fields', (request, response) => {
    const { hiddenFields } = request.body as { hiddenFields: string[] };
    const instance = instanceIn(response);
    instance.schema = schemaWithout(hiddenFields);
    instance.options.hiddenFields = hiddenFields;
    response.status(204).end();
  });
  one.put('/faults', (request, response) => {
    const { rules, seed } = request.body as { rules: FaultRule[]; seed?: number };
    instanceIn(response).faults.set(rules, seed);
    response.status(204).end();
  });
  one.delete('/faults', (_request, response) => {
    instanceIn(response).faults.clear();
    response.status(204).end();
  });
  one.put('/deliveries', (request, response) => {
    instanceIn(response).webhooks.spoil(request.body as DeliveryFaults);
    response.status(204).end();
  });
  one.post(
    '/seed',
    (request, response) => void response.json(plant(instanceIn(response), request.body as Seed)),
  );
  one.post('/actions/wait-idle', async (request, response) => {
    response.json(await waitIdle(instanceIn(response), (request.body ?? {}) as ActionBody));
  });
  one.post('/actions/:action', (request, response) => {
    const instance = instanceIn(response);
    const action = ACTIONS[request.params.action];
    if (!action)
      return void response.status(404).json({ error: 'no such action', actions: Object.keys(ACTIONS) });
    const body = (request.body ?? {}) as ActionBody;
    response.json(instance.store.transaction(() => action(instance, body)));
  });

  control.use((error: Error, _request: Request, response: Response, next: NextFunction) => {
    if (!(error instanceof BusinessError)) return next(error);
    response.status(422).json({ errors: error.errors });
  });
  return control;
}

function instanceIn(response: Response): Instance {
  return response.locals.instance as Instance;
}
