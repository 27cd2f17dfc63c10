import type { RequestListener } from 'node:http';
import { createApp as createOrderApp } from '../../../order-event-app/src/app.ts';
import {
  POST_DEPLOY as ORDER_DEPLOY,
  PRE_UNDEPLOY as ORDER_UNDEPLOY,
} from '../../../order-event-app/src/connector/steps.ts';
import { createApp as createService } from '../../../product-webhook-service/src/app.ts';
import {
  POST_DEPLOY as SERVICE_DEPLOY,
  PRE_UNDEPLOY as SERVICE_UNDEPLOY,
} from '../../../product-webhook-service/src/connector/steps.ts';
import { createApp as createJob } from '../../../reconcile-job/src/app.ts';
import {
  POST_DEPLOY as JOB_DEPLOY,
  PRE_UNDEPLOY as JOB_UNDEPLOY,
} from '../../../reconcile-job/src/connector/steps.ts';
import { connectClient } from '../../../sandbox/client/connect-client.ts';
import { sandboxAddresses, type World } from '../../../sandbox/client/index.ts';
import type { ProgramEnd } from '../../../sandbox/testing/program.ts';
import { serve } from '../../../sandbox/testing/serve.ts';
import type { WorldTime } from '../../../sandbox/testing/world-time.ts';
import { connectorFor } from '../../support/connector.ts';
import { performScript } from '../../support/deploy-script.ts';

const APPLICATIONS = {
  service: { create: createService, deploy: SERVICE_DEPLOY, undeploy: SERVICE_UNDEPLOY },
  event: { create: createOrderApp, deploy: ORDER_DEPLOY, undeploy: ORDER_UNDEPLOY },
  job: { create: createJob, deploy: JOB_DEPLOY, undeploy: JOB_UNDEPLOY },
};
type Name = keyof typeof APPLICATIONS;
const NAMES = Object.keys(APPLICATIONS) as Name[];

const OPERATIONS_TOKEN = 'operations-token-of-at-least-32-characters';

/** What an operator sees. */
export interface Status {
  webhooks: { entity: string; id: string; enabled: boolean | 'unknown'; url?: string }[];
  subscriptions: { key: string; status: string }[];
  alarms: { code: string }[];
  failures: { total: number };
  lastWebhookAt?: string;
  run: { running: boolean };
  lastRun?: { complete: boolean };
}

export type Deployed = Awaited<ReturnType<typeof deployIn>>;

/**
 * A Deployment as Connect has it: an API client, a topic and an address of its own, three applications behind it,
 * and their scripts. Nothing is set up before `deploy`.
 */
export async function deployIn(world: World, time: WorldTime, name: string) {
  const client = await world.registerConnectorClient(name);
  const listeners = new Map<Name, RequestListener>();
  const sites = await Promise.all(
    NAMES.map((application) =>
      serve((request, response) => {
        const listener = listeners.get(application);
        if (listener) listener(request, response);
        else response.writeHead(503).end();
      }),
    ),
  );
  const [service, event, job] = sites.map(({ url }) => url);
  const connect = connectClient(sandboxAddresses().connect, { projectId: world.name, topic: name }, 'pubsub');
  await connect.registerTopic([`${event}/events`]);

  const settingsOf = (settings: Record<string, string>) => ({
    CTP_CLIENT_ID: client.clientId,
    CTP_CLIENT_SECRET: client.clientSecret,
    CTP_SCOPE: client.scope,
    CONNECT_SERVICE_URL: service ?? '',
    CONNECT_GCP_TOPIC_NAME: name,
    OPERATIONS_TOKEN,
    ...settings,
  });
  let current: Record<string, string> = {};

  const runScripts = async (script: 'deploy' | 'undeploy'): Promise<ProgramEnd[]> => {
    const ends: ProgramEnd[] = [];
    for (const application of NAMES) {
      const environment = world.environment(application, settingsOf(current));
      ends.push(await performScript(APPLICATIONS[application][script], environment));
    }
    return ends;
  };
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${service}/webhooks/operations${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${OPERATIONS_TOKEN}`, 'Content-Type': 'application/json' },
    });

  return {
    connect,
    url: service ?? '',
    /** Starts the applications with these settings, and then runs the post-deploy scripts. */
    async deploy(settings: Record<string, string> = {}): Promise<ProgramEnd[]> {
      current = settings;
      for (const application of NAMES) {
        const connector = connectorFor(application, world, { clock: time, overrides: settingsOf(settings) });
        listeners.set(application, APPLICATIONS[application].create(connector));
      }
      return runScripts('deploy');
    },
    /** Runs the pre-undeploy scripts, and then ends the applications. */
    async undeploy(): Promise<ProgramEnd[]> {
      const ends = await runScripts('undeploy');
      listeners.clear();
      await connect.removeTopic();
      return ends;
    },
    tick: async () => {
      const response = await fetch(`${job}/reconcile`, { method: 'POST' });
      return {
        status: response.status,
        body: (await response.json()) as { outcome: string; complete?: boolean },
      };
    },
    status: async (): Promise<Status> => (await ask('/status')).json() as Promise<Status>,
    act: async (path: string, body: object): Promise<number> =>
      (await ask(path, { method: 'POST', body: JSON.stringify(body) })).status,
    close: () => Promise.all(sites.map(({ close }) => close())),
  };
}
