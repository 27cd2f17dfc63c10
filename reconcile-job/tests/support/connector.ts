import { createConnector, type Connector } from '@marketplacer-connector/core/connector';
import { createStore } from '@marketplacer-connector/core/store';
import { readConfig, type Clock } from '@marketplacer-connector/core/runtime';
import type { World } from '../../../sandbox/client/index.ts';

/** A connector as the job has it, with the time of its world. */
export function connectorIn(world: World, clock: Clock, overrides: Record<string, string> = {}): Connector {
  const reading = readConfig(world.environment('job', overrides));
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  const connector = createConnector(reading.config);
  return { ...connector, clock, store: createStore(connector.commercetools, clock) };
}

type Adverts = Connector['marketplacer']['adverts'];

/** The connector with some of its readings of adverts replaced. */
export function withAdverts(connector: Connector, replaced: Partial<Adverts>): Connector {
  const { marketplacer } = connector;
  return {
    ...connector,
    marketplacer: { ...marketplacer, adverts: { ...marketplacer.adverts, ...replaced } },
  };
}

/** Something happens after each page of the catalogue was read, whichever way it is read. */
export function afterEachPage(connector: Connector, happen: () => Promise<unknown>): Connector {
  const { newestFirst, oldestFirst } = connector.marketplacer.adverts;
  const followed = (read: Adverts['newestFirst']) => async (after?: string) => {
    const page = await read(after);
    await happen();
    return page;
  };
  return withAdverts(connector, { newestFirst: followed(newestFirst), oldestFirst: followed(oldestFirst) });
}
