import type { Connector } from '@marketplacer-connector/core/connector';
import { ensureProductType, ensureWebhooks, type Step } from '@marketplacer-connector/core/deployment';
import {
  createWorld,
  sandboxAddresses,
  type World,
  type WorldOptions,
} from '../../../sandbox/client/index.ts';
import { serve, type Served } from '../../../sandbox/testing/serve.ts';
import { connectorFor, deploySteps } from '../../../tests/support/connector.ts';
import { createApp } from '../../src/app.ts';

export interface ServiceOptions extends WorldOptions {
  /** How many instances of the application take the deliveries in turn. */
  instances?: number;
}

/** The application over HTTP, between a Marketplacer and a shop of its own. */
export interface Service {
  world: World;
  url: string;
}

const running: Served[] = [];

afterAll(async () => {
  await Promise.all(running.splice(0).map((service) => service.close()));
});

/** A service whose shop has the product type, and to which Marketplacer sends nothing by itself. */
export async function aService({ instances = 1, ...options }: ServiceOptions = {}): Promise<Service> {
  const world = await createWorld(sandboxAddresses(), options);
  const served = await serve(...Array.from({ length: instances }, () => createApp(connectorOf({ world }))));
  running.push(served);
  const service = { world, url: served.url };
  await deploy(service, ensureProductType);
  return service;
}

/** A service that gets Marketplacer's webhooks, registered as its post-deploy script does. */
export async function aConnectedService(options: ServiceOptions = {}): Promise<Service> {
  const service = await aService(options);
  await deploy(service, ensureWebhooks);
  return service;
}

/** Registers the webhooks again, as the post-deploy script of a later version or configuration does. */
export const redeploy = (service: Service, configuration?: Record<string, string>): Promise<void> =>
  deploy(service, ensureWebhooks, configuration);

/** Waits until Marketplacer has delivered everything that it has to say. */
export async function settled({ world }: Service): Promise<void> {
  expect(await world.marketplacer.waitIdle(15_000)).toBe(true);
}

/** A connector as one more instance of the application has it. */
export const connectorOf = (
  { world }: Pick<Service, 'world'>,
  overrides?: Record<string, string>,
): Connector => connectorFor('service', world, { overrides });

/** Runs one step of a post-deploy script. */
export const deploy = (service: Service, step: Step, overrides?: Record<string, string>): Promise<void> =>
  deploySteps(connectorOf(service, overrides), [step], { CONNECT_SERVICE_URL: service.url });
