import { createConnector, type Connector } from '@marketplacer-connector/core/connector';
import { createStore } from '@marketplacer-connector/core/store';
import { readConfig, type Clock } from '@marketplacer-connector/core/runtime';
import type { World } from '../../../sandbox/client/index.ts';

/** A connector as one instance of the application has it, with the time of its world. */
export function connectorIn(world: World, clock: Clock, overrides: Record<string, string> = {}): Connector {
  const reading = readConfig(world.environment('event', overrides));
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  const connector = createConnector(reading.config);
  return { ...connector, clock, store: createStore(connector.commercetools, clock) };
}
