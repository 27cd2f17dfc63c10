import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 300;
const EVENTS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
};

/** Sends everybody who listens the newest reading whenever it has changed. Nothing is read while nobody listens. */
export function liveStream(read: () => Promise<object>) {
  const listeners = new Map<ServerResponse, string>();
  let isReading = false;

  async function readWhileListened(): Promise<void> {
    if (isReading) return;
    isReading = true;
    while (listeners.size > 0) {
      const event = await read().then(eventOf, (error: Error) => eventOf({ unreadable: error.message }));
      for (const [listener, last] of listeners) {
        if (event === last) continue;
        listener.write(event);
        listeners.set(listener, event);
      }
      await sleep(EVERY_MS);
    }
    isReading = false;
  }

  return {
    listen(response: ServerResponse): void {
      response.writeHead(200, EVENTS);
      response.flushHeaders();
      listeners.set(response, '');
      response.once('close', () => listeners.delete(response));
      void readWhileListened();
    },
    close(): void {
      for (const listener of listeners.keys()) listener.destroy();
    },
  };
}

const eventOf = (reading: object): string => `data: ${JSON.stringify(reading)}\n\n`;
