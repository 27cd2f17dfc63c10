import { controlBody, DONE } from '../engine/control.ts';
import type { Answer, Request } from '../engine/exchange.ts';
import type { Parameters, Routes } from '../engine/routes.ts';
import type { Broker } from './broker.ts';
import { readRegistration } from './registration.ts';
import type { Scheduler } from './scheduler.ts';
import type { Topic } from './topic.ts';

type AnyAnswer = Answer | Promise<Answer>;
type ConnectRoutes = Routes<Request, AnyAnswer>;

/** Control of the topics, and the one call of Pub/Sub's own API that a publisher needs. */
export function topicRoutes(broker: Broker): ConnectRoutes {
  const withTopic =
    (act: (topic: Topic, request: Request) => AnyAnswer) =>
    (request: Request, { projectId = '', topic = '' }: Parameters) => {
      const found = broker.find({ projectId, topic });
      return found ? act(found, request) : problems(404, 'There is no such topic');
    };
  const publish = withTopic((topic, request) => {
    const { messages = [] } = controlBody(request) as { messages?: { data: string }[] };
    const messageIds = messages.map(({ data }) => broker.publish(topic, decoded(data)));
    return { status: 200, content: { messageIds } };
  });
  const one = '/control/topics/:projectId/:topic';
  return {
    'POST /control/topics': (request) => {
      const read = readRegistration(controlBody(request));
      if ('problems' in read) return problems(400, ...read.problems);
      broker.register(read.address, read.settings);
      return { status: 201, content: read.address };
    },
    [`DELETE ${one}`]: (_request, { projectId = '', topic = '' }) => {
      broker.remove({ projectId, topic });
      return DONE;
    },
    [`GET ${one}/deliveries`]: withTopic((topic) => ({ status: 200, content: topic.deliveries() })),
    [`PUT ${one}/deliveries`]: withTopic((topic, request) => {
      topic.setSwitches(controlBody(request));
      return DONE;
    }),
    [`POST ${one}/wait-idle`]: withTopic(async (topic, request) => {
      const { timeoutMs = 10_000 } = controlBody(request) as { timeoutMs?: number };
      return { status: 200, content: { idle: await topic.idleWithin(timeoutMs) } };
    }),
    // https://cloud.google.com/pubsub/docs/reference/rest/v1/projects.topics/publish
    'POST /v1/projects/:projectId/topics/:call': (request, { projectId = '', call = '' }) => {
      const [topic = '', method] = call.split(':');
      return method === 'publish' ? publish(request, { projectId, topic }) : noSuchRoute();
    },
  };
}

/** Control of the scheduled jobs. */
export function jobRoutes(scheduler: Scheduler): ConnectRoutes {
  return {
    'POST /control/jobs': (request) => {
      const { name, url, everyMs } = controlBody(request) as { name: string; url: string; everyMs?: number };
      scheduler.schedule(name, url, everyMs);
      return { status: 201, content: { name } };
    },
    'POST /control/jobs/:name/run': async (_request, { name = '' }) => {
      try {
        const run = await scheduler.run(name);
        return run ? { status: 200, content: run } : problems(404, 'There is no such job');
      } catch (error) {
        return problems(500, (error as Error).message);
      }
    },
    'DELETE /control/jobs/:name': (_request, { name = '' }) => {
      scheduler.remove(name);
      return DONE;
    },
  };
}

export function problems(status: number, ...texts: string[]): Answer {
  return { status, content: { problems: texts } };
}

export function noSuchRoute(): Answer {
  return problems(404, 'There is no such route');
}

function decoded(data: string): object {
  return JSON.parse(Buffer.from(data, 'base64').toString()) as object;
}
