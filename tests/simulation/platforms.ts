import type { ClientRequest } from '../../core/src/commercetools/client.ts';
import type { DocumentNode } from 'graphql';
import { createCommercetools, type Commercetools } from '../../sandbox/commercetools/machine.ts';
import type { Project } from '../../sandbox/commercetools/project/project.ts';
import { createConnect, type Connect } from '../../sandbox/connect/machine.ts';
import { DEPLOYED_RETRY_POLICY } from '../../sandbox/connect/retry-policy.ts';
import type { Topic } from '../../sandbox/connect/topic.ts';
import { requestTo, type Post, type Query } from '../../sandbox/engine/exchange.ts';
import { copy } from '../../sandbox/engine/json.ts';
import { inProcessClient } from '../../sandbox/marketplacer/in-process.ts';
import type { Instance } from '../../sandbox/marketplacer/instance.ts';
import { createMarketplacer } from '../../sandbox/marketplacer/machine.ts';
import type { Random } from './random.ts';
import type { Scheduler } from './scheduler.ts';

/** Both platforms and Connect, as their contract tests know them, in simulated time and in this process. */
export interface Platforms {
  commercetools: Commercetools;
  project: Project;
  market: Instance;
  connect: Connect;
  topic: Topic;
  /** What the connector's client is answered; throws what sdk-client-v2 rejects with. */
  askCommercetools: (request: ClientRequest) => unknown;
  askMarketplacer: (document: DocumentNode, variables: unknown) => MarketplacerAnswer;
}

interface MarketplacerAnswer {
  data: unknown;
  errors: readonly { message: string }[];
}

export const PROJECT_KEY = 'shop';
export const DESTINATION = { type: 'GoogleCloudPubSub', projectId: 'connect', topic: 'orders' };

/** Connect delivers again what is not acknowledged within this time. */
const ACK_DEADLINE_MS = 10_000;
const PUSH_URL = 'http://order-event-app/events';

interface PlatformPorts {
  /** Takes a notification of a subscription to the topic, or loses it. */
  publish: (notification: object, deliver: () => void) => void;
  pushMessage: Post;
  postWebhook: Post;
  externalIdLagMs: (ownerKind: string, ownerId: number) => number;
  overhear?: Overhear | undefined;
}

/** Hears each request to commercetools with its answer, as they are sent. */
export type Overhear = (exchange: {
  method: string;
  path: string;
  query: Query;
  body?: unknown;
  status: number;
  content?: unknown;
}) => void;

export function createPlatforms(scheduler: Scheduler, random: Random, ports: PlatformPorts): Platforms {
  const clock = {
    now: () => Math.floor(scheduler.now()),
    after: (milliseconds: number, act: () => void) => scheduler.after(milliseconds, act),
  };
  const surroundings = { clock, ids: { uuid: () => uuidOf(random) } };
  const connect = createConnect(surroundings, {
    post: ports.pushMessage,
    tick: () => Promise.reject(new Error('the simulation starts runs by itself')),
    timeFactor: 1,
  });
  const address = { projectId: DESTINATION.projectId, topic: DESTINATION.topic };
  connect.broker.register(address, {
    pushUrls: [PUSH_URL],
    retryPolicy: DEPLOYED_RETRY_POLICY,
    ackDeadlineMs: ACK_DEADLINE_MS,
    wrapper: 'pubsub',
  });
  const commercetools = createCommercetools(surroundings, (destination, notification) => {
    ports.publish(notification, () => void connect.broker.deliver(destination, notification));
    return true;
  });
  const project = commercetools.projects.add({
    projectKey: PROJECT_KEY,
    languages: ['en'],
    currencies: ['AUD'],
    countries: ['AU'],
  });
  const caller = {
    projectKey: PROJECT_KEY,
    clientId: 'connector',
    scopes: [`manage_project:${PROJECT_KEY}`],
  };
  const market = createMarketplacer(surroundings, { post: ports.postWebhook, timeFactor: 1 }).instances.add({
    name: 'market',
    apiKey: 'api-key-value',
    externalIdLagMs: ports.externalIdLagMs,
    limits: { ip: Infinity, key: Infinity, instance: Infinity },
  });
  const client = inProcessClient(market);
  return {
    commercetools,
    project,
    market,
    connect,
    topic: connect.broker.find(address)!,
    askCommercetools({ method, uri = '', body }) {
      const text = body === undefined ? '' : JSON.stringify(body);
      const asked = requestTo(uri, { method, headers: {}, body: text });
      const { status, content } = commercetools.answerTo(caller, asked);
      ports.overhear?.({
        method,
        path: asked.path,
        query: asked.query,
        body: body && copy(body),
        status,
        content: copy(content),
      });
      if (status < 400) return copy(content);
      throw httpError(status, copy(content));
    },
    askMarketplacer: (document, variables) => client.query(document, variables),
  };
}

/** As sdk-client-v2 rejects: an error with the status, and the parsed body where there is one. */
export function httpError(statusCode: number, body?: unknown): Error {
  const { message } = { message: `status ${statusCode}`, ...(body as object | undefined) };
  return Object.assign(new Error(message), { statusCode, body });
}

const HEX = 16;

function uuidOf(random: Random): string {
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => random.between(0, HEX - 1).toString(HEX));
}
