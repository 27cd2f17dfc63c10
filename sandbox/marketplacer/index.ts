import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Instance } from './instance.ts';
import { createServer } from './machine.ts';

export interface MarketplacerSandbox {
  url: string;
  close(): Promise<void>;
}

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
}): Promise<MarketplacerSandbox> {
  const instances = new Map<string, Instance>();
  const server = createServer(instances, timeFactor).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const { webhooks } of instances.values()) webhooks.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
