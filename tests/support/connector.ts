import { createSetup } from '../../core/src/commercetools/index.ts';
import { createConnector, type Connector } from '../../core/src/connector/index.ts';
import type { Step } from '../../core/src/deployment/index.ts';
import { readConfig, type Clock, type Log } from '../../core/src/runtime/index.ts';
import { createStore } from '../../core/src/store/index.ts';
import type { World } from '../../sandbox/client/index.ts';

export interface ConnectorOptions {
  /** The time of the world, in place of the machine's. */
  clock?: Clock;
  /** In place of standard output. */
  log?: Log;
  /** Configuration, on top of what the world knows. */
  overrides?: Record<string, string>;
}

/** A connector as one instance of an application has it. */
export function connectorFor(
  application: Parameters<World['environment']>[0],
  world: World,
  { clock, log, overrides }: ConnectorOptions = {},
): Connector {
  const reading = readConfig(world.environment(application, overrides));
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  const connector = createConnector(reading.config, log);
  return clock ? { ...connector, clock, store: createStore(connector.commercetools, clock) } : connector;
}

/**
 * Runs steps of a post-deploy script, which must find nothing wrong.
 *
 * @param environment what Connect gives to the script
 */
export async function deploySteps(
  connector: Connector,
  steps: readonly Step[],
  environment: Record<string, string> = {},
): Promise<void> {
  const setup = createSetup(connector.config.commercetools);
  for (const step of steps) {
    expect((await step({ ...connector, setup, environment })).problems).toEqual([]);
  }
}
