import type { Machine } from '../engine/door.ts';
import type { Answer, Post } from '../engine/exchange.ts';
import { createRouter, segmentsOf } from '../engine/routes.ts';
import type { Surroundings } from '../engine/surroundings.ts';
import { Broker } from './broker.ts';
import { jobRoutes, noSuchRoute, problems, topicRoutes } from './control.ts';
import { Scheduler, type Tick } from './scheduler.ts';

/** How Connect reaches applications, and how much faster its time passes. */
export interface ConnectPorts {
  /** Pushes a message to an event application. */
  post: Post;
  tick: Tick;
  timeFactor: number;
}

export interface Connect extends Machine {
  broker: Broker;
  scheduler: Scheduler;
  close(): void;
}

/** The broker behind event applications and the scheduler of job applications, as one state machine. */
export function createConnect({ clock, ids }: Surroundings, ports: ConnectPorts): Connect {
  const broker = new Broker(ids, { clock, post: ports.post, timeFactor: ports.timeFactor });
  const scheduler = new Scheduler(clock, ports.tick);
  const route = createRouter({ ...topicRoutes(broker), ...jobRoutes(scheduler) });
  return {
    broker,
    scheduler,
    handle: (request): Answer | Promise<Answer> =>
      route(request.method, segmentsOf(request.path), request) ?? noSuchRoute(),
    tenantOf: () => undefined,
    refusal: (status) => problems(status, `Error ${status}`),
    close() {
      scheduler.close();
      broker.close();
    },
  };
}
