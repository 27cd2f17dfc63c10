import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  url: string;
  close: () => Promise<void>;
}

/** Listens on a free port and hands the requests to these instances in turn, as a load balancer does. */
export async function serve(...instances: RequestListener[]): Promise<Served> {
  let turn = 0;
  const server = createServer((request, response) => {
    const instance = instances[turn % instances.length];
    turn += 1;
    instance?.(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
