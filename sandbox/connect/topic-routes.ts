import { setTimeout as sleep } from 'node:timers/promises';
import { type Request, type Response, Router } from 'express';
import type { Broker } from './broker.ts';
import { type Registration, readRegistration } from './registration.ts';
import type { DeliverySwitches, Topic } from './topic.ts';
import type { TopicAddress } from './topic-address.ts';

const IDLE_POLL_MS = 5;

/** Control of the topics, and the one call of Pub/Sub's own API that a publisher needs. */
export function topicRoutes(broker: Broker): Router {
  const router = Router();
  const withTopic = topicFinder(broker);

  router.post('/control/topics', (request: Request<object, unknown, Registration>, response) => {
    const read = readRegistration(request.body);
    if ('problems' in read) return void response.status(400).json(read);
    broker.register(read.address, read.settings);
    response.status(201).json(read.address);
  });

  router.delete('/control/topics/:projectId/:topic', (request, response) => {
    broker.remove(request.params);
    response.status(204).end();
  });

  router
    .route('/control/topics/:projectId/:topic/deliveries')
    .get(withTopic((topic, _request, response) => void response.json(topic.deliveries())))
    .put(
      withTopic((topic, request, response) => {
        topic.setSwitches(request.body as DeliverySwitches);
        response.status(204).end();
      }),
    );

  router.post(
    '/control/topics/:projectId/:topic/wait-idle',
    withTopic(async (topic, request, response) => {
      const { timeoutMs = 10_000 } = request.body as { timeoutMs?: number };
      response.json({ idle: await waitIdle(topic, timeoutMs) });
    }),
  );

  // https://cloud.google.com/pubsub/docs/reference/rest/v1/projects.topics/publish
  router.post(
    '/v1/projects/:projectId/topics/:topic\\:publish',
    withTopic((topic, request, response) => {
      const { messages } = request.body as { messages: { data: string }[] };
      const notifications = messages.map(({ data }) => decoded(data));
      response.json({ messageIds: notifications.map((notification) => broker.publish(topic, notification)) });
    }),
  );

  return router;
}

function topicFinder(broker: Broker) {
  return (
      handle: (topic: Topic, request: Request<TopicAddress>, response: Response) => void | Promise<void>,
    ) =>
    (request: Request<TopicAddress>, response: Response) => {
      const topic = broker.find(request.params);
      if (topic) return handle(topic, request, response);
      response.status(404).json({ problems: ['There is no such topic'] });
    };
}

function decoded(data: string): object {
  return JSON.parse(Buffer.from(data, 'base64').toString()) as object;
}

async function waitIdle(topic: Topic, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (!topic.isIdle() && Date.now() < deadline) await sleep(IDLE_POLL_MS);
  return topic.isIdle();
}
