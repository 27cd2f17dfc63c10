import { controlBody, DONE, tenantControl } from '../../engine/control.ts';
import type { Answer, Request } from '../../engine/exchange.ts';
import type { RequestLog } from '../../engine/recording.ts';
import type { Parameters, Routes } from '../../engine/routes.ts';
import { describeOperation } from '../graphql/operations.ts';
import type { Instance } from '../instance.ts';
import type { Instances } from '../instances.ts';
import type { InstanceRequest } from '../model/options.ts';
import { act, ACTIONS, type ActionName } from './actions.ts';
import { plant } from './seed.ts';
import { showState } from './state.ts';

export interface RecordedOperation {
  operationName: string | null;
  rootFields: string[];
  at: string;
  /** Null when the connection was cut without an answer. */
  status: number | null;
}

const LONGEST_WAIT_MS = 60_000;
const ONE = '/control/instances/:name';

/** What a test or a demo does that no client of the real system could. */
export function controlRoutes(instances: Instances): Routes<Request, Answer | Promise<Answer>> {
  const find = ({ name = '' }: Parameters) => instances.get(name);
  const ok = (content: unknown): Answer => ({ status: 200, content });
  const of =
    (answer: (instance: Instance, request: Request, parameters: Parameters) => Answer | Promise<Answer>) =>
    (request: Request, parameters: Parameters) =>
      answer(find(parameters), request, parameters);

  return {
    ...tenantControl(ONE, find),
    'POST /control/instances': (request) => {
      const setup = controlBody(request) as InstanceRequest;
      if (!setup.name || !setup.apiKey) return refused(400, 'name and apiKey are needed');
      if (instances.find(setup.name)) return refused(409, 'name is taken');
      return { status: 201, content: instances.add(setup).options };
    },
    [`DELETE ${ONE}`]: of((_instance, _request, { name = '' }) => {
      instances.remove(name);
      return DONE;
    }),
    [`GET ${ONE}/state`]: of((instance, { query }) => ok(showState(instance, latestOf(query)))),
    [`PUT ${ONE}/api-key`]: of(({ options }, request) => {
      options.apiKey = controlBody(request).apiKey;
      return DONE;
    }),
    [`GET ${ONE}/requests`]: of(({ requests }) => ok(operationsIn(requests))),
    [`PUT ${ONE}/hidden-fields`]: of((instance, request) => {
      instance.hide(controlBody(request).hiddenFields);
      return DONE;
    }),
    [`PUT ${ONE}/new-values`]: of((instance, request) => {
      instance.grow(controlBody(request).newValues);
      return DONE;
    }),
    [`PUT ${ONE}/failing-fields`]: of(({ options }, request) => {
      options.failingFields = controlBody(request).failingFields;
      return DONE;
    }),
    [`POST ${ONE}/seed`]: of((instance, request) => ok(plant(instance, controlBody(request)))),
    [`POST ${ONE}/actions/wait-idle`]: of(async ({ deliveries }, request) => {
      const { timeoutMs = 10_000 } = controlBody(request) as { timeoutMs?: number };
      return ok({ idle: await deliveries.idleWithin(Math.min(timeoutMs, LONGEST_WAIT_MS)) });
    }),
    [`POST ${ONE}/actions/:action`]: of((instance, request, { action = '' }) =>
      isAction(action) ? ok(act(instance, action, controlBody(request))) : refused(404, 'no such action'),
    ),
  };
}

/** How many of the webhook events are wanted. */
const latestOf = ({ events }: Request['query']): number | undefined =>
  events === undefined ? undefined : Number(events);

function refused(status: number, error: string): Answer {
  return { status, content: { error } };
}

function isAction(name: string): name is ActionName {
  return name in ACTIONS;
}

function operationsIn(requests: RequestLog): RecordedOperation[] {
  return requests
    .all()
    .map(({ at, status, body }) => ({ ...describeOperation(body), at, status: status || null }));
}
