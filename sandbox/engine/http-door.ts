import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerInTrouble, type Machine } from './door.ts';
import { requestTo, type Answer, type Request } from './exchange.ts';
import { admitOwn } from './same-site.ts';

export interface HttpDoor {
  url: string;
  close(): Promise<void>;
}

/** A client that reuses a connection must not find it closed at that moment. */
const KEEP_ALIVE_MS = 60_000;
/** Long enough that the machine, and not Node, refuses a URL that is too long. */
const LARGEST_HEADER = 128 * 1024;

/** Listens on 127.0.0.1; port 0 takes any free one. */
export async function openHttpDoor(
  machine: Machine,
  { port, largestBody }: { port: number; largestBody: number },
): Promise<HttpDoor> {
  const server = createServer(
    { maxHeaderSize: LARGEST_HEADER, keepAliveTimeout: KEEP_ALIVE_MS },
    (incoming, outgoing) => {
      serve(machine, largestBody, incoming, outgoing).catch(() => outgoing.destroy());
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function serve(
  machine: Machine,
  largestBody: number,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = await bodyOf(incoming, largestBody);
  if (body === undefined) return send(outgoing, machine.refusal(413));
  const { method = 'GET', url = '/', headers } = incoming;
  // Only of the control: the emulated systems are as open as the real ones, which ask for a key.
  const admission = admitOwn(headers, incoming.socket.localPort ?? 0);
  if (url.startsWith('/control/') && !admission.admitted) {
    return send(outgoing, { status: 403, content: { refused: admission.reason } });
  }
  const request = requestTo(url, { method, headers: headers as Request['headers'], body });
  const tenant = machine.tenantOf(request);
  const recorded = tenant?.record(request);
  outgoing.once('close', () => recorded?.(outgoing.writableFinished ? outgoing.statusCode : 0));
  const handle = () => machine.handle(request);
  const answer = await answerInTrouble(machine, tenant?.faults, request, handle, sleep);
  if (answer) send(outgoing, answer);
  else incoming.socket.destroy();
}

/** Undefined where the body is larger than it may be. */
async function bodyOf(incoming: IncomingMessage, largest: number): Promise<string | undefined> {
  const { 'content-length': length, 'transfer-encoding': encoding } = incoming.headers;
  if (encoding === undefined && (length ?? '0') === '0') return '';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largest) chunks.push(chunk);
  }
  return size > largest ? undefined : Buffer.concat(chunks).toString('utf8');
}

function send(outgoing: ServerResponse, { status, headers = {}, content }: Answer): void {
  if (outgoing.destroyed) return;
  if (content === undefined) return void outgoing.writeHead(status, headers).end();
  const isText = typeof content === 'string';
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  const body = isText ? content : JSON.stringify(content);
  // With its length known an answer leaves in one piece.
  const described = { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) };
  outgoing.writeHead(status, { ...described, ...headers }).end(body);
}
