import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Throws one sentence that names the first of these ports on which somebody listens already. */
export async function requireFree(uses: readonly { port: number; by: string }[]): Promise<void> {
  for (const { port, by } of uses) {
    const listening = await listenOn(port).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      throw new Error(`Port ${port}, which ${by} needs, is taken: stop what listens there, and start again.`);
    });
    listening.close();
  }
}

/** A port on which nobody listens at this moment. */
export async function freePort(): Promise<number> {
  const listening = await listenOn(0);
  const { port } = listening.address() as AddressInfo;
  listening.close();
  await once(listening, 'close');
  return port;
}

async function listenOn(port: number) {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
