import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Authorization } from './access/tokens.ts';
import type { DeliverMessage } from './project/deliveries.ts';
import { Projects } from './project/projects.ts';
import { createApp } from './machine.ts';
import { startInner } from './store/mock.ts';

export type { DeliverMessage } from './project/deliveries.ts';

export interface CommercetoolsSandbox {
  url: string;
  close(): Promise<void>;
}

/** Long enough that this front, and not Node, refuses a URL that is too long. */
const LARGEST_HEADER = 128 * 1024;

/**
 * Starts an emulated commercetools on the loopback interface; port 0 takes any free one. API and
 * authorization share one URL. Pauses between deliveries of a notification are divided by `timeFactor`.
 */
export async function startCommercetools(options: {
  port: number;
  deliver: DeliverMessage;
  timeFactor?: number;
}): Promise<CommercetoolsSandbox> {
  const inner = await startInner();
  const projects = new Projects(inner, options.deliver, options.timeFactor ?? 1);
  const app = createApp(projects, new Authorization());
  const server = createServer({ maxHeaderSize: LARGEST_HEADER }, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      projects.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await inner.close();
    },
  };
}
