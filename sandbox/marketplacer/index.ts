import { openHttpDoor, type HttpDoor } from '../engine/http-door.ts';
import { openHttpPost } from '../engine/http-post.ts';
import { realSurroundings } from '../engine/surroundings.ts';
import { createMarketplacer } from './machine.ts';

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
