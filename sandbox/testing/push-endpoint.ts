import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface Received {
  at: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Answers the n-th request, counted from 1: with a status, or in its own way. */
export type Answer = number | ((response: ServerResponse) => void);

export interface PushEndpoint {
  url: string;
  received: Received[];
  close: () => Promise<void>;
}

/** An application that answers as told and remembers what it got; the last answer is repeated. */
export async function pushEndpoint(answers: Answer[] = [204]): Promise<PushEndpoint> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const at = performance.now();
    received.push({ at, headers: request.headers, body: await text(request) });
    const answer = answers[Math.min(received.length, answers.length) - 1] ?? 204;
    if (typeof answer === 'function') answer(response);
    else response.writeHead(answer).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`,
    received,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
