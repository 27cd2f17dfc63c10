import { openHttpDoor, type HttpDoor } from '../engine/http-door.ts';
import { realSurroundings } from '../engine/surroundings.ts';
import { createCommercetools } from './machine.ts';
import type { DeliverMessage } from './project/deliveries.ts';

const LARGEST_BODY = 16 * 1024 * 1024;

/**
 * Starts an emulated commercetools on the loopback interface; port 0 takes any free one. API and
 * authorization share one URL. Pauses between deliveries of a notification are divided by `timeFactor`.
 */
export async function startCommercetools(options: {
  port: number;
  deliver: DeliverMessage;
  timeFactor?: number;
}): Promise<HttpDoor> {
  const machine = createCommercetools(realSurroundings(), options.deliver, options.timeFactor);
  const door = await openHttpDoor(machine, { port: options.port, largestBody: LARGEST_BODY });
  return {
    url: door.url,
    async close() {
      machine.close();
      await door.close();
    },
  };
}
