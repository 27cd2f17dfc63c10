import { openHttpDoor, type HttpDoor } from '../engine/http-door.ts';
import { openHttpPost } from '../engine/http-post.ts';
import { realSurroundings } from '../engine/surroundings.ts';
import { createMarketplacer } from './machine.ts';

export { act, type ActionBody, type ActionName } from './control/actions.ts';
export { plant, type Planted, type Seed } from './control/seed.ts';
export { showState } from './control/state.ts';
export { clientOf, type InProcessAnswer, type InProcessClient } from './in-process.ts';
export type { Instance } from './instance.ts';
export type { MarketplacerPorts } from './instances.ts';
export { createMarketplacer, type Marketplacer } from './machine.ts';

const LARGEST_BODY = 50 * 1024 * 1024;

/**
 * An emulated Marketplacer on 127.0.0.1. Port 0 takes any free one. `timeFactor` divides every
 * documented delay: with 60, a minute takes a second.
 */
export async function startMarketplacer({
  port,
  timeFactor = 1,
}: {
  port: number;
  timeFactor?: number;
}): Promise<HttpDoor> {
  const { post, close: closeConnections } = openHttpPost();
  const marketplacer = createMarketplacer(realSurroundings(), { post, timeFactor });
  const door = await openHttpDoor(marketplacer, { port, largestBody: LARGEST_BODY });
  return {
    url: door.url,
    async close() {
      marketplacer.close();
      closeConnections();
      await door.close();
    },
  };
}
