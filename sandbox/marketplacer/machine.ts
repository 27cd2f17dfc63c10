import type { Machine } from '../engine/door.ts';
import type { Answer, Request } from '../engine/exchange.ts';
import { createRouter, segmentsOf } from '../engine/routes.ts';
import type { Surroundings } from '../engine/surroundings.ts';
import { controlRoutes } from './control/routes.ts';
import { proxyAnswer } from './instance.ts';
import { Instances, NoSuchInstance, type MarketplacerPorts } from './instances.ts';
import { BusinessError } from './model/errors.ts';

export interface Marketplacer extends Machine {
  instances: Instances;
  close(): void;
}

/** Every instance under its own path, and the control that no real system has. */
export function createMarketplacer(surroundings: Surroundings, ports: MarketplacerPorts): Marketplacer {
  const instances = new Instances(surroundings, ports);
  const control = createRouter(controlRoutes(instances));
  const instanceOf = ({ path }: Request) => instances.find(/^\/([^/]+)\/graphql\/?$/.exec(path)?.[1]);

  function handle(request: Request): Answer | Promise<Answer> {
    if (!request.path.startsWith('/control/')) {
      return instanceOf(request)?.answer(request) ?? { status: 404, content: 'No such instance' };
    }
    try {
      const answer = control(request.method, segmentsOf(request.path), request);
      return answer ?? { status: 404, content: { error: 'no such route' } };
    } catch (error) {
      if (error instanceof NoSuchInstance) return { status: 404, content: { error: error.message } };
      if (error instanceof BusinessError) return { status: 422, content: { errors: error.errors } };
      return { status: 500, content: { error: String(error) } };
    }
  }

  return {
    instances,
    handle,
    tenantOf: instanceOf,
    refusal: proxyAnswer,
    close: () => instances.close(),
  };
}
