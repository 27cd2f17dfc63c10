import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Query, Request } from './exchange.ts';
import type { FaultKind, FaultPlan } from './faults.ts';

/** One emulated system: a pure state machine, which knows no sockets. */
export interface Machine {
  /** Never rejects; what goes wrong is an answer. */
  handle(request: Request): Answer | Promise<Answer>;
  /** Whose faults and records a request belongs to; undefined for what is outside of every tenant, such as the control. */
  tenantOf(request: Request): Tenant | undefined;
  /** An answer that the system in front of, or inside, the emulated one gives: 401, 409, 413, 429, 500, 502 or 503. */
  refusal(status: number): Answer;
}

export interface Tenant {
  faults: FaultPlan;
  /** Keeps the request; the returned function is told its status, or 0 where no whole answer left. */
  record(request: Request): (status: number) => void;
}

export interface HttpDoor {
  url: string;
  close(): Promise<void>;
}

/** Long enough that the machine, and not Node, refuses a URL that is too long. */
const LARGEST_HEADER = 128 * 1024;

/** Listens on 127.0.0.1; port 0 takes any free one. */
export async function openHttpDoor(
  machine: Machine,
  { port, largestBody }: { port: number; largestBody: number },
): Promise<HttpDoor> {
  const server = createServer({ maxHeaderSize: LARGEST_HEADER }, (incoming, outgoing) => {
    serve(machine, largestBody, incoming, outgoing).catch(() => outgoing.destroy());
  });
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
  const request = requestOf(incoming, body);
  const tenant = machine.tenantOf(request);
  const recorded = tenant?.record(request);
  outgoing.once('close', () => recorded?.(outgoing.writableFinished ? outgoing.statusCode : 0));
  const rule = tenant?.faults.next(request);
  if (!rule) return send(outgoing, await machine.handle(request));
  const { fault, delayMs = 1000, retryAfterSeconds } = rule;
  switch (fault) {
    case 'delay':
      await sleep(delayMs);
      return send(outgoing, await machine.handle(request));
    case 'reset':
      return void incoming.socket.destroy();
    case 'drop-answer':
      await machine.handle(request);
      return void incoming.socket.destroy();
    case '500-after':
      await machine.handle(request);
      return send(outgoing, machine.refusal(500));
    default: {
      const refusal = machine.refusal(STATUS[fault]);
      const wait = retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) };
      send(outgoing, { ...refusal, headers: { ...refusal.headers, ...wait } });
    }
  }
}

const STATUS: Record<Exclude<FaultKind, 'delay' | 'reset' | 'drop-answer' | '500-after'>, number> = {
  '401': 401,
  '409': 409,
  '429': 429,
  '500-before': 500,
  '502': 502,
  '503': 503,
};

function requestOf({ method = 'GET', url = '/', headers }: IncomingMessage, body: string): Request {
  const { pathname, searchParams } = new URL(url, 'http://sandbox');
  return {
    method,
    path: pathname,
    query: queryOf(searchParams),
    headers: headers as Request['headers'],
    body,
  };
}

/** A parameter that comes several times is a list. */
function queryOf(parameters: URLSearchParams): Query {
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const [first, ...more] = parameters.getAll(name);
      return [name, more.length > 0 ? [first ?? '', ...more] : first];
    }),
  );
}

/** Undefined where the body is larger than it may be. */
async function bodyOf(incoming: IncomingMessage, largest: number): Promise<string | undefined> {
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
  const isText = typeof content === 'string';
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  const body = content === undefined || isText ? content : JSON.stringify(content);
  outgoing.writeHead(status, { ...(body !== undefined && { 'Content-Type': type }), ...headers });
  outgoing.end(body);
}
