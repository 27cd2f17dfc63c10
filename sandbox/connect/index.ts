import { openHttpDoor, type HttpDoor } from '../engine/http-door.ts';
import { openHttpPost } from '../engine/http-post.ts';
import { parsedOrText } from '../engine/json.ts';
import { realSurroundings } from '../engine/surroundings.ts';
import { createConnect } from './machine.ts';
import type { JobRun } from './scheduler.ts';
import type { Destination } from './topic-address.ts';

interface ConnectSandbox extends HttpDoor {
  /** Publishes a notification; false when the destination is unknown. */
  deliver: (destination: Destination, notification: object) => boolean;
}

const LARGEST_BODY = 5 * 1024 * 1024;
/** A run may take this long, counted in real time. */
const RUN_TIMEOUT_MS = 30 * 60_000;

/**
 * Starts a local commercetools Connect: the broker behind event applications and the scheduler of job
 * applications. Back-off and retention are divided by `timeFactor`; the ack deadline is real.
 * Port 0 takes any free one.
 */
export async function startConnect({
  port,
  timeFactor = 60,
}: {
  port: number;
  timeFactor?: number;
}): Promise<ConnectSandbox> {
  const { post, close: closeConnections } = openHttpPost({ processingAnswers: true });
  const connect = createConnect(realSurroundings(), { post, tick, timeFactor });
  const door = await openHttpDoor(connect, { port, largestBody: LARGEST_BODY });
  return {
    url: door.url,
    deliver: (destination, notification) => connect.broker.deliver(destination, notification),
    async close() {
      connect.close();
      closeConnections();
      await door.close();
    },
  };
}

async function tick(url: string): Promise<JobRun> {
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(RUN_TIMEOUT_MS),
  });
  return { status: response.status, body: parsedOrText(await response.text()) };
}
