import { createSetup } from '@marketplacer-connector/core/commercetools';
import { createConnector } from '@marketplacer-connector/core/connector';
import { ensureProductType, ensureWebhooks } from '@marketplacer-connector/core/deployment';
import { readConfig, type Config } from '@marketplacer-connector/core/runtime';
import {
  createWorld,
  sandboxAddresses,
  type World,
  type WorldOptions,
} from '../../../sandbox/client/index.ts';
import { serve, type Served } from '../../../sandbox/testing/serve.ts';
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
  const config = configOf(world);
  const served = await serve(...Array.from({ length: instances }, () => createApp(createConnector(config))));
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

export function configOf(world: World, overrides?: Record<string, string>): Config {
  const reading = readConfig(world.environment('service', overrides));
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  return reading.config;
}

/** Runs one step of a post-deploy script. */
export async function deploy(
  { world, url }: Service,
  step: typeof ensureWebhooks,
  overrides?: Record<string, string>,
): Promise<void> {
  const config = configOf(world, overrides);
  const setup = createSetup(config.commercetools);
  const environment = { CONNECT_SERVICE_URL: url };
  const { problems } = await step({ ...createConnector(config), setup, environment });
  expect(problems).toEqual([]);
}
