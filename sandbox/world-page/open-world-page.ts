import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { SandboxError, type World } from '../client/index.ts';
import { admit } from '../engine/same-site.ts';
import type { LogEntry } from '../scenario/application-log.ts';
import { collectAnswers } from './answers.ts';
import { bundlePage } from './bundle.ts';
import { answerGraphiql, GRAPHIQL_POLICY } from './graphiql.ts';
import { liveStream } from './live.ts';
import { OPERATOR_ACTS } from './operators.ts';
import { NotPossible, type Act } from './people.ts';
import { readScene, readWorld } from './read-world.ts';
import { SELLER_ACTS } from './sellers.ts';
import { SHOPPER_ACTS } from './shoppers.ts';
import { isTrouble, troublesOf } from './troubles.ts';

export interface WorldPage {
  url: string;
  /** Is told each line that an application logs. */
  hear: (entry: LogEntry) => void;
  close: () => void;
}

export interface WorldPageOptions {
  /** Whose people have a key of their own. */
  world: World;
  /** 0 takes any free one. */
  port: number;
  operations: string;
}

const ACTS: Record<string, Act> = { ...SELLER_ACTS, ...SHOPPER_ACTS, ...OPERATOR_ACTS };

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const GUARDED = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Serves the page of a world, on which a person sees both systems and acts in them. */
export async function openWorldPage(options: WorldPageOptions): Promise<WorldPage> {
  const { world, operations } = options;
  const assets = await bundlePage();
  const troubles = troublesOf(world);
  const answers = collectAnswers();
  const live = liveStream(() => readWorld({ world, troubles, answers, operations }));

  async function act(name: string, id: string): Promise<string> {
    const perform = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
    if (!perform) throw new NotPossible('Nobody here can do that.');
    return perform(await readScene(world), id);
  }

  async function change(name: string, isOn: boolean): Promise<string> {
    if (!isTrouble(name)) throw new NotPossible('There is no such trouble.');
    await troubles.change(name, isOn);
    return isOn ? 'So be it.' : 'All is well again.';
  }

  async function answerPost(path: string, body: Record<string, unknown>): Promise<object> {
    const [, kind, name = ''] = path.split('/');
    if (kind === 'acts') return { done: await act(name, String(body['id'] ?? '')) };
    if (kind === 'troubles') return { done: await change(name, body['on'] === true) };
    if (path === '/graphiql/graphql') return world.marketplacer.answer(body);
    throw new NotPossible('There is nothing here.');
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers, url = '/' } = request;
    const admission = admit(method, headers, portOf());
    if (!admission.admitted) return sendJson(response, 403, { refused: admission.reason });
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const isGraphiql = pathname.startsWith('/graphiql');
    response.setHeader('Content-Security-Policy', isGraphiql ? GRAPHIQL_POLICY : PAGE_POLICY);
    if (method === 'POST') {
      const body = (await json(request)) as Record<string, unknown>;
      return answerPost(pathname, body).then(
        (done) => sendJson(response, 200, done),
        (error: unknown) => sendJson(response, 409, { refused: sentenceOf(error) }),
      );
    }
    if (pathname === '/live') return live.listen(response);
    if (isGraphiql && answerGraphiql(request, response, pathname)) return;
    const asset = Object.hasOwn(assets, pathname) ? assets[pathname] : undefined;
    if (!asset) return sendJson(response, 404, { refused: 'There is nothing here.' });
    response.writeHead(200, { 'Content-Type': `${asset.type}; charset=utf-8` }).end(asset.content);
  }

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(GUARDED)) response.setHeader(name, value);
    answer(request, response).catch(() => response.destroy());
  });
  const portOf = () => (server.address() as AddressInfo).port;
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf()}/`,
    hear: answers.hear,
    close: () => {
      live.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

function sendJson(response: ServerResponse, status: number, content: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(content));
}

/** What a person is told of something that did not work. */
function sentenceOf(error: unknown): string {
  if (error instanceof NotPossible) return error.message;
  if (error instanceof SandboxError) return `It was refused with ${error.status}.`;
  return (error as Error).message;
}
