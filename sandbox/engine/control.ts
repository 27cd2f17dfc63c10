import type { Answer, Request } from './exchange.ts';
import type { FaultPlan } from './faults.ts';
import { isObject, parsedOrText, type Json } from './json.ts';
import type { RequestLog } from './recording.ts';
import type { Parameters, Routes } from './routes.ts';

/** What every tenant lets itself be told: to misbehave, to deliver badly, and what it was asked. */
export interface ControlledTenant {
  faults: FaultPlan;
  requests: RequestLog;
  deliveries: { configure(settings: Json): void };
}

export const DONE: Answer = { status: 204 };

/** Routes below `path`, which names the tenant by a parameter. `find` refuses a tenant that does not exist. */
export function tenantControl(
  path: string,
  find: (parameters: Parameters) => ControlledTenant,
): Routes<Request> {
  const done =
    (act: (tenant: ControlledTenant, body: Json) => void) => (request: Request, parameters: Parameters) => {
      act(find(parameters), controlBody(request));
      return DONE;
    };
  return {
    [`PUT ${path}/faults`]: done(({ faults }, { rules, seed }) => faults.set(rules, seed)),
    [`DELETE ${path}/faults`]: done(({ faults }) => faults.clear()),
    [`PUT ${path}/deliveries`]: done(({ deliveries }, body) => deliveries.configure(body)),
    [`GET ${path}/requests`]: ({ query }, parameters) => {
      const { requests } = find(parameters);
      const content = requests.all();
      if (query.reset === 'true') requests.clear();
      return { status: 200, content };
    },
    [`DELETE ${path}/requests`]: done(({ requests }) => requests.clear()),
  };
}

/** The JSON of a control request; nothing is an empty object. */
export function controlBody({ body }: Request): Json {
  const parsed = parsedOrText(body);
  return isObject(parsed) ? parsed : {};
}
