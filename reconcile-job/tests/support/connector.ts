import type { Connector } from '@marketplacer-connector/core/connector';
import type { Clock } from '@marketplacer-connector/core/runtime';
import type { World } from '../../../sandbox/client/index.ts';
import { connectorFor } from '../../../tests/support/connector.ts';

/** A connector as the job has it, with the time of its world. */
export const connectorIn = (world: World, clock: Clock, overrides?: Record<string, string>): Connector =>
  connectorFor('job', world, { clock, overrides });

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
